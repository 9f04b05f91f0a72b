// Responsible for: notes at start about settings that do nothing, cost money, or look misspelled; and the reason why the
// port could not be opened. Names variables, never a value.
// Not for: wrong settings, which end the start (config.ts).
import {distance} from 'fastest-levenshtein';
import type {Settings} from './settings.js';
import {VARIABLE_NAMES} from './config-variables.js';

type Env = Readonly<Record<string, string | undefined>>;

// Altegio's own rules: 5 requests a second and 200 a minute for one address.
const ALTEGIO_SPACING_MS = 200;
const ALTEGIO_PER_MINUTE = 200;

export function notesOn(env: Env, settings: Settings): readonly string[] {
  const isSet = (name: string): boolean => env[name] !== undefined;
  return [...(settings.partnerToken === null ? onSandbox(isSet) : beforeAltegio(isSet, settings)), ...misspelled(env)];
}

/** The reason why the port could not be opened, in one line. */
export function notListening(error: unknown, settings: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const ofMetrics = error instanceof Error && 'ofMetrics' in error;
  const prefix = ofMetrics ? 'METRICS_' : '';
  const port = ofMetrics ? settings.metricsPort : settings.port;
  const host = (ofMetrics ? settings.metricsHost : null) ?? settings.host;
  const [usual, other] = ofMetrics ? [9187, 9188] : [8787, 8788];
  const instead = `${prefix}PORT=${port === usual ? other : usual}`;
  if (code === 'EADDRINUSE') {
    return `${prefix}PORT: ${port} is already in use on ${host}. Write this instead: ${instead}`;
  }
  if (code === 'EACCES') return `${prefix}PORT: ${port} needs more rights. Write this instead: ${instead}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${prefix}HOST: is not an address of this machine. Write this instead: 127.0.0.1, or 0.0.0.0 for every interface`;
  }
  return `The proxy could not start (${String(code ?? 'unknown reason')}).`;
}

function onSandbox(isSet: (name: string) => boolean): string[] {
  return isSet('ALTEGIO_BASE_URL')
    ? ['ALTEGIO_BASE_URL is not used: without ALTEGIO_PARTNER_TOKEN the proxy runs on the sandbox.']
    : [];
}

function beforeAltegio(isSet: (name: string) => boolean, {limits}: Settings): string[] {
  const notes: string[] = [];
  if (!isSet('ALLOWED_ORIGINS')) {
    notes.push("ALLOWED_ORIGINS is not set: only pages on the proxy's own origin may use it.");
  }
  if (!isSet('TRUSTED_HOPS')) {
    notes.push(
      'TRUSTED_HOPS is not set: behind nginx or a load balancer all visitors count as one address. Then write 1.',
    );
  }
  if (!isSet('SMS_COUNTRIES')) {
    notes.push('SMS_COUNTRIES is not set: an SMS may go to a number in any country.');
  }
  const {gateSpacingMs, gatePerMinute} = limits;
  if (gateSpacingMs < ALTEGIO_SPACING_MS || gatePerMinute === 0 || gatePerMinute > ALTEGIO_PER_MINUTE) {
    notes.push(
      'GATE_SPACING_MS and GATE_PER_MINUTE let more through than the 5 calls a second and 200 a minute of Altegio.',
    );
  }
  return notes;
}

/** Variables that the proxy does not read but that look like one of its own. */
function misspelled(env: Env): string[] {
  const ours = new Set(VARIABLE_NAMES);
  return Object.keys(env)
    .filter((name) => /^[A-Z][A-Z0-9_]{5,60}$/.test(name) && env[name] !== undefined && !ours.has(name))
    .flatMap((name) => {
      const meant = VARIABLE_NAMES.find((known) => looksLike(name, known));
      return meant === undefined ? [] : [`${name} is not read. Was ${meant} meant?`];
    });
}

function looksLike(name: string, known: string): boolean {
  if (known.length < 8) return false;
  // GATE_SPACING for GATE_SPACING_MS. A single word, such as SESSION, may belong to another program.
  if (name.includes('_') && known.startsWith(`${name}_`)) return true;
  return distance(name, known) <= 2;
}
