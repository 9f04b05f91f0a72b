// The examples of docs/proxy.md for nginx, Caddy and HAProxy, from the very text, each with the program where it is installed. What was
// run is printed. Only addresses, ports and the certificate's authority are replaced.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request as ask, type IncomingHttpHeaders} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import type {AddressInfo, Server} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it, type TestContext} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {createProxy} from '../../proxy/src/handler.js';
import {DEFAULT_LIMITS} from '../../proxy/src/limits.js';
import {Metrics} from '../../proxy/src/node/metrics.js';
import {startServer} from '../../proxy/src/node/server.js';
import {MemoryStore} from '../../proxy/src/store/memory-store.js';
import {findCommand} from '../../tools/system.js';
import {selfSigned} from './node/self-signed.js';
import {FRONTS, examplesOf, startFront, type Behind, type Front} from './support/fronts.js';
import {BASE_URL, PLAIN, USER} from './support/proxy.js';

const LIMIT = {timeout: 30_000};
const PHONE = '13155550175';

/** The front ends with the test. */
async function front(t: TestContext, name: string, example: string, at: Omit<Behind, 'certificate'>): Promise<Front> {
  const running = await startFront(name, example, at);
  t.after(() => running.stop());
  return running;
}

interface Told {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As a page's script asks: fetch would not let a test write all of these headers. */
function get(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: object,
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const text = body && JSON.stringify(body);
    const type = {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text ?? '')};
    const all = {Host: `www.example.com`, ...headers, ...(text !== undefined && type)};
    const sent = ask({host: '127.0.0.1', port, method, path, headers: all, agent: false}, (answer) => {
      let told = '';
      answer.setEncoding('utf8').on('data', (part: string) => (told += part));
      answer.on('end', () => resolve({status: answer.statusCode ?? 0, headers: answer.headers, body: told}));
    });
    sent.once('error', reject);
    sent.end(text);
  });
}

const SCRIPT = {Origin: 'https://www.example.com', 'X-Requested-With': 'altegio-elements'};

