// Settings: what stands when nothing is set, and one clear line for each mistake, in a process that ends with 1.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {syncBuiltinESMExports} from 'node:module';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import {describe, it, mock} from 'node:test';
import {readConfig} from '../../../proxy/src/node/config.js';
import type {Settings} from '../../../proxy/src/node/settings.js';
import {DEFAULT_LIMITS, LIMIT_NAMES, OPEN_LIMITS, SETTINGS, environmentName} from '../../../proxy/src/limits.js';
import {runToEnd, type Env} from '../support/child.js';
import {PARTNER, SECRET} from '../support/proxy.js';

function settingsOf(env: Env): Settings & {notes: readonly string[]} {
  const config = readConfig(env);
  assert.ok('settings' in config, JSON.stringify(config));
  return {...config.settings, notes: config.notes};
}

function problemsOf(env: Env): readonly string[] {
  const config = readConfig(env);
  return 'problems' in config ? config.problems : [];
}

const LIVE = {ALTEGIO_PARTNER_TOKEN: PARTNER, SESSION_SECRET: SECRET};

describe('settings', () => {
  it('have the defaults of the contract', () => {
    const {sessionSecrets, ...rest} = settingsOf({});
    assert.deepEqual(rest, {
      port: 8787,
      host: '127.0.0.1',
      metricsPort: null,
      metricsHost: null,
      shutdownDelayMs: 0,
      partnerToken: null,
      baseUrl: 'https://api.alteg.io/api/v1',
      allowedOrigins: 'loopback',
      locationIds: null,
      smsCountries: null,
      cookieSite: 'same',
      secureCookie: false,
      egressAddresses: null,
      egressName: null,
      limits: OPEN_LIMITS,
      redisUrl: null,
      redis: {prefix: 'altegio:', masterName: null, cluster: false, ca: null, sentinelPassword: null},
      trustedHops: 0,
      notes: [],
    });
    const [secret = '', ...others] = sessionSecrets;
    assert.ok(secret.length >= 32);
    assert.deepEqual(others, []);
    assert.notEqual(secret, settingsOf({}).sessionSecrets[0]);
  });

  it('are read from what is set', () => {
    const {notes, ...rest} = settingsOf({
      ...LIVE,
      PORT: '0',
      HOST: '0.0.0.0',
      METRICS_PORT: '9187',
      METRICS_HOST: '127.0.0.1',
      SHUTDOWN_DELAY_MS: '5000',
      ALTEGIO_BASE_URL: 'https://api.yclients.com/api/v1/',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example:8443',
      LOCATION_IDS: '4564, 4565',
      COOKIE_SITE: 'cross',
      TRUSTED_HOPS: '2',
      EGRESS_ADDRESSES: '127.0.0.2, 127.0.0.3',
      EGRESS_NAME: 'one',
      SESSION_SECRET_PREVIOUS: `${SECRET}-before`,
      SMS_COUNTRIES: 'US, CA',
      REDIS_URL: 'rediss://:pw@cache.example:6380/1',
      REDIS_PREFIX: 'shop:',
      SMS_NUMBER_GAP_1_SECONDS: '90',
      UNKNOWN: 'ignored',
    });
    assert.deepEqual(rest, {
      port: 0,
      host: '0.0.0.0',
      metricsPort: 9187,
      metricsHost: '127.0.0.1',
      shutdownDelayMs: 5000,
      partnerToken: PARTNER,
      baseUrl: 'https://api.yclients.com/api/v1',
      allowedOrigins: ['https://a.example', 'https://b.example:8443'],
      sessionSecrets: [SECRET, `${SECRET}-before`],
      locationIds: new Set(['4564', '4565']),
      smsCountries: new Set(['US', 'CA']),
      cookieSite: 'cross',
      secureCookie: true,
      egressAddresses: ['127.0.0.2', '127.0.0.3'],
      egressName: 'one',
      limits: {...DEFAULT_LIMITS, smsNumberGap1Seconds: 90},
      redisUrl: 'rediss://:pw@cache.example:6380/1',
      redis: {prefix: 'shop:', masterName: null, cluster: false, ca: null, sentinelPassword: null},
      trustedHops: 2,
    });
    assert.deepEqual(notes, []);
  });

  it('allow no other site when a real token is set and no origin is named, and say so', () => {
    const {allowedOrigins, notes} = settingsOf(LIVE);
    assert.deepEqual(allowedOrigins, []);
    assert.match(notes.join('\n'), /^ALLOWED_ORIGINS is not set: only pages on the proxy's own origin/);
  });

  it('write the address of Altegio as it will be asked for', () => {
    const {baseUrl} = settingsOf({...LIVE, ALTEGIO_BASE_URL: 'https://API.example:443/api/v1//'});
    assert.equal(baseUrl, 'https://api.example/api/v1');
  });

  it('name an own address as the machine does, however it is spelled', () => {
    const own = mock.method(os, 'networkInterfaces', () => ({eth0: [{address: 'fd00::a2', family: 'IPv6'}]}));
    syncBuiltinESMExports();
    try {
      const {egressAddresses} = settingsOf({...LIVE, EGRESS_ADDRESSES: 'FD00:0:0:0::00A2,127.0.0.1'});
      assert.deepEqual(egressAddresses, ['fd00::a2', '127.0.0.1']);
      assert.match(problemsOf({...LIVE, EGRESS_ADDRESSES: 'fd00::a2,FD00::A2'}).join(), /names an address twice/);
    } finally {
      own.mock.restore();
      syncBuiltinESMExports();
    }
  });

  it('name each limit by its variable, within its bounds, on the sandbox too', () => {
    for (const name of LIMIT_NAMES) {
      const {least, most} = SETTINGS[name];
      const variable = environmentName(name);
      for (const value of [least, most]) {
        for (const env of [{}, LIVE]) {
          const {limits} = settingsOf({...env, [variable]: String(value)});
          const others = 'SESSION_SECRET' in env ? DEFAULT_LIMITS : OPEN_LIMITS;
          assert.deepEqual(limits, {...others, [name]: value}, variable);
        }
      }
      for (const value of [String(least - 1), String(most + 1), `${least}.5`, 'many', '']) {
        const [line = '', ...more] = problemsOf({[variable]: value});
        assert.ok(line.startsWith(`${variable}: `), `${variable}=${value}: ${line}`);
        assert.match(line, /(?:empty.*|is not a whole number from \d+ to \d+)\. Write this instead: \d+ \(/s);
        assert.deepEqual(more, []);
      }
    }
  });
});

describe('a note at start', () => {
  const notesOf = (env: Env): string => settingsOf(env).notes.join('\n');

  it('tells what does nothing on the sandbox', () => {
    assert.match(notesOf({ALTEGIO_BASE_URL: 'http://[::1]:1/x'}), /^ALTEGIO_BASE_URL is not used/);
  });

  it('tells before Altegio what visitors would share and what SMS may cost, until it is set', () => {
    assert.match(notesOf(LIVE), /^TRUSTED_HOPS is not set: .*\nSMS_COUNTRIES is not set: /m);
    const set = {...LIVE, ALLOWED_ORIGINS: 'https://a.example', TRUSTED_HOPS: '0', SMS_COUNTRIES: 'US'};
    assert.equal(notesOf(set), '');
    assert.equal(notesOf({TRUSTED_HOPS: '2', REDIS_URL: 'redis://127.0.0.1:6379'}), '');
  });

  it('tells when the gate lets through more than Altegio takes', () => {
    for (const wide of [{GATE_SPACING_MS: '199'}, {GATE_PER_MINUTE: '0'}, {GATE_PER_MINUTE: '201'}]) {
      assert.match(notesOf({...LIVE, ...wide}), /^GATE_SPACING_MS and GATE_PER_MINUTE let more through/m);
    }
    assert.doesNotMatch(notesOf({...LIVE, GATE_SPACING_MS: '200', GATE_PER_MINUTE: '200'}), /GATE_/);
    assert.equal(notesOf({GATE_SPACING_MS: '0'}), '');
  });

  it('asks what was meant by a name that is nearly one of ours, and leaves others alone', () => {
    for (const [name, meant] of [
      ['GATE_SPACING', 'GATE_SPACING_MS'],
      ['SMS_NUMBER_PER_HUOR', 'SMS_NUMBER_PER_HOUR'],
      ['TRUSTED_HOP', 'TRUSTED_HOPS'],
      ['ALLOWED_ORIGIN', 'ALLOWED_ORIGINS'],
      ['SESSION_SECERT', 'SESSION_SECRET'],
    ] as const) {
      assert.equal(notesOf({[name]: 'canary-value'}), `${name} is not read. Was ${meant} meant?`);
    }
    const foreign = {
      PATH: '/bin',
      HOSTNAME: 'x',
      HOSTTYPE: 'x',
      PORTS: '1',
      REDIS_HOST: 'x',
      SESSION: 'x',
      SMS: 'x',
      sms_per_day: '1',
    };
    assert.equal(notesOf(foreign), '');
  });
});

const MISTAKES: readonly (readonly [name: string, values: readonly string[], says: RegExp])[] = [
  ['PORT', ['', ' ', 'http', '-1', '65536', '80.5', '0x50', '8787abc', '1e3'], /port number|empty/],
  ['HOST', ['', 'http://127.0.0.1', 'a b', '127.0.0.1/'], /address|empty/],
  ['METRICS_PORT', ['', 'http', '-1', '65536'], /port number|empty/],
  ['METRICS_HOST', ['', 'http://127.0.0.1', 'a b'], /address|empty/],
  ['SHUTDOWN_DELAY_MS', ['', '-1', '60001', '1.5'], /0 to 60000|empty/],
  [
    'ALTEGIO_PARTNER_TOKEN',
    ['', `Bearer ${PARTNER}`, `bearer${PARTNER}`, `${PARTNER}\n`, ` ${PARTNER}`, 'abc', `${PARTNER},x`, 'tökentöken'],
    /Bearer|space|token|empty/,
  ],
  // As `docker --env-file` and an `EnvironmentFile` of some tools leave them.
  ['ALTEGIO_PARTNER_TOKEN', [`"${PARTNER}"`, `'${PARTNER}'`], /quotes/],
  ['SESSION_SECRET', ['', 'short', 'x'.repeat(31)], /32 characters|empty/],
  ['SESSION_SECRET_PREVIOUS', ['', 'short', 'x'.repeat(31)], /32 characters|empty/],
  ['SMS_COUNTRIES', ['', 'us', 'US,', 'XX', 'USA', 'US;CA', '1'], /country|empty/],
  ['CODE_WRONG_PER_10_MINUTES', ['', '0', '-1', '100001', '1e3'], /whole number|empty/],
  [
    'ALTEGIO_BASE_URL',
    [
      '',
      'api.alteg.io',
      'http://api.alteg.io/api/v1',
      'http://127.0.0.1.evil.example/',
      'ftp://x.example',
      'https://u:p@x.example/',
      'https://x.example/?a=1',
      'https://x.example/#a',
    ],
    /https|empty/,
  ],
  [
    'ALLOWED_ORIGINS',
    [
      '',
      '*',
      'https://*.example',
      'shop.example',
      'https://shop.example/',
      'https://shop.example/a',
      'https://a.example,',
      'https://a.example https://b.example',
      'null',
      'https://SHOP.example',
      'https://shop.example:443',
      'file:///x',
    ],
    /origin|empty/,
  ],
  [
    'REDIS_URL',
    [
      '',
      'localhost:6379',
      'http://x',
      'redis://',
      'redis:///0',
      'redis://host:0',
      'redis://host:65536',
      'redis://host/1/2',
      'redis://us%er:canary-pw@host',
      'unix://',
      'unix://host',
    ],
    /Redis|empty/,
  ],
  ['REDIS_URL', ['redis://one,two:6380'], /several hosts; set REDIS_MASTER_NAME/],
  ['REDIS_URL', ['redis://host/x', 'redis://host?db=1x'], /database that is not a number/],
  ['REDIS_URL', ['redis://host?keyPrefix=a'], /parameter that is not known/],
  ['REDIS_URL', ['redis+sentinel://one,two'], /names no primary/],
  ['EGRESS_ADDRESSES', ['', 'host', '127.0.0.1,', '127.0.0.1,127.0.0.1', '192.0.2.1'], /address|empty/],
  ['EGRESS_NAME', ['', 'a b', 'a/b'], /letter|empty/],
  ['REDIS_MASTER_NAME', ['', 'a b', 'x/y'], /name|empty/],
  ['REDIS_CLUSTER', ['', '1', 'Yes'], /yes nor no|empty/],
  ['REDIS_PREFIX', ['', 'a b', 'a*'], /letter|empty/],
  ['REDIS_CA_FILE', ['', '/nothing/ca.pem', '/etc/passwd'], /certificate|empty/],
  ['REDIS_SENTINEL_PASSWORD', [''], /empty/],
  ['LOCATION_IDS', ['', '1,', 'a', '1;2', '1 2', '-1', '1234567890123'], /location number|empty/],
  ['TRUSTED_HOPS', ['', '-1', '11', 'one', '1.5'], /0 to 10|empty/],
  ['COOKIE_SITE', ['', 'none', 'Same', 'cross '], /same nor cross|empty/],
];

describe('a mistake', () => {
  it('is one line that names the variable, what is wrong, and what to write, and never the value', () => {
    for (const [name, values, says] of MISTAKES) {
      for (const value of values) {
        const problems = problemsOf({...LIVE, [name]: value});
        assert.equal(problems.length, 1, `${name}=${value}: ${JSON.stringify(problems)}`);
        const [line = ''] = problems;
        assert.match(line, /^[A-Z_0-9]+: .+\. Write this instead: .+$/, `${name}=${value}`);
        assert.ok(line.startsWith(`${name}: `), line);
        assert.match(line, says);
        if (value.trim().length > 5) assert.ok(!line.split('Write this instead')[0]?.includes(value.trim()), line);
      }
    }
  });

  it('in SESSION_SECRET is also that it is missing beside a token', () => {
    const [line, ...others] = problemsOf({ALTEGIO_PARTNER_TOKEN: PARTNER});
    assert.match(line ?? '', /^SESSION_SECRET: is missing.* Write this instead: /);
    assert.deepEqual(others, []);
    assert.deepEqual(problemsOf({}), []);
  });

  it('is a previous secret that is the same, or stands alone', () => {
    const [same, ...others] = problemsOf({...LIVE, SESSION_SECRET_PREVIOUS: SECRET});
    assert.match(same ?? '', /^SESSION_SECRET: is the same as SESSION_SECRET_PREVIOUS\. Write this instead: /);
    assert.deepEqual(others, []);
    assert.match(problemsOf({SESSION_SECRET_PREVIOUS: SECRET})[0] ?? '', /^SESSION_SECRET: is missing/);
  });
});

describe('a process that is set wrongly', () => {
  it('lists every mistake on stderr, nothing on stdout, and ends with 1', async () => {
    const env: Record<string, string> = {ALTEGIO_PARTNER_TOKEN: `Bearer ${PARTNER}`, SESSION_SECRET: 'canary-short'};
    for (const [name, values] of MISTAKES) env[name] ??= values[1] ?? values[0] ?? '';
    const {code, stdout, stderr} = await runToEnd(env);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    const lines = stderr.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(':')[0]).sort(),
      [...new Set(MISTAKES.map(([name]) => name))].sort(),
    );
    for (const line of lines) assert.match(line, / Write this instead: /);
    assert.ok(!stderr.includes('canary'), stderr);
  });

  for (const [env, says] of [
    [{ALTEGIO_PARTNER_TOKEN: PARTNER}, /^SESSION_SECRET: is missing/],
    [{ALTEGIO_PARTNER_TOKEN: ''}, /^ALTEGIO_PARTNER_TOKEN: is set, but empty[^]*\nSESSION_SECRET: is missing/],
    [{ALLOWED_ORIGINS: '*'}, /^ALLOWED_ORIGINS: holds a \*/],
    [{HOST: '203.0.113.7', PORT: '0'}, /^HOST: is not an address of this machine/],
  ] as const) {
    it(`ends with 1 on ${JSON.stringify(env).replaceAll(PARTNER, '…')}`, async () => {
      const {code, stdout, stderr} = await runToEnd(env);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, says);
      assert.ok(!stderr.includes(PARTNER));
    });
  }

  it('ends with 1 when the port is in use, and names another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const {port} = other.address() as AddressInfo;
    const {code, stdout, stderr} = await runToEnd({PORT: String(port)});
    await new Promise((resolve) => other.close(resolve));
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(stderr, `PORT: ${port} is already in use on 127.0.0.1. Write this instead: PORT=8787\n`);
  });
});
