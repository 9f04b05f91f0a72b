import {demoClient, locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/sign-in.js';
import {elementContract, type Contract} from '../../support/contract.js';
import {until} from '../../support/until.js';
import {signInWords} from '../../support/words.js';

type Ui = Parameters<Contract<'altegio-sign-in'>['answered']>[0];

function enter(ui: Ui, password: string = demoClient.password): void {
  ui.type('Phone number or e-mail', demoClient.email);
  ui.type('Password', password);
  ui.press('Sign in');
}

elementContract({
  tag: 'altegio-sign-in',
  attributes: {'location-id': `${locationIds.newYork}`, methods: 'password sms'},
  signedIn: false,
  unasked: ['GET session', 'GET booking/user/data'],
  wrong: [
    [{'location-id': ''}, /location-id is missing.*Write one location-id/],
    [{methods: 'sms, fax'}, /methods=.*sms password/],
  ],
  line: 'POST booking/auth',
  ask: (ui) => enter(ui),
  answered: (ui) => ui.has('button', 'Sign out'),
  states: {
    password: () => undefined,
    'password, missing': async (ui) => {
      ui.press('Sign in');
      await until(() => ui.alerts);
    },
    'password, wrong': async (ui) => {
      enter(ui, 'canary-wrong-password');
      await until(() => ui.alerts);
    },
    'signing in': async (ui, wire) => {
      wire.hold('POST booking/auth');
      enter(ui);
      await until(() => wire.held.length);
    },
    phone: async (ui) => {
      ui.press(signInWords('signIn.useSms'));
      await until(() => ui.has('textbox', 'Phone number'));
    },
    code: async (ui) => {
      ui.press(signInWords('signIn.useSms'));
      await ui.updated;
      ui.type('Phone number', demoClient.phone);
      ui.press('Send code');
      await until(() => ui.has('textbox', 'Code from the SMS'));
    },
    'signed in': async (ui) => {
      enter(ui);
      await until(() => ui.has('button', 'Sign out'));
    },
  },
  parts: ['form', 'field', 'label', 'input', 'button', 'button-primary', 'notice'],
  word: 'signIn.login',
  says: signInWords,
  secrets: [demoClient.email, demoClient.password, demoClient.phone.slice(2), 'canary-wrong-password'],
});
