// The states of sign-in that are not phone-verify's already.
import {demoClient, locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/sign-in.js';
import {password, phone, signIn as words} from '../../../src/i18n/en/index.js';
import {toCode} from './phone.js';
import {alert, busy, codesOf, failing, never, state, submit, type ElementState, type Hands, type Way} from './stage.js';

const tag = 'altegio-sign-in';
const attributes = {'location-id': `${locationIds.newYork}`, methods: 'password sms'};

const signIn = (name: string, way: Way<typeof tag> = {}): ElementState =>
  state(tag, name, {signedIn: false, ...way, attributes: {...attributes, ...way.attributes}});

async function enter(hands: Hands): Promise<void> {
  await hands.type('#login', demoClient.email);
  await hands.type('#password', demoClient.password);
  await hands.press(submit);
}

async function toSignedIn(hands: Hands): Promise<void> {
  await enter(hands);
  await hands.find('[part~=notice] button');
}

export const signInStates: readonly ElementState[] = [
  signIn('password'),
  signIn('password is shown', {
    reach: async (hands) => {
      await hands.type('#password', 'secret');
      await hands.press('button.icon');
    },
  }),
  signIn('nothing entered', {
    reach: async (hands) => {
      await hands.press(submit);
      await hands.find(alert);
    },
  }),
  signIn('signing in', {
    client: ({client}) => ({...client, signInByPassword: never}),
    reach: async (hands) => {
      await enter(hands);
      await hands.find(`${submit}${busy}`);
    },
  }),
  ...codesOf(words, password, phone).map((code) =>
    signIn(`not signed in: ${code}`, {
      client: (wire) => failing(wire, 'signInByPassword', code),
      reach: async (hands) => {
        await enter(hands);
        await hands.find(alert);
      },
    }),
  ),
  signIn('phone', {attributes: {methods: 'sms password'}}),
  signIn('phone alone', {attributes: {methods: 'sms'}}),
  signIn('code', {attributes: {methods: 'sms'}, reach: (hands) => toCode(hands, demoClient.phone)}),
  signIn('signed in', {reach: toSignedIn}),
  signIn('signed in, no name is known', {signedIn: true}),
  signIn('signing out', {
    client: ({client}) => ({...client, signOut: never}),
    reach: async (hands) => {
      await toSignedIn(hands);
      await hands.press('[part~=notice] button');
      await hands.find(`button${busy}`);
    },
  }),
  signIn('not signed out', {
    client: (wire) => failing(wire, 'signOut', 'network'),
    reach: async (hands) => {
      await toSignedIn(hands);
      await hands.press('[part~=notice] button');
      await hands.find(alert);
    },
  }),
  signIn('set up wrongly', {proxy: false}),
];
