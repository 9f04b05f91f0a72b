// Real keys: what a person without a mouse does, and where the focus goes meanwhile.
import {assert} from '@open-wc/testing/pure';
import {sendKeys} from '@web/test-runner-commands';
import {demoClient, locationIds} from '../../sandbox/index.js';
import '../../src/elements/account.js';
import '../../src/elements/change-password.js';
import '../../src/elements/my-bookings.js';
import '../../src/elements/phone-verify.js';
import '../../src/elements/profile.js';
import '../../src/elements/sign-in.js';
import {heard, mount} from '../support/mount.js';
import {Ui} from '../support/ui.js';
import {until} from '../support/until.js';
import {Wire} from '../support/wire.js';
import {accountWords, profileWords, signInWords} from '../support/words.js';

const attributes = {'location-id': `${locationIds.newYork}`, lang: 'en-US', 'default-country': 'US'};
const key = (press: string): Promise<void> => sendKeys({press});
const space = (): Promise<void> => key(' ');
const type = (text: string): Promise<void> => sendKeys({type: text});

async function back(): Promise<void> {
  await sendKeys({down: 'Shift'});
  await key('Tab');
  await sendKeys({up: 'Shift'});
}

async function selectAll(): Promise<void> {
  await sendKeys({down: 'Control'});
  await key('a');
  await sendKeys({up: 'Control'});
}

/** Tab until that control has the focus. */
async function tabTo(ui: Ui, name: string): Promise<void> {
  for (let stops = 0; stops < 30; stops++) {
    if (ui.focused === name) return;
    await key('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

it('a phone is confirmed: typed, sent with Enter, the code typed at once, confirmed with Enter', async () => {
  const wire = new Wire();
  const ui = await mount('altegio-phone-verify', {wire, attributes: {...attributes, purpose: 'sign-in'}});
  await tabTo(ui, 'Phone number');
  await type('3155550199');
  await key('Enter');
  const code = await wire.code();
  await until(() => ui.focused === 'Code from the SMS');
  await type(code);
  await key('Enter');
  await until(() => heard('phone-verified').length);
  assert.equal(wire.sandbox.outbox.length, 1);
});

it('the country is chosen with the keyboard, and its focus is seen', async () => {
  const wire = new Wire();
  const ui = await mount('altegio-phone-verify', {wire, attributes: {...attributes, purpose: 'collect'}});
  await tabTo(ui, 'Country');
  const select = ui.get('combobox', 'Country') as HTMLSelectElement;
  await until(() => select.length > 40, 'the list is filled when it is reached for');
  const {outlineStyle} = getComputedStyle(select.closest('.control')!);
  assert.notEqual(outlineStyle, 'none');
  // A name of one word: in WebKit a space opens the list.
  await type('Germany');
  await until(() => ui.text.includes('DE +49'));
});

it('the number is changed back and forth', async () => {
  const wire = new Wire();
  const ui = await mount('altegio-phone-verify', {wire, attributes: {...attributes, purpose: 'sign-in'}});
  await tabTo(ui, 'Phone number');
  await type('+442079460018');
  await key('Enter');
  await until(() => ui.focused === 'Code from the SMS');
  await back();
  assert.equal(ui.focused, 'Change number');
  await space();
  await until(() => ui.focused === 'Phone number');
});

it('signing in by password, and out; a held Enter signs in once', async () => {
  const wire = new Wire();
  const ui = await mount('altegio-sign-in', {wire, attributes});
  await tabTo(ui, signInWords('signIn.usePassword'));
  await key('Enter');
  await until(() => ui.focused === 'Phone number or e-mail');
  await type(demoClient.email);
  await key('Tab');
  await type(demoClient.password);
  await key('Tab');
  assert.equal(ui.focused, 'Show password');
  await space();
  assert.equal(ui.field('Password').type, 'text');
  await back();
  await sendKeys({down: 'Enter'});
  await sendKeys({down: 'Enter'});
  await sendKeys({up: 'Enter'});
  await until(() => ui.focused.includes('Signed in as'));
  assert.equal(wire.count('POST booking/auth'), 1);
  await tabTo(ui, 'Sign out');
  await key('Enter');
  await until(() => ui.has('textbox'));
});

it('the password is changed', async () => {
  const wire = new Wire();
  await wire.signIn();
  const ui = await mount('altegio-change-password', {wire, attributes: {confirm: true}});
  for (const [name, text] of [
    ['Current password', demoClient.password],
    ['New password', 'brand-new-secret'],
    ['Repeat new password', 'brand-new-secret'],
  ] as const) {
    await tabTo(ui, name);
    await type(text);
  }
  await key('Enter');
  await until(() => heard('password-changed').length);
});

it('more appointments, and the controls of a card in the order in which they are read', async () => {
  const wire = new Wire();
  await wire.signIn();
  const ui = await mount('altegio-my-bookings', {wire, attributes: {'page-size': '2'}});
  await until(() => ui.has('article'));
  await tabTo(ui, 'Show more');
  await key('Enter');
  await until(() => ui.root.activeElement === ui.all('article')[2]);
  await key('Tab');
  assert.isTrue(ui.root.activeElement === ui.all('article')[2]!.querySelector('a[href], button'), ui.focused);
});

it('the name is changed, a mistake is corrected, and a number is asked for and kept', async () => {
  const wire = new Wire();
  await wire.signIn();
  const ui = await mount('altegio-profile', {wire, attributes});
  await until(() => ui.has('textbox', 'Name'));
  await tabTo(ui, 'Name');
  await selectAll();
  await key('Delete');
  await key('Enter');
  await until(() => ui.alerts === profileWords('profile.name-required'));
  assert.equal(ui.focused, 'Name');
  await type('Ada Lovelace');
  await key('Enter');
  await until(() => heard('profile-saved').length);
  assert.equal(wire.count('PUT booking/user'), 1);
  await tabTo(ui, 'Change number');
  await space();
  await until(() => ui.focused === 'Phone number');
  await tabTo(ui, profileWords('profile.keepNumber'));
  await key('Enter');
  await until(() => ui.focused === 'Change number');
});

it('the sections of an account: one stop, the arrows move, Enter opens, Tab goes on into the section', async () => {
  const wire = new Wire();
  await wire.signIn();
  const sections = 'bookings profile password';
  const ui = await mount('altegio-account', {wire, attributes: {...attributes, sections}});
  const shown = (tag: 'altegio-my-bookings' | 'altegio-profile', selector: string): Promise<Element> =>
    until(() => ui.root.querySelector(tag)?.shadowRoot?.querySelector(selector));
  await shown('altegio-my-bookings', 'article');
  await tabTo(ui, accountWords('account.bookings'));
  await key('ArrowRight');
  assert.equal(ui.focused, accountWords('account.profile'));
  await key('Enter');
  await shown('altegio-profile', '#name');
  await key('Tab');
  const profile = new Ui(ui.root.querySelector('altegio-profile')!);
  await until(() => profile.focused === 'Name');
  await back();
  assert.equal(ui.focused, accountWords('account.profile'));
  await key('Home');
  await space();
  await until(() => ui.root.querySelector('#panel-bookings')!.checkVisibility());
});
