// The states of profile.
import {demoClient} from '../../../sandbox/index.js';
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
  profile('loading', {client: ({client}) => ({...client, getUser: never})}),
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
  profile('saved', {
    reach: async (hands) => {
      await enter(hands);
      await hands.find('[part~=notice]');
    },
  }),
  profile('nothing has changed', {
    reach: async (hands) => {
      await hands.find('#name');
      await hands.press(submit);
      await hands.find('[part~=notice]');
    },
  }),
  profile('the e-mail was refused', {
    client: (wire) => failing(wire, 'updateUser', 'invalid-request'),
    reach: async (hands) => {
      await enter(hands, 'Grace Miller', 'ada@example.com');
      await hands.find(alert);
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
  profile('another phone, its code', {
    reach: async (hands) => {
      await hands.press('#change button');
      await hands.type('#phone', '+13155550199');
      await hands.press(`form:nth-of-type(2) ${submit}`);
      await hands.find('#code');
    },
  }),
  profile('signed out, what was typed is kept', {
    reach: async (hands, wire) => {
      await hands.type('#name', 'Ada');
      await wire.client.signOut();
      await hands.find('[part~=notice]');
    },
  }),
  profile('set up wrongly', {proxy: false}),
  profile('cannot be read', {
    client: (wire) => failing(wire, 'getUser', 'unavailable'),
    reach: (hands) => hands.find(alert),
  }),
  profile('signed out', {signedIn: false, before: ({client}) => client.signOut()}),
];
