// The WordPress plugin has every file that its script may load: a file that is missing is an element that never comes.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {lateTags} from '../../src/lazy.js';
import {root} from './support.js';

const folder = join(root, 'integrations/wordpress/dist/altegio-elements/elements');

test('what the files of the plugin load is in the plugin, the elements that come late among it', () => {
  const {status, stderr} = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build/wordpress.ts'], {cwd: root});
  assert.equal(status, 0, String(stderr));
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const loaded = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)].map(([, file = '']) => file),
  );
  assert.deepEqual(
    [...new Set(loaded)].filter((file) => !existsSync(join(folder, file))),
    [],
  );
  for (const tag of Object.keys(lateTags)) assert.ok(loaded.includes(`${tag.replace('altegio-', '')}.js`), tag);
});
