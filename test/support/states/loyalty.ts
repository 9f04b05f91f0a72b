// The states of loyalty: three lists, of which each may be on its way, missing, old or empty.
import {chain, emptyClient, locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/loyalty.js';
import {loyalty as words} from '../../../src/i18n/en/index.js';
import type {Client} from '../../../src/api/index.js';
import type {GiftCard, LoyaltyCard, Membership} from '../../../src/api/models/loyalty.js';
import type {Wire} from '../wire.js';
import {alert, codesOf, failing, failure, never, state} from './stage.js';
import type {ElementState, Hands, Way} from './stage.js';

const tag = 'altegio-loyalty';
const attributes = {'chain-id': `${chain.id}`, 'location-id': `${locationIds.newYork}`};

const loyalty = (name: string, way: Way<typeof tag> = {}): ElementState =>
  state(tag, name, {...way, attributes: {...attributes, ...way.attributes}});

const told = (hands: Hands): Promise<HTMLElement> => hands.find(alert);
const listed = (hands: Hands): Promise<HTMLElement> => hands.find('article');
const fail = (): Promise<never> => Promise.reject(failure('unavailable'));

/** What Altegio may say in place of the sandbox. */
const given =
  (cards: readonly LoyaltyCard[], memberships: readonly Membership[], giftCards: readonly GiftCard[]) =>
  ({client}: Wire): Client => ({
    ...client,
    getLoyaltyCards: () => Promise.resolve(cards),
    getMemberships: () => Promise.resolve(memberships),
    getGiftCards: () => Promise.resolve(giftCards),
  });

const card: LoyaltyCard = {
  id: null,
  number: '',
  title: '',
  chainId: null,
  chainName: '',
  balance: null,
  points: null,
  paid: null,
  sold: null,
  visits: null,
  programs: [],
};
const membership: Membership = {
  id: null,
  number: '',
  title: '',
  status: '',
  validUntil: null,
  period: null,
  frozen: false,
  bookableWhenFrozen: false,
  balance: '',
  united: false,
  visitsLeft: null,
  unlimited: false,
  visits: [],
};
const giftCard: GiftCard = {
  id: null,
  number: '',
  title: '',
  balance: null,
  initialBalance: null,
  validUntil: null,
  status: '',
  reusable: false,
};
const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützen'.repeat(2);
const visits = {kind: 'service', id: null, title: long, left: 1e6, unlimited: false} as const;

export const loyaltyStates: readonly ElementState[] = [
  loyalty('loading', {
    client: ({client}) => ({...client, getLoyaltyCards: never, getMemberships: never, getGiftCards: never}),
  }),
  loyalty('one list is on its way', {
    client: ({client}) => ({...client, getMemberships: never}),
    reach: listed,
  }),
  loyalty('cards of each kind', {reach: (hands) => hands.find('#giftCards ~ * article')}),
  loyalty('visits without an end', {
    attributes: {'location-id': `${locationIds.london}`},
    reach: (hands) => hands.find('#giftCards ~ * article'),
  }),
  loyalty('a chain alone', {attributes: {'location-id': ''}, reach: listed}),
  loyalty('a location alone', {attributes: {'chain-id': ''}, reach: listed}),
  ...codesOf(words)
    // Signed in, `signed-out` is read again; signed out, it is the last but one state.
    .filter((code) => code !== 'signed-out')
    .map((code) =>
      loyalty(`one list failed: ${code}`, {
        client: (wire) => failing(wire, 'getMemberships', code),
        reach: async (hands) => {
          await told(hands);
          await listed(hands);
        },
      }),
    ),
  loyalty('every list failed', {
    client: ({client}) => ({...client, getLoyaltyCards: fail, getMemberships: fail, getGiftCards: fail}),
    reach: (hands) => hands.find(`#giftCards ~ * ${alert}`),
  }),
  loyalty('one list is old', {
    client: ({client}) => {
      let asked = 0;
      return {...client, getGiftCards: (options) => (asked++ ? fail() : client.getGiftCards(options))};
    },
    reach: async (hands) => {
      await hands.find('#giftCards ~ * article');
      (hands.element as HTMLElementTagNameMap[typeof tag]).refresh();
      await told(hands);
    },
  }),
  loyalty('nothing', {
    signedIn: false,
    before: (wire) => wire.signIn(emptyClient.email, emptyClient.password),
    reach: (hands) => hands.find('slot[name=empty]'),
  }),
  loyalty('little is known', {client: given([card], [membership], [giftCard]), reach: listed}),
  loyalty('very long names', {
    client: given(
      [{...card, title: long, chainName: long, programs: [long], number: '1'.repeat(40), balance: 1e12, points: 1e12}],
      [{...membership, title: long, status: long, visits: [visits], validUntil: '2027-01-31', number: '2'.repeat(40)}],
      [{...giftCard, title: long, status: long, balance: 1e12, initialBalance: 1e12, number: '3'.repeat(40)}],
    ),
    reach: listed,
  }),
  loyalty('signed out', {
    signedIn: false,
    before: ({client}) => client.signOut(),
    reach: (hands) => hands.find('slot[name=signed-out]'),
  }),
  loyalty('neither a chain nor a location', {attributes: {'chain-id': '', 'location-id': ''}, reach: told}),
  loyalty('set up wrongly', {proxy: false}),
];
