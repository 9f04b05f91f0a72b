// The first state of an element as HTML, made in plain Node and in a worker from the package alone.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {after, describe, it} from 'node:test';
import {parseFragment} from 'parse5';
import type {prerender as Prerender, PrerenderedTag} from '../../src/prerender.js';
import {languages as tables} from '../../src/i18n/lazy.js';
import {installed, read, root, runModule, tags} from './support.js';

const {prerender} = (await import(`${root}/dist/prerender.js`)) as {readonly prerender: typeof Prerender};
const {folder, remove} = installed();
after(remove);

const signIn = {'proxy-url': '/altegio', 'location-id': '4564'};
/** Without its style: what a client reads. */
const bodyOf = (html: string): string => html.replace(/<style>[^]*<\/style>/, '');
const styleOf = (html: string): string => /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';

/** What a parser makes of it. */
interface Parsed {
  readonly nodeName: string;
  readonly attrs?: readonly {readonly name: string; readonly value: string}[];
  readonly childNodes?: readonly Parsed[];
  readonly content?: Parsed;
}
const parsed = (html: string): readonly Parsed[] => (parseFragment(html) as unknown as Parsed).childNodes ?? [];
const attributesOf = ({attrs = []}: Parsed): object => Object.fromEntries(attrs.map(({name, value}) => [name, value]));
const allOf = (nodes: readonly Parsed[]): readonly Parsed[] =>
  nodes.flatMap((node) => [node, ...allOf(node.childNodes ?? []), ...allOf(node.content?.childNodes ?? [])]);

