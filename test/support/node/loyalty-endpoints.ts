// Reviews, loyalty cards, memberships and gift cards: each method once, a plausible answer, and the runtime shape of its model.
import assert from 'node:assert/strict';
import type {GiftCard, LoyaltyCard, Membership, MembershipVisits, Review} from '../../../src/api/index.js';
import type {Endpoint} from './endpoints.js';
import {pieces, shapes, type Check} from './shapes.js';

const {boolean, day, filled, finite, listOf, moment, oneOf, oneOrMore, orNull, shape, string, teamMember, whole} =
  pieces;
type Fields<Model> = {readonly [Field in keyof Model]-?: Check};

export const reviewToken = 'kXwPq';

export const reviewAnswer = () => ({
  favicon_url: 'https://app.alteg.io/favicon.ico',
  is_review_submitted: false,
  page_title: 'How was it?',
  master: {
    id: 55436,
    name: 'Natalie',
    company_id: 4564,
    specialization: 'Nail technician',
    rating: '4.8',
    show_rating: 1,
    avatar: 'https://app.alteg.io/images/natalie.jpg',
    prepaid: 'forbidden',
    position: [],
  },
  company: {id: 4564, title: 'Juniper', logo: 'https://app.alteg.io/images/juniper.png', address: '112 Spring Street'},
  tips: [] as unknown[],
  record: {id: 13132706, payed_cost: 72.5, date: '2026-08-19T17:00:00-0400'},
  currency: {id: 4, iso: 'USD', name: 'US dollar', symbol: '$', is_symbol_after_amount: false},
  agreement_links: {terms_of_use: 'https://alteg.io/terms', confidentiality_agreement: 'https://alteg.io/privacy'},
  language: {id: 2, locale: 'en-US', iso: 'en'},
});

export const cardsAnswer = () => [
  {
    id: 7101,
    balance: 12.5,
    points: '40',
    paid_amount: 300,
    sold_amount: 320,
    visits_count: 6,
    number: 1000234,
    type_id: 12,
    salon_group_id: 310,
    type: {id: 12, title: 'Friends'},
    salon_group: {id: 310, title: 'Juniper & Friends'},
    programs: [{id: 3, title: 'Every tenth visit'}],
  },
  {id: 7102, balance: 0, points: 0, number: '000017', type: [], salon_group: [], programs: []},
];

export const membershipsAnswer = () => [
  {
    id: 8201,
    number: '5550123',
    balance_string: 'Surfing (x10)',
    is_frozen: false,
    period: 3,
    period_unit_id: 3,
    expiration_date: '2026-12-21T23:59:59-0500',
    status: {id: 2, title: 'Active', extended_title: 'Active until December'},
    is_united_balance: false,
    is_united_balance_unlimited: false,
    united_balance_services_count: 0,
    balance_container: {
      links: [
        {count: 10, is_unlimited: false, service: {id: 11, title: 'Surfing'}},
        {count: 0, is_unlimited: true, category: {id: 5, title: 'Sauna'}},
      ],
    },
    type: {id: 1, title: 100, allow_freeze: true, is_booking_when_frozen_allowed: true},
  },
  {
    id: 8202,
    number: 5550124,
    balance_string: '',
    is_frozen: 1,
    period: 0,
    period_unit_id: 0,
    expiration_date: null,
    status: {id: 4, title: 'Frozen', extended_title: ''},
    is_united_balance: true,
    is_united_balance_unlimited: false,
    united_balance_services_count: 4,
    balance_container: [],
    type: {title: 'Four visits', allow_freeze: true, is_booking_when_frozen_allowed: false},
  },
];

export const giftCardsAnswer = () => [
  {
    id: 9301,
    number: '4400112233445566',
    balance: 35,
    default_balance: '100',
    expiration_date: '2027-03-01 00:00:00',
    status: {id: 1, title: 'Active'},
    type: {title: 'A hundred', is_multi: true, item_type: 1},
  },
  {number: 990077, balance: 50, default_balance: 50, expiration_date: null, status: 'New', type: []},
];

