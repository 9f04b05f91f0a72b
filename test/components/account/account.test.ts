// One tag: signing in, the menu by pointer and keyboard, files that come when they are wanted, what is passed on, and what was typed.
import {assert} from '@open-wc/testing/pure';
import {demoClient} from '../../../sandbox/index.js';
import '../../../src/elements/account.js';
import {heard, mount, printed, uncaught} from '../../support/mount.js';
import {everythingToBeRead} from '../../support/secrets.js';
import {barriers, smallTargets} from '../../support/matrices/axe.js';
import {nameOf, plain, Ui} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire, type WireOptions} from '../../support/wire.js';
import {accountWords as words, profileWords} from '../../support/words.js';

type Account = Ui<HTMLElementTagNameMap['altegio-account']>;
type Inner = 'altegio-sign-in' | 'altegio-my-bookings' | 'altegio-profile' | 'altegio-change-password';

const attributes = {'location-id': '4564', sections: 'bookings profile password'};

async function start(
  more: Record<string, string> = {},
  {signedIn = true, ...options}: WireOptions & {signedIn?: boolean} = {},
) {
  const wire = new Wire(options);
  if (signedIn) await wire.signIn();
  const ui: Account = await mount('altegio-account', {wire, attributes: {...attributes, ...more}});
  await until(() => inner(ui, 'altegio-sign-in'));
  return {ui, wire};
}

const inner = (ui: Account, tag: Inner): Ui<HTMLElementTagNameMap[Inner]> | undefined => {
  const found = ui.root.querySelector<HTMLElementTagNameMap[Inner]>(tag);
  return found?.shadowRoot ? new Ui(found) : undefined;
};

const come = (ui: Account, tag: Inner): Promise<Ui<HTMLElementTagNameMap[Inner]>> =>
  until(() => inner(ui, tag), `${tag} has come`);

const tabs = (ui: Account): HTMLElement[] => [...ui.root.querySelectorAll<HTMLElement>('[role=tab]')];
const tab = (ui: Account, name: string): HTMLElement => tabs(ui).find((one) => nameOf(one) === name)!;
const shown = (ui: Account): string[] =>
  [...ui.root.querySelectorAll<HTMLElement>('[role=tabpanel]')].filter((one) => one.checkVisibility()).map(nameOf);
const menu = (ui: Account): boolean => tabs(ui)[0]!.checkVisibility();

function key(ui: Account, name: string): void {
  ui.root.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true, cancelable: true}),
  );
}

describe('signing in', () => {
  it('comes first; the sections follow, and go again with the client', async () => {
    const {ui, wire} = await start({}, {signedIn: false});
    assert.isFalse(menu(ui));
    assert.equal(wire.count('GET user/records/'), 0);
    const form = await come(ui, 'altegio-sign-in');
    form.press('Use a password');
    await until(() => form.has('textbox', 'Password'));
    form.type('Phone number or e-mail', demoClient.email);
    form.type('Password', demoClient.password);
    form.press('Sign in');
    const list = await come(ui, 'altegio-my-bookings');
    await until(() => list.has('article'));
    assert.deepEqual(heard('signed-in'), [null]);
    assert.deepEqual(shown(ui), [words('account.bookings')]);
    await until(() => form.has('button', 'Sign out'));
    form.press('Sign out');
    await until(() => !menu(ui));
    assert.deepEqual(heard('signed-out'), [null]);
    assert.isTrue(form.has('textbox', 'Phone number or e-mail') || form.has('textbox', 'Phone number'));
  });

  it('a session that ends hides the sections, gives the focus to the form, and loses nothing', async () => {
    const {ui, wire} = await start({sections: 'profile'});
    const profile = await come(ui, 'altegio-profile');
    await until(() => profile.has('textbox', 'Name'));
    profile.type('Name', 'Ada Lovelace');
    profile.field('Name').focus();
    wire.fault('PUT booking/user', {kind: 'status', status: 401});
    profile.press('Save');
    await until(() => !menu(ui));
    await until(() => ui.root.activeElement?.localName === 'altegio-sign-in');
    wire.sandbox.faults.clear();
    await wire.signIn();
    await until(() => menu(ui) && profile.has('textbox', 'Name'));
    assert.equal(profile.field('Name').value, 'Ada Lovelace');
  });
});

