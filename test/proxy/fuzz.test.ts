// 50,000 requests that nobody planned: the proxy never fails by its own doing, and no secret comes out of anything.
import assert from 'node:assert/strict';
import {Writable} from 'node:stream';
import {it} from 'node:test';
import * as fc from 'fast-check';
import {createSandbox, demoClient} from '../../sandbox/index.js';
import {together} from '../../proxy/src/events.js';
import {createLog} from '../../proxy/src/node/log.js';
import {Metrics} from '../../proxy/src/node/metrics.js';
import {CASES} from './support/cases.js';
import {FAULTS} from './support/faults.js';
import {ORIGIN, PARTNER, SECRET, USER, cookieOf, everythingIn, rig, type Rig, type RigConfig} from './support/proxy.js';
import {volume, volumeText} from '../support/node/volume.js';

const PHONE = '13155550175';
// Longer than a code is, so that no time or count in the log looks like it.
const CODE = '739184625017';
const PASSWORD = 'canary-password-Qx7';
// Of an appointment: a client may read it, and no log.
const HASH = 'canaryhash5f0c91';
const FIELDS: Readonly<Record<string, string>> = {
  phone: PHONE,
  code: CODE,
  confirmation_code: CODE,
  password: PASSWORD,
  old_password: PASSWORD,
  new_password: `${PASSWORD}2`,
};

/** What a hostile or broken page might put anywhere. */
const strange = fc.oneof(
  fc.string({maxLength: 40, unit: 'binary'}),
  fc.constantFrom(
    '',
    '..',
    '%2e%2e',
    '\\',
    '%00',
    '{}',
    '[]',
    'null',
    '4564',
    'ä',
    '\u{1f4a5}',
    '%0d%0aX: y',
    '//evil',
  ),
);

const anyCase = fc.constantFrom(...CASES);

