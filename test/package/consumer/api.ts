// Right and wrong uses of the API layer's types. Compiled by test/package/types.test.ts as a consumer's own file.
import {
  AltegioApiError,
  createClient,
  type Appointment,
  type Client,
  type ErrorCode,
  type GiftCard,
  type Location,
  type LoyaltyCard,
  type Membership,
  type Review,
  type TeamMember,
} from 'altegio-elements/api';

const client: Client = createClient({
  proxyUrl: 'https://booking.example/altegio',
  fetch: (request) => fetch(request),
  lang: 'de',
  timeoutMs: 5000,
  credentials: 'include',
});
/** A host's own options may be left out, and are passed on as they are. */
export const make = (lang?: string, timeoutMs?: number, credentials?: RequestCredentials): Client =>
  createClient({proxyUrl: '/altegio', fetch: undefined, session: undefined, lang, timeoutMs, credentials});
const {signal} = new AbortController();

export async function story(): Promise<void> {
  await client.sendPhoneUpdateCode({phone: '+13155550175', locationId: 4564, signal});
  await client.sendPhoneUpdateCode({phone: '+13155550175', chainId: '1'});
  await client.confirmPhone({phone: '+13155550175', code: '12345'});
  await client.sendBookingCode({phone: '+13155550175', locationId: 4564, fullName: 'Grace'});
  const {name}: {name: string} = await client.signInByCode({phone: '+13155550175', code: '12345'});
  await client.signInByPassword({login: name, password: 'secret'});
  await client.changePassword({currentPassword: 'old', newPassword: 'new'});
  const all: readonly Appointment[] = await client.getAppointments();
  await client.getAppointments({locationId: 4564});
  await client.getAppointments({recordId: 1, recordHash: 'aa', signal});
  await client.cancelAppointment({id: 1, hash: 'aa'});
  await client.rescheduleAppointment({id: 1, locationId: 4564, datetime: '2026-10-24T17:30:00-05:00'});
  const days: readonly string[] = await client.getBookableDates({locationId: 4564, serviceIds: [1, '2']});
  const times = await client.getBookableTimes({locationId: 4564, date: days[0] ?? ''});
  times[0]?.time satisfies string | undefined;
  for (const {location, teamMember, startsAt, status} of all) {
    location satisfies Location | null;
    teamMember satisfies TeamMember | null;
    startsAt satisfies string | null;
    status satisfies 'upcoming' | 'confirmed' | 'visited' | 'missed' | 'cancelled';
    // @ts-expect-error there may be nobody in particular
    teamMember.name satisfies string;
  }

  await client.updateUser({name: 'Grace'});
  await client.updateUser({email: 'grace@example.com', signal, idempotencyKey: 'a1'});
  const review: Review = await client.getReview({token: 'aa', signal});
  review.submitted satisfies boolean;
  await client.sendReview({token: 'aa', rating: 5, text: 'Thank you'});
  const loyalty: readonly [readonly LoyaltyCard[], readonly Membership[], readonly GiftCard[]] = [
    await client.getLoyaltyCards({chainId: 310}),
    await client.getMemberships({locationId: 4564}),
    await client.getGiftCards({locationId: '4564', signal}),
  ];
  loyalty[0][0]?.balance satisfies number | null | undefined;

  // @ts-expect-error a name is a text
  await client.updateUser({name: 7});
  // @ts-expect-error whose review?
  await client.getReview({});
  // @ts-expect-error how many stars?
  await client.sendReview({token: 'aa'});
  // @ts-expect-error a chain has the cards
  await client.getLoyaltyCards({locationId: 4564});
  // @ts-expect-error a location has the memberships
  await client.getMemberships({chainId: 310});
  // @ts-expect-error a location has the gift cards
  await client.getGiftCards({});
  // @ts-expect-error in whose name is the code sent?
  await client.sendPhoneUpdateCode({phone: '+13155550175'});
  // @ts-expect-error exactly one of the two
  await client.sendPhoneUpdateCode({phone: '+13155550175', locationId: 4564, chainId: 1});
  // @ts-expect-error a booking code is a location's
  await client.sendBookingCode({phone: '+13155550175', chainId: 1});
  // @ts-expect-error a guest's record needs its hash
  await client.getAppointments({recordId: 1});
  // @ts-expect-error where to?
  await client.rescheduleAppointment({id: 1, locationId: 4564});
  // @ts-expect-error which day?
  await client.getBookableTimes({locationId: 4564});
  // @ts-expect-error models are readonly
  all[0]!.comment = 'mine';
  // @ts-expect-error and so are their lists
  all.push(all[0]!);
}

// @ts-expect-error where is the proxy?
createClient({});
// @ts-expect-error as for fetch
createClient({proxyUrl: '/altegio', credentials: 'always'});

export function explain(error: unknown): ErrorCode | undefined {
  if (!(error instanceof AltegioApiError)) return undefined;
  error.retryAfter satisfies number | undefined;
  // @ts-expect-error no such failure
  if (error.code === 'oops') return undefined;
  return error.code;
}
