// The first state of an element, made by the built package where there is no Node: in a worker of workerd, and by Deno. It is the one of Node.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {build} from 'esbuild';
import type {prerender as Prerender} from '../../src/prerender.js';
import {ensureRuntime} from '../../tools/runtimes.js';
import {startWorker} from '../../tools/workerd.js';
import {root, run} from './support.js';

const FILE = `${root}/dist/prerender.js`;
const {prerender} = (await import(FILE)) as {readonly prerender: typeof Prerender};
const ASKED = ['altegio-sign-in', {'proxy-url': '/altegio', 'location-id': '4564', lang: 'de'}] as const;
const ARGUMENTS = ASKED.map((each) => JSON.stringify(each)).join(', ');

describe('prerender() elsewhere than on Node', () => {
  it('in a worker, bundled with the words of all languages', async (t) => {
    const {outputFiles} = await build({
      stdin: {
        contents: `import {prerender} from ${JSON.stringify(FILE)};
          export default {fetch: async () => Response.json(await prerender(${ARGUMENTS}))};`,
        resolveDir: root,
      },
      bundle: true,
      write: false,
      format: 'esm',
      // No Node module may be left: the platform would refuse it.
      platform: 'browser',
      conditions: ['worker', 'browser'],
    });
    const {origin, stop} = await startWorker(outputFiles[0]?.text ?? '');
    t.after(stop);
    const made = (await (await fetch(origin)).json()) as unknown;
    assert.deepEqual(made, await prerender(...ASKED));
    assert.match(JSON.stringify(made), />Anmelden</);
  });

  it('by Deno, which may do nothing but read files', {timeout: 240_000}, async (t) => {
    const deno = ensureRuntime('deno');
    t.diagnostic(`Deno ${deno ? 'was run' : 'was not run: there is none for this machine'}`);
    if (!deno) return;
    const script = `const {prerender} = await import(${JSON.stringify(`file://${FILE}`)});
      console.log(JSON.stringify(await prerender(${ARGUMENTS})));`;
    const {output, errors, code} = await run(
      deno,
      ['run', '--allow-read', `data:text/javascript,${encodeURIComponent(script)}`],
      root,
    );
    assert.equal(code, 0, errors);
    assert.deepEqual(JSON.parse(output), await prerender(...ASKED));
  });
});
