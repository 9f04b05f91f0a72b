import {demoClient} from '../../../sandbox/index.js';
import '../../../src/elements/account.js';
import '../../../src/elements/my-bookings.js';
import {elementContract, type Contract} from '../../support/contract.js';
import {until} from '../../support/until.js';
import {accountWords} from '../../support/words.js';

type Ui = Parameters<Contract<'altegio-account'>['answered']>[0];

const line = 'GET user/records/';
const listIn = (ui: Ui): HTMLElementTagNameMap['altegio-my-bookings'] | null =>
  ui.root.querySelector('altegio-my-bookings');
const hasCard = (ui: Ui): unknown => listIn(ui)?.shadowRoot?.querySelector('article');

elementContract({
  tag: 'altegio-account',
  attributes: {'location-id': '4564', sections: 'bookings profile password'},
  signedIn: true,
  unasked: [line],
  wrong: [],
  line,
  ask: (ui) => listIn(ui)!.refresh(),
  from: listIn,
  answered: hasCard,
  states: {
    appointments: (ui) => until(() => hasCard(ui)),
    'another section': async (ui) => {
      ui.root.querySelector<HTMLElement>('#tab-profile')!.click();
      await until(() => ui.root.querySelector('altegio-profile')?.shadowRoot?.querySelector('input'));
    },
    'signed out': async (ui, wire) => {
      await wire.client.signOut();
      await until(() => !ui.root.querySelector('[role=tablist]')!.checkVisibility());
    },
  },
  parts: ['button'],
  word: 'account.profile',
  says: accountWords,
  secrets: [demoClient.email, '13155550175'],
});
