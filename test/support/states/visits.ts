// The states of review and of loyalty.
import {chain} from '../../../sandbox/index.js';
import '../../../src/elements/loyalty.js';
import '../../../src/elements/review.js';
import {visitToken} from '../review.js';
import {alert, busy, failing, never, state, submit} from './stage.js';
import type {ElementState, Hands, Way} from './stage.js';

const review = (name: string, way: Way<'altegio-review'> = {}): ElementState =>
  state('altegio-review', name, {signedIn: false, props: () => ({recordToken: visitToken}), ...way});

async function rate(hands: Hands): Promise<void> {
  await hands.press('input[value="4"]');
  await hands.type('textarea', 'Quick, and the colour has lasted.');
  await hands.press(submit);
}
const refused = async (hands: Hands): Promise<void> => {
  await rate(hands);
  await hands.find(alert);
};

const loyalty = (name: string, way: Way<'altegio-loyalty'> = {}): ElementState =>
  state('altegio-loyalty', name, {attributes: {'chain-id': `${chain.id}`, 'location-id': '4564'}, ...way});

export const visitStates: readonly ElementState[] = [
  review('form', {reach: (hands) => hands.find('textarea')}),
  review('no star is chosen', {
    reach: async (hands) => {
      await hands.press(submit);
      await hands.find(alert);
    },
  }),
  review('sending', {
    client: ({client}) => ({...client, sendReview: never}),
    reach: async (hands) => {
      await rate(hands);
      await hands.find(busy);
    },
  }),
  review('refused', {client: (wire) => failing(wire, 'sendReview', 'rate-limited'), reach: refused}),
  review('the answer was lost', {client: (wire) => failing(wire, 'sendReview', 'network'), reach: refused}),
  review('sent', {
    reach: async (hands) => {
      await rate(hands);
      await hands.none('textarea');
    },
  }),
  review('cannot be read', {
    client: (wire) => failing(wire, 'getReview', 'unavailable'),
    reach: (hands) => hands.find(alert),
  }),
  loyalty('everything', {reach: (hands) => hands.find('article')}),
  loyalty('one list could not be read', {
    client: (wire) => failing(wire, 'getMemberships', 'unavailable'),
    reach: async (hands) => {
      await hands.find('article');
      await hands.find(alert);
    },
  }),
  loyalty('signed out', {
    signedIn: false,
    before: ({client}) => client.signOut(),
    reach: (hands) => hands.find('[part~=notice]'),
  }),
];
