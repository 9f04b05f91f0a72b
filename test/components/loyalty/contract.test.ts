import {chain, demoClient, emptyClient, locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/loyalty.js';
import {elementContract} from '../../support/contract.js';
import {until} from '../../support/until.js';
import {wordsOf} from '../../support/words.js';

const says = wordsOf('loyalty');
const cards = `GET user/loyalty_cards/${chain.id}`;
const [memberships, giftCards] = ['GET user/loyalty/abonements', 'GET user/loyalty/certificates'];

elementContract({
  tag: 'altegio-loyalty',
  attributes: {'chain-id': `${chain.id}`, 'location-id': `${locationIds.newYork}`},
  signedIn: true,
  unasked: [cards, memberships, giftCards],
  wrong: [[{'chain-id': '', 'location-id': ''}, /needs a chain or a location.*Write chain-id=/]],
  line: giftCards,
  ask: (ui) => ui.element.refresh(),
  answered: (ui) => ui.has('article', /A hundred to spend/),
  states: {
    list: (ui) => until(() => ui.all('article').length === 7),
    loading: async (ui, wire) => {
      await until(() => ui.has('article'));
      wire.hold('GET user/loyalty');
      ui.element.locationId = locationIds.london;
      await until(() => !ui.has('article'));
    },
    'one list failed': async (ui, wire) => {
      wire.fault(memberships, {kind: 'html403'});
      ui.element.locationId = locationIds.london;
      await until(() => ui.alerts && ui.has('article'));
    },
    'an old list': async (ui, wire) => {
      await until(() => ui.all('article').length === 7);
      wire.fault(giftCards, {kind: 'html403'});
      ui.element.refresh();
      await until(() => ui.alerts);
    },
    empty: async (ui, wire) => {
      await wire.client.signOut();
      await wire.signIn(emptyClient.email, emptyClient.password);
      await until(() => ui.text.includes(says('loyalty.empty')));
    },
    'signed out': async (ui, wire) => {
      await wire.client.signOut();
      await until(() => ui.text.includes(says('loyalty.signInToSee')));
    },
  },
  parts: ['list', 'card', 'card-title', 'card-status', 'card-price', 'button', 'notice'],
  word: 'loyalty.memberships',
  says,
  secrets: ['440011223344', '440099887766', demoClient.email, demoClient.password],
});
