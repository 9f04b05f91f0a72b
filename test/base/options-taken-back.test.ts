// What a framework or a builder writes for an option that it takes back, on every element: the default counts again.
// Where each value comes from stands in test/base/option-checks.node.test.ts.
import {assert} from '@open-wc/testing/pure';
import {configure} from '../../src/configure.js';
import '../../src/index.js';
import {demoClient, locationIds} from '../../sandbox/index.js';
import {events, heard, mount, printed, uncaught, type Tag} from '../support/mount.js';
import {settled, until} from '../support/until.js';
import {proxyUrl, Wire} from '../support/wire.js';

const values: readonly unknown[] = [undefined, null, '', 0, Number.NaN, false, '0', ' '];
const named = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));
const tags: readonly Tag[] = [
  'altegio-phone-verify',
  'altegio-sign-in',
  'altegio-my-bookings',
  'altegio-change-password',
  'altegio-loyalty',
];

/** Every option of a tag, as its class declares it. */
function optionsOf(tag: Tag): readonly string[] {
  const {elementProperties} = customElements.get(tag) as unknown as {
    elementProperties: ReadonlyMap<string, {state?: boolean}>;
  };
  return [...elementProperties].flatMap(([name, {state}]) => (state || name === 'client' ? [] : [name]));
}

for (const tag of tags) {
  // A text that is no word of an option, such as "0", is a mistake that is told.
  for (const value of values.slice(0, -2)) {
    it(`<${tag}>: every property ${named(value)} is as if nobody had set it`, async () => {
      const wire = new Wire();
      await wire.signIn();
      configure({locationId: locationIds.newYork});
      const plain = await mount(tag, {wire});
      await settled();
      const props = Object.fromEntries(optionsOf(tag).map((name) => [name, value]));
      const ui = await mount(tag, {wire, props});
      await until(() => ui.text === plain.text, 'both are alike');
      assert.deepEqual(printed, []);
      assert.deepEqual(uncaught, []);
      assert.deepEqual(heard('error'), []);
    });
  }
}

describe('an SMS costs money: the wait until another', () => {
  for (const value of [...values, 'soon', -5, true, Infinity]) {
    for (const how of ['property', 'attribute'] as const) {
      it(`resend-after, ${how} ${named(value)}: one minute`, async () => {
        const wire = new Wire();
        const ui = await mount('altegio-sign-in', {
          wire,
          attributes: {lang: 'en', 'location-id': `${locationIds.newYork}`, 'resend-after': '5'},
        });
        if (how === 'property') Object.assign(ui.element, {resendAfter: value});
        else ui.element.setAttribute('resend-after', String(value));
        ui.type('Phone number', demoClient.phone);
        ui.press('Send code');
        await until(() => ui.text.includes('Send again in 1:00') || ui.text.includes('Send again in 0:59'));
        assert.isFalse(ui.has('button', 'Send again'));
      });
    }
  }
});

it('location-id that is taken back: the SMS goes in the name of the page’s location', async () => {
  for (const value of values) {
    // Else the wait after the SMS before goes on.
    sessionStorage.clear();
    const wire = new Wire();
    configure({locationId: locationIds.almaty});
    const ui = await mount('altegio-sign-in', {
      wire,
      attributes: {lang: 'en', 'location-id': `${locationIds.newYork}`},
    });
    Object.assign(ui.element, {locationId: value});
    ui.type('Phone number', demoClient.phone);
    ui.press('Send code');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    assert.equal(wire.count(`POST book_code/${locationIds.almaty}`), 1, named(value));
    ui.element.remove();
  }
});

it('messages as JSON in a property, as Angular and Vue hand a text on', async () => {
  const ui = await mount('altegio-sign-in', {
    wire: new Wire(),
    attributes: {lang: 'en', 'location-id': '4564'},
    props: {messages: '{"phone.sendCode": "Text me"}' as never},
  });
  assert.isTrue(ui.has('button', 'Text me'));
  assert.deepEqual(printed, []);
});

