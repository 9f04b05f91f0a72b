// Responsible for: serving each test file of a browser as one module (@web/test-runner). Module by module, a file needs some 300
// requests, which cost a browser more than the tests. Two comments of a test file count: `// Module by module.` at its start, for instance where
// a test sees what is fetched when; `// Not there: src/a.ts src/b.ts` names modules that fail to load. Not for: the build.
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {TestRunnerPlugin} from '@web/test-runner';
import {build, type Plugin} from 'esbuild';

/** @param compiler compiles each module that is served; a bundle is compiled already, and takes as long once more */
export function bundledTests(root: string, compiler: TestRunnerPlugin): TestRunnerPlugin {
  const compile = compiler.transform?.bind(compiler);
  const bundles = new Set<string>();
  compiler.transform = (context) => (bundles.has(context.path) ? undefined : compile?.(context));
  return {
    name: 'bundled-tests',
    async serve({path}) {
      if (!/^\/test\/(base|parts|components)\/.*\.test\.ts$/.test(path)) return undefined;
      const file = path.slice(1);
      const text = readFileSync(join(root, file), 'utf8');
      if (text.startsWith('// Module by module.')) return undefined;
      bundles.add(path);
      return {body: await onceForAllEngines(file, () => bundled(root, file, text)), type: 'js'};
    },
  };
}

/** `npm test` runs each file in several engines, and names a folder in which a bundle waits for the next one. */
async function onceForAllEngines(file: string, make: () => Promise<string>): Promise<string> {
  const folder = process.env['TEST_BUNDLES'];
  if (!folder) return make();
  const kept = join(folder, `${file.replaceAll('/', '_')}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const made = await make();
  // Another engine may read it at this moment.
  const whole = `${kept}.${process.pid}`;
  writeFileSync(whole, made);
  renameSync(whole, kept);
  return made;
}

async function bundled(root: string, file: string, text: string): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [file],
    // Where the sources lie, for the lines of a failed test.
    outfile: file,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser', 'development'],
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
    plugins: [ofTheServer, notThere(root, text)],
  });
  return outputFiles[0]!.text;
}

/** Modules that the test server itself makes. */
const ofTheServer: Plugin = {
  name: 'of-the-server',
  setup: ({onResolve}) => onResolve({filter: /^\/__web-/}, ({path}) => ({path, external: true})),
};

function notThere(root: string, text: string): Plugin {
  const [, names = ''] = /^\/\/ Not there: (.*)$/m.exec(text) ?? [];
  const missing = new Set(names.split(' ').map((name) => resolve(root, name)));
  return {
    name: 'not-there',
    setup: ({onResolve}) => {
      if (!names) return;
      onResolve({filter: /^\./}, ({path, resolveDir}) =>
        missing.has(resolve(resolveDir, path).replace(/\.js$/, '.ts'))
          ? {path: '/src/not-there.js', external: true}
          : undefined,
      );
    },
  };
}
