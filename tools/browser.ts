// Responsible for: finding or installing a Chromium for the tests, and reporting it in one line. Not for: other engines (engines.ts).
import {spawnSync} from 'node:child_process';
import {existsSync, realpathSync} from 'node:fs';
import {createRequire} from 'node:module';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {attempt, canInstall, installDebian, type Attempt, type Saying} from './system.js';

/**
 * For every test. Without the two pages that Chromium keeps for its address bar in each window: with them, a test of a page took
 * 1.7 times the processor time (the switch replaces Playwright's own, so the first three lines are what Playwright 1.64 has in it).
 */
export const chromiumArgs = [
  '--no-sandbox',
  `--disable-features=${[
    'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades',
    'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect',
    'AvoidCorsURLLoaderRestartOnRedirect,Translate,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled',
    'WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  ].join()}`,
] as const;

/** @returns the path of a Chromium that starts */
export async function ensureChromium({say = console.log}: Saying = {}): Promise<string> {
  const given = process.env['CHROME_PATH'];
  if (given) {
    if (!works(given)) throw new Error(`CHROME_PATH: ${given} is no Chromium that starts. Correct it or leave it out.`);
    say(`Browser: ${given}, from CHROME_PATH.`);
    return given;
  }
  const found = await find();
  if (found) {
    say(`Browser: ${found}, found on this machine.`);
    return found;
  }
  const how = install();
  const installed = await find();
  if (!installed) {
    throw new Error(
      `There is no Chromium here, and installing one failed (${how.command}):\n${how.output}\n` +
        'Install Chromium or Chrome yourself and set CHROME_PATH to it.',
    );
  }
  say(`Browser: ${installed}, installed just now with ${how.command}.`);
  return installed;
}

async function find(): Promise<string | undefined> {
  return [...onPath(), ...usualPlaces(), ...(await playwrightsOwn())].find(works);
}

function onPath(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
      ['/Applications', `${process.env['HOME']}/Applications`].map((at) => `${at}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform !== 'win32') return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
  const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  return roots
    .filter(Boolean)
    .flatMap((root) => ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((app) => `${root}\\${app}\\Application`))
    .flatMap((folder) => [`${folder}\\chrome.exe`, `${folder}\\msedge.exe`]);
}

async function playwrightsOwn(): Promise<string[]> {
  try {
    const {chromium} = await import('playwright');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** Starts the file, because it may be a stub, such as Ubuntu's `chromium-browser` without its snap. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows and macOS `--version` would open a window or take seconds. There it is enough that the file exists.
  if (process.platform !== 'linux') return true;
  const {status, stdout} = spawnSync(path, ['--version'], {encoding: 'utf8', timeout: 20_000});
  return status === 0 && /Chrom/.test(stdout);
}

function install(): Attempt {
  if (canInstall()) return installDebian(['chromium', 'fonts-dejavu-core']);
  const cli = join(createRequire(import.meta.url).resolve('playwright/package.json'), '..', 'cli.js');
  return attempt('playwright install chromium', process.env, [[process.execPath, cli, 'install', 'chromium']]);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await ensureChromium();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