describe('the menu', () => {
  it('is a tab list: one stop, arrows move, a press opens', async () => {
    const {ui} = await start();
    await come(ui, 'altegio-my-bookings');
    const names = (['bookings', 'profile', 'password'] as const).map((name) => words(`account.${name}`));
    assert.deepEqual(tabs(ui).map(nameOf), names);
    assert.deepEqual(
      tabs(ui).map(({tabIndex}) => tabIndex),
      [0, -1, -1],
    );
    tabs(ui)[0]!.focus();
    key(ui, 'ArrowRight');
    assert.equal(ui.focused, names[1]);
    assert.deepEqual(shown(ui), [names[0]], 'nothing is loaded by an arrow');
    (ui.root.activeElement as HTMLElement).click();
    await come(ui, 'altegio-profile');
    assert.deepEqual(shown(ui), [names[1]]);
    assert.deepEqual(
      tabs(ui).map((one) => one.getAttribute('aria-selected')),
      ['false', 'true', 'false'],
    );
    assert.deepEqual(
      tabs(ui).map(({tabIndex}) => tabIndex),
      [-1, 0, -1],
    );
    assert.equal(ui.focused, names[1]);
    key(ui, 'End');
    assert.equal(ui.focused, names[2]);
    ui.element.lang = 'ar';
    await until(() => nameOf(tabs(ui)[0]!) !== names[0]);
    key(ui, 'ArrowLeft');
    assert.equal(ui.root.activeElement, tabs(ui)[0], 'from the right');
  });

  it('loads and asks for a section when it is opened, and not before', async () => {
    const {ui, wire} = await start();
    const list = await come(ui, 'altegio-my-bookings');
    await until(() => list.has('article'));
    await settled();
    assert.equal(wire.count('GET booking/user/data'), 0);
    assert.isNull(ui.root.querySelector('altegio-profile'));
    tab(ui, words('account.profile')).click();
    const profile = await come(ui, 'altegio-profile');
    await until(() => profile.has('textbox', 'Name'));
    assert.equal(wire.count('GET booking/user/data'), 1);
    assert.deepEqual(uncaught, []);
  });

  it('keeps what was typed in each section', async () => {
    const {ui, wire} = await start({sections: 'profile password'});
    const profile = await come(ui, 'altegio-profile');
    await until(() => profile.has('textbox', 'Name'));
    profile.type('Name', 'Ada Lovelace');
    tab(ui, words('account.password')).click();
    const password = await come(ui, 'altegio-change-password');
    password.type('New password', 'canary-typed');
    tab(ui, words('account.profile')).click();
    await until(() => shown(ui)[0] === words('account.profile'));
    assert.equal(profile.field('Name').value, 'Ada Lovelace');
    assert.equal(inner(ui, 'altegio-profile')!.element, profile.element);
    assert.equal(password.field('New password').value, 'canary-typed');
    profile.press('Save');
    await until(() => profile.text.includes(profileWords('profile.saved')));
    assert.deepEqual(heard('profile-saved'), [null]);
    const read = everythingToBeRead();
    for (const secret of ['Ada Lovelace', 'canary-typed', demoClient.email]) {
      if (secret !== 'Ada Lovelace') assert.notInclude(read, secret);
    }
    assert.equal(wire.count('PUT booking/user'), 1);
  });

  it('has the words of `sections` that it knows, and names the others once', async () => {
    const {ui} = await start({sections: 'password tips profile tips'});
    assert.deepEqual(tabs(ui).map(nameOf), [words('account.password'), words('account.profile')]);
    assert.equal(printed.length, 1);
    assert.match(printed[0]!, /^warn: <altegio-account> sections .*"tips".*bookings profile loyalty password/);
    ui.element.requestUpdate();
    await ui.updated;
    assert.equal(printed.length, 1);
    await come(ui, 'altegio-change-password');
    ui.element.sections = 'profile';
    await until(() => shown(ui)[0] === words('account.profile'));
    await come(ui, 'altegio-profile');
  });
});

describe('what is passed on', () => {
  it('the common options, as they are and as they change', async () => {
    const {ui, wire} = await start({
      'chain-id': '64',
      theme: 'dark',
      lang: 'de',
      credentials: 'include',
      sections: 'profile',
    });
    const profile = await come(ui, 'altegio-profile');
    const {element} = profile;
    const names = ['proxy-url', 'location-id', 'chain-id', 'lang', 'theme', 'credentials'];
    const passed = (): (string | null)[] => names.map((name) => element.getAttribute(name));
    assert.deepEqual(passed(), [null, '4564', '64', 'de', 'dark', 'include']);
    assert.equal(element.client, wire.client);
    await until(() => profile.has('textbox', 'Name'));
    ui.element.setAttribute('proxy-url', '/other');
    ui.element.removeAttribute('theme');
    ui.element.locationId = 7;
    ui.element.messages = {'profile.save': 'Keep it'};
    await ui.updated;
    assert.deepEqual(passed(), ['/other', '7', '64', 'de', null, 'include']);
    await until(() => profile.has('button', 'Keep it'));
  });

  it('the page’s `::part()` reaches the parts of its sections', async () => {
    const {ui} = await start({sections: 'profile'});
    const profile = await come(ui, 'altegio-profile');
    await until(() => profile.has('textbox', 'Name'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('altegio-account::part(input) {letter-spacing: 7px}');
    document.adoptedStyleSheets.push(sheet);
    assert.equal(getComputedStyle(profile.field('Name')).letterSpacing, '7px');
    document.adoptedStyleSheets.pop();
  });
});

describe('for everybody', () => {
  for (const lang of ['en', 'ar']) {
    it(`no barrier, and all of it in 280 px (${lang})`, async () => {
      const {ui} = await start({lang});
      const list = await come(ui, 'altegio-my-bookings');
      await until(() => list.has('article'));
      for (const width of ['280px', '360px', '900px']) {
        ui.element.style.width = width;
        await ui.updated;
        assert.deepEqual(smallTargets(ui.root), []);
        assert.isAtMost(ui.root.querySelector('.root')!.scrollWidth, Number.parseInt(width, 10));
      }
      for (const theme of ['light', 'dark', 'auto']) {
        ui.element.theme = theme;
        await ui.updated;
        await settled();
        assert.deepEqual(await barriers(ui.element), [], theme);
      }
    });
  }

  it('says what is wrong with its options itself, once, and nothing in it does', async () => {
    const ui = await mount('altegio-account', {attributes: {'proxy-url': 'ftp://proxy.example'}});
    await until(() => printed.length);
    await settled();
    assert.equal(printed.length, 1);
    assert.match(printed[0]!, /^error: <altegio-account> proxy-url/);
    assert.deepEqual(heard('error'), [{code: 'config'}]);
    assert.include(plain(ui.alerts), words('config'));
  });
});
