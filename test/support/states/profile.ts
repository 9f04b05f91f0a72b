// The states of profile, and what account adds to those of the elements in it.
import {demoClient} from '../../../sandbox/index.js';
import '../../../src/elements/account.js';
import '../../../src/elements/profile.js';
import {alert, busy, failing, never, state, submit} from './stage.js';
import type {ElementState, Hands, Way} from './stage.js';

const tag = 'altegio-profile';

const profile = (name: string, way: Way<typeof tag> = {}): ElementState =>
  state(tag, name, {...way, attributes: {'location-id': '4564', ...way.attributes}});

async function enter(hands: Hands, name = 'Ada', email: string = demoClient.email): Promise<void> {
  await hands.type('#name', name);
  await hands.type('#email', email);
  await hands.press(submit);
}

export const profileStates: readonly ElementState[] = [
  profile('form', {reach: (hands) => hands.find('#name')}),
  profile('every field is wrong', {
    reach: async (hands) => {
      await enter(hands, '', 'ada');
      await hands.find(alert);
    },
  }),
  profile('saving', {
    client: ({client}) => ({...client, updateUser: never}),
    reach: async (hands) => {
      await enter(hands);
      await hands.find(`${submit}${busy}`);
    },
  }),
  profile('a new e-mail waits for its mail', {
    wire: {settings: {emailChangesAtOnce: false}},
    reach: async (hands) => {
      await enter(hands, 'Ada', 'ada@example.com');
      await hands.find('#email-hint');
    },
  }),
  profile('the name was refused', {
    client: (wire) => failing(wire, 'updateUser', 'invalid-request'),
    reach: async (hands) => {
      await enter(hands);
      await hands.find(alert);
    },
  }),
  profile('the answer was lost', {
    client: (wire) => failing(wire, 'updateUser', 'network'),
    reach: async (hands) => {
      await enter(hands);
      await hands.find(alert);
    },
  }),
  profile('another phone', {
    reach: async (hands) => {
      await hands.press('#change button');
      await hands.find('#phone');
    },
  }),
  profile('cannot be read', {
    client: (wire) => failing(wire, 'getUser', 'unavailable'),
    reach: (hands) => hands.find(alert),
  }),
  profile('signed out', {signedIn: false, before: ({client}) => client.signOut()}),
  state('altegio-account', 'the menu', {
    attributes: {'location-id': '4564', sections: 'bookings profile loyalty password'},
    reach: (hands) => hands.find('altegio-my-bookings'),
  }),
];
