// Responsible for: Altegio's field names of loyalty cards, memberships (`abonement`) and gift cards (`certificate`).
// Not for: asking for them (loyalty.ts).
import type {GiftCard, LoyaltyCard, Membership, MembershipVisits} from '../models/loyalty.js';
import {toDay} from './availability.js';
import {count, flag, identifier, list, number, object, text, type Wire} from './read.js';

/** null: neither a number on the card nor an id. */
export function toLoyaltyCard(value: unknown): LoyaltyCard | null {
  const wire = object(value);
  const known = idAndNumber(wire);
  if (!known) return null;
  const chain = object(wire['salon_group']);
  return {
    ...known,
    title: titleOf(wire['type']),
    chainId: identifier(wire['salon_group_id']) ?? identifier(chain['id']),
    chainName: titleOf(chain),
    balance: number(wire['balance']),
    points: number(wire['points']),
    paid: number(wire['paid_amount']),
    sold: number(wire['sold_amount']),
    visits: countOrNull(wire['visits_count']),
    programs: list(wire['programs']).map(titleOf).filter(Boolean),
  };
}

const units = {1: 'day', 2: 'week', 3: 'month', 4: 'year'} as const;

export function toMembership(value: unknown): Membership | null {
  const wire = object(value);
  const known = idAndNumber(wire);
  if (!known) return null;
  const type = object(wire['type']);
  const united = flag(wire['is_united_balance']);
  const unlimited = united && flag(wire['is_united_balance_unlimited']);
  return {
    ...known,
    title: titleOf(type),
    status: toStatus(wire['status']),
    validUntil: toDay(wire['expiration_date']),
    period: toPeriod(wire),
    frozen: flag(wire['is_frozen']),
    bookableWhenFrozen: flag(type['is_booking_when_frozen_allowed']),
    balance: text(wire['balance_string']),
    united,
    visitsLeft: united && !unlimited ? countOrNull(wire['united_balance_services_count']) : null,
    unlimited,
    visits: list(object(wire['balance_container'])['links'])
      .map(toVisits)
      .filter((one) => one !== null),
  };
}

function toPeriod(wire: Wire): Membership['period'] {
  const unit = units[number(wire['period_unit_id']) as keyof typeof units];
  const found = count(wire['period'], 0);
  return unit && found ? {count: found, unit} : null;
}

function toVisits(value: unknown): MembershipVisits | null {
  const wire = object(value);
  const service = object(wire['service']);
  const kind = identifier(service['id']) || titleOf(service) ? 'service' : 'category';
  const of = kind === 'category' ? object(wire['category']) : service;
  const id = identifier(of['id']);
  const title = titleOf(of);
  if (id === null && !title) return null;
  const unlimited = flag(wire['is_unlimited']);
  return {kind, id, title, left: unlimited ? null : countOrNull(wire['count']), unlimited};
}

export function toGiftCard(value: unknown): GiftCard | null {
  const wire = object(value);
  const known = idAndNumber(wire);
  if (!known) return null;
  const type = object(wire['type']);
  return {
    ...known,
    title: titleOf(type),
    balance: number(wire['balance']),
    initialBalance: number(wire['default_balance']),
    validUntil: toDay(wire['expiration_date']),
    status: toStatus(wire['status']),
    reusable: flag(type['is_multi']),
  };
}

/**
 * Of a card, whose id or number may be missing, but not both: null. A number comes as text or as a number. The last digits of a number
 * that is too long for one are lost: then it is not known, as wrong digits are worse than none.
 */
function idAndNumber(wire: Wire): {readonly id: number | null; readonly number: string} | null {
  const id = identifier(wire['id']);
  const {number: given} = wire;
  const known = identifier(given) || typeof given === 'string' ? text(given) : '';
  return id || known ? {id, number: known} : null;
}

/** A title may be a number. */
function titleOf(value: unknown): string {
  return text(object(value)['title']);
}

function toStatus(value: unknown): string {
  const wire = object(value);
  return text(wire['extended_title']) || titleOf(value) || (typeof value === 'string' ? value.trim() : '');
}

function countOrNull(value: unknown): number | null {
  const found = count(value, -1);
  return found >= 0 ? found : null;
}
