// What editors, catalogues, language models and people read of the elements: all of it there, and nothing that is not so.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {gapsIn} from '../../scripts/docs/examples.js';
import {findGaps, silences} from '../../scripts/docs/gaps.js';
import type {Element, Manifest} from '../../scripts/docs/model.js';
import {read, root, run, tags} from './support.js';

const manifest = JSON.parse(read('dist/custom-elements.json')) as Manifest;
const elements = new Map(manifest.modules.flatMap(({declarations}) => declarations).map((one) => [one.tagName, one]));
const bookings = elements.get('altegio-my-bookings')!;

interface Observing {
  readonly observedAttributes: readonly string[];
}

test('docs/ says what the source says: nothing is missing, and npm run docs would write the same', async () => {
  const {code, output, errors} = await run(
    process.execPath,
    ['--import', 'tsx', 'scripts/docs/main.ts', '--check'],
    root,
  );
  assert.deepEqual({code, told: (output + errors).trim()}, {code: 0, told: ''});
});

test('each module of custom-elements.json is a file of the package', () => {
  assert.deepEqual([...elements.keys()].sort(), [...tags]);
  for (const {path} of manifest.modules) assert.ok(existsSync(join(root, path)), path);
});

test('custom-elements.json has each attribute that an element observes, and no other', async () => {
  const classes = (await import(`${root}/dist/pure.js`)) as Readonly<Record<string, Observing>>;
  for (const {tagName, name = '', attributes} of elements.values()) {
    assert.deepEqual(attributes.map((one) => one.name).sort(), [...classes[name]!.observedAttributes].sort(), tagName);
  }
});

test('the summary of an element is a whole sentence in one line', () => {
  for (const {tagName, summary = '', description = ''} of elements.values()) {
    assert.match(summary, /^[A-Z].*[^.]\.$/, tagName);
    assert.ok(description.replaceAll('\n', ' ').startsWith(summary), tagName);
  }
});

test('types are spelled out, and defaults are what the source has', () => {
  const attribute = (tag: string, name: string) => elements.get(tag)?.attributes.find((one) => one.name === name);
  assert.equal(attribute('altegio-my-bookings', 'view')?.type?.text, "'all' | 'cancelled' | 'past' | 'upcoming'");
  assert.equal(attribute('altegio-my-bookings', 'page-size')?.default, '20');
  assert.equal(attribute('altegio-sign-in', 'theme')?.type?.text, "'auto' | 'light' | 'dark'");
  const loaded = bookings.events.find(({name}) => name === 'altegio-appointments-loaded');
  assert.deepEqual(
    loaded?.detail?.map(({name}) => name),
    ['count'],
  );
  const tokens = new Map(bookings.cssProperties.map((one) => [one.name, one.default]));
  assert.equal(tokens.size, 12);
  const css = read('src/base/tokens.ts').replaceAll('var(--accent)', 'var(--altegio-accent)');
  for (const [name, value] of tokens) assert.ok(css.includes(`var(${name}, ${value})`), `${name}: ${value}`);
});

test('what has no words or no default is a gap', () => {
  const silent: Element = {
    ...bookings,
    attributes: [
      {name: 'a', type: {text: 'string'}, description: 'An a.'},
      {name: 'b', default: 'x'},
    ],
    members: [{name: 'c', kind: 'method', description: 'A c.', parameters: [{name: 'd'}]}],
    events: [{name: 'altegio-e', description: 'An e.', detail: [{name: 'f'}]}],
    slots: [{name: 'g'}],
    cssParts: [{name: 'h'}],
  };
  assert.deepEqual(
    silences(silent).map((gap) => gap.replace('<altegio-my-bookings> ', '')),
    [
      'attribute "b": no description',
      'attribute "a": neither @default nor @else',
      'attribute "b": no type',
      'parameter of c() "d": no description',
      'detail of altegio-e "f": no description',
      'slot "g": no description',
      'part "h": no description',
    ],
  );
});

test('what the code has and the comments do not is a gap, and the other way round', () => {
  const [slot, ...slots] = bookings.slots;
  const changed = {
    ...bookings,
    slots: [...slots, {name: 'attic', description: 'Nowhere.'}],
    cssParts: bookings.cssParts.filter(({name}) => name !== 'avatar'),
    events: bookings.events.map((event) =>
      event.name === 'altegio-error' ? {...event, type: {text: 'Event'}} : event,
    ),
  };
  const modules = [...elements.values()].map((one) => ({path: '', declarations: [one === bookings ? changed : one]}));
  assert.deepEqual(
    findGaps({modules}, root.replace(/\/$/, '')).map((gap) => gap.replace('<altegio-my-bookings> ', '')),
    [
      'event "altegio-error": Event is not CustomEvent<ErrorDetail>',
      `slot "${slot?.name}": not documented`,
      'slot "attic": documented, and not there',
      'part "avatar": not documented',
    ],
  );
});

