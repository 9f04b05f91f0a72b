// What a client has: read in words, each list for itself, and never the whole number of a gift card.
import {assert} from '@open-wc/testing/pure';
import {sendKeys} from '@web/test-runner-commands';
import {chain, emptyClient, locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/loyalty.js';
import {heard, mount} from '../../support/mount.js';
import {byRole, plain} from '../../support/ui.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {wordsOf} from '../../support/words.js';

const says = wordsOf('loyalty');
const attributes = {'chain-id': `${chain.id}`, 'location-id': `${locationIds.newYork}`, lang: 'en-US'};

async function shown(before: (wire: Wire) => void = () => {}, signedIn = true) {
  const wire = new Wire({now: () => Date.UTC(2026, 8, 21, 15)});
  if (signedIn) await wire.signIn();
  before(wire);
  const ui = await mount('altegio-loyalty', {wire, attributes});
  const card = (title: string): string => {
    const found = ui.all('article').find((one) => one.querySelector('h3')!.textContent === title);
    return plain([...(found?.querySelectorAll('dl > div') ?? [])].map((line) => line.textContent).join(' | '));
  };
  return {ui, wire, card};
}

it('balance, end, frozen, visits left by service', async () => {
  const {ui, card} = await shown();
  await until(() => ui.all('article').length === 7);
  assert.deepEqual(
    ui
      .all('heading')
      .filter(({localName}) => localName === 'h2')
      .map(({textContent}) => textContent),
    ['Loyalty cards', 'Memberships', 'Gift cards'],
  );
  assert.equal(card('Friends'), 'Balance 18.5 | Points 240 | Visits 9 | Number 10002345');
  assert.equal(
    card('100'),
    'Visits left | Gel manicure 6 | Hands Unlimited | Valid until December 22, 2026 | Number 5550123',
  );
  assert.equal(card('Four of anything'), 'Visits left 4 | Number 5550125');
  const frozen = ui.all('article').find((one) => one.textContent!.includes('Spring'))!;
  assert.equal(frozen.querySelector('[part=card-status]')!.textContent, 'Frozen');
  const gift = card('A hundred to spend');
  assert.include(gift, 'Balance 35 of 100 | Valid until March 1, 2027 | Number Number ending in 5566');
  assert.notInclude(ui.root.innerHTML, '440011');
  assert.deepEqual(heard('loyalty-loaded'), [{count: 7}]);
});

it('another `client` of the host’s is another client', async () => {
  const {ui} = await shown();
  await until(() => ui.all('article').length === 7);
  const other = new Wire();
  await other.client.signInByPassword({login: emptyClient.phone, password: emptyClient.password});
  ui.element.client = other.client;
  await until(() => heard('loyalty-loaded').length === 2);
  assert.deepEqual(heard('loyalty-loaded')[1], {count: 0});
  assert.equal(ui.all('article').length, 0);
});

it('one that fails says so, and is read again by keyboard; the focus goes to what has come', async () => {
  const {ui, wire} = await shown((one) => one.fault('GET user/loyalty/abonements', {kind: 'html403'}));
  await until(() => ui.alerts && ui.all('article').length === 4);
  assert.include(ui.alerts, says('loyalty.membershipsFailed'));
  assert.equal(heard('error').length, 1);
  wire.sandbox.faults.clear();
  wire.asked.length = 0;
  byRole(ui.root, 'button', 'Try again')[0]!.focus();
  await sendKeys({press: 'Enter'});
  await until(() => ui.all('article').length === 7);
  await until(() => ui.focused === 'Memberships');
  assert.equal(wire.asked.length, 1);
  assert.equal(ui.alerts, '');
  assert.deepEqual(heard('loyalty-loaded'), [{count: 4}, {count: 7}]);
});

it('one that has nothing in it once it is read again: the focus goes to what there is', async () => {
  const {ui, wire} = await shown((wire) => {
    wire.fault('GET user/loyalty/certificates', {kind: 'status', status: 403});
  });
  await until(() => ui.has('button', 'Try again'));
  wire.fault('GET user/loyalty/certificates', {kind: 'status', status: 200, body: {success: true, data: [], meta: []}});
  ui.get('button', 'Try again').focus();
  await sendKeys({press: 'Enter'});
  await until(() => !ui.has('button', 'Try again'));
  await until(() => ui.focused === 'Loyalty cards');
});

it('visits of a membership that has no word for them', async () => {
  const link = {service: {id: 1}, count: 6};
  const membership = {id: 1, number: '77', type: {title: 'Plain'}, balance_container: {links: [link]}};
  const united = {
    ...membership,
    id: 2,
    type: {title: 'United'},
    is_united_balance: true,
    united_balance_services_count: 4,
  };
  const {ui, card} = await shown((wire) => {
    const body = {success: true, data: [membership, united], meta: []};
    wire.fault('GET user/loyalty/abonements', {kind: 'status', status: 200, body});
  });
  await until(() => ui.text.includes('Plain'));
  assert.equal(card('Plain'), 'Visits left | Visits 6 | Number 77');
  assert.equal(card('United'), 'Visits left 4 | Number 77');
});

it('signed out, it asks to sign in, in the host’s words where there are some', async () => {
  const {ui, wire} = await shown(undefined, false);
  await until(() => ui.text.includes(says('loyalty.signInToSee')));
  assert.isNotNull(ui.root.querySelector('slot[name=signed-out]'));
  await wire.signIn();
  await until(() => ui.all('article').length === 7);
});
