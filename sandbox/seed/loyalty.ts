// Responsible for: the loyalty cards, memberships and gift cards of the main client, each for one case.
// Not for: their JSON (endpoints/loyalty.ts).

import {clientIds} from './clients.js';
import {chain, locationIds} from './locations.js';

export interface LoyaltyCard {
  readonly id: number;
  readonly clientId: number;
  readonly chain: {readonly id: number; readonly title: string};
  /** Always a number on the wire, as in the sample. */
  readonly number: number;
  readonly kind: {readonly id: number; readonly title: string};
  readonly balance: number;
  readonly points: number;
  readonly paid: number;
  readonly sold: number;
  readonly visits: number;
  readonly programs: readonly {readonly id: number; readonly title: string}[];
}

export interface MembershipLink {
  readonly count: number;
  readonly unlimited?: true;
  readonly service?: {readonly id: number; readonly title: string};
  readonly category?: {readonly id: number; readonly title: string};
}

export interface Membership {
  readonly id: number;
  readonly clientId: number;
  readonly locationId: number;
  readonly number: string;
  /** A title may be a number on the wire. */
  readonly title: string | number;
  readonly summary: string;
  readonly frozen: boolean;
  readonly bookableWhenFrozen: boolean;
  readonly period: number;
  /** 1 day, 2 week, 3 month, 4 year. */
  readonly periodUnit: 1 | 2 | 3 | 4;
  /** Days from the start of the sandbox. null: no end. */
  readonly endsInDays: number | null;
  readonly status: {readonly id: number; readonly title: string; readonly extended_title: string};
  /** Visits that all services share. null: each has its own. `unlimited`: without an end. */
  readonly united: number | 'unlimited' | null;
  readonly links: readonly MembershipLink[];
}

export interface GiftCard {
  readonly id: number;
  readonly clientId: number;
  readonly locationId: number;
  readonly number: string;
  readonly title: string;
  readonly balance: number;
  readonly initial: number;
  readonly endsInDays: number | null;
  readonly status: string;
  readonly reusable: boolean;
}

/** Ids by their case. */
export const loyaltyIds = {
  card: 71001,
  /** Without money, points, visits, and programs. */
  emptyCard: 71002,
  /** New York: visits by service and category, one without limit; its title is a number. */
  membership: 82001,
  /** New York: frozen; nothing can be booked with it meanwhile. */
  frozen: 82002,
  /** New York: one number of visits for all services, without an end date. */
  united: 82003,
  /** London: no end of visits, over since last month. */
  ended: 82004,
  giftCard: 93001,
  /** New York: spent. */
  spent: 93002,
  londonGiftCard: 93003,
} as const;

const {newYork, london} = locationIds;
const clientId = clientIds.main;
const active = {id: 2, title: 'Active', extended_title: 'Active'};

export const loyaltyCards: readonly LoyaltyCard[] = [
  {
    id: loyaltyIds.card,
    clientId,
    chain,
    number: 10002345,
    kind: {id: 12, title: 'Friends'},
    balance: 18.5,
    points: 240,
    paid: 512,
    sold: 540,
    visits: 9,
    programs: [{id: 31, title: 'Every tenth visit with 50 % off'}],
  },
  {
    id: loyaltyIds.emptyCard,
    clientId,
    chain,
    number: 10002346,
    kind: {id: 13, title: 'Birthday'},
    balance: 0,
    points: 0,
    paid: 0,
    sold: 0,
    visits: 0,
    programs: [],
  },
];

export const memberships: readonly Membership[] = [
  {
    id: loyaltyIds.membership,
    clientId,
    locationId: newYork,
    number: '5550123',
    title: 100,
    summary: 'Gel manicure (x6), Hands (unlimited)',
    frozen: false,
    bookableWhenFrozen: true,
    period: 6,
    periodUnit: 3,
    endsInDays: 92,
    status: {...active, extended_title: 'Active, 6 visits left'},
    united: null,
    links: [
      {count: 6, service: {id: 389043, title: 'Gel manicure'}},
      {count: 0, unlimited: true, category: {id: 4101, title: 'Hands'}},
    ],
  },
  {
    id: loyaltyIds.frozen,
    clientId,
    locationId: newYork,
    number: '5550124',
    title: 'Spring',
    summary: 'Hand massage (x2)',
    frozen: true,
    bookableWhenFrozen: false,
    period: 90,
    periodUnit: 1,
    endsInDays: 40,
    status: {id: 4, title: 'Frozen', extended_title: 'Frozen until further notice'},
    united: null,
    links: [{count: 2, service: {id: 389045, title: 'Hand massage (10 min)'}}],
  },
  {
    id: loyaltyIds.united,
    clientId,
    locationId: newYork,
    number: '5550125',
    title: 'Four of anything',
    summary: '4 visits',
    frozen: false,
    bookableWhenFrozen: false,
    period: 1,
    periodUnit: 4,
    endsInDays: null,
    status: active,
    united: 4,
    links: [],
  },
  {
    id: loyaltyIds.ended,
    clientId,
    locationId: london,
    number: '5550126',
    title: 'A month of yoga',
    summary: '',
    frozen: false,
    bookableWhenFrozen: false,
    period: 4,
    periodUnit: 2,
    endsInDays: -30,
    status: {id: 3, title: 'Ended', extended_title: ''},
    united: 'unlimited',
    links: [],
  },
];

export const giftCards: readonly GiftCard[] = [
  {
    id: loyaltyIds.giftCard,
    clientId,
    locationId: newYork,
    number: '4400112233445566',
    title: 'A hundred to spend',
    balance: 35,
    initial: 100,
    endsInDays: 161,
    status: 'Active',
    reusable: true,
  },
  {
    id: loyaltyIds.spent,
    clientId,
    locationId: newYork,
    number: '4400112233447788',
    title: 'Manicure for two',
    balance: 0,
    initial: 80,
    endsInDays: null,
    status: 'Used',
    reusable: false,
  },
  {
    id: loyaltyIds.londonGiftCard,
    clientId,
    locationId: london,
    number: '4400998877665544',
    title: 'Fifty pounds',
    balance: 50,
    initial: 50,
    endsInDays: 20,
    status: 'Active',
    reusable: true,
  },
];
