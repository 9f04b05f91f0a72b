// Words of other languages as they come over the network: on time, late, or not at all.
import {assert} from '@open-wc/testing';
import '../../src/elements/my-bookings.js';
import '../../src/elements/sign-in.js';
import {words as germanList} from '../../src/i18n/lang/de/bookings.js';
import {words as german} from '../../src/i18n/lang/de/forms.js';
import {languages, type WordFile} from '../../src/i18n/lazy.js';
import type {Table} from '../../src/i18n/messages.js';
import {mount, printed, uncaught} from '../support/mount.js';
import {settled, until} from '../support/until.js';
import {Wire} from '../support/wire.js';

const attributes = {'location-id': '4564', methods: 'password'};
const changed = languages as Record<string, Record<WordFile, () => Promise<{readonly words: Table}>>>;
const real = {...languages};

/** A language whose file comes when the test says so. */
function onTheWay(language: string) {
  let come = (_words: Table): void => {};
  let fail = (): void => {};
  const load = (): Promise<{readonly words: Table}> =>
    new Promise((resolve, reject) => {
      come = (words) => resolve({words});
      fail = () => reject(new TypeError('Failed to fetch dynamically imported module'));
    });
  changed[language] = {forms: load, bookings: load, booking: load, loyalty: load, profile: load, review: load};
  return {come: (words: Table) => come(words), fail: () => fail()};
}

describe('languages', () => {
  afterEach(() => {
    for (const language of Object.keys(changed)) delete changed[language];
    Object.assign(changed, real);
    assert.deepEqual(uncaught, []);
    assert.deepEqual(printed, []);
  });

  it('two on one page, and a new one at once', async () => {
    const wire = new Wire();
    const one = await mount('altegio-sign-in', {wire, attributes: {...attributes, lang: 'de-DE'}});
    const other = await mount('altegio-sign-in', {wire, attributes: {...attributes, lang: 'en'}});
    assert.isTrue(one.has('button', german.signIn.signIn));
    assert.isTrue(other.has('button', 'Sign in'));
    one.type(german.signIn.login, 'somebody');
    one.element.lang = 'en';
    other.element.lang = 'de';
    await one.updated;
    await other.updated;
    assert.isTrue(one.has('button', 'Sign in'));
    assert.isTrue(other.has('button', german.signIn.signIn));
    assert.equal(one.field('Phone number or e-mail').value, 'somebody');
  });

  it('a text of the host’s own is above the language’s, for one key or in a language that has none', async () => {
    const wire = new Wire();
    const messages = {'signIn.signIn': 'Servus'};
    const ui = await mount('altegio-sign-in', {wire, attributes: {...attributes, lang: 'de-AT'}, props: {messages}});
    assert.isTrue(ui.has('button', 'Servus'));
    assert.isTrue(ui.has('textbox', german.signIn.password));
    ui.element.lang = 'tlh';
    await ui.updated;
    assert.isTrue(ui.has('textbox', 'Password'));
  });

  it('nothing is said in English first; what the client must wait for has its place', async () => {
    const way = onTheWay('zu');
    const wire = new Wire();
    await wire.client.signInByPassword({login: 'maria@example.com', password: 'not so'}).catch(() => undefined);
    const element = document.createElement('altegio-my-bookings');
    Object.assign(element, {client: wire.client, lang: 'zu'});
    document.body.append(element);
    await until(() => element.shadowRoot?.querySelector('[role=status]'));
    await settled();
    const shown = () => element.shadowRoot!.querySelector('.root')!.textContent!.trim();
    assert.equal(shown(), '');
    way.come(germanList);
    await element.updateComplete;
    assert.include(shown(), germanList.bookings.signInToSee);
    assert.equal(element.shadowRoot!.querySelector('[lang]')!.getAttribute('lang'), 'zu');
  });

  it('the words before stay while new ones come, and the newest wish wins', async () => {
    const [slow, quick] = [onTheWay('xh'), onTheWay('st')];
    const ui = await mount('altegio-sign-in', {wire: new Wire(), attributes: {...attributes, lang: 'en'}});
    ui.element.lang = 'xh';
    await settled();
    assert.isTrue(ui.has('button', 'Sign in'));
    ui.element.lang = 'st';
    await settled();
    quick.come({...german, signIn: {...german.signIn, signIn: 'Kena'}});
    await until(() => ui.has('button', 'Kena'));
    slow.come({...german, signIn: {...german.signIn, signIn: 'Ngena'}});
    await settled();
    assert.isTrue(ui.has('button', 'Kena'));
  });

  it('a language that does not come leaves English, and comes when the network is back', async () => {
    const way = onTheWay('tn');
    const ready = mount('altegio-sign-in', {wire: new Wire(), attributes: {...attributes, lang: 'tn'}});
    await until(() => document.querySelector('altegio-sign-in')?.shadowRoot?.querySelector('[role=status]'));
    way.fail();
    const ui = await ready;
    assert.isTrue(ui.has('button', 'Sign in'));
    assert.equal(ui.root.querySelector('[lang]')!.getAttribute('lang'), 'en');
    ui.type('Password', 'typed');
    dispatchEvent(new Event('online'));
    await settled();
    way.come({...german, signIn: {...german.signIn, password: 'Lefoko'}});
    await until(() => ui.has('textbox', 'Lefoko'));
    assert.equal(ui.field('Lefoko').value, 'typed');
  });

  it('taken off the page meanwhile, and put back: its language comes', async () => {
    const way = onTheWay('ve');
    const element = document.createElement('altegio-sign-in');
    Object.assign(element, {client: new Wire().client, lang: 've', methods: 'password'});
    document.body.append(element);
    await until(() => element.shadowRoot?.querySelector('[role=status]'));
    element.remove();
    way.fail();
    await settled();
    document.body.append(element);
    await settled();
    way.come(german);
    await until(() => element.shadowRoot!.textContent?.includes(german.signIn.password));
  });

  it('Arabic and Hebrew are written from the right, also on a page that is not; English on such a page is not', async () => {
    const load = (): Promise<{readonly words: Table}> => Promise.resolve({words: german});
    changed['ar'] = {forms: load, bookings: load, booking: load, loyalty: load, profile: load, review: load};
    const ui = await mount('altegio-sign-in', {wire: new Wire(), attributes: {...attributes, lang: 'ar-AR'}});
    const direction = () => getComputedStyle(ui.root.querySelector('.root')!).direction;
    assert.equal(direction(), 'rtl');
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    ui.element.lang = 'en';
    await ui.updated;
    const english = direction();
    document.documentElement.removeAttribute('dir');
    document.documentElement.lang = 'en';
    assert.equal(english, 'ltr');
  });
});
