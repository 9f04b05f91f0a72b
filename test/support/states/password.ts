// The states of change-password.
import {demoClient} from '../../../sandbox/index.js';
import '../../../src/elements/change-password.js';
import {password as words} from '../../../src/i18n/en/index.js';
import {alert, busy, codesOf, failing, failure, never, state, submit} from './stage.js';
import type {ElementState, Hands, Way} from './stage.js';

const tag = 'altegio-change-password';
const fresh = 'a new password';

const password = (name: string, way: Way<typeof tag> = {}): ElementState =>
  state(tag, name, {...way, attributes: {confirm: true, ...way.attributes}});

async function enter(hands: Hands, next = fresh, repeat = next): Promise<void> {
  await hands.type('#current', demoClient.password);
  await hands.type('#next', next);
  await hands.type('#repeat', repeat);
  await hands.press(submit);
}

async function refused(hands: Hands): Promise<void> {
  await enter(hands);
  await hands.find(alert);
}

export const passwordStates: readonly ElementState[] = [
  password('empty'),
  password('new password once', {attributes: {confirm: false}}),
  password('every field is wrong', {
    attributes: {'min-length': '12'},
    reach: async (hands) => {
      await hands.type('#next', 'short');
      await hands.press(submit);
      await hands.find(alert);
    },
  }),
  password('the old password again', {
    reach: async (hands) => {
      await enter(hands, demoClient.password);
      await hands.find(alert);
    },
  }),
  password('every rule is met, and it is shown', {
    reach: async (hands) => {
      await hands.type('#next', fresh);
      await hands.press('#next + button');
    },
  }),
  password('saving', {
    client: ({client}) => ({...client, changePassword: never}),
    reach: async (hands) => {
      await enter(hands);
      await hands.find(`${submit}${busy}`);
    },
  }),
  ...codesOf(words)
    .filter((code) => code !== 'network')
    .map((code) =>
      password(`refused: ${code}`, {client: (wire) => failing(wire, 'changePassword', code), reach: refused}),
    ),
  password('the answer was lost, the old one counts', {
    client: (wire) => failing(wire, 'changePassword', 'network'),
    reach: refused,
  }),
  password('the answer was lost, either may count', {
    client: (wire) => failing(wire, 'changePassword', 'network', {getUser: () => Promise.reject(failure('network'))}),
    reach: refused,
  }),
  password('the answer was lost, and the session with it', {
    client: (wire) => {
      let asked = 0;
      const changePassword = async (): Promise<never> => {
        if (asked++) await wire.client.signOut();
        throw failure(asked > 1 ? 'signed-out' : 'network');
      };
      return {...wire.client, changePassword, getUser: () => Promise.reject(failure('network'))};
    },
    reach: async (hands) => {
      await refused(hands);
      await hands.press(submit);
      await hands.find('[part~=notice]');
    },
  }),
  password('changed', {
    reach: async (hands) => {
      await enter(hands);
      await hands.find('[part~=notice].success');
    },
  }),
  password('signed out', {signedIn: false, before: ({client}) => client.signOut()}),
  password('set up wrongly', {proxy: false}),
];
