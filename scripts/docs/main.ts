// Responsible for: `npm run docs`, which writes the generated parts of docs/, docs/llms.txt, and the documentation site (site/).
// `--check` writes nothing and fails if docs/ is outdated. `--pages` and `--site` do only one of both.
// Not for: the content (pages.ts, llms.ts, site.ts).
import {fileURLToPath} from 'node:url';
import {join} from 'node:path';
import {findExampleGaps} from './examples.js';
import {findGaps} from './gaps.js';
import {failOn, readManifest} from './package.js';
import {missingParts, stalePages, wantedPages, writePages} from './pages.js';
import {buildSite} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const wanted = process.argv[2] ?? '';

if (wanted !== '--site') {
  const manifest = await readManifest();
  failOn([...findGaps(manifest, root), ...findExampleGaps(manifest, root), ...missingParts(manifest, root)]);
  const pages = wantedPages(manifest, root);
  if (wanted === '--check') failOn(stalePages(pages, root).map((file) => `${file} is old. Run: npm run docs`));
  else for (const file of writePages(pages, root)) console.log(`wrote ${file}`);
}
if (wanted === '' || wanted === '--site') {
  const pages = await buildSite(root, join(root, 'site'));
  console.log(`site/: ${pages.length} pages. Put the folder on any web server, or run: npx vite preview --outDir site`);
}
