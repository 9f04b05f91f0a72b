// Responsible for: bench (b): how long a visitor with a slow phone waits for the phone form. Not for: the slow page (page.ts).
//
// "Painted" is the browser's time stamp of the largest contentful paint. The pages contain only the form (the blank page: one
// line), so this is the frame that shows the form with styles and layout, also inside a shadow root. It needs no script in the
// page, which would take time on the slow CPU. If a form appears in two steps, the later, larger one counts. Two nested rAFs, the
// usual alternative, give the start of a frame and need a script. At the end the bench checks that the form is there.
import type {Browser} from 'playwright';
import budgets from './budgets.json' with {type: 'json'};
import {brotliBytes, bundle} from '../tools/bundle.js';
import {filesOf, type Build} from './builds.js';
import {openSlow, scriptTime} from './page.js';
import {serve} from './serve.js';
import {median, milliseconds, number, print, ratio, type Bars} from './table.js';

interface Variant {
  readonly name: string;
  readonly path: string;
  /** The page's body. The script comes after it. */
  readonly body: string;
  /** The path of the script. */
  readonly script?: string;
  /** Maximum ratio to the time of the plain form. */
  readonly limit?: number;
}

interface Sample {
  readonly painted: number;
  readonly sinceTag: number;
  /** Time on the main thread. */
  readonly script: number;
}

const element = '<altegio-phone-verify proxy-url="/altegio" location-id="4564"></altegio-phone-verify>';
const {oneElementToPlain, wholeToPlain, scriptToLit} = budgets.form;

export async function form(browser: Browser, builds: readonly Build[], rounds: number, bars: Bars): Promise<void> {
  const pages = new Map(builds.flatMap((build) => [...filesOf(build)]));
  for (const name of ['plain-form', 'lit-form'])
    pages.set(`/${name}.js`, (await bundle(`bench/pages/${name}.ts`)).code);
  const variants: readonly Variant[] = [
    {name: 'blank page', path: '/blank', body: '<p>Blank</p>'},
    {name: 'plain DOM', path: '/plain-form', body: '<div id="form"></div>', script: '/plain-form.js'},
    {name: 'minimal Lit form', path: '/lit-form', body: '<lit-form></lit-form>', script: '/lit-form.js'},
    ...builds.flatMap(({name, path}) =>
      (
        [
          ['phone-verify.js', oneElementToPlain],
          ['altegio-elements.js', wholeToPlain],
        ] as const
      ).map(([file, limit]) => ({
        name: `cdn/${file}${name}`,
        path: `/page-of${path}/${file}`,
        body: element,
        script: `${path}/${file}`,
        ...(!name && {limit}),
      })),
    ),
  ];
  for (const {path, body, script} of variants) pages.set(path, pageOf(body, script));
  const {origin, close} = await serve(pages);
  const samples = new Map<Variant, Sample[]>(variants.map((variant) => [variant, []]));
  try {
    // The first round is a warm-up and does not count.
    for (let round = 0; round <= rounds; round++) {
      for (const variant of variants) {
        const sample = await visit(browser, origin, variant);
        if (round) samples.get(variant)!.push(sample);
      }
    }
  } finally {
    close();
  }
  report(variants, samples, bars, (script) => brotliBytes(pages.get(script)!));
}

function pageOf(body: string, script: string | undefined): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Bench</title>
<body style="font-family: system-ui, sans-serif">
${body}
<script>performance.mark('tag')</script>
${script ? `<script type="module" src="${script}"></script>` : ''}`;
}

async function visit(browser: Browser, origin: string, {path, script}: Variant): Promise<Sample> {
  const {page, close} = await openSlow(browser, {slowLine: true});
  try {
    const scripts = await scriptTime(browser, page, origin, async () => {
      await page.goto(origin + path, {waitUntil: 'load'});
      await page.waitForTimeout(300);
    });
    const seen = await page.evaluate(async () => {
      const entries = await new Promise<PerformanceEntry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({type: 'largest-contentful-paint', buffered: true});
      });
      const hosts = document.querySelectorAll('#form, lit-form, altegio-phone-verify');
      return {
        painted: entries.at(-1)!.startTime,
        tag: performance.getEntriesByName('tag')[0]!.startTime,
        fields: [...hosts].filter((host) => host.shadowRoot!.querySelector('input[type=tel]')).length,
      };
    });
    if (script && seen.fields !== 1) throw new Error(`${path} shows no phone form`);
    return {painted: seen.painted, sinceTag: seen.painted - seen.tag, script: scripts};
  } finally {
    await close();
  }
}

function report(
  variants: readonly Variant[],
  samples: ReadonlyMap<Variant, readonly Sample[]>,
  bars: Bars,
  bytes: (script: string) => number,
): void {
  const of = (variant: Variant, what: keyof Sample): number =>
    median(samples.get(variant)!.map((sample) => sample[what]));
  const spread = (variant: Variant): string => {
    const all = samples.get(variant)!.map(({painted}) => painted);
    return `${number(Math.min(...all))}-${milliseconds(Math.max(...all))}`;
  };
  const [, plain, lit] = variants as [Variant, Variant, Variant];
  const rows = variants.map((variant) => {
    const {name, script, limit} = variant;
    const painted = of(variant, 'painted') / of(plain, 'painted');
    const work = of(variant, 'script') / of(lit, 'script');
    return [
      name,
      script ? number(bytes(script)) : '0',
      milliseconds(of(variant, 'painted')),
      spread(variant),
      ratio(painted),
      bars.check(`${name}, painted against plain DOM`, painted, limit),
      script ? ratio(of(variant, 'sinceTag') / of(plain, 'sinceTag')) : '',
      milliseconds(of(variant, 'script')),
      script ? ratio(work) : '',
      bars.check(`${name}, script time against Lit`, work, limit && scriptToLit),
    ];
  });
  print(
    'Phone form painted, CPU x4, 1.6 Mbit/s, 150 ms, nothing cached',
    [
      'page',
      'script, B',
      'painted',
      'from-to',
      'to plain',
      'bar',
      'from the tag, to plain',
      'script time',
      'to Lit',
      'bar',
    ],
    rows,
  );
}
