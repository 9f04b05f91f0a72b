import {demoClient} from '../../../sandbox/index.js';
import '../../../src/elements/profile.js';
import {elementContract, type Contract} from '../../support/contract.js';
import {until} from '../../support/until.js';
import {profileWords} from '../../support/words.js';

type Ui = Parameters<Contract<'altegio-profile'>['answered']>[0];

const line = 'PUT booking/user';

function enter(ui: Ui, name = 'Canary Newname'): void {
  ui.type('Name', name);
  ui.press('Save');
}

elementContract({
  tag: 'altegio-profile',
  attributes: {'location-id': '4564'},
  signedIn: true,
  unasked: ['GET booking/user/data'],
  wrong: [],
  line,
  ask: (ui) => enter(ui),
  answered: (ui) => ui.text.includes(profileWords('profile.saved')),
  states: {
    form: () => undefined,
    'every rule broken': async (ui) => {
      ui.type('E-mail', 'canary@wrong');
      enter(ui, '');
      await until(() => ui.alerts);
    },
    saving: async (ui, wire) => {
      wire.hold(line);
      enter(ui);
      await until(() => wire.held.length);
    },
    saved: async (ui) => {
      enter(ui);
      await until(() => ui.text.includes(profileWords('profile.saved')));
    },
    'waits for a mail': async (ui, wire) => {
      wire.sandbox.settings.emailChangesAtOnce = false;
      ui.type('E-mail', 'canary.new@example.com');
      ui.press('Save');
      await until(() => ui.text.includes(profileWords('profile.unconfirmed')));
    },
    lost: async (ui, wire) => {
      wire.fault(line, {kind: 'cut'});
      enter(ui);
      await until(() => ui.alerts);
    },
    refused: async (ui, wire) => {
      wire.fault(line, {kind: 'status', status: 422});
      enter(ui);
      await until(() => ui.alerts);
    },
    'another phone': async (ui) => {
      ui.press('Change number');
      await until(() => ui.has('button', 'Send code'));
    },
    loading: async (_, wire) => {
      wire.hold('GET booking/user/data');
      wire.client.session.doubt();
      await until(() => wire.held.length);
    },
    failed: async (ui, wire) => {
      wire.fault('GET booking/user/data', {kind: 'html403'});
      wire.client.session.doubt();
      await until(() => ui.has('button', 'Try again'));
    },
    'signed out': async (ui, wire) => {
      await wire.client.signOut();
      await until(() => !ui.has('textbox'));
    },
  },
  parts: ['form', 'field', 'label', 'input', 'button', 'button-primary', 'notice'],
  word: 'profile.name',
  says: profileWords,
  secrets: [
    demoClient.email,
    'Canary Newname',
    'canary@wrong',
    'canary.new@example.com',
    '13155550175',
    'Grace Miller',
  ],
});
