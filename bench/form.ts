// (b) How long a visitor on a slow phone waits for a form: the phone form, with its tag alone and prerendered, in English and in
// German, with modulepreload of the files that come next and without, and the other forms prerendered.
//
// "Painted" is the browser's own time stamp of the largest contentful paint. The pages hold nothing to paint but the
// form (the blank page: one line), so it is the frame in which the form came to the screen, styles and layout included,
// also inside a shadow root, and without any watching script in the page that would cost the slow CPU time itself.
// A form that came in two steps counts from the later, larger one. Two nested rAFs, the usual other way, tell when a
// frame was begun and need such a script. Whether the form is really there is asked after all is over.
import type {Browser} from 'playwright';
import budgets from './budgets.json' with {type: 'json'};
import {brotliBytes, bundle, root} from '../tools/bundle.js';
import type {prerender as Prerender, PrerenderedTag} from '../src/prerender.js';
import {filesOf, type Build} from './builds.js';
import {bare, openSlow, scriptTime} from './page.js';
import {serve} from './serve.js';
import {median, milliseconds, number, print, ratio, type Bars} from './table.js';

interface Variant {
  readonly name: string;
  readonly path: string;
  /** The page's body, after which the script stands. */
  readonly body: string;
  /** The path of the script. */
  readonly script?: string;
  /** Most that it may be of the plain form's time. */
  readonly limit?: number;
  /** Most that its script may take, in times of the minimal Lit form's. */
  readonly scriptLimit?: number;
  readonly lang?: string;
  /** Finds the one field that shows that the form is there. */
  readonly field?: string;
  /** A prerendered element: it works once it has taken over what the server has written. */
  readonly tag?: PrerenderedTag;
}

interface Sample {
  readonly painted: number;
  readonly sinceTag: number;
  /** On the main thread. */
  readonly script: number;
  /** Of a prerendered element. Else 0. */
  readonly works: number;
}

const element = '<altegio-phone-verify proxy-url="/altegio" location-id="4564"></altegio-phone-verify>';
const place = {'proxy-url': '/altegio', 'location-id': 4564};
const {oneElementToPlain, wholeToPlain, prerenderedToPlain, scriptToLit} = budgets.form;

