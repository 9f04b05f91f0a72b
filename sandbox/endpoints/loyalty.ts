// Responsible for: the signed-in client's loyalty cards, memberships and gift cards.
// Not for: which there are (seed/loyalty.ts).

import {AltegioFailure, type Answer} from '../answers.js';
import {notFound, numberParam, numberQuery, signedIn, type Call} from '../call.js';
import {addDays, basicIso, instantOf, localDate} from '../model/zones.js';
import {giftCards, loyaltyCards, memberships, type GiftCard, type Membership} from '../seed/loyalty.js';
import {chains, locationById} from '../seed/world.js';

/** GET user/loyalty_cards/{chain}: documented as a bare list. */
export function listLoyaltyCards(call: Call): Answer {
  const client = signedIn(call);
  const chainId = numberParam(call, 'chain');
  if (!chains.some(({id}) => id === chainId)) throw notFound();
  const data = loyaltyCards
    .filter((card) => card.clientId === client.id && card.chain.id === chainId)
    .map((card) => ({
      id: card.id,
      balance: card.balance,
      points: card.points,
      paid_amount: card.paid,
      sold_amount: card.sold,
      visits_count: card.visits,
      number: card.number,
      type_id: card.kind.id,
      salon_group_id: card.chain.id,
      type: {...card.kind, salon_group_id: card.chain.id},
      salon_group: card.chain,
      programs: card.programs,
    }));
  return {kind: 'data', status: 200, data, bare: call.settings.loyaltyCardsBare};
}

/** GET user/loyalty/abonements?company_id= */
export function listMemberships(call: Call): Answer {
  return listOf(ownOf(call, memberships).map((membership) => membershipJson(call, membership)));
}

/** GET user/loyalty/certificates?company_id= */
export function listGiftCards(call: Call): Answer {
  return listOf(ownOf(call, giftCards).map((card) => giftCardJson(call, card)));
}

function ownOf<T extends {readonly clientId: number; readonly locationId: number}>(
  call: Call,
  all: readonly T[],
): readonly T[] {
  const client = signedIn(call);
  const locationId = numberQuery(call, 'company_id');
  if (locationId === null && call.settings.loyaltyWithoutLocation === 'refused') {
    throw new AltegioFailure(422, 'The field "company_id" is required', 422);
  }
  if (locationId !== null && !locationById(locationId)) throw notFound();
  return all.filter((one) => one.clientId === client.id && (locationId === null || one.locationId === locationId));
}

function listOf(data: readonly object[]): Answer {
  return {kind: 'data', status: 200, data, meta: {count: data.length}};
}

function membershipJson(call: Call, membership: Membership): object {
  const {united} = membership;
  return {
    id: membership.id,
    number: numberOf(call, membership.number),
    balance_string: membership.summary,
    is_frozen: membership.frozen,
    freeze_period: 0,
    period: membership.period,
    period_unit_id: membership.periodUnit,
    expiration_date: expirationOf(call, membership),
    status: membership.status,
    is_united_balance: united !== null,
    is_united_balance_unlimited: united === 'unlimited',
    united_balance_services_count: typeof united === 'number' ? united : 0,
    // An empty object of PHP.
    balance_container: membership.links.length
      ? {
          links: membership.links.map(({count, unlimited = false, service, category}) => ({
            count,
            is_unlimited: unlimited,
            ...(service ? {service} : {category}),
          })),
        }
      : [],
    type: {
      id: membership.id % 1000,
      title: membership.title,
      allow_freeze: true,
      is_booking_when_frozen_allowed: membership.bookableWhenFrozen,
    },
  };
}

function giftCardJson(call: Call, card: GiftCard): object {
  return {
    id: card.id,
    number: numberOf(call, card.number),
    balance: card.balance,
    default_balance: card.initial,
    expiration_date: expirationOf(call, card),
    status: {id: 1, title: card.status},
    type: {id: card.id % 1000, title: card.title, is_multi: card.reusable, item_type: 1},
  };
}

const numberOf = (call: Call, number: string): string | number =>
  call.settings.loyaltyNumbersAsNumbers ? Number(number) : number;

function expirationOf(
  call: Call,
  {locationId, endsInDays}: {readonly locationId: number; readonly endsInDays: number | null},
): string | null {
  if (endsInDays === null) return null;
  const zone = locationById(locationId)?.zone ?? 'UTC';
  const day = addDays(localDate(zone, call.now), endsInDays);
  if (call.settings.expirationAs === 'date') return day;
  if (call.settings.expirationAs === 'local') return `${day} 23:59:59`;
  return basicIso(zone, instantOf(zone, day, '23:59'));
}
