// Where my-bookings spends its time from the answer to the first screen, by function, without any slowing down.
// Made of the sources and not minified, so that the names are those of src/.
import type {Browser} from 'playwright';
import {build} from 'esbuild';
import {root} from './bundle.js';
import {answerOf, listPage, sizes} from './list-pages.js';
import {serve} from './serve.js';
import {number, print} from './table.js';

interface Node {
  readonly id: number;
  readonly callFrame: {readonly functionName: string; readonly url: string; readonly lineNumber: number};
  readonly children?: readonly number[];
}
interface Profile {
  readonly nodes: readonly Node[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export async function profile(browser: Browser): Promise<void> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: ['src/elements/my-bookings.ts'],
    outdir: 'unwritten',
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    external: ['*/phone-format.js'],
  });
  for (const size of sizes) {
    const {origin, close} = await serve(
      new Map([
        ['/', await listPage('<altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>', '/ours.js')],
        ['/ours.js', outputFiles[0]!.text],
        ['/altegio/user/records/', await answerOf(size)],
      ]),
    );
    const context = await browser.newContext({viewport: {width: 390, height: 844}, locale: 'en-US'});
    try {
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.setSamplingInterval', {interval: 100});
      const finished = new Promise<Profile>((resolve) => {
        cdp.on('Profiler.consoleProfileFinished', ({profile: found}) => resolve(found));
      });
      await page.goto(origin);
      report(size, await finished);
    } finally {
      await context.close();
      close();
    }
  }
}

function report(size: number, {nodes, samples = [], timeDeltas = []}: Profile): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({id, children = []}) => children.map((child) => [child, id] as const)));
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  let all = 0;
  for (const [index, id] of samples.entries()) {
    const time = (timeDeltas[index] ?? 0) / 1000;
    all += time;
    add(own, nameOf(byId.get(id)!), time);
    const stack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.add(nameOf(byId.get(at)!));
    for (const name of stack) add(whole, name, time);
  }
  const rows = [...whole]
    .filter(([name, time]) => time > all / 100 && name !== '(root)')
    .sort(([, a], [, b]) => b - a)
    .slice(0, 30)
    .map(([name, time]) => [name, ms(time), ms(own.get(name) ?? 0), `${Math.round((100 * time) / all)}%`]);
  print(`my-bookings at ${number(size)}: ${ms(all)}`, ['function', 'with what it calls', 'itself', 'of all'], rows);
}

function add(times: Map<string, number>, name: string, time: number): void {
  times.set(name, (times.get(name) ?? 0) + time);
}

function nameOf({callFrame: {functionName, lineNumber}}: Node): string {
  return `${functionName || '(anonymous)'}${lineNumber > 0 ? `:${lineNumber + 1}` : ''}`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
