// Responsible for: starting WebKitGTK for @web/test-runner (Xvfb, WebKitWebDriver, MiniBrowser), and ending only these programs.
// Not for: installing the programs (tools/engines.ts).
import {spawn, type ChildProcess, type SpawnOptions} from 'node:child_process';
import {once} from 'node:events';
import {connect, createServer, type AddressInfo} from 'node:net';
import type {Readable} from 'node:stream';
import {setTimeout as wait} from 'node:timers/promises';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import type {WebKitGtk} from '../../tools/engines.js';

const DRIVER_TRIES = 200;

/** WebDriver's codes of the keys that type no character. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

type Launcher = ReturnType<typeof webdriverLauncher>;

/** The methods of a webdriverio browser that this file uses. The launcher has no types for it. */
interface Driver {
  performActions(actions: readonly object[]): Promise<void>;
  execute<T>(script: () => T): Promise<T>;
  getWindowRect(): Promise<{readonly width: number; readonly height: number}>;
  setWindowRect(x: null, y: null, width: number, height: number): Promise<void>;
}

/** @param programs their paths */
export async function webkitGtkLauncher({xvfb, driver, miniBrowser}: WebKitGtk): Promise<Launcher> {
  const port = await freePort();
  // The types do not include this browser.
  const capabilities: object = {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
  };
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    protocol: 'http',
    logLevel: 'error',
    connectionRetryCount: 1,
    capabilities: capabilities as WebdriverIO.Capabilities,
  });
  const {initialize, stop} = launcher;
  const children: ChildProcess[] = [];
  const end = (): void => {
    for (const child of children.splice(0).toReversed()) child.kill();
  };
  // Ends the programs also if the run is interrupted.
  process.once('exit', end);
  process.once('SIGTERM', () => process.exit(143));
  const start = (command: string, args: readonly string[], options: SpawnOptions): ChildProcess => {
    const child = spawn(command, args, options);
    children.push(child);
    return child;
  };
  return Object.assign(launcher, {
    // Concurrent pages need the launcher's iframe manager, which fails with WebKitWebDriver.
    concurrency: 1,
    // The runner's commands support only some keys with WebDriver, but all keys with a Puppeteer page.
    type: 'puppeteer',
    getPage: () => pageOf((launcher as unknown as {readonly driver: Driver}).driver),
    async initialize(config: Parameters<Launcher['initialize']>[0]) {
      await initialize.call(launcher, {...config, concurrency: 1});
      launcher.name = 'WebKitGTK';
      const screen = start(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      const [display] = await Promise.race([once(screen.stdio[3] as Readable, 'data'), failed(screen, 'Xvfb')]);
      const env = {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        NO_AT_BRIDGE: '1',
        LANG: 'en_US.UTF-8',
        // Without a graphics card, drawing through shared buffers took half as much processor time again.
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      };
      const server = start(driver, [`--port=${port}`], {stdio: 'ignore', env});
      await Promise.race([listening(port), failed(server, 'WebKitWebDriver')]);
    },
    async stop() {
      await stop.call(launcher);
      end();
    },
  });
}

/** The methods of a Puppeteer page that the runner's commands use. */
function pageOf(driver: Driver): object {
  const act = (...actions: object[]): Promise<void> => driver.performActions([{type: 'key', id: 'keyboard', actions}]);
  const down = (key: string): object => ({type: 'keyDown', value: KEYS[key] ?? key});
  const up = (key: string): object => ({type: 'keyUp', value: KEYS[key] ?? key});
  const keyboard = {
    down: (key: string) => act(down(key)),
    up: (key: string) => act(up(key)),
    press: (key: string) => act(down(key), up(key)),
    type: (text: string) => act(...[...text].flatMap((character) => [down(character), up(character)])),
  };
  const setViewport = async ({width, height}: {readonly width: number; readonly height: number}): Promise<void> => {
    const inner = await driver.execute(() => ({width: innerWidth, height: innerHeight}));
    const outer = await driver.getWindowRect();
    await driver.setWindowRect(null, null, outer.width + width - inner.width, outer.height + height - inner.height);
  };
  return {keyboard, setViewport};
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < DRIVER_TRIES; tries++) {
    const socket = connect(port, '127.0.0.1');
    const up = await Promise.race([once(socket, 'connect'), once(socket, 'error')]).then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (up) return;
    await wait(50);
  }
  throw new Error('WebKitWebDriver did not start');
}

async function failed(child: ChildProcess, name: string): Promise<never> {
  const [why] = await Promise.race([once(child, 'exit'), once(child, 'error')]);
  throw new Error(`${name} ended: ${why}`);
}
