// The tags are the files of src/elements. Where a list of them has to be written by hand, none is missing and none is too many.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {elements} from '../../scripts/build/sources.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wordpress = 'integrations/wordpress/altegio-elements';

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
/** The tag itself, and not the beginning of a longer one. */
const tag = (name: string): RegExp => new RegExp(`altegio-${name}(?![\\w-])`);
const shortcode = (name: string): RegExp => new RegExp(`^\\[altegio_${name.replaceAll('-', '_')}[ \\]]`, 'm');

/** Each file with what it says of a tag. */
const places: Readonly<Record<string, (name: string) => RegExp>> = {
  'README.md': (name) => new RegExp(`docs/elements/${name}\\.md`),
  'docs/embedding.md': (name) => new RegExp(`^## .<altegio-${name}>.$`, 'm'),
  'docs/embedding/wordpress.md': shortcode,
  'src/index.ts': (name) => new RegExp(`^import './elements/${name}\\.js';$`, 'm'),
  'src/pure.ts': (name) => new RegExp(`^export \\{Altegio${pascal(name)}\\} from `, 'm'),
  'src/prerender.ts': (name) => new RegExp(`'altegio-${name}': Altegio${pascal(name)},`),
  'src/react.ts': (name) => new RegExp(`^export const ${pascal(name)}: AltegioComponent<'altegio-${name}'>`, 'm'),
  'src/types/options.ts': (name) =>
    new RegExp(`'altegio-${name}': Altegio${pascal(name)};[^]*'altegio-${name}': ${pascal(name)}EventMap;`),
  'index.html': tag,
  'demo/script-tag.html': tag,
  'demo/theming/theming.ts': tag,
  'scripts/screenshots.ts': tag,
  'test/pages/support/drive.ts': tag,
  'bench/budgets.json': (name) => new RegExp(`"dist/cdn/${name}\\.js"[^]*"dist/elements/${name}\\.js"`),
  [`${wordpress}/includes/markup.php`]: (name) => new RegExp(`'${name}'`),
  [`${wordpress}/readme.txt`]: shortcode,
  [`${wordpress}/blocks/editor.js`]: (name) => new RegExp(`'${name}'`),
};

describe('each tag of src/elements', () => {
  it('there are some', () => assert.ok(elements.length >= 4));

  for (const [file, said] of Object.entries(places)) {
    it(`is in ${file}`, () => {
      const text = readFileSync(`${root}/${file}`, 'utf8');
      assert.deepEqual(
        elements.filter((name) => !said(name).test(text)),
        [],
      );
    });
  }

  it('has a page in docs/elements', () => {
    assert.deepEqual(
      elements.filter((name) => !existsSync(`${root}/docs/elements/${name}.md`)),
      [],
    );
  });

  it('has a block for WordPress, and no other tag has one', () => {
    const folders = readdirSync(`${root}/${wordpress}/blocks`, {withFileTypes: true}).filter((one) =>
      one.isDirectory(),
    );
    assert.deepEqual(folders.map(({name}) => name).toSorted(), elements);
  });
});

it('no file defines a tag for the package that src/elements has not', () => {
  for (const [file, pattern] of [
    ['src/index.ts', /'\.\/elements\/(.+)\.js'/g],
    ['src/types/options.ts', /'altegio-(.+)': \w+EventMap;/g],
    ['src/react.ts', /AltegioComponent<'altegio-(.+?)'>/g],
  ] as const) {
    const named = [...readFileSync(`${root}/${file}`, 'utf8').matchAll(pattern)].map(([, name]) => name ?? '');
    assert.deepEqual(named.toSorted(), elements, file);
  }
});
