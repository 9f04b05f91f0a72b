// For @web/test-runner: modules that cannot be loaded while one test file runs. The file names them in a comment,
// `// Not there: src/a/b.ts src/c.ts`, and its page gets an import map that leads elsewhere. It has to stand in the page from the
// beginning: only Chromium takes a map that comes after the first module, and WebKit asks a server once for all test files.
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
