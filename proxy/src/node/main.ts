// Responsible for: `npm run proxy` and `npx altegio-proxy`: arguments, signals, exit code, and what is printed at start.
// Not for: any rule of the proxy, and the server (server.ts).
import {HELP, readArguments} from './arguments.js';
import {chooseBackend, chooseStore, type Backend} from './backend.js';
import {check} from './check.js';
import {notListening} from './config-notes.js';
import {readConfig} from './config.js';
import {together} from '../events.js';
import {createProxy} from '../handler.js';
import {createLog, type Log} from './log.js';
import {Metrics} from './metrics.js';
import {Readiness} from './readiness.js';
import {SECRET_NAMES, fileVariable} from './secret-files.js';
import {Secrets} from './secrets.js';
import {startServer, type RunningServer} from './server.js';
import type {Settings} from './settings.js';
import type {Store} from '../store/store.js';
import {version} from './version.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

function onFirstSignal(run: (signal: NodeJS.Signals) => void): void {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const first = (signal: NodeJS.Signals): void => {
    // A second signal ends the process at once, as people expect at a terminal.
    for (const each of signals) process.off(each, first);
    run(signal);
  };
  for (const each of signals) process.on(each, first);
}

/** Only if a secret is in a file: without one there is nothing to read, and SIGHUP ends the process, as at a closed terminal. */
function onHangUp(secrets: Secrets, log: Log): void {
  if (!SECRET_NAMES.some((name) => process.env[fileVariable(name)] !== undefined)) return;
  process.on('SIGHUP', () => {
    const read = secrets.readAgain(process.env);
    if ('problems' in read) read.problems.forEach(complain);
    log.secrets('problems' in read ? 'kept' : 'read');
  });
}

async function main(): Promise<void> {
  const task = readArguments(process.argv.slice(2));
  if (typeof task === 'object') {
    complain(`${task.problem}\n\n${HELP}`);
    process.exitCode = 2;
    return;
  }
  if (task === 'help' || task === 'version') return say(task === 'help' ? HELP : version());
  const config = readConfig(process.env);
  if ('problems' in config) {
    config.problems.forEach(complain);
    process.exitCode = 1;
    return;
  }
  const {settings, notes} = config;
  if (task === 'check') return checkOnly(settings, notes);
  await run(settings, notes);
}

async function checkOnly(settings: Settings, notes: readonly string[]): Promise<void> {
  const backend = await chooseBackend(settings, complain);
  const store = await chooseStore(settings, {store: () => undefined}, () => undefined);
  const {ok, lines} = await check(settings, {
    store,
    upstream: backend.upstream,
    egress: backend.egress?.[0]?.name ?? null,
    partnerToken: settings.partnerToken ?? '',
    onSandbox: backend.sandboxToken !== null,
  });
  notes.forEach(complain);
  lines.forEach(say);
  await Promise.allSettled([backend.close(), store.close()]);
  process.exitCode = ok ? 0 : 1;
}

async function run(settings: Settings, notes: readonly string[]): Promise<void> {
  const log = createLog();
  // Node would print the whole error, and its message may contain anything.
  process.on('uncaughtException', (error) => {
    log.failed(error);
    log.flush();
    process.exit(1);
  });
  const secrets = new Secrets(settings);
  const backend = await chooseBackend(settings, complain);
  const store = await chooseStore(settings, log, complain);
  const metrics = new Metrics();
  const readiness = new Readiness(store);
  const proxy = createProxy({
    ...settings,
    partnerToken: () => backend.sandboxToken ?? secrets.partnerToken ?? '',
    sessionSecrets: () => secrets.sessionSecrets,
    upstream: backend.upstream,
    ...(backend.egress && {egress: backend.egress}),
    store,
    events: together(metrics.events, log.events),
  });
  const {gateWaitMs, upstreamTimeoutMs} = settings.limits;
  const {sandboxControl} = backend;
  let server: RunningServer;
  try {
    server = await startServer({
      ...settings,
      longestMs: gateWaitMs + upstreamTimeoutMs + 1_000,
      proxy,
      metrics,
      notReady: () => readiness.notReady(),
      failed: (error) => log.failed(error),
      ...(sandboxControl && {sandboxControl}),
    });
  } catch (error) {
    complain(notListening(error, settings));
    await Promise.allSettled([backend.close(), store.close()]);
    process.exitCode = 1;
    return;
  }
  onHangUp(secrets, log);
  onFirstSignal((signal) => {
    readiness.shutDown();
    end(signal, server, backend, store, log).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  notes.forEach(complain);
  announce(settings, server, sandboxControl !== undefined);
}

/** Answers the open requests, then closes what they need, then writes the last log lines. */
async function end(signal: string, server: RunningServer, backend: Backend, store: Store, log: Log): Promise<void> {
  await server.close();
  await Promise.allSettled([backend.close(), store.close()]);
  log.ended(signal);
  log.flush();
}

function announce(settings: Settings, {port, metricsPort}: RunningServer, onSandbox: boolean): void {
  const at = (host: string, on: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${on}`;
  if (onSandbox && settings.secureCookie) {
    complain('HOST is not this machine alone: whoever reaches the port can read and switch the sandbox.');
  }
  const proxy = at(settings.host, port);
  say(
    onSandbox
      ? `Proxy on ${proxy}/altegio, on the sandbox (no real Altegio, no real SMS). Codes: ${proxy}/sandbox/outbox`
      : `Proxy on ${proxy}/altegio, in front of Altegio at ${new URL(settings.baseUrl).host}.`,
  );
  if (metricsPort !== null) say(`Metrics on ${at(settings.metricsHost ?? settings.host, metricsPort)}/metrics`);
}

await main();
