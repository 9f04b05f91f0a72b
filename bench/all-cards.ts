// (d) 1,000 appointments, all of them on the page: the longest task while they are drawn, drawn again and read again.
import type {Browser, Page} from 'playwright';
import budgets from './budgets.json' with {type: 'json'};
import {filesOf, type Build} from './builds.js';
import {answerOf} from './list-pages.js';
import {bare, openSlow} from './page.js';
import {serve} from './serve.js';
import {median, milliseconds, print, type Bars} from './table.js';

const count = 1000;
const limit = budgets.allCards.longestTask;

type List = HTMLElement & {
  readonly updateComplete: Promise<boolean>;
  refresh(): void;
  requestUpdate(): void;
};

/** The element comes last, when the page and the script have had their own long tasks. */
const markup = (script: string): string => bare(`<script type="module" src="${script}"></script>`);

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

/** Milliseconds; 0 when no task was longer than 50. */
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
      // From the moment on that the answer is read: what comes before is the browser's own, decoding and parsing.
      let from = performance.now();
      const loaded = new Promise<number>((done) => {
        list.addEventListener('altegio-appointments-loaded', () => done(performance.now()), {once: true});
      });
      // oxlint-disable-next-line no-new-func -- a function of ours crosses into the page as its text
      const run = new Function('list', `(${step})(list)`) as (list: List) => void;
      run(list);
      if (!step.includes('requestUpdate')) from = await loaded;
      await list.updateComplete;
      // Entries come after their tasks.
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
