// The states of phone-verify.
import {locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/phone-verify.js';
import {phone as words} from '../../../src/i18n/en/index.js';
import type {Wire} from '../wire.js';
import {alert, busy, codesOf, failing, never, state, submit, type ElementState, type Hands, type Way} from './stage.js';

const tag = 'altegio-phone-verify';
type Own = Way<typeof tag>;
const number = '+13155550199';
const attributes = {'location-id': `${locationIds.newYork}`};

export async function sendTo(hands: Hands, phone = number): Promise<void> {
  await hands.type('#phone', phone);
  await hands.press(submit);
}

export async function toCode(hands: Hands, phone = number): Promise<void> {
  await sendTo(hands, phone);
  await hands.find('#code');
}

async function toDone(hands: Hands, wire: Wire): Promise<void> {
  await toCode(hands);
  await hands.type('#code', await wire.code());
  await hands.press(submit);
  await hands.find('[part~=notice].success');
}

const phone = (name: string, way: Own = {}): ElementState =>
  state(tag, name, {...way, attributes: {...attributes, ...way.attributes}});

const codes = codesOf(words);

export const phoneStates: readonly ElementState[] = [
  phone('phone'),
  phone('phone, any country in its own script', {attributes: {countries: 'GE AM AE IL CN GB'}}),
  phone('number that is none', {
    reach: async (hands) => {
      await sendTo(hands, '12');
      await hands.find(alert);
    },
  }),
  phone('sending', {
    client: ({client}) => ({...client, sendPhoneUpdateCode: never}),
    reach: async (hands) => {
      await sendTo(hands);
      await hands.find(`${submit}${busy}`);
    },
  }),
  ...codes.map((code) =>
    phone(`not sent: ${code}`, {
      client: (wire) => failing(wire, 'sendPhoneUpdateCode', code),
      reach: async (hands) => {
        await sendTo(hands);
        await hands.find(alert);
      },
    }),
  ),
  phone('code', {reach: (hands) => toCode(hands)}),
  phone('code, another may be sent', {
    attributes: {'resend-after': '1'},
    reach: async (hands) => {
      await toCode(hands);
      await hands.find('.actions button.ghost');
    },
  }),
  phone('sending again', {
    attributes: {'resend-after': '1'},
    reach: async (hands, wire) => {
      await toCode(hands);
      wire.hold('GET booking/user/phone_confirmation');
      await hands.find('.actions button.ghost');
      await hands.press('.actions button.ghost');
      await hands.find(`${submit}${busy}`);
    },
  }),
  phone('code of three digits', {
    reach: async (hands) => {
      await toCode(hands);
      await hands.type('#code', '123');
      await hands.press(submit);
      await hands.find(alert);
    },
  }),
  phone('confirming', {
    client: ({client}) => ({...client, confirmPhone: never}),
    reach: async (hands) => {
      await toCode(hands);
      await hands.type('#code', '12345');
      await hands.press(submit);
      await hands.find(`${submit}${busy}`);
    },
  }),
  ...codes.map((code) =>
    phone(`not confirmed: ${code}`, {
      client: (wire) => failing(wire, 'confirmPhone', code),
      reach: async (hands) => {
        await toCode(hands);
        await hands.type('#code', '12345');
        await hands.press(submit);
        await hands.find(alert);
      },
    }),
  ),
  phone('done', {reach: toDone}),
  ...['sign-in', 'collect'].map((purpose) =>
    phone(`done, ${purpose}`, {signedIn: false, attributes: {purpose}, reach: toDone}),
  ),
  phone('signed out', {signedIn: false, before: ({client}) => client.signOut()}),
  phone('set up wrongly', {proxy: false}),
];
