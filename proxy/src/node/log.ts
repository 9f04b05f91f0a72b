// Responsible for: the log: one JSON line on stdout for each event. Every field is named here, so no other value can get
// in. Never a phone, a token, a code, an address or a body.
// Not for: counters (metrics.ts).
import {pino, type DestinationStream} from 'pino';
import type {ProxyEvents} from '../events.js';

export interface Log {
  readonly events: ProxyEvents;
  /** The shared store became unreachable or reachable. `reason`: from a fixed list. */
  store(state: 'up' | 'down', reason?: string): void;
  /** The secrets were read again after SIGHUP; `kept`: they are wrong, so the old ones stay. */
  secrets(state: 'read' | 'kept'): void;
  ended(signal: string): void;
  /** A bug: its class and its stack. Its message is left out, because it may contain anything. */
  failed(error: unknown): void;
  /** Writes what is still buffered. */
  flush(): void;
}

// A second protection: pino removes a field of this name if the code ever logs one.
const REDACTED = [
  'phone',
  'token',
  'user_token',
  'password',
  'body',
  'headers',
  'cookie',
  'authorization',
  'address',
  'url',
];

/** @param destination default: stdout, buffered for up to a second */
export function createLog(destination: DestinationStream & {flushSync?(): void} = stdout()): Log {
  const pinoLog = pino(
    {
      base: null,
      level: 'info',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {level: (level) => ({level})},
      redact: {paths: REDACTED, remove: true},
    },
    destination,
  );
  // `shed` and `storeDown` can come with every call of an overload. The call's status and the metrics show them already.
  const events: ProxyEvents = {
    call: ({route, method, status, ms, id}) => pinoLog.info({event: 'call', route, method, status, ms, id}),
    limited: () => pinoLog.warn({event: 'limited'}),
    gateClosed: (ms, egress) => pinoLog.warn({event: 'gate-closed', ms: Math.round(ms), egress}),
    gateOpened: (egress) => pinoLog.info({event: 'gate-opened', egress}),
    sms: (what) => pinoLog.info({event: 'sms', what}),
    code: (what) => pinoLog.info({event: 'code', what}),
    booking: (what) => pinoLog.info({event: 'booking', what}),
    replayed: () => pinoLog.info({event: 'replayed'}),
    upstream: (status, ms) => {
      // Other answers show in the `call` line already.
      if (status === 'failed' || status >= 500) pinoLog.warn({event: 'upstream', status, ms: Math.round(ms)});
    },
  };
  return {
    events,
    store: (state, reason) =>
      state === 'up' ? pinoLog.info({event: 'store', state}) : pinoLog.error({event: 'store', state, reason}),
    secrets: (state) => pinoLog[state === 'read' ? 'info' : 'error']({event: 'secrets', state}),
    ended: (signal) => pinoLog.info({event: 'ended', signal}),
    failed: (error) => pinoLog.fatal({event: 'failed', ...whatWentWrong(error)}),
    flush: () => destination.flushSync?.(),
  };
}

function stdout(): DestinationStream & {flushSync(): void} {
  const stream = pino.destination({dest: 1, sync: false, minLength: 4_096, periodicFlush: 1_000, maxLength: 4_194_304});
  // The reader of the log may stop or run out of disk space. The proxy continues.
  stream.on('error', () => undefined);
  return stream;
}

function whatWentWrong(error: unknown): {name: string; errno: string; at: readonly string[]} {
  if (!(error instanceof Error)) return {name: typeof error, errno: '', at: []};
  const errno =
    'code' in error && typeof error.code === 'string' && /^[A-Z_0-9]{1,64}$/.test(error.code) ? error.code : '';
  const at = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {name: error.constructor.name, errno, at: at.map((line) => line.trim()).slice(0, 8)};
}
