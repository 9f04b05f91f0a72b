// Responsible for: building the host apps of demo/frameworks with the built package and their frameworks' own tools, with types
// checked. Copies the package to where npm would install it, and installs what an app has a lock file of its own for. Run
// `npm run build` first. Arguments are names of apps; none means all. Not for: testing them (test/frameworks).
import {spawn} from 'node:child_process';
import {cpSync, existsSync, rmSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (!existsSync('dist/react.js')) throw new Error('There is no package to try: run npm run build first.');

/** A program of node_modules/.bin and its arguments: the app's own, where it has a lock file. */
type Command = readonly [string, ...string[]];

const vite: Command = ['vite', 'build', '--logLevel', 'warn'];
// The slowest build starts first. Plain HTML needs no build.
const apps: Readonly<Record<string, readonly Command[]>> = {
  next: [['next', 'build']],
  angular: [['ng', 'build']],
  // Without types: Astro's checker is a package of its own.
  astro: [['astro', 'build']],
  vue: [['vue-tsc', '-p', 'tsconfig.json'], vite],
  svelte: [['svelte-check', '--fail-on-warnings', '--tsconfig', './tsconfig.json'], vite],
  react: [['tsc', '-p', 'tsconfig.json'], vite],
  'react-18': [['tsc', '-p', 'tsconfig.json'], vite],
  solid: [['tsc', '-p', 'tsconfig.json'], vite],
};

const named = process.argv.slice(2);
const unknown = named.find((app) => !(app in apps));
if (unknown) throw new Error(`${unknown} is no app of demo/frameworks that is built: ${Object.keys(apps).join(', ')}.`);
const waiting = Object.entries(apps).filter(([app]) => !named.length || named.includes(app));
const failed: string[] = [];
await Promise.all([worker(), worker()]);
process.exitCode = failed.length ? 1 : 0;

async function worker(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [app, commands] = next;
    const start = Date.now();
    const folder = `demo/frameworks/${app}`;
    const apart = existsSync(`${folder}/package-lock.json`);
    let result: Result = apart ? await installApart(folder) : {code: 0, output: ''};
    const installed = Date.now();
    if (result.code === 0) copyPackage(folder);
    const bins = fileURLToPath(new URL(`../../${apart ? `${folder}/` : ''}node_modules/.bin/`, import.meta.url));
    for (const [bin, ...args] of commands) {
      if (result.code === 0) result = await run(bins + bin, args, folder);
    }
    const seconds = Math.round((Date.now() - start) / 1000);
    const ofIt = apart ? `, ${Math.round((installed - start) / 1000)} s of it to install` : '';
    console.log(`${result.code === 0 ? 'built' : 'FAILED'} ${app} (${seconds} s${ofIt})`);
    if (result.code === 0) continue;
    failed.push(app);
    console.log(result.output);
  }
}

function copyPackage(folder: string): void {
  const place = `${folder}/node_modules/altegio-elements`;
  rmSync(place, {recursive: true, force: true});
  for (const part of ['package.json', 'dist']) cpSync(part, `${place}/${part}`, {recursive: true});
}

/** A framework that is too large, or too strict about its neighbours, for the install of the whole project. */
async function installApart(folder: string): Promise<Result> {
  const done = `${folder}/node_modules/.package-lock.json`;
  const current = existsSync(done) && statSync(done).mtimeMs > statSync(`${folder}/package-lock.json`).mtimeMs;
  return current ? {code: 0, output: ''} : run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], folder);
}

interface Result {
  readonly code: number | null;
  readonly output: string;
}

function run(command: string, args: readonly string[], cwd: string): Promise<Result> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NG_CLI_ANALYTICS: 'false',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({code: 1, output: String(error)}));
    child.on('close', (code) => resolve({code, output}));
  });
}
