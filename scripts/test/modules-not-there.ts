// Responsible for: making modules fail to load during one test file (@web/test-runner). The file names them in a comment,
// `// Not there: src/a/b.ts src/c.ts`, and its page gets an import map to a missing address. The map must be in the HTML: only
// Chromium accepts a map after the first module, and WebKit requests a module once for all test files.
// Not for: the tests that use it.
import {readFileSync} from 'node:fs';
import type {TestRunnerPlugin} from '@web/test-runner';

export function modulesNotThere(): TestRunnerPlugin {
  return {
    name: 'modules-not-there',
    transform({path, body}) {
      const [, testFile] =
        /"testFile": ?"\/([^"?]+)/.exec((path === '/' && typeof body === 'string' && body) || '') ?? [];
      const [, names] = (testFile && /^\/\/ Not there: (.*)$/m.exec(readFileSync(testFile, 'utf8'))) || [];
      if (!names) return undefined;
      const paths = names.split(' ').flatMap((name) => [`/${name}`, `/${name.replace(/\.ts$/, '.js')}`]);
      const imports = Object.fromEntries(paths.map((name) => [name, '/src/not-there.js']));
      return (body as string).replace('<head>', `<head><script type="importmap">${JSON.stringify({imports})}</script>`);
    },
  };
}
