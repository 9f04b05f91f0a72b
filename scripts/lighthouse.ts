// Responsible for: `npm run lighthouse`: Lighthouse on demo/script-tag.html and demo/hosts/catalog.html with the built files, as on a
// phone with slow 4G, once signed out and once signed in. Fails if accessibility or best practices are below 1. Performance depends on
// the machine, so its median of three is only printed. `--quick` (in `npm test`) omits it, and the second page.
// Not for: the pages.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import lighthouse, {type Flags, type Result} from 'lighthouse';
import {launch} from 'puppeteer-core';
import {demoClient} from '../sandbox/index.js';
import {createBackend} from '../demo/server/backend.js';
import {answerNode, type Handler} from '../demo/server/node-adaptor.js';
import {ensureChromium} from '../tools/browser.js';

const quick = process.argv.includes('--quick');
/** The details of an audit that show where a problem is. */
interface Details {
  readonly items?: readonly {
    readonly node?: {readonly snippet?: string};
    readonly description?: string;
    readonly sourceLocation?: {readonly url?: string};
  }[];
}

type Who = 'signed out' | 'signed in';

const strict = ['accessibility', 'best-practices'];
const root = fileURLToPath(new URL('..', import.meta.url));
const {find} = createBackend({root, env: {}});
const catalog: Handler = async () =>
  new Response(await readFile(`${root}/demo/hosts/catalog.html`), {
    headers: {'content-type': 'text/html; charset=utf-8'},
  });

const server = createServer((incoming, outgoing) => {
  const path = (incoming.url ?? '/').replace(/[?#].*/s, '');
  const answer = path === '/catalog.html' ? catalog : find(path);
  void answerNode(compressed(answer ?? (async () => new Response('Not found', {status: 404}))), incoming, outgoing);
});
await new Promise<void>((done) => {
  server.listen(0, '127.0.0.1', done);
});
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const pages = quick ? ['/demo/script-tag.html'] : ['/demo/script-tag.html', '/catalog.html'];
const browser = await launch({executablePath: await ensureChromium(), args: ['--no-sandbox']});

try {
  const good = [];
  for (const path of pages) {
    for (const who of ['signed out', 'signed in'] as const) {
      const results: Result[] = [];
      for (let run = 0; run < (quick ? 1 : 3); run++) results.push(await measure(origin + path, who));
      good.push(report(`${path}, ${who}`, results));
    }
  }
  process.exitCode = good.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

/** Compresses text, as a CDN or web server does. */
function compressed(handler: Handler): Handler {
  return async (request, from) => {
    const response = await handler(request, from);
    const text = /^(text|application)\//.test(response.headers.get('content-type') ?? '');
    if (!text || !response.ok || !request.headers.get('accept-encoding')?.includes('br')) return response;
    const headers = new Headers(response.headers);
    headers.set('content-encoding', 'br');
    headers.delete('content-length');
    return new Response(brotliCompressSync(Buffer.from(await response.arrayBuffer())), {
      status: response.status,
      headers,
    });
  };
}

async function measure(url: string, who: Who): Promise<Result> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // Sign in at an address without files, so that the cache stays empty.
  if (who === 'signed in') {
    await page.goto(new URL('/nothing', url).href);
    await page.evaluate(signIn, demoClient);
  }
  const onlyCategories = quick ? strict : [...strict, 'performance', 'seo'];
  const flags: Flags = {onlyCategories, disableStorageReset: true, logLevel: 'error'};
  const result = await lighthouse(url, flags, undefined, page);
  await context.close();
  if (!result || result.lhr.runtimeError)
    throw new Error(result?.lhr.runtimeError?.message ?? 'Lighthouse said nothing');
  return result.lhr;
}

/** Runs in the page. */
async function signIn({email, password}: {readonly email: string; readonly password: string}): Promise<void> {
  const {ok, status} = await fetch('/altegio/booking/auth', {
    method: 'POST',
    headers: {
      Accept: 'application/vnd.api.v2+json',
      'Content-Type': 'application/json',
      'X-Requested-With': 'altegio-elements',
    },
    body: JSON.stringify({login: email, password}),
  });
  if (!ok) throw new Error(`Not signed in: ${status}`);
}

function report(what: string, results: readonly Result[]): boolean {
  console.log(`\n${what}`);
  const [first] = results;
  for (const name of Object.keys(first?.categories ?? {})) {
    const scores = results.map(({categories}) => categories[name]?.score ?? 0).toSorted((a, b) => a - b);
    console.log(`${name.padEnd(16)} ${scores[scores.length >> 1]} (${scores.join(', ')})`);
  }
  if (!quick) {
    for (const id of [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
    ])
      console.log(`${id.padEnd(26)} ${results.map(({audits}) => audits[id]?.displayValue).join(', ')}`);
  }
  const missed = new Set(strict.flatMap((name) => results.flatMap((result) => faults(result, name))));
  for (const fault of missed) console.log(fault);
  return missed.size === 0;
}

/** The audits that lowered the score of a category, and where. */
function faults({categories, audits}: Result, name: string): string[] {
  return (categories[name]?.auditRefs ?? [])
    .map(({id, weight}) => ({weight, ...audits[id]}))
    .filter(({weight, score}) => weight > 0 && typeof score === 'number' && score < 1)
    .map(({id, details}) => {
      const where = ((details as Details | undefined)?.items ?? []).map(({node, description, sourceLocation}) =>
        [node?.snippet ?? description, sourceLocation?.url].filter(Boolean).join(' '),
      );
      return `${name}: ${id}: ${[...new Set(where)].join(' | ')}`;
    });
}
