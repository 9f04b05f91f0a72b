// What the package tests share: the package as npm would install it, a Node process beside it, and a page for its files.
import {execFile} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {chromium, type Browser, type Page} from 'playwright';
import {createSandbox, type Sandbox} from '../../sandbox/index.js';
import {elements} from '../../scripts/build/sources.js';
import {ensureChromium, chromiumArgs} from '../../tools/browser.js';
import {root} from '../../tools/bundle.js';

export {root};

export {elements};

export const tags = elements.map((element) => `altegio-${element}`);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | {readonly types: string; readonly default: string}>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

export const manifest = JSON.parse(read('package.json')) as Manifest;

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

if (!existsSync(join(root, 'dist/custom-elements.json'))) {
  throw new Error('There is no dist to test: run npm run build first.');
}

/** An empty project with the built package and what it declares to need, and nothing else of this checkout. */
export function installed(): {readonly folder: string; readonly remove: () => void} {
  const folder = mkdtempSync(join(tmpdir(), 'altegio-elements-'));
  const modules = join(folder, 'node_modules');
  const own = join(modules, manifest.name);
  mkdirSync(own, {recursive: true});
  cpSync(join(root, 'dist'), join(own, 'dist'), {recursive: true});
  cpSync(join(root, 'package.json'), join(own, 'package.json'));
  for (const name of Object.keys({...manifest.dependencies, ...manifest.peerDependencies})) {
    const link = join(modules, name);
    mkdirSync(dirname(link), {recursive: true});
    symlinkSync(join(root, 'node_modules', name), link);
  }
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})};
}

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command to its end, whatever comes of it. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<Ran> {
  try {
    const {stdout, stderr} = await promisify(execFile)(command, args, {cwd, maxBuffer: 32e6});
    return {code: 0, output: stdout, errors: stderr};
  } catch (error) {
    const {code, stdout = '', stderr = ''} = error as {code?: number; stdout?: string; stderr?: string};
    return {code: code ?? 1, output: stdout, errors: stderr};
  }
}

/** Runs a module in plain Node, in the folder of the installed package. */
export function runModule(script: string, folder: string): Promise<Ran> {
  return run(process.execPath, ['--input-type=module', '--eval', script], folder);
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = await ensureChromium();
  return chromium.launch({executablePath, args: [...chromiumArgs]});
}

export interface Visit {
  readonly page: Page;
  readonly sandbox: Sandbox;
  /** Console lines and uncaught errors; empty on a quiet page. */
  readonly noise: readonly string[];
  /** Paths of what the page asked the shop's own server for, oldest first. */
  readonly requested: readonly string[];
  /** Every tag that was given to `customElements.define`, also when it was refused. */
  readonly defined: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/**
 * A shop's page: `/cdn/` holds the script-tag files, `/altegio/` is the sandbox, `files` is whatever else it has.
 * @param head what the partner pastes
 */
export async function visit(
  browser: Browser,
  head: string,
  {body = '', files = {}}: {readonly body?: string; readonly files?: Readonly<Record<string, string>>} = {},
): Promise<Visit> {
  const context = await browser.newContext({locale: 'en-US'});
  const page = await context.newPage();
  const sandbox = createSandbox({basePath: '/altegio'});
  const noise: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, {definedTags: seen});
    const define = customElements.define.bind(customElements);
    customElements.define = (name, ...rest) => {
      seen.push(name);
      define(name, ...rest);
    };
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    const {origin, pathname} = new URL(request.url());
    if (origin !== shop) return route.abort();
    requested.push(pathname);
    if (pathname === '/') {
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Shop</title>${head}<body>${body}`,
      });
    }
    const file = files[pathname] ?? (pathname.startsWith('/cdn/') ? read(`dist${pathname}`) : undefined);
    if (file !== undefined) return route.fulfill({contentType: 'text/javascript', body: file});
    if (!pathname.startsWith('/altegio/')) return route.fulfill({status: 404});
    const answer = await sandbox.fetch(
      new Request(request.url(), {
        method: request.method(),
        headers: await request.allHeaders(),
        body: request.postData(),
      }),
    );
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
  });
  await page.goto(`${shop}/`, {waitUntil: 'load'});
  return {
    page,
    sandbox,
    noise,
    requested,
    defined: () => page.evaluate(() => (globalThis as unknown as {definedTags: string[]}).definedTags),
    close: () => context.close(),
  };
}

/** https, so that the page may do all that a shop's page may; nothing leaves this machine. */
const shop = 'https://shop.test';