describe('boolean options', () => {
  // Vue sets a text that stands in a template as a property; its server render writes an attribute.
  for (const off of ['false', 'FALSE', ' false ', '0']) {
    for (const how of ['property', 'attribute'] as const) {
      it(`remember and confirm, ${how} "${off}": off`, async () => {
        const wire = new Wire();
        const [guest] = wire.sandbox.guestRecords;
        const given = how === 'attribute' ? {attributes: {remember: off}} : {props: {remember: off as never}};
        const list = await mount('altegio-my-bookings', {
          wire,
          attributes: {lang: 'en', 'proxy-url': proxyUrl, ...given.attributes},
          props: {records: [{id: guest!.id, hash: guest!.hash}], ...given.props},
        });
        await until(() => list.has('article'));
        await settled();
        assert.equal(localStorage.length, 0);
        await wire.signIn();
        const password = await mount('altegio-change-password', {wire, attributes: {lang: 'en', confirm: ''}});
        assert.isTrue(password.has('textbox', 'Repeat new password') || password.text.includes('Repeat new password'));
        if (how === 'attribute') password.element.setAttribute('confirm', off);
        else password.element.confirm = off as never;
        await password.updated;
        assert.notInclude(password.text, 'Repeat new password');
      });
    }
  }
});

describe('the language of what stands around an element', () => {
  const spoken = (element: Element): string | null | undefined =>
    element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang');
  const html = document.documentElement;
  const before = html.lang;
  afterEach(() => {
    html.lang = before;
  });

  /** Each puts an element somewhere and returns it with what changes around it. */
  const places: Readonly<Record<string, readonly [source: string, place: (element: Element) => Element]>> = {
    '<html>': ['ing-bank/lion#153', (element) => (document.body.append(element), html)],
    'an ancestor': [
      'shoelace-style/shoelace#419',
      (element) => {
        const around = document.createElement('section');
        around.append(element);
        document.body.append(around);
        return around;
      },
    ],
    'the host of its shadow root': [
      'shoelace-style/shoelace#419: a document’s observer sees no shadow root',
      (element) => {
        const host = document.createElement('div');
        host.attachShadow({mode: 'open'}).append(element);
        document.body.append(host);
        return host;
      },
    ],
    'an ancestor within a closed shadow root': [
      'whatwg/html#9918',
      (element) => {
        const host = document.createElement('div');
        const around = document.createElement('p');
        around.append(element);
        host.attachShadow({mode: 'closed'}).append(around);
        document.body.append(host);
        return around;
      },
    ],
    'an ancestor of a host of a host': [
      'Esri/calcite-design-system#5338',
      (element) => {
        const outer = document.createElement('div');
        const inner = document.createElement('div');
        const around = document.createElement('main');
        inner.attachShadow({mode: 'open'}).append(element);
        outer.attachShadow({mode: 'closed'}).append(inner);
        around.append(outer);
        document.body.append(around);
        return around;
      },
    ],
    'an ancestor in another place, after a move': [
      'a router’s portal',
      (element) => {
        document.body.append(element);
        const host = document.createElement('div');
        const around = document.createElement('section');
        host.attachShadow({mode: 'open'}).append(around);
        document.body.append(host);
        around.append(element);
        return around;
      },
    ],
  };

  for (const [name, [source, place]] of Object.entries(places)) {
    it(`${name}: followed at once, there and back (${source})`, async () => {
      html.lang = 'en';
      const element = document.createElement('altegio-sign-in');
      element.client = new Wire().client;
      element.locationId = 4564;
      const around = place(element);
      await until(() => spoken(element) === 'en');
      around.setAttribute('lang', 'de');
      await until(() => spoken(element) === 'de' && element.shadowRoot!.textContent.includes('Anmelden'));
      around.setAttribute('lang', 'fr-CA');
      await until(() => spoken(element) === 'fr-CA');
      if (around === html) html.lang = 'en';
      else around.removeAttribute('lang');
      await until(() => spoken(element) === 'en' && element.shadowRoot!.textContent.includes('Sign in'));
    });
  }

  for (const first of ['attribute', 'property'] as const) {
    it(`its own, set first as ${first} and removed by a morph: the page’s again (idiomorph, morphdom, Alpine morph)`, async () => {
      html.lang = 'en';
      const given = first === 'attribute' ? {attributes: {lang: 'de'}} : {props: {lang: 'de'}};
      const ui = await mount('altegio-sign-in', {wire: new Wire(), ...given});
      await until(() => spoken(ui.element) === 'de');
      assert.equal(ui.element.getAttribute('lang'), 'de');
      ui.element.removeAttribute('lang');
      await until(() => spoken(ui.element) === 'en');
      html.lang = 'pl';
      await until(() => spoken(ui.element) === 'pl');
      for (const nothing of ['', null, undefined]) {
        ui.element.lang = 'de';
        await until(() => spoken(ui.element) === 'de');
        ui.element.lang = nothing as never;
        await until(() => spoken(ui.element) === 'pl');
        assert.isFalse(ui.element.hasAttribute('lang'), 'what is slotted is in no unknown language');
      }
    });
  }
});

