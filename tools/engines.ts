// Responsible for: finding Firefox and WebKitGTK for the tests, or installing their Debian packages, and reporting it in one line.
// Not for: Chromium (browser.ts), and driving the engines (web-test-runner.config.mjs, playwright.config.ts).
import {existsSync, readdirSync, realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {canInstall, ensureInstalled, findCommand, type Saying} from './system.js';

const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth'];

/** The path of Firefox. undefined: not installed. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? findCommand('firefox-esr') ?? findCommand('firefox');
}

/** The paths of the three programs that drive WebKitGTK. */
export interface WebKitGtk {
  readonly xvfb: string;
  readonly driver: string;
  readonly miniBrowser: string;
}

/** undefined: a program is missing. */
export function findWebKitGtk(): WebKitGtk | undefined {
  const [xvfb, driver, miniBrowser] = [findCommand('Xvfb'), findCommand('WebKitWebDriver'), findMiniBrowser()];
  return xvfb && driver && miniBrowser ? {xvfb, driver, miniBrowser} : undefined;
}

/**
 * @returns `chromium`, and `firefox` and `webkit` if they are installed.
 * Rejects if one is missing in CI (`CI` or `REQUIRE_ENGINES=1`).
 */
export async function ensureEngines({say = console.log}: Saying = {}): Promise<string[]> {
  const there = (): boolean => Boolean(findFirefox() && findWebKitGtk());
  const found = there();
  const done = !found && canInstall() ? await ensureInstalled(PACKAGES, there) : undefined;
  const engines = Object.entries({chromium: true, firefox: findFirefox(), webkit: findWebKitGtk()});
  const present = engines.filter(([, engine]) => engine).map(([name]) => name);
  const missing = engines.filter(([, engine]) => !engine).map(([name]) => name);
  if (missing.length === 0) {
    const how = found ? 'found on this machine' : `installed just now with ${done?.command}`;
    say(`Firefox and WebKitGTK: ${how}.`);
  } else {
    const help = `On Debian: apt-get install ${PACKAGES.join(' ')}.`;
    const why = done?.output ? ` Installing failed (${done.command}): ${done.output}` : '';
    if (process.env['CI'] || process.env['REQUIRE_ENGINES'])
      throw new Error(`Not found: ${missing.join(', ')}. ${help}${why}`);
    say(`Not found: ${missing.join(', ')}. The browser tests run in ${present.join(' and ')} only. ${help}${why}`);
  }
  return present;
}

/** Debian installs the browser in a folder named after the machine's architecture. */
function findMiniBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  return readdirSync('/usr/lib')
    .flatMap((folder) => ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`))
    .find(existsSync);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await ensureEngines();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
