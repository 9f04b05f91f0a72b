// Responsible for: the main-thread time of phone-verify and my-bookings by function, without slowing down: the form from the script
// to its paint, the list from the answer to the first screen. Bundled from src/, to show its names. Each figure is the mean of
// several visits. Not for: comparing with a limit (form.ts, list.ts).
import {SourceMap} from 'node:module';
import type {Browser} from 'playwright';
import {build} from 'esbuild';
import {root} from '../tools/bundle.js';
import {answerOf, listPage, sizes} from './list-pages.js';
import {serve} from './serve.js';
import {number, print} from './table.js';

interface Profile {
  readonly nodes: readonly Node[];
  readonly samples?: readonly number[];
  /** Microseconds. */
  readonly timeDeltas?: readonly number[];
}
interface Node {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}
interface Built {
  readonly code: string;
  readonly map: SourceMap;
}

const visits = 5;
/** Not work of the page: waiting, and Chromium itself. */
const idle = ['(root)', '(idle)', '(program)'];

/** @param wanted whether the `form` is, and the `list` */
export async function profile(browser: Browser, wanted: (part: string) => boolean): Promise<void> {
  if (wanted('form')) await profileForm();
  if (wanted('list')) await profileList();

  async function profileForm(): Promise<void> {
    const form = await built('src/elements/phone-verify.ts');
    await explain('phone-verify, from the script to its paint', form, {
      page: listPage('<altegio-phone-verify proxy-url="/altegio" location-id="1"></altegio-phone-verify>', '/ours.js'),
      whole: true,
    });
  }

  async function profileList(): Promise<void> {
    const list = await built('src/elements/my-bookings.ts');
    const page = listPage('<altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>', '/ours.js');
    for (const size of sizes) {
      await explain(`my-bookings at ${number(size)}`, list, {page, answer: await answerOf(size)});
    }
  }

  async function explain(
    title: string,
    element: Built,
    {page, answer = '', whole = false}: {page: Promise<string>; answer?: string; whole?: boolean},
  ): Promise<void> {
    const {origin, close} = await serve(
      new Map([
        ['/', await page],
        ['/ours.js', element.code],
        ['/altegio/user/records/', answer],
      ]),
    );
    try {
      const profiles: Profile[] = [];
      // The first visit is a warm-up and does not count.
      for (let visit = 0; visit <= visits; visit++) {
        const found = await record(browser, origin, whole);
        if (visit) profiles.push(found);
      }
      report(title, profiles, element.map);
    } finally {
      close();
    }
  }
}

async function built(entry: string): Promise<Built> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: root,
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'external',
    sourcesContent: false,
    external: ['*/phone-format.js', '*/proof-of-work.js'],
  });
  const text = (end: string): string => outputFiles.find(({path}) => path.endsWith(end))?.text ?? '';
  return {code: text('.js'), map: new SourceMap(JSON.parse(text('.map')))};
}

/** @param whole true: from before the script to half a second after it. False: the time between the marks of the page's clock */
async function record(browser: Browser, origin: string, whole: boolean): Promise<Profile> {
  const context = await browser.newContext({viewport: {width: 390, height: 844}, locale: 'en-US'});
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', {interval: 100});
    const finished = new Promise<Profile>((resolve) => {
      cdp.on('Profiler.consoleProfileFinished', ({profile: found}) => resolve(found));
    });
    if (whole) await cdp.send('Profiler.start');
    await page.goto(origin);
    if (!whole) return await finished;
    await page.waitForTimeout(500);
    return (await cdp.send('Profiler.stop')).profile;
  } finally {
    await context.close();
  }
}

function report(title: string, profiles: readonly Profile[], map: SourceMap): void {
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  let all = 0;
  for (const {nodes, samples = [], timeDeltas = []} of profiles) {
    const names = new Map(nodes.map((node) => [node.id, nameOf(node, map)]));
    const parents = new Map(nodes.flatMap(({id, children = []}) => children.map((child) => [child, id] as const)));
    for (const [index, id] of samples.entries()) {
      const name = names.get(id) ?? '';
      if (idle.includes(name)) continue;
      const time = (timeDeltas[index] ?? 0) / 1000 / profiles.length;
      all += time;
      add(own, name, time);
      const stack = new Set<string>();
      for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.add(names.get(at) ?? '');
      for (const one of stack) add(whole, one, time);
    }
  }
  const rows = [...whole]
    .filter(([name, time]) => time > all / 100 && !idle.includes(name))
    .sort(([, a], [, b]) => b - a)
    .slice(0, 40)
    .map(([name, time]) => [name, ms(time), ms(own.get(name) ?? 0), `${Math.round((100 * time) / all)}%`]);
  print(`${title}: ${ms(all)}`, ['function', 'with what it calls', 'itself', 'of all'], rows);
}

function add(times: Map<string, number>, name: string, time: number): void {
  times.set(name, (times.get(name) ?? 0) + time);
}

/** `formatDay, src/i18n/dates.ts:45` */
function nameOf({callFrame: {functionName, url, lineNumber, columnNumber}}: Node, map: SourceMap): string {
  const name = functionName || '(anonymous)';
  if (!url.endsWith('/ours.js')) return url ? `${name}, of the bench's page` : name;
  const entry = map.findEntry(lineNumber, columnNumber);
  if (!('originalSource' in entry)) return name;
  return `${name}, ${entry.originalSource.replace(/^.*node_modules\//, '')}:${entry.originalLine + 1}`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
