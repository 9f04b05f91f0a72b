// Each framework's compiler takes right uses of the tags, and refuses each wrong one where it stands: lines that end with
// a mark "wrong" in test/frameworks/types/. The package and the framework lie as npm installs them.
import assert from 'node:assert/strict';
import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {read, root, run} from '../package/support.js';
import {shop} from './shop.js';

type Compiler = readonly [string, ...string[]];

interface Host {
  /** Compilers with their arguments; each must say the same. */
  readonly compilers: readonly Compiler[];
  readonly packages: readonly string[];
}

const tsc: Compiler = ['tsc', '--pretty', 'false', '-p', '.'];
const tsc6: Compiler = ['tsc6', '--pretty', 'false', '-p', '.'];

const hosts: Readonly<Record<string, Host>> = {
  react: {compilers: [tsc, tsc6], packages: ['react', '@types/react']},
  'react-18': {compilers: [tsc], packages: ['react', '@types/react']},
  solid: {compilers: [tsc], packages: ['solid-js']},
  vue: {compilers: [['vue-tsc', '--pretty', 'false', '-p', '.']], packages: ['vue']},
  svelte: {compilers: [['svelte-check', '--output', 'machine']], packages: ['svelte']},
  angular: {compilers: [['ngc', '-p', '.']], packages: ['@angular/core', '@angular/common', 'tslib', 'rxjs']},
};

for (const [app, {compilers, packages}] of Object.entries(hosts)) {
  const {folder, remove} = shop(app, packages);
  after(remove);
  const project = join(folder, 'shop');
  cpSync(join(root, 'test/frameworks/types', app), project, {recursive: true});
  cpSync(join(root, 'test/frameworks/types/tsconfig.json'), join(folder, 'tsconfig.json'));
  writeFileSync(join(project, 'package.json'), '{"name": "shop", "type": "module", "private": true}');
  // Svelte's checker is strict about every name, also those with a hyphen.
  if (app === 'svelte') writeFileSync(join(project, 'every.svelte'), everyName());
  for (const [command, ...args] of compilers) {
    test(`${app}, ${command}: right uses compile, each wrong one is refused where it stands`, async () => {
      const {code, output, errors} = await run(join(root, 'node_modules/.bin', command), args, project);
      assert.deepEqual(places(output + errors), marked(project), output + errors);
      assert.notEqual(code, 0);
    });
  }
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly {readonly name: string}[];
  readonly events?: readonly {readonly name: string}[];
}

/** Every attribute and event that custom-elements.json knows, one on each line. */
function everyName(): string {
  const {modules} = JSON.parse(read('dist/custom-elements.json')) as {
    modules: readonly {readonly declarations?: readonly Declaration[]}[];
  };
  return modules
    .flatMap(({declarations = []}) => declarations)
    .flatMap(({tagName, attributes = [], events = []}) =>
      tagName ? [...attributes, ...events.map(({name}) => ({name: `on${name}`}))].map(({name}) => [tagName, name]) : [],
    )
    .map(([tag, name]) => `<${tag} ${name}={undefined}></${tag}>`)
    .join('\n');
}

/** `file:line` of what a compiler refuses: as tsc and ngc write it, or svelte-check. */
function places(said: string): string[] {
  const found = [
    ...stripVTControlCharacters(said).matchAll(
      /(?:^|[ "/])((?:uses|every)\.\w+)"?(?:\(|:| )(\d+)[,:].*\berror\b|ERROR "((?:uses|every)\.\w+)" (\d+):/gim,
    ),
  ];
  return unique(found.map(([, file, line, svelte, at]) => `${file ?? svelte}:${line ?? at}`));
}

function marked(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.startsWith('uses.'));
  return unique(
    files.flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (/(\/\/ wrong|<!-- wrong -->)$/.test(line) ? [`${file}:${index + 1}`] : [])),
    ),
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
