import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createClient} from '../../../src/api/index.js';
import {readProxyUrl} from '../../../src/api/values/proxy-url.js';
import {ok, failureOf, script} from '../../support/node/script.js';

describe('a proxy URL', () => {
  const accepted: readonly (readonly [string, string])[] = [
    ['https://proxy.example/altegio', 'https://proxy.example/altegio'],
    ['https://proxy.example/altegio/', 'https://proxy.example/altegio'],
    ['  https://proxy.example//  ', 'https://proxy.example'],
    ['HTTPS://proxy.example', 'HTTPS://proxy.example'],
    ['https://пример.example/a', 'https://пример.example/a'],
    ['https://proxy.example:8443/a%20b', 'https://proxy.example:8443/a%20b'],
    ['http://localhost:8787/altegio', 'http://localhost:8787/altegio'],
    ['http://127.0.0.1:8787/altegio', 'http://127.0.0.1:8787/altegio'],
    ['http://127.9.9.9/altegio', 'http://127.9.9.9/altegio'],
    ['http://[::1]:8787/altegio', 'http://[::1]:8787/altegio'],
    ['/altegio', '/altegio'],
    ['altegio', 'altegio'],
    ['./altegio/', './altegio'],
    ['../altegio', '../altegio'],
    ['/', ''],
  ];
  for (const [value, url] of accepted) {
    test(`may be ${JSON.stringify(value)}`, () => assert.equal(readProxyUrl(value), url));
  }

  const refused: readonly string[] = [
    '',
    '   ',
    'http://proxy.example/altegio',
    'http://localhost.evil.example/',
    'http://evil.example/localhost',
    'http://127.0.0.1.evil.example/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'ws://localhost/',
    'ftp://proxy.example',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://proxy.example/1',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '//proxy.example/altegio',
    '///proxy.example/altegio',
    '/\\proxy.example/altegio',
    '\\\\proxy.example',
    '/\t/proxy.example',
    '\u0001//proxy.example',
    '\u0001http://proxy.example',
    '\u0000javascript:alert(1)',
    'https://user@proxy.example/',
    'https://user:password@proxy.example/',
    'https://proxy.example/altegio?x=1',
    'https://proxy.example/altegio#x',
    '/altegio?x=1',
    'https://',
    'https:proxy.example',
    'https:///proxy.example',
    'http:localhost',
    'http://localhost@evil.example',
    'http://localhost:80@evil.example/',
    'http://127.0.0.1x/',
    'https://proxy .example',
    '//',
  ];
  for (const value of refused) {
    test(`may not be ${JSON.stringify(value)}`, () => {
      assert.equal(readProxyUrl(value), null);
      assert.throws(() => createClient({proxyUrl: value}), {name: 'AltegioApiError', code: 'config'});
    });
  }

  test('that is missing is told as such, also to JavaScript', () => {
    for (const value of [undefined, null, {}]) {
      assert.throws(() => createClient({proxyUrl: value as unknown as string}), {
        name: 'AltegioApiError',
        code: 'config',
      });
    }
  });

  test('that only a URL parser can refuse fails at the first call, as config', async () => {
    const proxy = script(ok(null));
    for (const proxyUrl of ['https://[', 'https://a b'.replace(' ', '%'), 'http://127.999.0.1', 'https://x:99999']) {
      await failureOf(createClient({proxyUrl, fetch: proxy.fetch}).getUser(), 'config');
    }
    assert.equal(proxy.seen.length, 0);
  });

  test('relative outside a page is a configuration that cannot work: no request, and no phone in the error', async () => {
    const proxy = script(ok(null));
    const client = createClient({proxyUrl: '/altegio', fetch: proxy.fetch});
    const error = await failureOf(client.sendPhoneUpdateCode({phone: '+13155550175', locationId: 1}), 'config');
    assert.equal(proxy.seen.length, 0);
    assert.ok(!error.cause);
  });
});
