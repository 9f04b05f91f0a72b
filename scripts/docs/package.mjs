// Responsible for: what the package holds for editors, catalogues and language models, made of the comments and checked:
// custom-elements.json, VS Code's custom data, JetBrains' web-types, llms.txt. A gap fails the build.
// Not for: the pages of docs/ (pages.mjs).
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {findExampleGaps} from './examples.mjs';
import {findGaps} from './gaps.mjs';
import {llmsText} from './llms.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function readManifest() {
  const argv = ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'];
  const manifest = await cli({argv, cwd: root, noWrite: true});
  // They come as the file system lists them, which differs between two checkouts.
  manifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  return manifest;
}

/** Writes them all to a folder. Ends the process where there is a gap, with a line for each. */
export async function writePackageDocs(outdir) {
  const manifest = await readManifest();
  failOn([...findGaps(manifest, root), ...findExampleGaps(manifest, root)]);
  // An editor has custom properties where CSS is written: they would only lengthen what it says of a tag.
  const options = {hideCssPropertiesDocs: true};
  const files = {
    'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(manifest, options),
    'vscode.css-custom-data.json': onceEach(getVsCodeCssCustomData(manifest, options), (data) => data),
    'web-types.json': onceEach(getWebTypesData(manifest, options), ({contributions}) => contributions.css),
    'llms.txt': llmsText(manifest),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(`${outdir}/${name}`, text);
}

/** Custom properties and parts are the same in each element: an editor needs them once. */
function onceEach(json, listsOf) {
  const data = JSON.parse(json);
  const lists = listsOf(data);
  for (const [key, list] of Object.entries(lists)) {
    if (Array.isArray(list))
      lists[key] = [...new Map(list.toReversed().map((one) => [one.name, one])).values()].toReversed();
  }
  return `${JSON.stringify(data, null, 2)}\n`;
}

export function failOn(gaps) {
  if (gaps.length === 0) return;
  console.error(`The documentation has gaps:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
  process.exit(1);
}