test('an example that names what no element has is a gap', () => {
  const gaps = (example: string): string[] => gapsIn(example, elements);
  assert.deepEqual(gaps('<altegio-my-bookings id="a" view="past" remember></altegio-my-bookings>'), []);
  assert.deepEqual(gaps('<p slot="card-actions-12">'), []);
  assert.deepEqual(gaps('<altegio-my-bookings\n  veiw="past"\n>'), ['<altegio-my-bookings> has no attribute "veiw"']);
  assert.deepEqual(gaps('<altegio-my-bookings view="old">'), [
    '<altegio-my-bookings> view="old" is none of all, cancelled, past, upcoming',
  ]);
  assert.deepEqual(gaps('<altegio-attic>'), ['there is no <altegio-attic>']);
  assert.deepEqual(gaps('<p slot="attic">'), ['no element has the slot "attic"']);
  assert.deepEqual(gaps("a.addEventListener('altegio-done', f)"), ['no element has the event "altegio-done"']);
  assert.deepEqual(gaps('x::part(roof) {--altegio-colour: red}'), [
    'no element has the part "roof"',
    'no element has the custom property "--altegio-colour"',
  ]);
});

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly attributes?: readonly Item[];
  readonly values?: readonly {readonly name: string}[];
}

test('Visual Studio Code completes tags, attributes, their words and custom properties', () => {
  const html = JSON.parse(read('dist/vscode.html-custom-data.json')) as {tags: Item[]};
  assert.deepEqual(html.tags.map(({name}) => name).sort(), [...tags]);
  for (const {name, attributes} of html.tags) {
    assert.deepEqual(
      attributes?.map((one) => one.name),
      elements.get(name)?.attributes.map((one) => one.name),
    );
  }
  const view = html.tags.flatMap(({attributes = []}) => attributes).find(({name}) => name === 'view');
  assert.deepEqual(view?.values?.map(({name}) => name).sort(), ['all', 'cancelled', 'past', 'upcoming']);
  const css = JSON.parse(read('dist/vscode.css-custom-data.json')) as {properties: Item[]};
  assert.deepEqual(css.properties.map(({name}) => name).sort(), bookings.cssProperties.map(({name}) => name).sort());
});

test('JetBrains finds its data by package.json, of this version', () => {
  const own = JSON.parse(read('package.json')) as Record<string, string>;
  assert.equal(own['customElements'], 'dist/custom-elements.json');
  const data = JSON.parse(read(own['web-types']!)) as {
    name: string;
    version: string;
    contributions: {html: {elements: Item[]}};
  };
  assert.deepEqual([data.name, data.version], [own['name'], own['version']]);
  for (const {name, attributes} of data.contributions.html.elements) {
    assert.deepEqual(
      attributes?.map((one) => one.name),
      elements.get(name)?.attributes.map((one) => one.name),
    );
  }
});

test('llms.txt is short, and names every attribute, event, slot, method and token', () => {
  const text = read('dist/llms.txt');
  assert.ok(text.length < 1700 * elements.size, `${text.length} characters`);
  assert.ok(!/(?<!`)``(?!`)|^Attributes:\s+^[A-Z#]/m.test(text), 'no list without a name');
  assert.deepEqual(gapsIn(text, elements), []);
  for (const {tagName, attributes, events, slots, members, cssProperties} of elements.values()) {
    const methods = members.filter(({kind}) => kind === 'method').map(({name}) => ({name: `${name}(`}));
    for (const {name} of [...attributes, ...events, ...slots, ...methods, ...cssProperties]) {
      assert.ok(text.includes(`\`${name}`), `${tagName}: ${name}`);
    }
  }
});

test('embedding.md names each file of dist/cdn, with the files of a language as lang-<code>', () => {
  const page = read('docs/embedding.md');
  const files = readdirSync(join(root, 'dist/cdn')).map((file) =>
    file.replace(/^lang-(sr-Latn|[a-z]+)-/, 'lang-<code>-'),
  );
  assert.deepEqual(
    [...new Set(files)].filter((file) => !page.includes(`\`${file}\``) && !page.includes(`/altegio/${file}"`)),
    [],
  );
});
