// What every element must do, whatever it is for. Each element's own tests call it with what is particular.
import {assert} from '@open-wc/testing/pure';
import {configure} from '../../src/configure.js';
import type {MessageKey} from '../../src/i18n/messages.js';
import {define} from '../../src/base/define.js';
import {version} from '../../src/version.js';
import {barriers, smallTargets} from './matrices/axe.js';
import {events, heard, mount, printed, uncaught, type Tag} from './mount.js';
import {everythingToBeRead} from './secrets.js';
import {plain, type Ui} from './ui.js';
import {settled, until} from './until.js';
import {proxyUrl, Wire} from './wire.js';
import type {wordsOf} from './words.js';

export interface Contract<T extends Tag> {
  readonly tag: T;
  /** What it needs to work. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly signedIn: boolean;
  /** The requests that it makes without being asked to. */
  readonly unasked: readonly string[];
  /** Attributes that are wrong, and what the console says about them. */
  readonly wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[];
  /** The request that `ask` brings about. */
  readonly line: string;
  ask(ui: Ui<HTMLElementTagNameMap[T]>, wire: Wire): void;
  /** The element that asks, where it is one inside. */
  from?(ui: Ui<HTMLElementTagNameMap[T]>): Element | null;
  /** Is the answer to `ask` shown? */
  answered(ui: Ui<HTMLElementTagNameMap[T]>): unknown;
  /** Every state that a person can meet, from a mounted element. */
  readonly states: Readonly<Record<string, (ui: Ui<HTMLElementTagNameMap[T]>, wire: Wire) => unknown>>;
  /** The shadow parts that are there in one of the states. */
  readonly parts: readonly string[];
  /** A text that is shown at the start. */
  readonly word: MessageKey;
  readonly says: ReturnType<typeof wordsOf>;
  /** What must be nowhere, after `states` and `ask`. */
  readonly secrets: readonly string[];
}

