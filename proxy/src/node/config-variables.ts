// Responsible for: the form of each environment variable, the message for a wrong one, and the value it becomes. Never
// prints a value, because several of them are secrets.
// Not for: rules between variables (config.ts).
import {X509Certificate} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {isIP} from 'node:net';
import {networkInterfaces} from 'node:os';
import ipaddr from 'ipaddr.js';
import {isSupportedCountry} from 'libphonenumber-js/min';
import * as v from 'valibot';
import {isLoopbackHost} from '../request/origin-check.js';
import {SECRET_NAMES, fileVariable} from './secret-files.js';
import {LIMIT_NAMES, SETTINGS, environmentName, type LimitName} from '../limits.js';

export const SECRET_HINT = 'at least 32 random characters, for example what `openssl rand -base64 48` prints';

/** One variable: its checks in order (only the first failure is reported), then its conversion. */
function variable<T>(
  checks: readonly (readonly [test: (text: string) => boolean, wrong: string])[],
  instead: string,
  become: (text: string) => T,
) {
  const message = (wrong: string): string => `${wrong} Write this instead: ${instead}`;
  return v.optional(
    v.pipe(
      v.string(),
      // An empty variable is usually a secret that somebody forgot to fill in.
      v.rawCheck(({dataset, addIssue}) => {
        if (!dataset.typed) return;
        const text = dataset.value;
        const wrong =
          text.trim() === ''
            ? 'is set, but empty; remove it if you do not need it.'
            : checks.find(([test]) => !test(text))?.[1];
        if (wrong !== undefined) addIssue({message: message(wrong)});
      }),
      v.transform(become),
    ),
  );
}

const items = (text: string): string[] => text.split(',').map((item) => item.trim());
const isInteger = (text: string, most: number): boolean => /^\d{1,9}$/.test(text) && Number(text) <= most;

function isCertificate(path: string): boolean {
  try {
    return new X509Certificate(readFileSync(path)).subject !== undefined;
  } catch {
    return false;
  }
}

/** One spelling for each address, the one that the system uses; other text stays as it is. */
const addresses = (text: string): string[] =>
  items(text).map((item) => (isIP(item) > 0 ? ipaddr.parse(item).toString() : item));

/** Loopback is a whole network of own addresses. */
function isOwnAddress(address: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return address.startsWith('127.') || own.some((each) => each.address === address);
}

const isHost = (text: string): boolean => /^[\w.:-]+$/.test(text);
const isCountry = (text: string): boolean => isSupportedCountry(text);

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  // Over plain http anybody on the network could read the partner token.
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  return safe && !url.username && !url.password && !url.search && !url.hash;
}