describe('what keeps an element from working is told when it is shown', () => {
  const hidings: Readonly<Record<string, readonly [source: string, hide: (box: HTMLElement) => () => void]>> = {
    'display: none on it': [
      'React Activity: react/react#34983, adobe/react-spectrum#9173',
      (box) => {
        const element = box.firstElementChild as HTMLElement;
        element.style.setProperty('display', 'none', 'important');
        return () => element.style.removeProperty('display');
      },
    ],
    'display: none around it': [
      'tabs, accordions',
      (box) => ((box.style.display = 'none'), () => (box.style.display = '')),
    ],
    'hidden around it': ['Alpine x-show, jQuery hide()', (box) => ((box.hidden = true), () => (box.hidden = false))],
    'content-visibility: hidden around it': [
      'a closed <details>',
      (box) => ((box.style.contentVisibility = 'hidden'), () => (box.style.contentVisibility = '')),
    ],
    'off the page': ['a router that keeps views', (box) => (box.remove(), () => document.body.append(box))],
  };
  for (const [name, [source, hide]] of Object.entries(hidings)) {
    it(`${name}: nothing is told until it is shown, and nothing when it is right by then (${source})`, async () => {
      const make = (): HTMLElement => {
        const box = document.createElement('div');
        box.append(document.createElement('altegio-sign-in'));
        document.body.append(box);
        return box;
      };
      const [wrong, right] = [make(), make()];
      const shows = [hide(wrong), hide(right)];
      await settled();
      await frames();
      assert.deepEqual(printed, []);
      (right.firstElementChild as HTMLElement).setAttribute('proxy-url', proxyUrl);
      (right.firstElementChild as HTMLElement).setAttribute('location-id', '4564');
      for (const show of shows) show();
      await until(() => printed.length);
      await frames();
      assert.equal(printed.length, 1);
      assert.match(printed[0]!, /proxy-url is missing/);
      assert.deepEqual(
        events.map(({from}) => from),
        [wrong.firstElementChild],
      );
    });
  }

  it('options that come a task later are in time (Next: the layout’s chunk after the page’s)', async () => {
    const element = document.createElement('altegio-phone-verify');
    document.body.append(element);
    await element.updateComplete;
    configure({proxyUrl, locationId: 4564});
    await frames();
    assert.deepEqual(printed, []);
    assert.deepEqual(heard('error'), []);
  });

  for (const layout of ['flex', 'inline-flex', 'grid', 'contents']) {
    it(`in a box of display: ${layout}, which gives an empty element no width, it is told`, async () => {
      const box = document.createElement('div');
      box.style.display = layout;
      box.append(document.createElement('altegio-change-password'));
      document.body.append(box);
      await until(() => printed.length);
      assert.match(box.firstElementChild!.shadowRoot!.textContent, /not set up/);
    });
  }
});

async function frames(): Promise<void> {
  for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame);
  await settled();
}
