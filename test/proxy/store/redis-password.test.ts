// REDIS_URL may hold a password: it opens the server, and shows nowhere.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {inspect} from 'node:util';
import {freePort, startRedis} from '../../../tools/redis.js';
import {LIMIT, RULES, STEPS, assertDown, storeAt} from './redis-clients.js';
import {granted} from '../support/store-rigs.js';

const PASSWORD = 'canary-password-7d41';

describe('the password of the URL', () => {
  it('opens the server', LIMIT, async (t) => {
    const locked = await startRedis({password: PASSWORD});
    t.after(() => locked.stop());
    await granted(storeAt(t, locked.url), RULES);
  });

  it('is in no error and in nothing that is printed', LIMIT, async (t) => {
    const locked = await startRedis({password: 'another'});
    t.after(() => locked.stop());
    const wrong = locked.url.replace('another', PASSWORD);
    const gone = `redis://:${PASSWORD}@127.0.0.1:${await freePort()}`;
    const open = await startRedis();
    t.after(() => open.stop());
    const unwanted = open.url.replace('//', `//:${PASSWORD}@`);
    for (const url of [wrong, gone]) {
      const store = storeAt(t, url);
      for (const step of [...Object.values(STEPS), ...Object.values(STEPS)]) {
        const error = await assertDown(step(store));
        assert.ok(!inspect(error, {depth: Infinity, showHidden: true}).includes(PASSWORD));
      }
    }
    // As a process of its own, so that all is seen that anybody prints; and it must come to its end.
    const script = `
      const {RedisStore} = await import('./proxy/src/store/redis-store.js');
      for (const url of JSON.parse(process.env.URLS)) {
        const store = new RedisStore(url, {commandTimeoutMs: 250});
        for (let times = 0; times < 3; times++) await store.put('key', 'value', 1000).catch((error) => console.log(error));
        await store.close();
      }
      console.log('done');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('../../../', import.meta.url)),
      env: {...process.env, URLS: JSON.stringify([wrong, gone, unwanted])},
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 0, printed);
    assert.match(printed, /StoreDown[^]*done/);
    assert.ok(!printed.includes(PASSWORD), printed);
  });
});