const ENTRIES = {
  PORT: variable(
    [[(text) => isInteger(text, 65_535), 'is not a port number.']],
    'a number from 1 to 65535, such as 8787',
    Number,
  ),
  HOST: variable(
    [[isHost, 'is not a host name or an address.']],
    '127.0.0.1, or 0.0.0.0 to listen on every interface',
    (text) => text,
  ),
  METRICS_PORT: variable(
    [[(text) => isInteger(text, 65_535), 'is not a port number.']],
    'a number from 1 to 65535, such as 9187, or leave it out to have /metrics on PORT',
    Number,
  ),
  METRICS_HOST: variable(
    [[isHost, 'is not a host name or an address.']],
    '127.0.0.1, or 0.0.0.0 to listen on every interface',
    (text) => text,
  ),
  SHUTDOWN_DELAY_MS: variable(
    [[(text) => isInteger(text, 60_000), 'is not a whole number from 0 to 60000.']],
    '0, or how many milliseconds your load balancer needs to notice that /readyz is 503',
    Number,
  ),
  ALTEGIO_PARTNER_TOKEN: variable(
    [
      [(text) => !/bearer/i.test(text), 'holds the word Bearer, which the proxy adds by itself.'],
      [(text) => !/\s/.test(text), 'holds a space or a line break.'],
      [(text) => !/^["'`]|["'`]$/.test(text), 'stands in quotes.'],
      [
        (text) => /^[\x21-\x2b\x2d-\x7e]{6,1024}$/.test(text),
        'is not a token: too short, or with characters that no token has.',
      ],
    ],
    "the partner token alone, as Altegio's developer page shows it, or leave it out to run on the sandbox",
    (text) => text,
  ),
  ALTEGIO_BASE_URL: variable(
    [[isBaseUrl, 'is not an https address (http only on this machine) without query and login.']],
    'https://api.alteg.io/api/v1',
    (text) => new URL(text).href.replace(/\/+$/, ''),
  ),
  ALLOWED_ORIGINS: variable(
    [
      [(text) => !text.includes('*'), 'holds a *; each origin has to be named.'],
      [
        (text) => items(text).every(isOrigin),
        'holds something that is not an origin (scheme and host, no path, no slash at the end).',
      ],
    ],
    'https://www.example.com,https://shop.example.com',
    items,
  ),
  SESSION_SECRET: variable(
    [[(text) => text.length >= 32, 'is shorter than 32 characters.']],
    SECRET_HINT,
    (text) => text,
  ),
  SESSION_SECRET_PREVIOUS: variable(
    [[(text) => text.length >= 32, 'is shorter than 32 characters.']],
    'what SESSION_SECRET was before, or leave it out when 12 hours have passed since the change',
    (text) => text,
  ),
  SMS_COUNTRIES: variable(
    [[(text) => items(text).every(isCountry), 'holds something that is not the code of a country (ISO 3166).']],
    'US,CA',
    (text): ReadonlySet<string> => new Set(items(text)),
  ),
  // Its rules depend on the other variables of Redis (config.ts).
  REDIS_URL: variable([], 'redis://127.0.0.1:6379', (text) => text),
  REDIS_MASTER_NAME: variable(
    [[(text) => /^[\w.-]{1,100}$/.test(text), 'is not a name of a primary.']],
    'the name that your sentinels monitor, such as mymaster',
    (text) => text,
  ),
  REDIS_CLUSTER: variable(
    [[(text) => text === 'yes' || text === 'no', 'is neither yes nor no.']],
    'yes if REDIS_URL names servers of a Redis Cluster, else no',
    (text) => text === 'yes',
  ),
  REDIS_PREFIX: variable(
    [[(text) => /^[\w{}.:-]{1,100}$/.test(text), 'holds other characters than letters, digits and _ - . : { }.']],
    'altegio: (the beginning of every key)',
    (text) => text,
  ),
  REDIS_CA_FILE: variable(
    [[isCertificate, 'is not the path of a readable file with a certificate (PEM).']],
    'the path of your CA, such as /etc/ssl/redis-ca.pem, or leave it out for the known CAs',
    (path) => readFileSync(path, 'utf8'),
  ),
  REDIS_SENTINEL_PASSWORD: variable([], 'the password of the sentinels, or leave it out', (text) => text),
  EGRESS_ADDRESSES: variable(
    [
      [(text) => items(text).every((item) => isIP(item) > 0), 'holds something that is not an IP address.'],
      [(text) => new Set(addresses(text)).size === items(text).length, 'names an address twice.'],
      [(text) => addresses(text).every(isOwnAddress), 'names an address that this machine does not have.'],
    ],
    'the addresses of this machine from which to call Altegio, such as 203.0.113.7,203.0.113.8',
    addresses,
  ),
  EGRESS_NAME: variable(
    [
      [
        (text) => /^[\w.:-]{1,64}$/.test(text),
        'holds something that is not a letter, a digit or one of _ - . and :, or is too long.',
      ],
    ],
    'a name of the public address of this machine, such as 203.0.113.7; another one on each machine with another address',
    (text) => text,
  ),
  LOCATION_IDS: variable(
    [[(text) => items(text).every((id) => /^\d{1,12}$/.test(id)), 'holds something that is not a location number.']],
    '4564,4565',
    (text): ReadonlySet<string> => new Set(items(text)),
  ),
  TRUSTED_HOPS: variable(
    [[(text) => isInteger(text, 10), 'is not a number from 0 to 10.']],
    '0, or how many proxies of yours stand before this one',
    Number,
  ),
  COOKIE_SITE: variable(
    [[(text) => text === 'same' || text === 'cross', 'is neither same nor cross.']],
    'same (pages and proxy on one site) or cross',
    (text) => (text === 'cross' ? 'cross' : 'same'),
  ),
};

function limitVariable(name: LimitName) {
  const {is, least, most, what} = SETTINGS[name];
  return variable(
    [[(text) => isInteger(text, most) && Number(text) >= least, `is not a whole number from ${least} to ${most}.`]],
    `${is} (${what})`,
    Number,
  );
}

const limitEntries = Object.fromEntries(LIMIT_NAMES.map((name) => [environmentName(name), limitVariable(name)]));

export const ENVIRONMENT = v.object(ENTRIES);
export const LIMIT_ENVIRONMENT = v.object(limitEntries);

/** The name of every variable that the proxy reads. */
export const VARIABLE_NAMES: readonly string[] = [
  ...Object.keys(ENTRIES).flatMap((name) => (SECRET_NAMES.includes(name) ? [name, fileVariable(name)] : name)),
  ...Object.keys(limitEntries),
];
