// Responsible for: bench (c): the time from the answer to the first screen of cards, at three sizes, compared with the same cards in
// plain DOM. Not for: the pages (list-pages.ts), long tasks (all-cards.ts).
import type {Browser} from 'playwright';
import budgets from './budgets.json' with {type: 'json'};
import {bundle} from '../tools/bundle.js';
import {filesOf, type Build} from './builds.js';
import {answerOf, listPage, sizes} from './list-pages.js';
import {metricsOf, openSlow} from './page.js';
import type {ListTimes} from './pages/list-clock.js';
import {serve} from './serve.js';
import {median, milliseconds, number, print, ratio, type Bars} from './table.js';

interface Variant {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Undefined: only a comparison, without a limit. */
  readonly ours?: true;
}

interface Sample extends ListTimes {
  readonly cards: number;
  readonly nodes: number;
  readonly heap: number;
}

const pageOfCards = 20;
const limits: Readonly<Record<string, number>> = budgets.list;

export async function list(browser: Browser, builds: readonly Build[], rounds: number, bars: Bars): Promise<void> {
  const variants: readonly Variant[] = [
    ...builds.flatMap(({name, path}) =>
      sizes.map((size) => ({
        name: `altegio-my-bookings${name}`,
        path: `/page-of${path}`,
        size,
        ...(!name && {ours: true as const}),
      })),
    ),
    ...sizes.map((size) => ({name: `plain DOM, ${pageOfCards} cards`, path: `/plain?page=${pageOfCards}`, size})),
    {name: 'plain DOM, all cards', path: '/plain', size: 1000},
  ];
  const files = new Map(builds.flatMap((build) => [...filesOf(build)]));
  files.set('/plain.js', (await bundle('bench/pages/plain-list.ts')).code);
  files.set('/plain', await listPage('<div id="list"></div>', '/plain.js'));
  const element = '<altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>';
  for (const {path} of builds) files.set(`/page-of${path}`, await listPage(element, `${path}/my-bookings.js`));
  const servers = new Map(
    await Promise.all(
      sizes.map(async (size) => {
        const answer = await answerOf(size);
        return [size as number, await serve(new Map([...files, ['/altegio/user/records/', answer]]))] as const;
      }),
    ),
  );
  const samples = new Map<Variant, Sample[]>(variants.map((variant) => [variant, []]));
  try {
    // The first round is a warm-up and does not count.
    for (let round = 0; round <= rounds; round++) {
      for (const variant of variants) {
        const sample = await visit(browser, servers.get(variant.size)!.origin + variant.path);
        if (round) samples.get(variant)!.push(sample);
      }
    }
  } finally {
    for (const server of servers.values()) server.close();
  }
  report(variants, samples, bars);
}

async function visit(browser: Browser, url: string): Promise<Sample> {
  const {page, cdp, close} = await openSlow(browser, {slowLine: false});
  try {
    await page.goto(url, {waitUntil: 'load'});
    const times = await page.waitForFunction(() => (globalThis as {listTimes?: ListTimes}).listTimes, null, {
      timeout: 60_000,
      polling: 200,
    });
    const {painted, longest} = (await times.jsonValue())!;
    const counted = await page.evaluate(() => {
      const {shadowRoot} = document.querySelector('#list, altegio-my-bookings')!;
      const walker = document.createTreeWalker(shadowRoot!);
      let nodes = 0;
      while (walker.nextNode()) nodes++;
      return {nodes, cards: shadowRoot!.querySelectorAll('[part~=card]').length};
    });
    await cdp.send('HeapProfiler.collectGarbage');
    const {JSHeapUsedSize = 0} = await metricsOf(cdp);
    return {painted, longest, ...counted, heap: JSHeapUsedSize};
  } finally {
    await close();
  }
}

function report(variants: readonly Variant[], samples: ReadonlyMap<Variant, readonly Sample[]>, bars: Bars): void {
  const of = (variant: Variant, what: keyof Sample): number =>
    median(samples.get(variant)!.map((sample) => sample[what]));
  const rows = variants.map((variant) => {
    const {name, path, size, ours} = variant;
    const smallest = variants.find((other) => other.path === path) ?? variant;
    const plain = variants.find((other) => other.size === size && other.path.startsWith('/plain?')) ?? variant;
    const growth = of(variant, 'painted') / of(smallest, 'painted');
    if (ours) bars.check(`${name}, cards in the DOM of ${size}`, of(variant, 'cards'), pageOfCards, '');
    return [
      `${name}, ${number(size)}`,
      milliseconds(of(variant, 'painted')),
      smallest === variant ? '' : ratio(growth),
      bars.check(`${name}, ${size} against 20`, growth, ours && limits[size]),
      variant.path.startsWith('/page-of') ? ratio(of(variant, 'painted') / of(plain, 'painted')) : '',
      of(variant, 'longest') ? milliseconds(of(variant, 'longest')) : 'under 50 ms',
      number(of(variant, 'cards')),
      number(of(variant, 'nodes')),
      `${number(of(variant, 'heap') / 2 ** 20)} MB`,
    ];
  });
  print(
    'List, CPU x4: answer received to first screen painted, parsing included',
    ['list, appointments', 'painted', 'to 20', 'bar', 'to plain', 'longest task', 'cards', 'DOM nodes', 'heap'],
    rows,
  );
}