const https: Check = (value, at) => {
  string(value, at);
  assert.match(value as string, /^https:\/\/\S+$/i, at);
};
const review = shape({
  submitted: boolean,
  appointmentId: orNull(oneOrMore),
  location: orNull(shape({id: orNull(oneOrMore), name: string, address: string, logo: orNull(https)})),
  teamMember: orNull(teamMember),
  startsAt: orNull(moment),
  paid: orNull(finite),
  currency: string,
  tips: boolean,
  tipsLink: orNull(https),
  links: shape({privacy: orNull(https), terms: orNull(https)}),
} satisfies Fields<Review>);
/** Of a card that has lost both, nobody could say which it is. */
const identified =
  (check: Check): Check =>
  (value, at) => {
    check(value, at);
    const {id, number} = value as {readonly id: number | null; readonly number: string};
    assert.ok(id !== null || number !== '', at);
  };
const cards = listOf(
  identified(
    shape({
      id: orNull(oneOrMore),
      number: string,
      title: string,
      chainId: orNull(oneOrMore),
      chainName: string,
      balance: orNull(finite),
      points: orNull(finite),
      paid: orNull(finite),
      sold: orNull(finite),
      visits: orNull(whole),
      programs: listOf(filled),
    } satisfies Fields<LoyaltyCard>),
  ),
);
const visits = shape({
  kind: oneOf('service', 'category'),
  id: orNull(oneOrMore),
  title: string,
  left: orNull(whole),
  unlimited: boolean,
} satisfies Fields<MembershipVisits>);
const memberships = listOf(
  identified(
    shape({
      id: orNull(oneOrMore),
      number: string,
      title: string,
      status: string,
      validUntil: orNull(day),
      period: orNull(shape({count: oneOrMore, unit: oneOf('day', 'week', 'month', 'year')})),
      frozen: boolean,
      bookableWhenFrozen: boolean,
      balance: string,
      united: boolean,
      visitsLeft: orNull(whole),
      unlimited: boolean,
      visits: listOf(visits),
    } satisfies Fields<Membership>),
  ),
);
const giftCards = listOf(
  identified(
    shape({
      id: orNull(oneOrMore),
      number: string,
      title: string,
      balance: orNull(finite),
      initialBalance: orNull(finite),
      validUntil: orNull(day),
      status: string,
      reusable: boolean,
    } satisfies Fields<GiftCard>),
  ),
);

const wrapped = (data: unknown): unknown => ({success: true, data, meta: []});
const given = (signal: AbortSignal | undefined): {signal?: AbortSignal} => (signal ? {signal} : {});
const read = {method: 'GET', repeatable: true, status: 200} as const;
const own = {...read, asClient: true} as const;

export const loyaltyEndpoints: readonly Endpoint[] = [
  {
    ...read,
    name: 'getReview',
    call: (client, signal) => client.getReview({token: reviewToken, ...given(signal)}),
    path: `/master_record_review/${reviewToken}`,
    answer: () => wrapped(reviewAnswer()),
    check: review,
  },
  {
    name: 'sendReview',
    call: (client, signal) => client.sendReview({token: reviewToken, rating: 5, text: 'Thank\nyou', ...given(signal)}),
    method: 'POST',
    path: `/master_record_review/${reviewToken}`,
    body: {rating: 5, text: 'Thank\nyou'},
    keyed: true,
    status: 200,
    answer: () => wrapped(null),
    check: shapes.nothing,
  },
  {
    ...own,
    name: 'getLoyaltyCards',
    call: (client, signal) => client.getLoyaltyCards({chainId: '310', ...given(signal)}),
    path: '/user/loyalty_cards/310',
    // The documentation shows it bare.
    answer: cardsAnswer,
    check: cards,
  },
  {
    ...own,
    name: 'getMemberships',
    call: (client, signal) => client.getMemberships({locationId: 4564, ...given(signal)}),
    path: '/user/loyalty/abonements',
    query: [['company_id', '4564']],
    answer: () => ({success: true, data: membershipsAnswer(), meta: {count: 2}}),
    check: memberships,
  },
  {
    ...own,
    name: 'getGiftCards',
    call: (client, signal) => client.getGiftCards({locationId: '4564', ...given(signal)}),
    path: '/user/loyalty/certificates',
    query: [['company_id', '4564']],
    answer: () => ({success: true, data: giftCardsAnswer(), meta: {count: 2}}),
    check: giftCards,
  },
];
