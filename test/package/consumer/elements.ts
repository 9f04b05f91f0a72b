// Right and wrong uses of the elements' types. Compiled by test/package/types.test.ts as a consumer's own file.
import {
  AltegioMyBookings,
  AltegioPhoneVerify,
  configure,
  type AccountEventMap,
  type AppointmentsLoadedDetail,
  type ChangePasswordEventMap,
  type CodeSentDetail,
  type Defaults,
  type ErrorDetail,
  type GuestRecord,
  type Messages,
  type MyBookingsEventMap,
  type PhoneVerifyEventMap,
  type Purpose,
  type SignInEventMap,
} from 'altegio-elements';
import {createClient} from 'altegio-elements/api';

const bookings = document.querySelector('altegio-my-bookings')!;
const verify = document.createElement('altegio-phone-verify');
const password = document.createElement('altegio-change-password');
const signIn = document.createElement('altegio-sign-in');

bookings satisfies AltegioMyBookings & HTMLElement;
verify satisfies AltegioPhoneVerify;

// Options as properties; an attribute is text, as everywhere in HTML.
bookings.view = 'past';
bookings.pageSize = 10;
bookings.records = [{id: 1, hash: 'aa'}] satisfies GuestRecord[];
bookings.locationId = 4564;
bookings.locationId = '4564';
bookings.proxyUrl = 'https://booking.example/altegio';
bookings.messages = {
  'bookings.showMore': 'More',
  'bookings.shownOf': {one: '{shown}', other: '{shown} of {count}'},
} satisfies Messages;
bookings.client = createClient({proxyUrl: '/altegio'});
bookings.refresh();
verify.purpose = 'collect' satisfies Purpose;
verify.resendAfter = 30;
verify.phone = null;
password.minLength = 10;
password.confirm = true;
signIn.methods = 'password';
void signIn.signOut().then(() => verify.reset());
const sent: Promise<boolean> = verify.send();
const confirmed: Promise<boolean> = verify.confirm('12345');
const read: readonly [string, string] = [verify.phone ?? '', verify.code];
void [sent, confirmed, read];

// @ts-expect-error no such view
bookings.view = 'tomorrow';
// @ts-expect-error a number, also where the attribute is text
bookings.pageSize = 'ten';
// @ts-expect-error a guest's record has a hash
bookings.records = [{id: 1}];
// @ts-expect-error an id is digits or a number
bookings.locationId = {id: 4564};
// @ts-expect-error no such purpose
verify.purpose = 'booking';
// @ts-expect-error seconds
verify.resendAfter = '30s';
// @ts-expect-error true or false
password.confirm = 'twice';
// @ts-expect-error no such text
bookings.messages = {'phone.sendCodes': 'Text me'};
// @ts-expect-error a plural needs its general form
bookings.messages = {'bookings.shownOf': {one: '1'}};
// @ts-expect-error no such option
bookings.proxyURL = '/altegio';
// @ts-expect-error the code is read, never written
verify.code = '12345';
// @ts-expect-error not for hosts
bookings.stage = {phase: 'loading'};
// @ts-expect-error not for hosts
bookings.connect();
// @ts-expect-error another element's client does not do
bookings.client = {session: createClient({proxyUrl: '/altegio'}).session};
// @ts-expect-error no such tag
document.createElement('altegio-my-bookings').send();

// Events, by the maps that the package exports.
function listen<Map>(element: HTMLElement, type: keyof Map & string, listener: (event: Map[keyof Map]) => void): void {
  element.addEventListener(type, listener as unknown as EventListener);
}
listen<MyBookingsEventMap>(bookings, 'altegio-appointments-loaded', (event) => void event);
bookings.addEventListener('altegio-appointments-loaded', (event) => {
  const {count} = (event as MyBookingsEventMap['altegio-appointments-loaded']).detail;
  count satisfies number;
});
type Loaded = MyBookingsEventMap['altegio-appointments-loaded']['detail'];
({count: 3}) satisfies Loaded satisfies AppointmentsLoadedDetail;
// @ts-expect-error the count is a number
({count: '3'}) satisfies Loaded;
// @ts-expect-error no token, phone or code travels in an event
({resendAt: 1, phone: '+13155550175'}) satisfies PhoneVerifyEventMap['altegio-code-sent']['detail'];
// @ts-expect-error milliseconds
({resendAt: '1'}) satisfies CodeSentDetail;
// @ts-expect-error no such event
listen<PhoneVerifyEventMap>(verify, 'altegio-verified', () => {});
// @ts-expect-error it tells nothing
({name: 'Grace'}) satisfies SignInEventMap['altegio-signed-in']['detail'];
// @ts-expect-error no such failure
({code: 'oops'}) satisfies ErrorDetail;
({code: 'wrong-password'}) satisfies ChangePasswordEventMap['altegio-error']['detail'];

// One listener on the document receives those of every element.
document.addEventListener('altegio-error', ({detail}) => detail.code satisfies ErrorDetail['code']);
document.addEventListener('altegio-appointment-booked', ({detail}) => detail.serviceIds.join(','));
document.addEventListener('altegio-review-sent', ({detail}) => detail.rating.toFixed());
// @ts-expect-error an event tells no phone
document.addEventListener('altegio-code-sent', ({detail}) => detail.phone);
// The dialog of a list, and a list in an account, send on what the review in it says.
({rating: 5}) satisfies AccountEventMap['altegio-review-sent']['detail'];
({rating: 5}) satisfies MyBookingsEventMap['altegio-review-sent']['detail'];

configure({proxyUrl: '/altegio', locationId: 4564} satisfies Defaults);
// What a page may or may not have is passed on as it is.
configure({lang: bookings.lang || undefined, chainId: undefined, bookingUrl: undefined});
// @ts-expect-error no such default
configure({proxy: '/altegio'});

// Classes of one's own, without registering anything.
export class MyBookings extends AltegioMyBookings {}
export class Verify extends AltegioPhoneVerify {}
