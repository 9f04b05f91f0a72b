// Responsible for: `npm start`: the demo on http://localhost:5173, with proxy and sandbox in the same process.
// Not for: their routes (demo/server/backend.ts).
import {spawnSync} from 'node:child_process';
import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createServer} from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (isStale()) {
  console.log('Building the script-tag files (dist/cdn) …');
  build();
}

try {
  // Tests switch reloading off, so that an edit of a file does not reload the page.
  const hmr = process.env['DEMO_RELOAD'] === 'off' ? false : undefined;
  const server = await createServer({logLevel: 'warn', clearScreen: false, server: hmr === undefined ? {} : {hmr}});
  await server.listen();
  greet(`http://localhost:${server.config.server.port}`);
} catch (error) {
  const {message} = error as Error;
  const taken = /already in use/.test(message);
  console.error(taken ? `${message}. Close what runs there, or choose another: PORT=5174 npm start` : message);
  process.exit(1);
}

/** Prints the output of the build only if it fails. */
function build(): void {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build/main.ts'], {
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}\nThe script-tag files could not be built.`);
  process.exit(1);
}

/** True if dist/cdn is missing or older than its source. */
function isStale(): boolean {
  let built: number;
  try {
    built = statSync('dist/cdn/integrity.json').mtimeMs;
  } catch {
    return true;
  }
  const sources = readdirSync('src', {recursive: true, encoding: 'utf8'}).map((file) => join('src', file));
  return [...sources, 'vite.config.ts', 'package.json'].some((file) => statSync(file).mtimeMs > built);
}

function greet(at: string): void {
  console.log(`Demo        ${at}`);
  console.log(`As pasted   ${at}/demo/script-tag.html`);
  if (process.env['ALTEGIO_PARTNER_TOKEN']) {
    console.log(
      'Runs on     the real Altegio, because ALTEGIO_PARTNER_TOKEN is set: each code is a real SMS and costs money',
    );
    return;
  }
  console.log('Runs on     the sandbox: no account, no real SMS. Sign in with +1 315 555 0175, password qwerty123');
  console.log(`SMS codes   in the drawer of the demo page, and at ${at}/sandbox/outbox`);
}
