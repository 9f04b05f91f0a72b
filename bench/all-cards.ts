// Responsible for: bench (d): the longest task while 1,000 cards are rendered, rendered again and read again.
// Not for: the time to the first cards (list.ts).
import type {Browser, Page} from 'playwright';
import budgets from './budgets.json' with {type: 'json'};
import {filesOf, type Build} from './builds.js';
import {answerOf} from './list-pages.js';
import {openSlow} from './page.js';
import {serve} from './serve.js';
import {median, milliseconds, print, type Bars} from './table.js';

const count = 1000;
const limit = budgets.allCards.longestTask;

type List = HTMLElement & {
  readonly updateComplete: Promise<boolean>;
  refresh(): void;
  requestUpdate(): void;
};

/** The element is added last, after the long tasks of the page and the script. */
const markup = (script: string): string => `<!doctype html>
<html lang="en-US">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Bench</title>
<body style="font-family: system-ui, sans-serif">
<script type="module" src="${script}"></script>`;

const steps: Readonly<Record<string, (list: List) => void>> = {
  'drawn for the first time': (list) => void document.body.append(list),
  'drawn again': (list) => list.requestUpdate(),
  'read again': (list) => list.refresh(),
};

export async function allCards(browser: Browser, builds: readonly Build[], rounds: number, bars: Bars): Promise<void> {
  const files = new Map(builds.flatMap((build) => [...filesOf(build)]));
  files.set('/altegio/user/records/', await answerOf(count));
  for (const {path} of builds) files.set(`/page-of${path}`, markup(`${path}/my-bookings.js`));
  const server = await serve(files);
  const rows = builds.flatMap((build) => Object.entries(steps).map(([name, step]) => ({build, name, step})));
  const longest = new Map<(typeof rows)[number], number[]>(rows.map((row) => [row, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const {path} of builds) {
        const {page, close} = await openSlow(browser, {slowLine: false});
        await page.goto(`${server.origin}/page-of${path}`, {waitUntil: 'load'});
        for (const row of rows) {
          if (row.build.path === path) longest.get(row)!.push(await longestTask(page, row.step));
        }
        await close();
      }
    }
  } finally {
    server.close();
  }
  print(
    `All ${count} cards, CPU x4: the longest task while they are`,
    ['', 'longest task', 'bar'],
    rows.map((row) => {
      const {build, name} = row;
      const value = median(longest.get(row)!);
      return [
        `${name}${build.name}`,
        value ? milliseconds(value) : 'under 50 ms',
        bars.check(`all cards ${name}`, value, build.name ? undefined : limit, ' ms'),
      ];
    }),
  );
}

/** Milliseconds. 0: no task was longer than 50. */
async function longestTask(page: Page, step: (list: List) => void): Promise<number> {
  return page.evaluate(
    async ({step, count}) => {
      const existing = document.querySelector<List>('altegio-my-bookings');
      const list = existing ?? (document.createElement('altegio-my-bookings') as List);
      list.setAttribute('proxy-url', '/altegio');
      list.setAttribute('page-size', `${count}`);
      const tasks: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((seen) => tasks.push(...seen.getEntries()));
      observer.observe({entryTypes: ['longtask']});
      // Counts from the moment when the element reads the answer. Decoding and parsing before that are the browser's own work.
      let from = performance.now();
      const loaded = new Promise<number>((done) => {
        list.addEventListener('altegio-appointments-loaded', () => done(performance.now()), {once: true});
      });
      // oxlint-disable-next-line no-new-func -- the bench passes its own function into the page as text
      const run = new Function('list', `(${step})(list)`) as (list: List) => void;
      run(list);
      if (!step.includes('requestUpdate')) from = await loaded;
      await list.updateComplete;
      // The browser reports an entry after its task.
      await new Promise((done) => {
        setTimeout(done, 300);
      });
      observer.disconnect();
      const drawing = tasks.filter(({startTime, duration}) => startTime + duration > from);
      return Math.max(0, ...drawing.map(({duration}) => duration));
    },
    {step: String(step), count},
  );
}
