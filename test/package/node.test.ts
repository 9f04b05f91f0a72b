// Every entry can be imported in plain Node, as a server render does, from a project that has only the package.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {elements, installed, manifest, root, runModule, tags} from './support.js';

const {folder, remove} = installed();
after(remove);

const scripts = readdirSync(join(root, 'dist/cdn')).filter((file) => file.endsWith('.js'));
const entries = [
  ...Object.keys(manifest.exports)
    .filter((name) => !/[*]|\.json$/.test(name))
    .map((name) => name.replace(/^\./, manifest.name)),
  ...elements.flatMap((element) => [`elements/${element}`, `elements/${element}.js`].map(ofPackage)),
  ...scripts.map((file) => ofPackage(`cdn/${file}`)),
];

function ofPackage(path: string): string {
  return `${manifest.name}/${path}`;
}

for (const entry of entries) {
  test(`import '${entry}' throws nothing, says nothing and leaves nothing running`, async () => {
    const {code, output, errors} = await runModule(`await import(${JSON.stringify(entry)});`, folder);
    assert.deepEqual({code, output, errors}, {code: 0, output: '', errors: ''});
  });
}

test('twice in one process, whole and single together, is as quiet', async () => {
  const all = entries.map((entry) => `await import(${JSON.stringify(entry)});`).join('\n');
  const {code, output, errors} = await runModule(`${all}\n${all}`, folder);
  assert.deepEqual({code, output, errors}, {code: 0, output: '', errors: ''});
});

test('JSON and package.json resolve', async () => {
  const names = ['custom-elements.json', 'package.json', 'cdn/integrity.json'].map(ofPackage);
  const {output, errors} = await runModule(
    `import {existsSync} from 'node:fs';
     console.log(${JSON.stringify(names)}.map((name) => existsSync(new URL(import.meta.resolve(name)))).join());`,
    folder,
  );
  assert.equal(output.trim(), 'true,true,true', errors);
});

test('what is not exported does not resolve', async () => {
  const {output} = await runModule(
    `for (const path of ['base/page/page-registry.js', 'dist/index.js', 'api/http.js', 'src/index.ts']) {
       await import('${manifest.name}/' + path).then(() => console.log(path), ({code}) => console.log(code));
     }`,
    folder,
  );
  assert.deepEqual(output.trim().split('\n'), Array(4).fill('ERR_PACKAGE_PATH_NOT_EXPORTED'));
});

test('with a registry, pure.js registers nothing, index.js all, and each element itself', async () => {
  // The registry that a server render brings; Lit's own for Node keeps to itself.
  const registered = async (entry: string): Promise<string> => {
    const {output, errors} = await runModule(
      `const names = [];
       globalThis.HTMLElement ??= class {};
       globalThis.customElements = {define: (name) => names.push(name), get: () => undefined};
       await import('${manifest.name}/${entry}');
       console.log(names.sort().join());`,
      folder,
    );
    assert.equal(errors, '');
    return output.trim();
  };
  assert.equal(await registered('pure.js'), '');
  assert.equal(await registered('api/index.js'), '');
  assert.equal(await registered('index.js'), tags.join());
  for (const element of elements) assert.equal(await registered(`elements/${element}.js`), `altegio-${element}`);
});

test('index.js and pure.js export the same names', async () => {
  const {output, errors} = await runModule(
    `const [index, pure] = [await import('${manifest.name}'), await import('${manifest.name}/pure')];
     console.log(JSON.stringify([Object.keys(index).sort(), Object.keys(pure).sort()]));`,
    folder,
  );
  assert.equal(errors, '');
  const [index, pure] = JSON.parse(output) as [string[], string[]];
  assert.deepEqual(index, pure);
  for (const name of [
    'configure',
    'AltegioPhoneVerify',
    'AltegioSignIn',
    'AltegioMyBookings',
    'AltegioChangePassword',
    'AltegioLoyalty',
    'AltegioReview',
  ]) {
    assert.ok(index.includes(name), `${name} is not exported`);
  }
});

test('the API layer works alone in Node', async () => {
  const {output, errors} = await runModule(
    `import {createClient, AltegioApiError} from '${manifest.name}/api';
     const body = {success: true, data: {id: 7, name: 'Grace'}, meta: []};
     const client = createClient({
       proxyUrl: 'https://proxy.example/altegio',
       fetch: async ({url, method}) => (console.log(method, url), Response.json(body)),
     });
     console.log((await client.getUser()).name);
     const broken = createClient({proxyUrl: 'https://proxy.example', fetch: async () => new Response('<html>', {status: 404})});
     await broken.getUser().catch((error) => console.log(error instanceof AltegioApiError, error.code));`,
    folder,
  );
  assert.equal(errors, '');
  assert.deepEqual(output.trim().split('\n'), [
    'GET https://proxy.example/altegio/booking/user/data',
    'Grace',
    'true not-found',
  ]);
});
