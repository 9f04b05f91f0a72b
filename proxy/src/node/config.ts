// Responsible for: reading the environment at start, and naming every problem in it at once. Never prints a value.
// Not for: the form of each variable (config-variables.ts).
import {randomBytes} from 'node:crypto';
import * as v from 'valibot';
import {ENVIRONMENT, LIMIT_ENVIRONMENT, SECRET_HINT} from './config-variables.js';
import {notesOn} from './config-notes.js';
import {fileVariable, withSecretFiles} from './secret-files.js';
import type {Settings} from './settings.js';
import {readAddress} from '../store/redis-address.js';
import {isLoopbackHost} from '../request/origin-check.js';
import {DEFAULT_LIMITS, OPEN_LIMITS, environmentName, limitsOf, type Limits} from '../limits.js';

export type Config =
  | {readonly settings: Settings; /** Printed at start. Not errors. */ readonly notes: readonly string[]}
  | {readonly problems: readonly string[]};

type Env = Readonly<Record<string, string | undefined>>;

export function readConfig(given: Env): Config {
  const {env, fromFiles, problems: fileProblems} = withSecretFiles(given);
  const result = v.safeParse(ENVIRONMENT, env);
  const limits = v.safeParse(LIMIT_ENVIRONMENT, env);
  const wrong = [...(result.issues ?? []), ...(limits.issues ?? [])].map((issue) => {
    const name = String(issue.path?.[0]?.key);
    return `${fromFiles.has(name) ? fileVariable(name) : name}: ${issue.message}`;
  });
  // Without the file's value, a rule between variables would name a second problem that is none.
  const between = fileProblems.length > 0 ? [] : secretProblems(env);
  between.push(...redisProblems(env, fromFiles));
  const problems = [...fileProblems, ...wrong, ...between];
  if (!result.success || !limits.success || problems.length > 0) return {problems};

  const settings = settingsOf(result.output, limits.output);
  return {settings, notes: notesOn(env, settings)};
}

type Given = v.InferOutput<typeof ENVIRONMENT>;

function settingsOf(given: Given, limits: Readonly<Record<string, number | undefined>>): Settings {
  const partnerToken = given.ALTEGIO_PARTNER_TOKEN ?? null;
  const host = given.HOST ?? '127.0.0.1';
  // The sandbox has nothing to protect, so a restart may sign everybody out.
  const secret = given.SESSION_SECRET ?? randomBytes(48).toString('base64');
  const previous = given.SESSION_SECRET_PREVIOUS;
  return {
    port: given.PORT ?? 8787,
    host,
    metricsPort: given.METRICS_PORT ?? null,
    metricsHost: given.METRICS_HOST ?? null,
    shutdownDelayMs: given.SHUTDOWN_DELAY_MS ?? 0,
    partnerToken,
    baseUrl: given.ALTEGIO_BASE_URL ?? 'https://api.alteg.io/api/v1',
    allowedOrigins: given.ALLOWED_ORIGINS ?? (partnerToken === null ? 'loopback' : []),
    sessionSecrets: previous === undefined ? [secret] : [secret, previous],
    locationIds: given.LOCATION_IDS ?? null,
    smsCountries: given.SMS_COUNTRIES ?? null,
    cookieSite: given.COOKIE_SITE ?? 'same',
    secureCookie: !isLoopbackHost(host),
    egressAddresses: given.EGRESS_ADDRESSES ?? null,
    egressName: given.EGRESS_NAME ?? null,
    limits: withDefaults(limits, partnerToken === null ? OPEN_LIMITS : DEFAULT_LIMITS),
    redisUrl: given.REDIS_URL ?? null,
    redis: {
      prefix: given.REDIS_PREFIX ?? 'altegio:',
      masterName: given.REDIS_MASTER_NAME ?? null,
      cluster: given.REDIS_CLUSTER ?? false,
      ca: given.REDIS_CA_FILE ?? null,
      sentinelPassword: given.REDIS_SENTINEL_PASSWORD ?? null,
    },
    trustedHops: given.TRUSTED_HOPS ?? 0,
  };
}

function secretProblems(env: Env): string[] {
  const {SESSION_SECRET: secret, SESSION_SECRET_PREVIOUS: previous, ALTEGIO_PARTNER_TOKEN: partnerToken} = env;
  if (secret === undefined && (partnerToken !== undefined || previous !== undefined)) {
    const beside = partnerToken === undefined ? 'SESSION_SECRET_PREVIOUS' : 'a partner token';
    return [`SESSION_SECRET: is missing, and with ${beside} it is needed. Write this instead: ${SECRET_HINT}`];
  }
  if (secret !== undefined && secret === previous && secret.trim() !== '') {
    return [`SESSION_SECRET: is the same as SESSION_SECRET_PREVIOUS. Write this instead: a new one, ${SECRET_HINT}`];
  }
  return [];
}

function redisProblems(env: Env, fromFiles: ReadonlySet<string>): string[] {
  const {REDIS_URL: url = '', REDIS_MASTER_NAME: masterName = null, REDIS_CLUSTER: isCluster} = env;
  const cluster = isCluster === 'yes';
  // An empty one is a problem already.
  if (url.trim() === '') return [];
  const address = readAddress(url, {masterName, cluster});
  if (!('wrong' in address)) return [];
  const name = fromFiles.has('REDIS_URL') ? fileVariable('REDIS_URL') : 'REDIS_URL';
  return [
    `${name}: ${address.wrong} Write this instead: ${REDIS_HINTS[cluster ? 'cluster' : masterName ? 'sentinel' : 'single']}`,
  ];
}

const REDIS_HINTS = {
  single: 'redis://127.0.0.1:6379, rediss://user:password@host:6380/1, or unix:///run/redis.sock',
  sentinel: 'redis://sentinel1:26379,sentinel2:26379/0',
  cluster: 'redis://host1:6379,host2:6379',
};

function withDefaults(given: Readonly<Record<string, number | undefined>>, defaults: Limits): Limits {
  return limitsOf((name) => given[environmentName(name)] ?? defaults[name]);
}
