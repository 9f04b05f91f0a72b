// What docs/proxy.md says of settings, routes and metrics is what there is.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {it} from 'node:test';
import {VARIABLE_NAMES} from '../../proxy/src/node/config-variables.js';
import {LIMIT_NAMES, SETTINGS, environmentName} from '../../proxy/src/limits.js';
import {Metrics} from '../../proxy/src/node/metrics.js';
import {ROUTES} from '../../proxy/src/routes.js';

const page = await readFile(new URL('../../docs/proxy.md', import.meta.url), 'utf8');

it('has a row for each limit, with its default and its meaning', () => {
  for (const name of LIMIT_NAMES) {
    const {is, what} = SETTINGS[name];
    assert.ok(page.includes(`| \`${environmentName(name)}\` | ${is} | ${what} |`), name);
  }
});

it('has a row for each variable, and none for others', () => {
  const rows = [...page.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(([, name]) => name ?? '');
  assert.deepEqual(rows.toSorted(), [...VARIABLE_NAMES].toSorted());
});

it('has every address of the route table', () => {
  for (const {path} of ROUTES) {
    const shown = path.replace(':location', '{location}').replace(':record', '{record}').replace(':hash', '{hash}');
    const named = shown.replace(':teamMember', '{team member}').replace(/:(date|form|event|key|token|chain)/, '{$1}');
    assert.ok(page.includes(`\`${named}\``), named);
  }
});

it('has every metric of ours', async () => {
  const names = [...(await new Metrics().text()).matchAll(/^# TYPE altegio_proxy_(\w+)/gm)].map(
    ([, name]) => name ?? '',
  );
  assert.ok(names.length > 8);
  for (const name of names) assert.ok(page.includes(`\`${name}`), name);
});