describe('prerender()', () => {
  it('shows the form that a script would, with its fields and its main button', async () => {
    const {html} = await prerender('altegio-sign-in', signIn);
    assert.ok(
      html.startsWith('<altegio-sign-in proxy-url="/altegio" location-id="4564"><template shadowrootmode="open">'),
    );
    assert.ok(html.endsWith('</template></altegio-sign-in>'));
    for (const text of ['>Sign in</h2>', '>Phone number</label>', '>Send code</button>']) {
      assert.ok(bodyOf(html).includes(text), text);
    }
    const byPassword = bodyOf((await prerender('altegio-sign-in', {...signIn, methods: 'password'})).html);
    for (const text of ['>Phone number or e-mail</label>', '>Password</label>', '>Sign in</button>']) {
      assert.ok(byPassword.includes(text), text);
    }
    const change = bodyOf((await prerender('altegio-change-password', {confirm: true})).html);
    for (const label of ['Current password', 'New password', 'Repeat new password']) {
      assert.ok(change.includes(`>${label}</label>`), label);
    }
    assert.doesNotMatch(bodyOf((await prerender('altegio-change-password', {confirm: false})).html), /Repeat/);
  });

  it('shows the placeholder of what has to be read', async () => {
    for (const tag of ['altegio-my-bookings', 'altegio-booking', 'altegio-loyalty', 'altegio-review'] as const) {
      const {html} = await prerender(tag, {'proxy-url': '/altegio'});
      assert.match(bodyOf(html), /class="(card|pick|form) bone"/, tag);
    }
    // A heading of nothing else has the height of a line.
    assert.match((await prerender('altegio-my-bookings')).html, /<h2>\u00a0<\/h2>/);
  });

  it('an account holds the form that signs in, with its own first state and the options that it passes on', async () => {
    const options = {...signIn, lang: 'de', theme: 'dark', messages: {'phone.sendCode': 'Code, "bitte"'}};
    const {html, styleHashes} = await prerender('altegio-account', {...options, sections: 'profile'});
    const [account] = parsed(html);
    const inner = allOf([account!]).filter(({nodeName}) => nodeName.startsWith('altegio-'));
    assert.deepEqual(
      inner.map(({nodeName}) => nodeName),
      ['altegio-account', 'altegio-sign-in'],
    );
    const {exportparts, ...passed} = attributesOf(inner[1]!) as Readonly<Record<string, string>>;
    assert.match(exportparts ?? '', /\bbutton-primary\b/);
    assert.deepEqual(passed, {...options, messages: JSON.stringify(options.messages)});
    const alone = await prerender('altegio-sign-in', options);
    assert.equal(styleHashes.length, 2);
    assert.deepEqual([styleHashes[1]], alone.styleHashes);
    assert.ok(html.includes(alone.html.slice(alone.html.indexOf('<template'), -'</altegio-sign-in>'.length)));
    assert.match(bodyOf(alone.html), />Code, &quot;bitte&quot;</);
    assert.match(bodyOf(html), /class="sections" hidden/);
  });

  it('knows every tag, and each goes nowhere by itself: no name, no action, no comment of a renderer', async () => {
    for (const tag of tags as readonly PrerenderedTag[]) {
      const {html} = await prerender(tag);
      const [element, ...others] = parsed(html);
      assert.equal(element?.nodeName, tag);
      assert.deepEqual(others, []);
      const inside = allOf([element]);
      for (const node of inside) {
        const attributes = attributesOf(node) as Readonly<Record<string, string>>;
        assert.notEqual(node.nodeName, '#comment', tag);
        if (node.nodeName !== 'slot') assert.equal(attributes['name'], undefined, tag);
        for (const name of ['action', 'formaction', 'style']) assert.equal(attributes[name], undefined, tag);
        if (node.nodeName === 'form') assert.equal(attributes['method'], 'dialog', tag);
        assert.deepEqual(
          Object.keys(attributes).filter((name) => name.startsWith('on')),
          [],
        );
      }
    }
  });

  it('names the hash of each style', async () => {
    for (const tag of tags as readonly PrerenderedTag[]) {
      const {html, styleHashes} = await prerender(tag);
      const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css);
      assert.deepEqual(
        styleHashes,
        styles.map((css) => `sha256-${createHash('sha256').update(css).digest('base64')}`),
      );
      assert.ok(styles[0]?.includes(':host'), tag);
    }
    const [one, other] = await Promise.all([
      prerender('altegio-sign-in'),
      prerender('altegio-sign-in', {lang: 'ar', theme: 'dark'}),
    ]);
    assert.deepEqual(one.styleHashes, other.styleHashes, 'a policy that is written once holds for all options');
    assert.equal(styleOf(one.html), styleOf(other.html));
  });

  it('speaks each language, also several at once, and English where there are no words', async () => {
    const codes = Object.keys(tables);
    const all = await Promise.all(codes.map((lang) => prerender('altegio-phone-verify', {...signIn, lang})));
    const headings = all.map(({html}) => /<h2 id="title">(.*?)<\/h2>/.exec(html)?.[1]);
    assert.equal(headings[codes.indexOf('de')], 'Telefonnummer bestätigen');
    assert.ok(new Set(headings).size > codes.length / 2);
    assert.ok(!headings.includes('Confirm your phone'));
    assert.match(bodyOf(all[codes.indexOf('ar')]!.html), /class="root " lang="ar" dir="rtl"/);
    for (const lang of ['tlh', 'x', '', ' ', 0, 'en_US', '"><i>']) {
      const {html} = await prerender('altegio-phone-verify', {...signIn, lang});
      assert.match(html, />Confirm your phone</, `${lang}`);
    }
    const regional = await prerender('altegio-phone-verify', {...signIn, lang: 'de-DE'});
    assert.match(regional.html, /lang="de-DE">[^]*>Telefonnummer bestätigen</);
  });

  it('takes own words, as an object and as JSON', async () => {
    const messages = {'phone.sendCode': 'Text <me> & "you"'};
    for (const given of [messages, JSON.stringify(messages)]) {
      const {html} = await prerender('altegio-phone-verify', {...signIn, messages: given});
      assert.ok(html.includes('Text &lt;me&gt; &amp; &quot;you&quot;'), html);
      assert.deepEqual(attributesOf(parsed(html)[0]!), {...signIn, messages: JSON.stringify(messages)});
    }
  });

  it('escapes every attribute, so that a parser reads what was given', async () => {
    const nasty = [
      `"><script>alert(1)</script>`,
      `' onfocus='alert(1)`,
      '&quot;&lt;&#0;&amp',
      '</altegio-sign-in>',
      '</template><img src=x onerror=alert(1)>',
      'a\r\nb\tc\u2028d',
      '\u0000<!--'.slice(1),
      ']]>${x}`',
      '\uD83D\uDE00 \u202Ex',
    ];
    for (const value of nasty) {
      for (const name of [
        'proxy-url',
        'location-id',
        'methods',
        'phone',
        'default-country',
        'countries',
        'theme',
        'messages',
        'lang',
      ]) {
        const {html} = await prerender('altegio-sign-in', {[name]: value});
        const [element, ...others] = parsed(html);
        assert.deepEqual([element?.nodeName, others], ['altegio-sign-in', []], html);
        assert.deepEqual(attributesOf(element!), {[name]: value});
        const names = new Set(allOf([element!]).map(({nodeName}) => nodeName));
        for (const foreign of ['script', 'img', '#comment']) assert.ok(!names.has(foreign), `${name}: ${foreign}`);
      }
    }
  });

  it('writes an option as an attribute says it: true is empty, false and nothing are not there', async () => {
    const attributes = {
      confirm: true,
      'min-length': 12,
      theme: null,
      lang: undefined,
      credentials: false,
      'chain-id': '',
    };
    const {html} = await prerender('altegio-change-password', attributes);
    assert.deepEqual(attributesOf(parsed(html)[0]!), {confirm: '', 'min-length': '12', 'chain-id': ''});
  });

  it('refuses a tag that is not ours, and an attribute that its element has not, and says what there is', async () => {
    for (const tag of [
      'div',
      'altegio-unknown',
      'ALTEGIO-SIGN-IN',
      '',
      'constructor',
      '__proto__',
      'script',
      undefined,
      null,
    ]) {
      await assert.rejects(prerender(tag as PrerenderedTag), (error: Error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, /cannot be prerendered\. Write one of: .*altegio-sign-in/);
        return true;
      });
    }
    for (const name of ['onclick', 'style', 'class', 'proxyUrl', 'view', 'x"><b', '', 'constructor', 'srcdoc']) {
      await assert.rejects(prerender('altegio-sign-in', {[name]: '1'}), (error: Error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, /has no attribute ".*"\. Write some of: proxy-url, location-id/);
        return true;
      });
    }
    for (const value of [() => 1, Symbol('x')]) {
      await assert.rejects(prerender('altegio-sign-in', {lang: value as never}), /Write a text, a number/);
    }
  });

  it('is the same each time, and each call is its own', async () => {
    const first = await prerender('altegio-sign-in', {...signIn, phone: '+13155550175'});
    const other = await prerender('altegio-sign-in', signIn);
    assert.ok(first.html.includes('value="+13155550175"'));
    assert.ok(!other.html.includes('0175'));
    assert.deepEqual(await prerender('altegio-sign-in', signIn), other);
  });

  it('needs the package alone, says nothing, sets no global but those of Lit, and leaves nothing running', async () => {
    const {code, output, errors} = await runModule(
      `const before = Object.getOwnPropertyNames(globalThis);
       const {prerender} = await import('altegio-elements/prerender');
       globalThis.fetch = () => { throw new Error('asked'); };
       const {html} = await prerender('altegio-my-bookings', {'proxy-url': '/altegio', lang: 'de'});
       const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
       console.log(html.length > 1000, added.filter((name) => !/^(lit|reactiveElement|customElements)/.test(name)).join());`,
      folder,
    );
    assert.deepEqual({code, errors}, {code: 0, errors: ''});
    assert.equal(output, 'true \n');
  });

  it('is no part of a file for browsers', () => {
    for (const file of ['dist/index.js', 'dist/pure.js', 'dist/cdn/altegio-elements.js']) {
      assert.doesNotMatch(read(file), /prerender\.js|shadowrootmode/, file);
    }
    assert.doesNotMatch(read('dist/prerender.js'), /\bfrom\s*["'](?!\.\/i18n\/)|\brequire\(/);
  });
});