export function elementContract<T extends Tag>(contract: Contract<T>): void {
  const {tag, attributes} = contract;
  type Own = Ui<HTMLElementTagNameMap[T]>;

  async function start(more: Record<string, string> = {}, into?: ParentNode & Node, cookie = false) {
    // Another state's SMS would have to be waited for.
    sessionStorage.clear();
    const wire = new Wire({timeoutMs: 4000, cookie});
    if (contract.signedIn) await wire.signIn();
    const ui: Own = await mount(tag, {wire, attributes: {...attributes, ...more}, ...(into && {into})});
    // With cookies, the proxy says that nobody is signed in, and nothing more is asked.
    const {length} = contract.unasked;
    await until(() => wire.asked.length >= (cookie ? Math.min(1, length) : length));
    await settled();
    return {ui, wire};
  }

  async function inMidRequest() {
    const story = await start();
    story.wire.hold(contract.line);
    contract.ask(story.ui, story.wire);
    await until(() => story.wire.held.length, 'a request is under way');
    return story;
  }

  describe(`<${tag}> as every element`, () => {
    it('is registered once, also when its file comes twice', () => {
      const first = customElements.get(tag)!;
      define(tag, class extends HTMLElement {});
      assert.equal(customElements.get(tag), first);
      assert.deepEqual(printed, [], 'the same version twice is quiet');
      const older = `${tag}-older`;
      customElements.define(older, Object.assign(class extends HTMLElement {}, {version: '0.0.1'}));
      define(older, class extends HTMLElement {});
      assert.equal(printed.length, 1);
      assert.match(printed[0]!, new RegExp(`^warn: <${older}> .*0\\.0\\.1.*${version.replaceAll('.', '\\.')}`));
    });

    it('asks for nothing before it is needed, keeps and prints nothing', async () => {
      const {wire} = await start();
      assert.deepEqual(
        wire.asked.map(({line}) => line),
        contract.unasked,
      );
      assert.deepEqual(printed, []);
      assert.equal(localStorage.length + sessionStorage.length, 0);
    });

    it('on a first visit, it asks the proxy alone who is signed in: a browser would print each refused read', async () => {
      const wire = new Wire({cookie: true});
      await mount(tag, {wire, attributes});
      await until(() => wire.asked.length >= Math.min(1, contract.unasked.length));
      await until(() => !wire.count('GET session') || wire.client.session.status !== 'unknown');
      await settled();
      const ofTheClient = wire.asked.filter(({line}) => /^GET (booking\/)?user\b/.test(line));
      assert.deepEqual(
        ofTheClient.map(({line}) => line),
        [],
      );
    });

    it('sends the headers of the contract and no others', async () => {
      const {wire} = await inMidRequest();
      const allowed = /^(accept|accept-language|content-type|x-requested-with|idempotency-key|authorization)$/;
      for (const {headers} of wire.asked) {
        for (const name of headers.keys()) assert.match(name, allowed);
        assert.equal(headers.get('x-requested-with'), 'altegio-elements');
      }
    });

    describe('set up wrongly: the console says what to write, the client sees a note, nothing is asked', () => {
      const common: Contract<T>['wrong'] = [
        [{'proxy-url': ''}, /proxy-url is missing.*Write proxy-url="/],
        [{'proxy-url': 'http://proxy.example/altegio'}, /proxy-url .*http:\/\/proxy\.example.*Write proxy-url="/],
        [{'proxy-url': 'ftp://proxy.example'}, /proxy-url .*Write/],
        [{'proxy-url': 'https://user:secret@proxy.example'}, /proxy-url .*Write/],
        [{theme: 'blue'}, /theme="blue".*auto light dark/],
        [{credentials: 'all'}, /credentials="all".*include same-origin omit/],
        [{'location-id': 'salon'}, /location-id="salon".*Write/],
        [{'chain-id': '12a'}, /chain-id="12a".*Write/],
        [{messages: '{no json'}, /messages .*JSON.*Write messages=/],
      ];
      for (const [bad, told] of [...common, ...contract.wrong]) {
        it(JSON.stringify(bad), async () => {
          const {fetch} = globalThis;
          let asked = 0;
          globalThis.fetch = () => {
            asked++;
            return Promise.reject(new TypeError('nothing is to be asked'));
          };
          try {
            const ui: Own = await mount(tag, {attributes: {'proxy-url': proxyUrl, ...attributes, ...bad}});
            await until(() => printed.length);
            assert.equal(printed.length, 1);
            assert.match(printed[0]!, new RegExp(`^error: <${tag}> `));
            assert.match(printed[0]!, told);
            await until(() => heard('error').length);
            assert.deepEqual(heard('error'), [{code: 'config'}]);
            assert.include(ui.alerts, contract.says('common.config'));
            assert.isFalse(ui.has('textbox'));
            ui.element.requestUpdate();
            await settled();
            assert.equal(printed.length, 1, 'told once');
            assert.equal(asked, 0);
            assert.deepEqual(uncaught, []);
          } finally {
            globalThis.fetch = fetch;
          }
        });
      }

      it('and set up right afterwards, it works', async () => {
        const wire = new Wire();
        if (contract.signedIn) await wire.signIn();
        const ui: Own = await mount(tag, {wire, attributes: {...attributes, theme: 'blue'}});
        await until(() => printed.length);
        configure({theme: 'dark'});
        ui.element.removeAttribute('theme');
        await ui.updated;
        assert.notInclude(ui.text, contract.says('common.config'));
      });
    });

    it('removed in mid-request, it aborts and is silent', async () => {
      const {ui, wire} = await inMidRequest();
      const {signal} = wire.last(contract.line);
      const failures: Event[] = [];
      ui.element.addEventListener('altegio-error', (event) => failures.push(event));
      events.length = 0;
      ui.element.remove();
      await until(() => signal.aborted);
      wire.letGo();
      await settled();
      assert.deepEqual(printed, []);
      assert.deepEqual(uncaught, []);
      assert.deepEqual(events, []);
      assert.deepEqual(failures, [], 'nor does somebody who holds it hear of it');
      assert.equal(ui.alerts, '');
    });

    it('moved in mid-request, it goes on', async () => {
      const {ui, wire} = await inMidRequest();
      const {signal} = wire.last(contract.line);
      const other = document.createElement('section');
      document.body.append(other);
      other.append(ui.element);
      await settled();
      assert.isFalse(signal.aborted);
      wire.letGo();
      await until(() => contract.answered(ui));
      assert.equal(wire.count(contract.line), 1 + contract.unasked.filter((one) => one === contract.line).length);
    });

    it('an answer after it has left changes nothing', async () => {
      const {ui, wire} = await inMidRequest();
      ui.element.remove();
      await until(() => wire.last(contract.line).signal.aborted);
      await settled();
      const before = ui.root.innerHTML;
      wire.letGo();
      await settled();
      assert.equal(ui.root.innerHTML, before);
    });

    it('its events reach a host through shadow roots', async () => {
      const host = document.createElement('div');
      document.body.append(host);
      const {ui, wire} = await start({}, host.attachShadow({mode: 'open'}));
      wire.fault(contract.line, {kind: 'rate-limited', retryAfter: 60});
      contract.ask(ui, wire);
      const event = await until(() => events.find(({type}) => type === 'altegio-error'));
      assert.isTrue(event.from === (contract.from?.(ui) ?? ui.element), 'it comes from the element that asks');
      assert.deepEqual(event.detail, {code: 'rate-limited', status: 429, retryAfter: 60});
    });

    for (const cookie of [false, true]) {
      it(`shows no secret to anybody (${cookie ? 'cookie' : 'token'} mode)`, async () => {
        for (const reach of Object.values(contract.states)) {
          const {ui, wire} = await start({}, undefined, cookie);
          await reach(ui, wire);
          await settled();
          const tokens = wire.asked.flatMap(({headers}) => headers.get('authorization')?.replace('User ', '') ?? []);
          if (cookie) assert.deepEqual(tokens, []);
          const codes = wire.sandbox.outbox.map(({code}) => code);
          const read = everythingToBeRead();
          for (const secret of [...contract.secrets, ...tokens, ...codes]) assert.notInclude(read, secret);
          ui.element.remove();
        }
      });
    }

    it('speaks another way by property, by JSON attribute, and the default again', async () => {
      const {word, says} = contract;
      const {ui} = await start();
      await until(() => ui.text.includes(says(word)), 'the text is shown at the start');
      ui.element.messages = {[word]: 'Moin {phone}'};
      await ui.updated;
      assert.include(ui.text, 'Moin {phone}');
      assert.notInclude(ui.text, says(word));
      ui.element.setAttribute('messages', JSON.stringify({[word]: 'Servus'}));
      await ui.updated;
      assert.include(ui.text, 'Servus');
      ui.element.setAttribute('messages', '');
      await ui.updated;
      assert.include(ui.text, says(word), 'an empty attribute says nothing');
      assert.deepEqual(printed, []);
    });

    it('follows its language, its ancestors’ and the page’s default, live; an odd tag costs nothing', async () => {
      const page = document.createElement('div');
      page.lang = 'de-AT';
      document.body.append(page);
      const {ui} = await start({messages: '{"common.tryAgain": "Nochmal"}'}, page);
      const now = (): string | null => ui.root.querySelector('[lang]')!.getAttribute('lang');
      assert.equal(now(), 'de-AT');
      configure({lang: 'fr'});
      await ui.updated;
      assert.equal(now(), 'fr');
      for (const [wanted, spoken] of [
        ['pl', 'pl'],
        ['en_US', 'en-US'],
        ['Lt-sr-SP', 'sr-Latn'],
        ['tlh-XX', 'tlh-XX'],
        ['not a language!', 'en'],
      ]) {
        ui.element.lang = wanted!;
        await ui.updated;
        assert.equal(now(), spoken);
        assert.isNotEmpty(ui.text);
      }
      assert.deepEqual(uncaught, []);
      assert.deepEqual(printed, []);
    });

    it('has its themes: auto takes the page’s colours, light and dark bring theirs', async () => {
      const page = document.createElement('div');
      page.style.cssText = 'color: rgb(240, 230, 220); background: rgb(20, 10, 0)';
      document.body.append(page);
      const {ui} = await start({}, page);
      const look = () => getComputedStyle(ui.root.querySelector('.root')!);
      assert.equal(look().color, 'rgb(240, 230, 220)');
      assert.equal(look().backgroundColor, 'rgba(0, 0, 0, 0)');
      const seen = new Set<string>();
      for (const theme of ['light', 'dark']) {
        ui.element.theme = theme;
        await ui.updated;
        seen.add(look().color).add(look().backgroundColor);
        assert.equal(look().colorScheme, theme);
      }
      assert.equal(seen.size, 4);
    });

    it('has the shadow parts of the contract', async () => {
      const found = new Set<string>();
      for (const reach of Object.values(contract.states)) {
        const {ui, wire} = await start();
        await reach(ui, wire);
        await settled();
        for (const element of ui.root.querySelectorAll('[part]')) for (const part of element.part) found.add(part);
        ui.element.remove();
      }
      assert.sameMembers([...found], contract.parts.slice());
    });

    for (const [state, reach] of Object.entries(contract.states)) {
      it(`${state}: axe finds nothing, and a thumb can hit everything`, async () => {
        const {ui, wire} = await start();
        await reach(ui, wire);
        await settled();
        await document.fonts.ready;
        ui.element.style.width = '360px';
        for (const theme of ['light', 'dark', 'auto']) {
          ui.element.theme = theme;
          await ui.updated;
          assert.deepEqual(await barriers(ui.element), [], theme);
        }
        assert.deepEqual(smallTargets(ui.root), []);
        assert.isAtMost(ui.root.querySelector('.root')!.scrollWidth, 360, 'nothing sticks out');
      });
    }

    it('is readable on a dark page that never says that it is dark, in every state', async () => {
      document.body.style.cssText = 'color: #e8e8ec; background: #111114';
      try {
        for (const [state, reach] of Object.entries(contract.states)) {
          const {ui, wire} = await start();
          await reach(ui, wire);
          await settled();
          assert.deepEqual(await barriers(ui.element), [], state);
          ui.element.remove();
        }
      } finally {
        document.body.removeAttribute('style');
      }
    });

    it('hidden is hidden', async () => {
      const {ui} = await start();
      ui.element.hidden = true;
      assert.equal(getComputedStyle(ui.element).display, 'none');
      assert.isNotEmpty(plain(ui.text));
    });
  });
}
