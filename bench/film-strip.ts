// `npx tsx bench/film-strip.ts`: a picture of what a visitor on a slow phone and line sees of the phone form, moment by moment: plain
// DOM, the tag alone, and prerendered. Writes docs/images/film-strip.png. Uses the built files: `npm run build` first.
import type {Browser} from 'playwright';
import {bundle, root} from '../tools/bundle.js';
import type {prerender as Prerender} from '../src/prerender.js';
import {builds, filesOf} from './builds.js';
import {launch, openSlow} from './page.js';
import {serve} from './serve.js';

const {prerender} = (await import(`${root}/dist/prerender.js`)) as {readonly prerender: typeof Prerender};
const place = {'proxy-url': '/altegio', 'location-id': 4564};
/** Milliseconds since the navigation began. */
const moments = [200, 400, 600, 800, 1000, 1200, 1400, 1600];

const pageOf = (body: string, script: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Film strip</title>
<body style="font-family: system-ui, sans-serif">
${body}
<p>Opening hours: 9 to 18</p>
<script type="module" src="${script}"></script>`;

const {html} = await prerender('altegio-phone-verify', place);
const rows: Readonly<Record<string, string>> = {
  'Plain DOM, made by a script': pageOf('<div id="form"></div>', '/plain-form.js'),
  'The tag alone': pageOf(
    '<altegio-phone-verify proxy-url="/altegio" location-id="4564"></altegio-phone-verify>',
    '/cdn/altegio-elements.js',
  ),
  Prerendered: pageOf(`${html}<link rel="modulepreload" href="/cdn/take-over.js">`, '/cdn/altegio-elements.js'),
};

const files = new Map(builds(undefined).flatMap((build) => [...filesOf(build)]));
files.set('/plain-form.js', (await bundle('bench/pages/plain-form.ts')).code);
for (const [index, markup] of Object.values(rows).entries()) files.set(`/row-${index}`, markup);

const browser = await launch();
const {origin, close} = await serve(files);
try {
  const strips: string[] = [];
  for (const [index, name] of Object.keys(rows).entries()) {
    // The first visit warms the machine up.
    await film(browser, `${origin}/row-${index}`);
    const frames = await film(browser, `${origin}/row-${index}`);
    const pictures = moments.map((moment) => {
      const frame = frames.findLast(({at}) => at <= moment);
      const picture = frame ? `<img src="data:image/jpeg;base64,${frame.picture}">` : '<i></i>';
      return `<figure>${picture}<figcaption>${(moment / 1000).toFixed(1)} s</figcaption></figure>`;
    });
    strips.push(`<h2>${name}</h2><div>${pictures.join('')}</div>`);
  }
  const page = await browser.newPage({viewport: {width: 1180, height: 600}});
  await page.setContent(`<!doctype html><style>
    body { margin: 16px; width: max-content; font: 15px sans-serif; background: #fff; color: #222; }
    h2 { margin: 0 0 6px; font-size: 15px; }
    div { display: flex; gap: 8px; margin-bottom: 14px; }
    figure { margin: 0; text-align: center; }
    img, i { display: block; width: 130px; height: 150px; object-fit: cover; object-position: top; border: 1px solid #bbb; }
    figcaption { margin-top: 2px; color: #555; font-size: 13px; }
    </style><main>${strips.join('')}</main>`);
  await page.locator('main').screenshot({path: `${root}/docs/images/film-strip.png`});
} finally {
  close();
  await browser.close();
}

interface Frame {
  /** Milliseconds since the navigation began. */
  readonly at: number;
  /** JPEG in base64. */
  readonly picture: string;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args: {
    readonly snapshot?: string;
    readonly data?: {readonly documentLoaderURL?: string; readonly isOutermostMainFrame?: boolean};
  };
}

/** The browser's own pictures of a visit, as its developer tools show them. */
async function film(chromium: Browser, address: string): Promise<readonly Frame[]> {
  const slow = await openSlow(chromium, {slowLine: true});
  try {
    await chromium.startTracing(slow.page, {screenshots: true, categories: ['blink.user_timing']});
    await slow.page.goto(address, {waitUntil: 'load'});
    await slow.page.waitForTimeout(800);
    const {traceEvents} = JSON.parse((await chromium.stopTracing()).toString()) as {traceEvents: readonly TraceEvent[]};
    const start = traceEvents.find(
      ({name, args}) => name === 'navigationStart' && args.data?.documentLoaderURL === address,
    );
    if (!start) throw new Error(`The trace has no navigation to ${address}`);
    return traceEvents
      .filter(({name, args}) => name === 'Screenshot' && args.snapshot)
      .map(({ts, args}) => ({at: (ts - start.ts) / 1000, picture: args.snapshot ?? ''}))
      .toSorted((a, b) => a.at - b.at);
  } finally {
    await slow.close();
  }
}
