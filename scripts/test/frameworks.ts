// Responsible for: building the host apps of demo/frameworks with the built package and their frameworks' own tools, with types
// checked. Copies the package to where npm would install it. Run `npm run build` first. Not for: testing them (test/frameworks).
import {spawn} from 'node:child_process';
import {cpSync, existsSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (!existsSync('dist/react.js')) throw new Error('There is no package to try: run npm run build first.');

/** A program of node_modules/.bin and its arguments. */
type Command = readonly [string, ...string[]];

const vite: Command = ['vite', 'build', '--logLevel', 'warn'];
// The slowest build starts first. Plain HTML needs no build.
const apps: Readonly<Record<string, readonly Command[]>> = {
  angular: [['ng', 'build']],
  vue: [['vue-tsc', '-p', 'tsconfig.json'], vite],
  svelte: [['svelte-check', '--fail-on-warnings', '--tsconfig', './tsconfig.json'], vite],
  react: [['tsc', '-p', 'tsconfig.json'], vite],
  'react-18': [['tsc', '-p', 'tsconfig.json'], vite],
  solid: [['tsc', '-p', 'tsconfig.json'], vite],
};

const waiting = Object.entries(apps);
const failed: string[] = [];
await Promise.all([worker(), worker()]);
process.exitCode = failed.length ? 1 : 0;

async function worker(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [app, commands] = next;
    const start = Date.now();
    install(app);
    let result: {code: number | null; output: string} = {code: 0, output: ''};
    for (const [bin, ...args] of commands) {
      if (result.code === 0) result = await run(bin, args, `demo/frameworks/${app}`);
    }
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${result.code === 0 ? 'built' : 'FAILED'} ${app} (${seconds} s)`);
    if (result.code === 0) continue;
    failed.push(app);
    console.log(result.output);
  }
}

function install(app: string): void {
  const place = `demo/frameworks/${app}/node_modules/altegio-elements`;
  rmSync(place, {recursive: true, force: true});
  for (const part of ['package.json', 'dist']) cpSync(part, `${place}/${part}`, {recursive: true});
}

function run(bin: string, args: readonly string[], cwd: string): Promise<{code: number | null; output: string}> {
  const env = {...process.env, NODE_ENV: 'production', NG_CLI_ANALYTICS: 'false', NO_COLOR: '1'};
  const command = fileURLToPath(new URL(`../../node_modules/.bin/${bin}`, import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({code: 1, output: String(error)}));
    child.on('close', (code) => resolve({code, output}));
  });
}
