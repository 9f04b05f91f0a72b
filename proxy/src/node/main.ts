// Responsible for: `npm run proxy` and `npx altegio-proxy`: reads the settings, starts the server, sets the exit code. Loads
// the sandbox and Redis only if they are used.
// Not for: any rule of the proxy.
import {randomUUID} from 'node:crypto';
import {notListening} from './config-notes.js';
import {readConfig} from './config.js';
import {together} from '../events.js';
import {createProxy} from '../handler.js';
import {createLog, type Log} from './log.js';
import {MemoryStore} from '../store/memory-store.js';
import {Metrics} from './metrics.js';
import {startServer, type RunningServer} from './server.js';
import type {Settings} from './settings.js';
import type {Store} from '../store/store.js';
import {undiciSend} from './undici-upstream.js';
import type {FetchHandler, Upstream} from '../altegio/upstream.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

interface Backend {
  readonly upstream: Upstream;
  readonly partnerToken: string;
  readonly sandboxControl?: FetchHandler;
  close(): Promise<void>;
}

async function chooseBackend({partnerToken, baseUrl}: Settings): Promise<Backend> {
  if (partnerToken !== null) {
    const {send, close} = undiciSend(baseUrl);
    return {partnerToken, upstream: {baseUrl, send}, close};
  }
  const {createSandbox} = await import('../../../sandbox/index.js');
  // With a random token the sandbox also notices a proxy that forgets to send it.
  const own = randomUUID();
  const sandbox = createSandbox({partnerToken: own});
  return {
    partnerToken: own,
    upstream: {baseUrl: 'https://sandbox.invalid/api/v1', fetch: (request) => sandbox.fetch(request)},
    sandboxControl: (request) => sandbox.control(request),
    close: async () => undefined,
  };
}

async function chooseStore({redisUrl}: Settings, log: Log): Promise<Store> {
  if (redisUrl === null) return new MemoryStore();
  const {RedisStore} = await import('../store/redis-store.js');
  const store = new RedisStore(redisUrl, {onState: (up) => log.store(up ? 'up' : 'down')});
  // The store connects with its first command. Report a failure now, before a client is refused.
  store.get('start').catch(() => {
    complain('REDIS_URL: the server does not answer. What has to be counted is refused until it does.');
  });
  return store;
}

/** Answers the open requests, then closes what they need, then writes the last log lines. */
async function end(signal: string, server: RunningServer, backend: Backend, store: Store, log: Log): Promise<void> {
  await server.close();
  await Promise.allSettled([backend.close(), store.close()]);
  log.ended(signal);
  log.flush();
}

function onFirstSignal(run: (signal: NodeJS.Signals) => void): void {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const first = (signal: NodeJS.Signals): void => {
    // A second signal ends the process at once, as people expect at a terminal.
    for (const each of signals) process.off(each, first);
    run(signal);
  };
  for (const each of signals) process.on(each, first);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if ('problems' in config) {
    config.problems.forEach(complain);
    process.exitCode = 1;
    return;
  }
  const {settings, notes} = config;
  const log = createLog();
  // Node would print the whole error, and its message may contain anything.
  process.on('uncaughtException', (error) => {
    log.failed(error);
    log.flush();
    process.exit(1);
  });
  const backend = await chooseBackend(settings);
  const store = await chooseStore(settings, log);
  const metrics = new Metrics();
  const {upstream, partnerToken, sandboxControl} = backend;
  const proxy = createProxy({
    ...settings,
    partnerToken,
    upstream,
    store,
    events: together(metrics.events, log.events),
  });
  const {gateWaitMs, upstreamTimeoutMs} = settings.limits;
  let server: RunningServer;
  try {
    server = await startServer({
      ...settings,
      longestMs: gateWaitMs + upstreamTimeoutMs + 1_000,
      proxy,
      metrics,
      failed: (error) => log.failed(error),
      ...(sandboxControl && {sandboxControl}),
    });
  } catch (error) {
    complain(notListening(error, settings));
    await Promise.allSettled([backend.close(), store.close()]);
    process.exitCode = 1;
    return;
  }
  onFirstSignal((signal) => {
    end(signal, server, backend, store, log).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });

  notes.forEach(complain);
  if (sandboxControl && settings.secureCookie) {
    complain('HOST is not this machine alone: whoever reaches the port can read and switch the sandbox.');
  }
  const at = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${server.port}`;
  say(
    sandboxControl
      ? `Proxy on ${at}/altegio, on the sandbox (no real Altegio, no real SMS). Codes: ${at}/sandbox/outbox`
      : `Proxy on ${at}/altegio, in front of Altegio at ${new URL(settings.baseUrl).host}.`,
  );
}

await main();
