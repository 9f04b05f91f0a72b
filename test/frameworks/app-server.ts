// Responsible for: the production server of a host app that renders on a server, as scripts/test/frameworks.ts has built it, in a
// process of its own. Not for: the proxy beside it, which a site of the test has under the same address.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Handler} from '../../demo/server/node-adaptor.js';

const demo = fileURLToPath(new URL('../../demo/frameworks', import.meta.url));

/** What each app's `npm start` runs: a file of Node, so that ending the process ends the server. */
const programs = {
  next: ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', '0'],
  astro: ['dist/server/entry.mjs'],
} as const;

export type App = keyof typeof programs;

export interface AppServer {
  /** Passes a request on, as the web server in front of the app. */
  readonly answer: Handler;
  close(): Promise<void>;
}

export async function startApp(app: App): Promise<AppServer> {
  const child = spawn(process.execPath, [...programs[app]], {
    cwd: join(demo, app),
    env: {...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1', PORT: '0'},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Also if the test is interrupted.
  const kill = (): unknown => child.kill('SIGKILL');
  process.once('exit', kill);
  const closed = once(child, 'close');
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [, port] = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(printed) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void closed.then(() => reject(new Error(`The server of ${app} ended. Run npm run test:frameworks.\n${printed}`)));
  });
  return {
    async answer(request) {
      const {pathname, search} = new URL(request.url);
      const headers = new Headers(request.headers);
      // What fetch has unpacked is not packed any more.
      headers.set('accept-encoding', 'identity');
      headers.delete('connection');
      const {status, headers: own, body} = await fetch(url + pathname + search, {headers, redirect: 'manual'});
      return new Response(body, {status, headers: own});
    },
    async close() {
      process.off('exit', kill);
      kill();
      await closed;
    },
  };
}
