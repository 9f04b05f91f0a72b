// `npm run proxy`: settings in, a running server out, and an exit code that tells how it went.
// Not here: any rule of the proxy. The sandbox is loaded only when the proxy runs on it.
import {randomUUID} from 'node:crypto';
import {readConfig, type Settings} from './config.js';
import {createProxy} from './handler.js';
import {Metrics, logLine, startServer, type RunningServer} from './server.js';
import type {FetchHandler, Upstream} from './upstream.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

interface Backend {
  readonly upstream: Upstream;
  readonly partnerToken: string;
  readonly sandboxControl?: FetchHandler;
}

async function chooseBackend({partnerToken, baseUrl}: Settings): Promise<Backend> {
  if (partnerToken !== null) return {partnerToken, upstream: {baseUrl, fetch: (request) => fetch(request)}};
  const {createSandbox} = await import('../../sandbox/index.js');
  // A token of its own, so that the sandbox also notices a proxy that forgets to send it.
  const own = randomUUID();
  const sandbox = createSandbox({partnerToken: own});
  return {
    partnerToken: own,
    upstream: {baseUrl: 'https://sandbox.invalid/api/v1', fetch: (request) => sandbox.fetch(request)},
    sandboxControl: (request) => sandbox.control(request),
  };
}

function whyNot(error: unknown, {host, port}: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const another = port === 8787 ? 8788 : 8787;
  if (code === 'EADDRINUSE') return `PORT: ${port} is already in use on ${host}. Write this instead: PORT=${another}`;
  if (code === 'EACCES') return `PORT: ${port} needs more rights. Write this instead: PORT=${another}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return 'HOST: is not an address of this machine. Write this instead: 127.0.0.1, or 0.0.0.0 for every interface';
  }
  return `The proxy could not start (${String(code ?? 'unknown reason')}).`;
}

function endOn(signals: readonly NodeJS.Signals[], server: RunningServer): void {
  for (const signal of signals) {
    // Once: a second signal ends the process at once, as people at a terminal expect.
    process.once(signal, () => {
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if ('problems' in config) {
    config.problems.forEach(complain);
    process.exitCode = 1;
    return;
  }
  const {settings, notes} = config;
  const {upstream, partnerToken, sandboxControl} = await chooseBackend(settings);
  const metrics = new Metrics();
  const proxy = createProxy({
    ...settings,
    partnerToken,
    upstream,
    onCall: (event) => {
      metrics.count(event);
      say(logLine(event));
    },
  });
  let server: RunningServer;
  try {
    server = await startServer({...settings, proxy, metrics, ...(sandboxControl && {sandboxControl})});
  } catch (error) {
    complain(whyNot(error, settings));
    process.exitCode = 1;
    return;
  }
  endOn(['SIGTERM', 'SIGINT'], server);

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