export async function form(browser: Browser, builds: readonly Build[], rounds: number, bars: Bars): Promise<void> {
  const pages = new Map(builds.flatMap((build) => [...filesOf(build)]));
  for (const name of ['plain-form', 'lit-form'])
    pages.set(`/${name}.js`, (await bundle(`bench/pages/${name}.ts`)).code);
  const variants: readonly Variant[] = [
    {name: 'blank page', path: '/blank', body: '<p>Blank</p>'},
    {name: 'plain DOM', path: '/plain-form', body: '<div id="form"></div>', script: '/plain-form.js'},
    {name: 'minimal Lit form', path: '/lit-form', body: '<lit-form></lit-form>', script: '/lit-form.js'},
    ...(await Promise.all(builds.map(ours))).flat(),
  ];
  for (const variant of variants) pages.set(variant.path, pageOf(variant));
  const {origin, close} = await serve(pages);
  const samples = new Map<Variant, Sample[]>(variants.map((variant) => [variant, []]));
  try {
    // The first round warms the machine up and is not counted.
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

/** Pages of one build of ours. Another build beside it has no limits, and is not prerendered: its words may differ. */
async function ours({name, path}: Build): Promise<readonly Variant[]> {
  const tagAlone = (
    [
      ['phone-verify.js', oneElementToPlain],
      ['altegio-elements.js', wholeToPlain],
    ] as const
  ).flatMap(([file, limit]): Variant[] =>
    ['en', 'de'].map((lang) => ({
      name: `cdn/${file}${lang === 'en' ? '' : ', German'}${name}`,
      path: `/${lang}-page-of${path}/${file.replace('.js', '')}`,
      body: element,
      script: `${path}/${file}`,
      lang,
      // German words are a file more, which is asked for when the script has come.
      ...(!name && lang === 'en' && {limit, scriptLimit: scriptToLit}),
    })),
  );
  if (name) return tagAlone;
  const {prerender} = (await import(`${root}/dist/prerender.js`)) as {readonly prerender: typeof Prerender};
  const preloads = (files: readonly string[]): string =>
    files.map((file) => `<link rel="modulepreload" href="${path}/${file}.js">`).join('');
  const takeOver = ['take-over'];
  const painted = ([tag, lang, field, files]: Painted): Promise<Variant> =>
    prerender(tag, {...place, lang}).then(({html}) => ({
      name: `${tag.replace('altegio-', '')} prerendered${nameOf(lang, files, takeOver)}`,
      path: `/${lang}-prerendered/${tag}/${files.join('-')}`,
      body: html + preloads(files),
      script: `${path}/altegio-elements.js`,
      lang,
      field,
      tag,
      // The snippet has the file that takes over.
      ...(files === takeOver && {limit: prerenderedToPlain}),
    }));
  const words = ['lang-de-forms'];
  return [
    ...tagAlone,
    {
      name: `cdn/altegio-elements.js${nameOf('de', words, [])}`,
      path: '/de-page-with-words',
      body: element + preloads(words),
      script: `${path}/altegio-elements.js`,
      lang: 'de',
    },
    ...(await Promise.all(
      (
        [
          ['altegio-phone-verify', 'en', '#phone', takeOver],
          ['altegio-phone-verify', 'en', '#phone', []],
          ['altegio-phone-verify', 'de', '#phone', takeOver],
          ['altegio-phone-verify', 'de', '#phone', []],
          ['altegio-phone-verify', 'de', '#phone', [...takeOver, ...words]],
          ['altegio-sign-in', 'en', '#phone', takeOver],
          ['altegio-change-password', 'en', '#current', takeOver],
        ] as const
      ).map(painted),
    )),
  ];
}

/** `files`: those that modulepreload names. */
type Painted = readonly [tag: PrerenderedTag, lang: string, field: string, files: readonly string[]];

function nameOf(lang: string, files: readonly string[], usual: readonly string[]): string {
  const preloaded = files === usual ? '' : files.length ? `, preload of ${files.join(', ')}` : ', no preload';
  return (lang === 'en' ? '' : ', German') + preloaded;
}

function pageOf({body, script, tag, lang = 'en'}: Variant): string {
  const works = `customElements.whenDefined('${tag}')
    .then(() => document.querySelector('${tag}').updateComplete).then(() => performance.mark('works'))`;
  return bare(
    `${body}
<script>performance.mark('tag');${tag ? works : ''}</script>
${script ? `<script type="module" src="${script}"></script>` : ''}`,
    lang,
  );
}

async function visit(
  browser: Browser,
  origin: string,
  {path, script, tag, field = 'input[type=tel]'}: Variant,
): Promise<Sample> {
  const {page, close} = await openSlow(browser, {slowLine: true});
  try {
    const scripts = await scriptTime(browser, page, origin, async () => {
      await page.goto(origin + path, {waitUntil: 'load'});
      if (tag) await page.evaluate(takenOver, tag);
      await page.waitForTimeout(300);
    });
    const seen = await page.evaluate(async (field) => {
      const entries = await new Promise<PerformanceEntry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({type: 'largest-contentful-paint', buffered: true});
      });
      const hosts = [...document.body.children].filter(({shadowRoot}) => shadowRoot);
      return {
        painted: entries.at(-1)!.startTime,
        tag: performance.getEntriesByName('tag')[0]!.startTime,
        works: performance.getEntriesByName('works')[0]?.startTime ?? 0,
        fields: hosts.filter((host) => host.shadowRoot!.querySelector(field)).length,
      };
    }, field);
    if (script && seen.fields !== 1) throw new Error(`${path} shows no form`);
    return {painted: seen.painted, sinceTag: seen.painted - seen.tag, script: scripts, works: seen.works};
  } finally {
    await close();
  }
}

/** In the page. */
async function takenOver(tag: string): Promise<void> {
  await customElements.whenDefined(tag);
  await (document.querySelector(tag) as unknown as {updateComplete: Promise<boolean>}).updateComplete;
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
    const {name, script, tag, limit, scriptLimit} = variant;
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
      tag ? milliseconds(of(variant, 'works')) : '',
      milliseconds(of(variant, 'script')),
      script ? ratio(work) : '',
      bars.check(`${name}, script time against Lit`, work, scriptLimit),
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
      'works',
      'script time',
      'to Lit',
      'bar',
    ],
    rows,
  );
}
