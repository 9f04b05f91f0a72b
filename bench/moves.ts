// (d) How much of a partner's page moves while it loads on a slow phone and line: layout shift of demo/hosts/catalog.html, with tags
// alone, with the rule that keeps their room, and prerendered; nobody signed in, and a client of an earlier visit.
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {readFileSync} from 'node:fs';
import type {Browser} from 'playwright';
import {roomOf} from '../demo/builder/rooms.js';
import {createBackend} from '../demo/server/backend.js';
import {answerNode, type Handler} from '../demo/server/node-adaptor.js';
import {demoClient} from '../sandbox/index.js';
import type {prerender as Prerender} from '../src/prerender.js';
import {root} from '../tools/bundle.js';
import budgets from './budgets.json' with {type: 'json'};
import {openSlow} from './page.js';
import {median, print, type Bars} from './table.js';

const {kept, tagAlone} = budgets.moves;
const catalog = readFileSync(`${root}/demo/hosts/catalog.html`, 'utf8');
const signIn = /<altegio-sign-in.*<\/altegio-sign-in>/;
const list = /<altegio-my-bookings.*<\/altegio-my-bookings>/;

interface Variant {
  readonly name: string;
  readonly path: string;
  readonly signedIn: boolean;
  readonly limit: number;
}

export async function moves(browser: Browser, rounds: number, bars: Bars): Promise<void> {
  const pages = await catalogs();
  const names = Object.keys(pages);
  const variants: readonly Variant[] = [false, true].flatMap((signedIn) =>
    names.map((name) => ({
      name: `${name}, ${signedIn ? 'signed in' : 'signed out'}`,
      path: `/page-${names.indexOf(name)}.html`,
      signedIn,
      limit: name.startsWith('tag') ? tagAlone : kept,
    })),
  );
  const {origin, close} = await serve(new Map(names.map((name, index) => [`/page-${index}.html`, pages[name] ?? ''])));
  const samples = new Map(variants.map((variant) => [variant, [] as number[]]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const variant of variants) samples.get(variant)!.push(await visit(browser, origin, variant));
    }
  } finally {
    close();
  }
  const rows = variants.map((variant) => {
    const all = samples.get(variant)!;
    const middle = median(all);
    const range = `${Math.min(...all).toFixed(3)}-${Math.max(...all).toFixed(3)}`;
    return [
      variant.name,
      middle.toFixed(3),
      range,
      bars.check(`layout shift, ${variant.name}`, middle, variant.limit, ''),
    ];
  });
  print('Layout shift of the catalog page, CPU x4, 1.6 Mbit/s, 150 ms', ['page', 'shift', 'from-to', 'bar'], rows);
}

async function catalogs(): Promise<Readonly<Record<string, string>>> {
  const {prerender} = (await import(`${root}/dist/prerender.js`)) as {readonly prerender: typeof Prerender};
  const place = {'proxy-url': '/altegio', 'location-id': 4564};
  const found: Record<string, string> = {};
  for (const [lang, said] of [
    ['en', ''],
    ['de', ', German'],
  ] as const) {
    const page = catalog.replace('lang="en"', `lang="${lang}"`);
    const form = (await prerender('altegio-sign-in', {...place, methods: 'password sms', lang})).html;
    const cards = (await prerender('altegio-my-bookings', {...place, 'page-size': 3, lang})).html;
    found[`tag alone${said}`] = page;
    found[`with its rule${said}`] = page.replace(
      '</style>',
      `${roomOf('altegio-sign-in', [['methods', 'password sms']])}${roomOf('altegio-my-bookings')}</style>`,
    );
    found[`prerendered${said}`] = page.replace(signIn, form).replace(list, cards);
  }
  return found;
}

async function visit(browser: Browser, origin: string, {path, signedIn}: Variant): Promise<number> {
  const {page, close} = await openSlow(browser, {slowLine: true});
  try {
    if (signedIn) {
      const data = {login: demoClient.email, password: demoClient.password};
      const headers = {'x-requested-with': 'altegio-elements', origin};
      const answer = await page.request.post(`${origin}/altegio/booking/auth`, {data, headers});
      if (!answer.ok()) throw new Error(`Nobody is signed in: ${answer.status()}`);
    }
    await page.addInitScript(() => {
      const moved = {sum: 0};
      Object.assign(globalThis, {moved});
      new PerformanceObserver((entries) => {
        for (const {value} of entries.getEntries() as unknown as {value: number}[]) moved.sum += value;
      }).observe({type: 'layout-shift', buffered: true});
    });
    await page.goto(origin + path, {waitUntil: 'networkidle'});
    return await page.evaluate(() => (globalThis as unknown as {moved: {sum: number}}).moved.sum);
  } finally {
    await close();
  }
}

/** The demo's proxy, sandbox and built files, and these pages. */
async function serve(
  pages: ReadonlyMap<string, string>,
): Promise<{readonly origin: string; readonly close: () => void}> {
  const {find} = createBackend({root, env: {}});
  const nothing: Handler = async () => new Response('Not found', {status: 404});
  const server = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? '/').replace(/[?#].*/s, '');
    const page = pages.get(path);
    const answer: Handler = async () => new Response(page, {headers: {'content-type': 'text/html; charset=utf-8'}});
    void answerNode(page ? answer : (find(path) ?? nothing), incoming, outgoing);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
