// Responsible for: reading the environment at start, and naming every problem in it at once. Never prints a value.
// Not for: the form of each variable (config-variables.ts).
import {randomBytes} from 'node:crypto';
import * as v from 'valibot';
import {ENVIRONMENT, LIMIT_ENVIRONMENT, SECRET_HINT} from './config-variables.js';
import {notesOn} from './config-notes.js';
import type {Settings} from './settings.js';
import {isLoopbackHost} from '../request/origin-check.js';
import {DEFAULT_LIMITS, OPEN_LIMITS, environmentName, limitsOf, type Limits} from '../limits.js';

export type Config =
  | {readonly settings: Settings; /** Printed at start. Not errors. */ readonly notes: readonly string[]}
  | {readonly problems: readonly string[]};

type Env = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Env): Config {
  const result = v.safeParse(ENVIRONMENT, env);
  const limits = v.safeParse(LIMIT_ENVIRONMENT, env);
  const problems = [...(result.issues ?? []), ...(limits.issues ?? [])].map(
    (issue) => `${String(issue.path?.[0]?.key)}: ${issue.message}`,
  );
  problems.push(...secretProblems(env));
  if (!result.success || !limits.success || problems.length > 0) return {problems};

  const given = result.output;
  const partnerToken = given.ALTEGIO_PARTNER_TOKEN ?? null;
  const host = given.HOST ?? '127.0.0.1';
  // The sandbox has nothing to protect, so a restart may sign everybody out.
  const secret = given.SESSION_SECRET ?? randomBytes(48).toString('base64');
  const previous = given.SESSION_SECRET_PREVIOUS;
  const settings: Settings = {
    port: given.PORT ?? 8787,
    host,
    partnerToken,
    baseUrl: given.ALTEGIO_BASE_URL ?? 'https://api.alteg.io/api/v1',
    allowedOrigins: given.ALLOWED_ORIGINS ?? (partnerToken === null ? 'loopback' : []),
    sessionSecrets: previous === undefined ? [secret] : [secret, previous],
    locationIds: given.LOCATION_IDS ?? null,
    smsCountries: given.SMS_COUNTRIES ?? null,
    cookieSite: given.COOKIE_SITE ?? 'same',
    secureCookie: !isLoopbackHost(host),
    limits: withDefaults(limits.output, partnerToken === null ? OPEN_LIMITS : DEFAULT_LIMITS),
    redisUrl: given.REDIS_URL ?? null,
    trustedHops: given.TRUSTED_HOPS ?? 0,
  };
  return {settings, notes: notesOn(env, settings)};
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

function withDefaults(given: Readonly<Record<string, number | undefined>>, defaults: Limits): Limits {
  return limitsOf((name) => given[environmentName(name)] ?? defaults[name]);
}