async function listening(t: TestContext, server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function onTheSameSite(t: TestContext, name: string, example: string): Promise<void> {
  let asked = 0;
  const fetch = async (): Promise<Response> => {
    asked++;
    return Response.json({success: true, data: {id: 7, user_token: USER}, meta: []}, {status: 201});
  };
  const proxy = createProxy({
    ...PLAIN,
    allowedOrigins: ['https://www.example.com'],
    upstream: {baseUrl: BASE_URL, fetch},
    limits: {...DEFAULT_LIMITS, smsAddressPerHour: 1, gateSpacingMs: 0},
    store: new MemoryStore(),
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    trustedHops: 1,
    longestMs: 5_000,
    metrics: new Metrics(),
    proxy,
  });
  t.after(() => server.close(0));
  const {port, log} = await front(t, name, example, {behind: server.port, ca: null});
  const signIn = await get(port, 'POST', '/altegio/booking/auth', SCRIPT, {login: 'ann@example.com', password: 'a b'});
  assert.equal(signIn.status, 201, signIn.body);
  const cookie = signIn.headers['set-cookie']?.[0] ?? '';
  assert.match(cookie, /^__Host-altegio-session=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Strict$/);
  const signedIn = {...SCRIPT, Cookie: cookie.split(';')[0]!};
  const session = await get(port, 'GET', '/altegio/session', signedIn);
  assert.deepEqual(JSON.parse(session.body), {success: true, data: {signed_in: true}, meta: []});
  // The id is that of the front, and not of the client.
  const ids = [1, 2].map(() => get(port, 'GET', '/altegio/session', {...signedIn, 'X-Request-Id': '0'.repeat(32)}));
  const [one, two] = (await Promise.all(ids)).map(({headers}) => headers['x-request-id']);
  assert.ok(one !== two && ![one, two].includes('0'.repeat(32)), `${one} ${two}`);
  // Whatever a client says of itself, both are from one address.
  const sms = (number: string, from: string): Promise<Told> =>
    get(port, 'POST', '/altegio/book_code/4564', {...SCRIPT, 'X-Forwarded-For': from}, {phone: number});
  assert.equal((await sms('+13155550175', '203.0.113.1')).status, 201);
  assert.equal((await sms('+13155550176', '203.0.113.2')).status, 429);
  await get(port, 'GET', `/altegio/booking/user/phone_confirmation?phone=${PHONE}&company_id=4564`, signedIn);
  await get(port, 'GET', '/seen-in-the-log');
  while (!log().includes('seen-in-the-log')) await wait(20, null, {signal: t.signal});
  assert.ok(!log().includes(PHONE), log());
  assert.ok(asked >= 2);
}

async function inTokenMode(t: TestContext, name: string, example: string): Promise<void> {
  const certificate = selfSigned('api.alteg.io');
  const folder = mkdtempSync(join(tmpdir(), 'altegio-ca-'));
  t.after(() => rmSync(folder, {recursive: true}));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, certificate.cert);
  const seen: (readonly (string | undefined)[])[] = [];
  const altegio = createTlsServer(certificate, (request, response) => {
    const {method, url, headers} = request;
    seen.push([method, url, headers.host, headers.authorization, headers.cookie]);
    response.writeHead(200, {'Content-Type': 'application/json', 'Set-Cookie': ['a=1; Path=/', 'b=2']});
    response.end('{"success":true,"data":{"user_token":"next"},"meta":[]}');
  });
  const behind = await listening(t, altegio);
  const {port, log} = await front(t, name, example, {behind, ca});
  const phone = `/altegio/booking/user/phone_confirmation?phone=${PHONE}&company_id=4564`;
  const told = [
    await get(port, 'POST', '/altegio/booking/auth', {...SCRIPT, Cookie: 'mine=1'}, {login: 'ann'}),
    await get(port, 'GET', phone, {...SCRIPT, Authorization: 'User abc+/=~'}),
    await get(port, 'GET', '/altegio/book_dates/4564', {...SCRIPT, Authorization: 'Basic x'}),
  ];
  for (const {status, headers, body} of told) {
    assert.deepEqual([status, headers['set-cookie']], [200, undefined], body);
    assert.match(body, /user_token/);
  }
  const host = 'api.alteg.io';
  assert.deepEqual(seen, [
    ['POST', '/api/v1/booking/auth', host, 'Bearer PARTNER_TOKEN', undefined],
    ['GET', phone.replace('/altegio', '/api/v1'), host, 'Bearer PARTNER_TOKEN, User abc+/=~', undefined],
    ['GET', '/api/v1/book_dates/4564', host, 'Bearer PARTNER_TOKEN', undefined],
  ]);
  // Neither what is not listed, nor what no script asks.
  for (const [path, headers] of [
    ['/altegio/clients/4564', SCRIPT],
    ['/altegio/book_dates/4564/x', SCRIPT],
    ['/altegio/book_dates/4564', {}],
  ] as const) {
    assert.ok((await get(port, 'GET', path, headers)).status >= 400, path);
  }
  assert.equal(seen.length, 3);
  await get(port, 'GET', '/seen-in-the-log');
  while (!log().includes('seen-in-the-log')) await wait(20, null, {signal: t.signal});
  assert.ok(!log().includes(PHONE), log());
  // With the certificates that the example names, a stranger in Altegio's place gets no token.
  const strict = await front(t, name, example, {behind, ca: null});
  const refused = await get(strict.port, 'GET', '/altegio/book_dates/4564', SCRIPT);
  assert.ok([502, 503].includes(refused.status), `${refused.status}`);
  assert.equal(seen.length, 3);
}

for (const name of FRONTS) {
  const isHere = findCommand(name) !== undefined;
  it(
    `${name}: ${isHere ? 'run on the same site and in token mode' : 'not installed here, so only read'}`,
    LIMIT,
    async (t) => {
      const [site, token] = examplesOf(name);
      t.diagnostic(`${name} ${isHere ? 'was run' : 'was not run: it is not installed'}`);
      if (!isHere) return;
      await onTheSameSite(t, name, site);
      await inTokenMode(t, name, token);
    },
  );
}
