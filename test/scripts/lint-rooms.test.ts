// The lint rules that keep the direction of imports: each rule is broken once in a copy of the rooms. A pattern that the linter
// cannot read is ignored without a word, so that only a broken rule shows that it works.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'altegio-lint-'));
after(() => rmSync(copy, {recursive: true, force: true}));

/** A file, and an import that it must not have. */
const forbidden: readonly (readonly [file: string, imported: string])[] = [
  ['src/api/one.ts', '../i18n/dates.js'],
  ['src/api/two.ts', '../base/host.js'],
  ['src/api/three.ts', '../parts/month/month.js'],
  ['src/api/four.ts', '../components/sign-in/sign-in.js'],
  ['src/api/five.ts', 'lit'],
  ['src/api/six.ts', '@lit/task'],
  ['src/api/wire/one.ts', '../../base/host.js'],
  ['src/i18n/one.ts', '../base/host.js'],
  ['src/i18n/two.ts', '../parts/month/month.js'],
  ['src/i18n/three.ts', 'lit'],
  ['src/base/one.ts', '../parts/month/month.js'],
  ['src/base/two.ts', '../components/sign-in/sign-in.js'],
  ['src/base/three.ts', '../api/wire/read.js'],
  ['src/base/page/one.ts', '../../parts/month/month.js'],
  ['src/parts/month/one.ts', '../../components/sign-in/sign-in.js'],
  ['src/parts/month/two.ts', '../../api/wire/read.js'],
  ['src/components/sign-in/one.ts', '../phone-verify/phone-verify.js'],
  ['src/components/sign-in/two.ts', '../my-bookings/list/groups.js'],
  ['src/components/sign-in/three.ts', '../../api/wire/read.js'],
  ['src/components/my-bookings/list/one.ts', '../../sign-in/sign-in.js'],
  ['src/components/my-bookings/list/two.ts', '../../../api/wire/read.js'],
];
/** As the rooms are meant. */
const allowed: typeof forbidden = [
  ['src/i18n/good.ts', '../api/errors.js'],
  ['src/base/good.ts', '../i18n/dates.js'],
  ['src/parts/month/good.ts', '../../base/host.js'],
  ['src/components/sign-in/good.ts', '../../parts/month/month.js'],
  ['src/components/my-bookings/list/good.ts', '../rules.js'],
  ['src/components/my-bookings/list/better.ts', '../../../base/host.js'],
];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), {recursive: true});
  writeFileSync(join(copy, file), text);
}

copyFileSync(join(root, '.oxlintrc.json'), join(copy, '.oxlintrc.json'));
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
for (const [file, imported] of [...forbidden, ...allowed]) write(file, `export {thing} from '${imported}';\n`);
write('src/parts/round/a.ts', `import type {B} from './b.js';\nexport interface A {\n  readonly b: B;\n}\n`);
write('src/parts/round/b.ts', `import type {A} from './a.js';\nexport interface B {\n  readonly a: A;\n}\n`);

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

const {stdout} = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json', 'src'], {
  cwd: copy,
  encoding: 'utf8',
});
const {diagnostics} = JSON.parse(stdout) as {readonly diagnostics: readonly Diagnostic[]};
const breaks = (file: string, rule: string): boolean =>
  diagnostics.some(({code, filename}) => filename === file && code.includes(rule));

for (const [file, imported] of forbidden) {
  test(`${dirname(file)} may not import ${imported}`, () => assert.ok(breaks(file, 'no-restricted-imports')));
}

for (const [file, imported] of allowed) {
  test(`${dirname(file)} may import ${imported}`, () => assert.ok(!breaks(file, 'no-restricted-imports')));
}

test('no circle, types included', () => assert.ok(breaks('src/parts/round/a.ts', 'no-cycle')));
