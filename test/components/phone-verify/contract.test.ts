import {locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/phone-verify.js';
import {elementContract, type Contract} from '../../support/contract.js';
import {until} from '../../support/until.js';
import {phoneWords} from '../../support/words.js';

const phone = '+13155550199';

type Ui = Parameters<Contract<'altegio-phone-verify'>['answered']>[0];

async function codeStep(ui: Ui): Promise<void> {
  ui.type('Phone number', phone);
  ui.press('Send code');
  await until(() => ui.has('textbox', 'Code from the SMS'));
}

elementContract({
  tag: 'altegio-phone-verify',
  attributes: {'location-id': `${locationIds.newYork}`},
  signedIn: true,
  unasked: [],
  wrong: [
    [{'location-id': ''}, /location-id or chain-id is missing.*Write one/],
    [{purpose: 'login'}, /purpose="login".*update-phone sign-in collect/],
    [{purpose: 'sign-in', 'location-id': '', 'chain-id': '310'}, /location-id is missing.*Write one location-id/],
    [{purpose: 'collect', 'location-id': ''}, /location-id is missing/],
  ],
  line: 'GET booking/user/phone_confirmation',
  ask(ui) {
    ui.type('Phone number', phone);
    ui.press('Send code');
  },
  answered: (ui) => ui.has('textbox', 'Code from the SMS'),
  states: {
    phone: () => undefined,
    'phone with an error': async (ui) => {
      ui.type('Phone number', '12');
      ui.press('Send code');
      await until(() => ui.alerts);
    },
    'perhaps sent': async (ui, wire) => {
      wire.fault('GET booking/user/phone_confirmation', {kind: 'cut'});
      ui.type('Phone number', phone);
      ui.press('Send code');
      await until(() => ui.has('button', phoneWords('phone.haveCode')));
    },
    sending: async (ui, wire) => {
      wire.hold('GET booking/user/phone_confirmation');
      ui.type('Phone number', phone);
      ui.press('Send code');
      await until(() => wire.held.length);
    },
    code: codeStep,
    'code with an error': async (ui) => {
      await codeStep(ui);
      ui.type('Code from the SMS', '0000');
      ui.press('Confirm');
      await until(() => ui.alerts);
    },
    'another code': async (ui) => {
      ui.element.resendAfter = 1;
      await codeStep(ui);
      await until(() => ui.has('button', phoneWords('phone.sendAgain')));
    },
    done: async (ui, wire) => {
      await codeStep(ui);
      ui.type('Code from the SMS', await wire.code());
      ui.press('Confirm');
      await until(() => !ui.has('textbox'));
    },
    'signed out': async (ui, wire) => {
      await wire.client.signOut();
      await until(() => !ui.has('textbox'));
    },
  },
  parts: ['form', 'field', 'label', 'input', 'button', 'button-primary', 'notice'],
  word: 'phone.sendCode',
  says: phoneWords,
  secrets: ['3155550199', '315 555 0199', '(315) 555-0199'],
});
