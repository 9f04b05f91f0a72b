// The proxy as a process: it starts, tells where, answers, counts, logs nothing that is anybody's, and ends cleanly.
import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {start, type Running} from '../support/child.js';
import {PARTNER, SECRET, USER, cookieOf} from '../support/proxy.js';

const PAGE = {Origin: 'http://localhost:5173', 'X-Requested-With': 'altegio-elements'};
const JSON_PAGE = {...PAGE, 'Content-Type': 'application/json'};
const PHONE = '+13155550175';

/** What is sent and received on a bare connection, as no HTTP client would send it. */
function talk(origin: string, text: string): Promise<string> {
  const {hostname, port} = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('on the sandbox', () => {
  let proxy: Running;
  /** Ids that lines of the log must have. */
  const logged: string[] = [];
  before(async () => void (proxy = await start()));
  after(() => proxy.end());

  it('says where it listens, that it is the sandbox, and where the codes are', () => {
    assert.equal(
      proxy.printed().split('\n')[0],
      `Proxy on ${proxy.origin}/altegio, on the sandbox (no real Altegio, no real SMS). Codes: ${proxy.origin}/sandbox/outbox`,
    );
  });

  it('answers /healthz', async () => {
    const response = await fetch(`${proxy.origin}/healthz`);
    assert.deepEqual([response.status, await response.text()], [200, 'ok']);
  });

  it('signs a client in with the code that the outbox shows, and out again', async () => {
    const at = `${proxy.origin}/altegio`;
    const post = (path: string, body: object): Promise<Response> =>
      fetch(at + path, {method: 'POST', headers: JSON_PAGE, body: JSON.stringify(body)});
    assert.equal((await post('/book_code/4564', {phone: PHONE})).status, 201);
    const outbox = (await (await fetch(`${proxy.origin}/sandbox/outbox`)).json()) as {phone: string; code: string}[];
    const code = outbox.findLast((sms) => sms.phone === PHONE)?.code ?? '';
    const signIn = await post('/user/auth', {phone: PHONE, code});
    assert.equal(signIn.status, 201);
    assert.match(
      signIn.headers.getSetCookie()[0] ?? '',
      /^altegio-session=[^;]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    const user = await fetch(`${at}/booking/user/data`, {headers: {...PAGE, Cookie: cookieOf(signIn)}});
    assert.equal(user.status, 200);
    const signOut = await fetch(`${at}/session`, {method: 'DELETE', headers: PAGE});
    assert.match(signOut.headers.getSetCookie()[0] ?? '', /^altegio-session=; .*Max-Age=0/);
  });

  it('counts calls by route and status for Prometheus, and nothing that a client sent', async () => {
    await fetch(`${proxy.origin}/altegio/nothing/here?phone=13155550175`, {headers: PAGE});
    await fetch(`${proxy.origin}/altegio/user/records/`, {headers: PAGE});
    const response = await fetch(`${proxy.origin}/metrics`);
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    assert.match(text, /^altegio_proxy_calls_total\{route="none",method="GET",status="404"\} 1$/m);
    assert.match(text, /^altegio_proxy_calls_total\{route="appointments",method="GET",status="401"\} 1$/m);
    assert.match(text, /^altegio_proxy_call_seconds_count\{route="appointments"\} 1$/m);
    assert.match(text, /^process_resident_memory_bytes \d/m);
    assert.ok(!/13155550175|nothing\/here|booking\/user/.test(text));
  });

  it('answers everything else with 404 in Altegio\u2019s shape', async () => {
    for (const path of [
      '/',
      '/favicon.ico',
      '/altegio',
      '/booking/user/data',
      '/healthz/x',
      '/metrics/',
      '/sandboxes',
    ]) {
      const response = await fetch(proxy.origin + path, {headers: PAGE});
      assert.equal(response.status, 404, path);
      assert.equal(((await response.json()) as {success: boolean}).success, false);
    }
  });

  it('answers /readyz, and gives each answer the id that its line of the log has', async () => {
    const ready = await fetch(`${proxy.origin}/readyz`);
    assert.deepEqual([ready.status, await ready.text()], [200, 'ok']);
    const ids = await Promise.all(
      ['/altegio/user/records/', '/altegio/nothing'].map(async (path) => {
        // Nobody stands in front of this proxy, so the browser's own id counts nothing.
        const headers = {...PAGE, 'X-Request-Id': '0'.repeat(32)};
        return (await fetch(proxy.origin + path, {headers})).headers.get('X-Request-Id') ?? 'none';
      }),
    );
    assert.notEqual(ids[0], ids[1]);
    logged.push(...ids);
  });

  it('survives what is no HTTP request, and lets no header be smuggled in', async () => {
    const head = 'X-Requested-With: altegio-elements\r\nConnection: close\r\n\r\n';
    const host = new URL(proxy.origin).host;
    for (const [request, answer] of [
      ['GET /altegio/booking/user/data HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
      [`GET /altegio/book_dates/4564 HTTP/1.1\r\nHost: a b\r\n${head}`, /^HTTP\/1\.1 400 /],
      [`GET http://evil.example/altegio/clients HTTP/1.1\r\nHost: ${host}\r\n${head}`, /^HTTP\/1\.1 404 /],
      [`GET //evil.example/altegio/booking/user/data HTTP/1.1\r\nHost: ${host}\r\n${head}`, /^HTTP\/1\.1 404 /],
      [`GET /altegio/../clients HTTP/1.1\r\nHost: ${host}\r\n${head}`, /^HTTP\/1\.1 404 /],
      [`GET /altegio/book_dates/4564%0d%0aX:y HTTP/1.1\r\nHost: ${host}\r\n${head}`, /^HTTP\/1\.1 404 /],
      [`GET /altegio\\book_dates\\4564\\x HTTP/1.1\r\nHost: ${host}\r\n${head}`, /^HTTP\/1\.1 40[04] /],
      [`CONNECT alteg.io:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`, /^(?:HTTP\/1\.1 40\d |$)/],
      [`HEAD /altegio/book_dates/4564 HTTP/1.1\r\nHost: ${host}\r\n${head}`, /^HTTP\/1\.1 404 /],
      [`TRACE /altegio/book_dates/4564 HTTP/1.1\r\nHost: ${host}\r\n${head}`, /^HTTP\/1\.1 40[045] /],
    ] as const) {
      assert.match(await talk(proxy.origin, request), answer, request);
    }
    assert.equal((await fetch(`${proxy.origin}/healthz`)).status, 200);
  });

  it('logs one JSON line for each call, with fields of its own and nothing of the client', async () => {
    await fetch(`${proxy.origin}/altegio/book_dates/4564?date=2026-11-22`, {headers: PAGE});
    const {stdout, stderr, code} = await proxy.end();
    assert.deepEqual([code, stderr], [0, '']);
    const lines = stdout.trim().split('\n').slice(1);
    const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const calls = events.filter(({event}) => event === 'call');
    assert.ok(calls.length >= 8);
    for (const call of calls) {
      assert.deepEqual(Object.keys(call), ['level', 'time', 'event', 'route', 'method', 'status', 'ms', 'id']);
      assert.match(String(call['id']), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
    for (const id of logged) assert.equal(calls.filter((call) => call['id'] === id).length, 1, id);
    for (const {time} of events) assert.equal(new Date(String(time)).toISOString(), time);
    assert.deepEqual([events.at(-1)?.['event'], events.at(-1)?.['signal']], ['ended', 'SIGTERM']);
    assert.ok(!/3155550175|4564|2026-11-22"|evil|clients/.test(lines.join('\n')));
  });
});

describe('an end', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`by ${signal} answers what is under way, takes nothing new, and is code 0`, async () => {
      const proxy = await start();
      await fetch(`${proxy.origin}/sandbox/faults`, {
        method: 'PUT',
        body: JSON.stringify({route: '*', fault: {kind: 'delay', ms: 400}}),
      });
      const slow = fetch(`${proxy.origin}/altegio/book_dates/4564`, {headers: PAGE});
      // Once the sandbox has the request, it is under way.
      for (let seen: unknown[] = []; seen.length === 0;) {
        seen = (await (await fetch(`${proxy.origin}/sandbox/requests`)).json()) as unknown[];
      }
      const ended = proxy.end(signal);
      assert.equal((await slow).status, 200);
      assert.deepEqual([(await ended).code, (await ended).stderr], [0, '']);
      await assert.rejects(fetch(`${proxy.origin}/healthz`));
    });
  }
});

describe('in front of a real server', () => {
  const seen: {method: string | undefined; url: string | undefined; headers: Record<string, unknown>}[] = [];
  let altegio: Server;
  let elsewhere: Server;
  let elsewhereAsked = 0;
  let proxy: Running;
  const port = (server: Server): number => (server.address() as AddressInfo).port;

  before(async () => {
    elsewhere = createServer((_, response) => {
      elsewhereAsked++;
      response.end('{}');
    });
    altegio = createServer((request, response) => {
      seen.push({method: request.method, url: request.url, headers: request.headers});
      if (request.url?.includes('book_dates')) {
        response.writeHead(307, {Location: `http://127.0.0.1:${port(elsewhere)}/`}).end();
      } else if (request.url?.includes('book_times')) {
        request.socket.destroy();
      } else {
        const said = request.headers.authorization;
        response.writeHead(201, {
          'Content-Type': 'application/json',
          User_Token: USER,
          'X-Echo': said,
          'Set-Cookie': `t=${USER}`,
        });
        response.end(JSON.stringify({success: true, data: {'0': USER, user_token: USER, said}, meta: {message: said}}));
      }
    });
    for (const server of [altegio, elsewhere])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxy = await start({
      ALTEGIO_PARTNER_TOKEN: PARTNER,
      SESSION_SECRET: SECRET,
      ALTEGIO_BASE_URL: `http://127.0.0.1:${port(altegio)}/api/v1`,
      ALLOWED_ORIGINS: PAGE.Origin,
    });
  });
  after(async () => {
    await proxy.end();
    altegio.close();
    elsewhere.close();
  });

  it('sends only its own headers, passes no token on, and follows no redirect', async () => {
    const at = `${proxy.origin}/altegio`;
    const signIn = await fetch(`${at}/user/auth`, {
      method: 'POST',
      headers: {
        ...JSON_PAGE,
        'X-Leak': 'x',
        Cookie: 'other=1',
        'User-Agent': 'canary-agent',
        Referer: 'http://localhost:5173/p?q',
      },
      body: JSON.stringify({phone: PHONE, code: '4321'}),
    });
    assert.equal(signIn.status, 201);
    const user = await fetch(`${at}/booking/user/data`, {headers: {...PAGE, Cookie: cookieOf(signIn)}});
    const texts = [await signIn.text(), await user.text(), JSON.stringify([...signIn.headers, ...user.headers])];
    assert.equal((await fetch(`${at}/book_dates/1`, {headers: PAGE, redirect: 'manual'})).status, 502);
    assert.equal((await fetch(`${at}/book_times/1/0/2026-11-22`, {headers: PAGE})).status, 502);
    assert.equal((await fetch(`${proxy.origin}/sandbox/outbox`, {headers: PAGE})).status, 404);
    texts.push(await (await fetch(`${proxy.origin}/metrics`)).text());
    assert.equal(elsewhereAsked, 0);

    assert.deepEqual(
      seen.map(({method, url}) => `${method} ${url}`),
      [
        'POST /api/v1/user/auth',
        'GET /api/v1/booking/user/data',
        'GET /api/v1/book_dates/1',
        'GET /api/v1/book_times/1/0/2026-11-22',
      ],
    );
    assert.equal(seen[1]?.headers['authorization'], `Bearer ${PARTNER}, User ${USER}`);
    // What HTTP itself needs, and what the proxy says; nothing of the browser's.
    const known = [
      'host',
      'connection',
      'accept',
      'accept-language',
      'accept-encoding',
      'authorization',
      'content-type',
      'content-length',
    ];
    for (const {headers} of seen)
      assert.deepEqual(
        Object.keys(headers).filter((name) => !known.includes(name)),
        [],
      );
    assert.ok(!JSON.stringify(seen).includes('canary-agent'));

    const {code, stdout, stderr} = await proxy.end();
    assert.equal(code, 0);
    assert.match(stdout, /^Proxy on http:\/\/127\.0\.0\.1:\d+\/altegio, in front of Altegio at 127\.0\.0\.1:\d+\.\n/);
    for (const text of [...texts, stdout, stderr]) {
      for (const canary of [PARTNER, USER, SECRET, '3155550175', '4321"'])
        assert.ok(!text.includes(canary), `${canary} in ${text}`);
    }
  });
});
