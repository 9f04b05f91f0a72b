// A browser remembers the numbers that it has confirmed, and nobody can read or make that up.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Sealer} from '../../../proxy/src/session/sealing.js';
import {TrustedBrowsers} from '../../../proxy/src/sms/trusted-browser.js';
import {PHONE, phone} from './guard-support.js';
import {browserRequest, SECRET} from '../support/proxy.js';

const NEWER = 'a-newer-secret-0123456789-01234567';
const DAY_MS = 86_400_000;

function known(options: {secrets?: string[]; site?: 'same' | 'cross'; secure?: boolean} = {}): TrustedBrowsers {
  const {secrets = [SECRET], site = 'same', secure = true} = options;
  return new TrustedBrowsers({sealer: new Sealer(secrets), site, secure});
}

const from = (line: string): string => line.slice(0, line.indexOf(';'));
const withCookie = (cookie?: string, base?: string): Request =>
  browserRequest('POST', '/book_code/1', {...(cookie ? {cookie} : {}), ...(base ? {base} : {})});

describe('KnownBrowsers', () => {
  it('knows a number that was confirmed there, and no other', async () => {
    const browsers = known();
    const cookie = from(await browsers.trust(withCookie(), PHONE));
    assert.equal(await browsers.isTrusted(withCookie(cookie), PHONE), true);
    assert.equal(await browsers.isTrusted(withCookie(cookie), phone('+13155550176')), false);
    assert.equal(await browsers.isTrusted(withCookie(), PHONE), false);
  });

  it('remembers five numbers, the latest ones, each once', async () => {
    const browsers = known();
    const numbers = Array.from({length: 6}, (_, n) => phone(`+1315555018${n}`));
    let cookie: string | undefined;
    for (const number of numbers) cookie = from(await browsers.trust(withCookie(cookie), number));
    const knows = (): Promise<boolean[]> =>
      Promise.all(numbers.map((number) => browsers.isTrusted(withCookie(cookie), number)));
    assert.deepEqual(await knows(), [false, true, true, true, true, true]);
    // One that is known already pushes none out.
    const [, second] = numbers;
    assert.ok(second);
    for (let n = 0; n < 6; n++) cookie = from(await browsers.trust(withCookie(cookie), second));
    assert.deepEqual(await knows(), [false, true, true, true, true, true]);
  });

  it('still knows it after the secret was changed, until the old one is gone', async () => {
    const cookie = from(await known().trust(withCookie(), PHONE));
    const both = known({secrets: [NEWER, SECRET]});
    assert.equal(await both.isTrusted(withCookie(cookie), PHONE), true);
    assert.equal(await known({secrets: [NEWER]}).isTrusted(withCookie(cookie), PHONE), false);
    // Sealed anew with what an older secret marked: nothing is lost, nothing is there twice.
    const other = phone('+13155550176');
    const next = from(await both.trust(withCookie(cookie), other));
    assert.equal(await both.isTrusted(withCookie(next), PHONE), true);
    assert.equal(await both.isTrusted(withCookie(next), other), true);
  });

  it('is set as the session cookie is', async () => {
    const line = (options: Parameters<typeof known>[0], base?: string): Promise<string> =>
      known(options).trust(withCookie(undefined, base), PHONE);
    const attributes = (text: string): string => text.slice(text.indexOf(';'));
    const rest = '; Path=/; Max-Age=15552000; HttpOnly';
    const same = await line({});
    assert.match(same, /^__Host-altegio-known=[\w.-]+;/);
    assert.equal(attributes(same), `${rest}; Secure; SameSite=Strict`);
    assert.equal(attributes(await line({site: 'cross'})), `${rest}; Secure; SameSite=None; Partitioned`);
    const loopback = {base: 'http://127.0.0.1:8787/altegio', headers: {Origin: 'http://localhost:5173'}};
    const plain = await known({secure: false}).trust(browserRequest('POST', '/book_code/1', loopback), PHONE);
    assert.match(plain, /^altegio-known=/);
    assert.equal(attributes(plain), `${rest}; SameSite=Strict`);
    // Loopback by its address, but a public page speaks to it: there is a TLS proxy between.
    assert.match(await line({secure: false}, loopback.base), /^__Host-altegio-known=/);
  });

  it('reads a plain cookie only where one is set', async () => {
    const value = from(await known().trust(withCookie(), PHONE)).replace('__Host-', '');
    assert.equal(await known().isTrusted(withCookie(value), PHONE), false);
    assert.equal(await known({secure: false}).isTrusted(withCookie(value), PHONE), true);
  });

  it('is not taken in by what it has not sealed for this', async () => {
    const browsers = known();
    const cookie = from(await browsers.trust(withCookie(), PHONE));
    const keys = new Sealer([SECRET]);
    const mark = await keys.keyedHash('known-browser', PHONE.e164);
    const sealed = async (purpose: string, marks: unknown): Promise<string> =>
      `__Host-altegio-known=${await keys.seal(purpose, {marks}, 60)}`;
    assert.equal(await browsers.isTrusted(withCookie(await sealed('known-browser', [mark])), PHONE), true);
    const forged = [
      await sealed('session', [mark]),
      await sealed('known-browser', mark),
      await sealed('known-browser', [[mark], null, 1, `${mark}x`]),
      `${cookie}A`,
      cookie.slice(0, -1),
      '__Host-altegio-known=',
      '__Host-altegio-known=x.y.z.a.b',
    ];
    for (const [index, text] of forged.entries()) {
      assert.equal(await browsers.isTrusted(withCookie(text), PHONE), false, `forgery ${index}`);
      // It can begin anew all the same.
      assert.match(await browsers.trust(withCookie(text), PHONE), /^__Host-altegio-known=/);
    }
  });

  it('tells nobody the number', async () => {
    const cookie = from(await known().trust(withCookie(), PHONE));
    const text = cookie.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    assert.doesNotMatch([cookie, ...text].join('\n'), /3155550175/);
  });

  it('forgets after 180 days', async (t) => {
    t.mock.timers.enable({apis: ['Date'], now: 1_800_000_000_000});
    const browsers = known();
    const cookie = from(await browsers.trust(withCookie(), PHONE));
    t.mock.timers.setTime(1_800_000_000_000 + 179 * DAY_MS);
    assert.equal(await browsers.isTrusted(withCookie(cookie), PHONE), true);
    t.mock.timers.setTime(1_800_000_000_000 + 181 * DAY_MS);
    assert.equal(await browsers.isTrusted(withCookie(cookie), PHONE), false);
  });
});
