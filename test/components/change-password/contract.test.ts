import {demoClient} from '../../../sandbox/index.js';
import '../../../src/elements/change-password.js';
import {elementContract, type Contract} from '../../support/contract.js';
import {until} from '../../support/until.js';
import {passwordWords} from '../../support/words.js';

type Ui = Parameters<Contract<'altegio-change-password'>['answered']>[0];

const fresh = 'canary-new-password';

function enter(ui: Ui, current: string = demoClient.password): void {
  ui.type('Current password', current);
  ui.type('New password', fresh);
  ui.type('Repeat new password', fresh);
  ui.press('Change password');
}

elementContract({
  tag: 'altegio-change-password',
  attributes: {confirm: ''},
  signedIn: true,
  unasked: [],
  wrong: [],
  line: 'PUT booking/user/password',
  ask: (ui) => enter(ui),
  answered: (ui) => ui.text.includes(passwordWords('password.changed')),
  states: {
    empty: () => undefined,
    'every rule broken': async (ui) => {
      ui.type('New password', 'short');
      ui.press('Change password');
      await until(() => ui.alerts);
    },
    'shown and met': async (ui) => {
      ui.type('New password', fresh);
      ui.all('button', 'Show password')[0]!.click();
      await ui.updated;
    },
    'wrong password': async (ui) => {
      enter(ui, 'canary-wrong-password');
      await until(() => ui.alerts);
    },
    saving: async (ui, wire) => {
      wire.hold('PUT booking/user/password');
      enter(ui);
      await until(() => wire.held.length);
    },
    lost: async (ui, wire) => {
      wire.fault('PUT booking/user/password', {kind: 'cut'});
      enter(ui);
      await until(() => ui.alerts);
    },
    changed: async (ui) => {
      enter(ui);
      await until(() => ui.text.includes(passwordWords('password.changed')));
    },
    'signed out': async (ui, wire) => {
      await wire.client.signOut();
      await until(() => !ui.has('textbox'));
    },
  },
  parts: ['form', 'field', 'label', 'input', 'button', 'button-primary', 'notice'],
  word: 'password.current',
  says: passwordWords,
  secrets: [fresh, demoClient.password, demoClient.email, 'canary-wrong-password'],
});