const request = fc.record({
  one: anyCase,
  method: fc.option(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'), {freq: 4, nil: null}),
  suffix: fc.option(strange, {freq: 4, nil: ''}),
  extra: fc.option(fc.tuple(strange, strange), {freq: 5, nil: null}),
  body: fc.option(
    fc.oneof(
      fc.dictionary(
        fc.constantFrom(
          'phone',
          'code',
          'login',
          'password',
          'old_password',
          'appointments',
          'custom_fields',
          'clients_count',
          'rating',
          'text',
          'api_id',
          'is_newsletter_allowed',
          'proof_of_work',
          'x',
          '__proto__',
        ),
        fc.jsonValue(),
      ),
      strange,
    ),
    {freq: 4, nil: null},
  ),
  headers: fc.dictionary(
    fc.constantFrom(
      'Origin',
      'X-Requested-With',
      'Content-Type',
      'Idempotency-Key',
      'Accept-Language',
      'Sec-Fetch-Mode',
    ),
    fc.oneof(strange, fc.constantFrom(ORIGIN, 'altegio-elements', 'application/json', 'cors', 'a-key')),
    {maxKeys: 2},
  ),
  cookie: fc.option(strange, {freq: 6, nil: null}),
});

type Shape = typeof request extends fc.Arbitrary<infer T> ? T : never;

function toRequest({one, method, suffix, extra, body, headers, cookie}: Shape, session: string): Request | null {
  const verb = method ?? one.method;
  const own = one.body && Object.fromEntries(Object.entries(one.body).map(([name, is]) => [name, FIELDS[name] ?? is]));
  const given = body ?? own;
  const text = given === undefined ? null : typeof given === 'string' ? given : JSON.stringify(given);
  try {
    const made = new Headers({
      Origin: ORIGIN,
      'X-Requested-With': 'altegio-elements',
      Cookie: sendable(cookie ?? session),
    });
    if (text !== null) made.set('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(headers)) made.set(name, sendable(value));
    const address = new URL(`http://proxy.example/altegio${one.path}${suffix}`);
    if (extra) address.searchParams.append(...extra);
    return new Request(address, {method: verb, headers: made, body: verb === 'GET' || verb === 'HEAD' ? null : text});
  } catch {
    // Not even a browser can send it.
    return null;
  }
}

/** Only what HTTP itself lets through can reach the proxy. */
const sendable = (value: string): string => value.replace(/[^\x20-\x7e\xa0-\xff]/g, '');

interface Storm {
  readonly runs: number;
  readonly config?: RigConfig;
  readonly signIn: (one: Rig) => Promise<string>;
  /** User tokens that Altegio has given out. */
  readonly tokens: ReadonlySet<string>;
  readonly before?: (run: number) => void;
  readonly judge?: (response: Response, shape: Shape) => void;
}

async function storm({runs, config, signIn, tokens, before, judge}: Storm): Promise<void> {
  const written: string[] = [];
  const log = createLog(new Writable({write: (chunk, _, done) => (written.push(String(chunk)), done())}));
  const metrics = new Metrics();
  const one = rig({...config, events: together(metrics.events, log.events)});
  const session = await signIn(one);
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(request, async (shape) => {
      const made = toRequest(shape, session);
      if (!made) return;
      asked++;
      before?.(asked);
      const response = await one.raw(made, {address: '203.0.113.7'});
      judge?.(response, shape);
      const text = await everythingIn(response);
      for (const canary of [PARTNER, SECRET, PASSWORD, CODE, ...tokens]) assert.ok(!text.includes(canary), text);
      assert.ok(!text.includes('"user_token"'), text);
      // What Altegio fails at is passed on; a bug of the proxy's has words of its own.
      assert.ok(!text.includes('The proxy has failed'), text);
    }),
    {numRuns: runs},
  );
  assert.ok(asked >= runs * 0.9, String(asked));
  log.flush();
  const told = written.join('') + (await metrics.text());
  assert.ok(written.join('').split('\n').length > asked);
  for (const canary of [PARTNER, SECRET, PASSWORD, PHONE, CODE, HASH, session.split('=')[1] ?? '', ...tokens]) {
    assert.ok(!told.includes(canary), `${canary} in the log or the metrics`);
  }
}

it(`${volumeText(40_000)} before an Altegio that always answers: nothing of the proxy’s own making is a failure`, async () => {
  await storm({
    runs: volume(44_500),
    tokens: new Set([USER]),
    signIn: async (one) => {
      const session = await one.signIn();
      // With the token wherever Altegio gives it, and where it echoes it.
      one.answers(() =>
        Response.json({success: true, data: {id: 7, hash: HASH, user_token: USER, '0': USER}, meta: []}),
      );
      return session;
    },
    judge: ({status}, {one}) => assert.ok(status < 500, `${status} of ${one.name}`),
  });
});

it(`${volumeText(10_000)} over all faults of the sandbox: never its own failure, and no secret`, async () => {
  // Not the silence: it would take the time limit a thousand times.
  const faults = [null, ...FAULTS.filter(({kind}) => kind !== 'hang')];
  const sandbox = createSandbox({partnerToken: PARTNER});
  const tokens = new Set<string>();
  const answered = async (call: Request): Promise<Response> => {
    const response = await sandbox.fetch(call);
    for (const [, token = ''] of (await response.clone().text()).matchAll(/"(?:user_token|0)":"([^"]+)"/g)) {
      tokens.add(token);
    }
    return response;
  };
  await storm({
    runs: volume(11_200),
    config: {upstream: {baseUrl: 'https://altegio.example/api/v1', fetch: answered}},
    tokens,
    signIn: async (one) => {
      const body = {login: demoClient.email, password: demoClient.password};
      return cookieOf(await one.send('POST', '/booking/auth', {body}));
    },
    before: (run) => {
      const fault = faults[run % faults.length];
      if (fault) sandbox.faults.set('*', fault);
      else sandbox.faults.clear();
    },
  });
});
