// Responsible for: the package's files for editors, catalogues and language models, generated from comments: custom-elements.json,
// VS Code's custom data, JetBrains' web-types, llms.txt. A gap fails the build. Not for: the pages of docs/ (pages.ts).
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {findExampleGaps} from './examples.js';
import {findGaps} from './gaps.js';
import {llmsText} from './llms.js';
import type {Manifest, Named} from './model.js';

interface WebTypes {
  readonly contributions: {readonly css: object};
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function readManifest(): Promise<Manifest> {
  const argv = ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'];
  const manifest: Manifest = await cli({argv, cwd: root, noWrite: true});
  // Sort the modules, because the order of the file system differs between two checkouts.
  return {...manifest, modules: manifest.modules.toSorted((one, other) => (one.path < other.path ? -1 : 1))};
}

/** Writes all files to a folder. If there are gaps, prints a line for each and ends the process. */
export async function writePackageDocs(outdir: string): Promise<void> {
  const manifest = await readManifest();
  failOn([...findGaps(manifest, root), ...findExampleGaps(manifest, root)]);
  // Editors suggest custom properties in CSS. In the description of a tag they would only make it longer.
  const options = {hideCssPropertiesDocs: true};
  // The tools expect the mutable types of the schema.
  const cem = manifest as unknown as Parameters<typeof getVsCodeHtmlCustomData>[0];
  const files = {
    'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(cem, options),
    'vscode.css-custom-data.json': onceEach(getVsCodeCssCustomData(cem, options), (data: object) => data),
    'web-types.json': onceEach(getWebTypesData(cem, options), (data: WebTypes) => data.contributions.css),
    'llms.txt': llmsText(manifest),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(`${outdir}/${name}`, text);
}

/** Removes duplicates: custom properties and parts are the same in all elements, and an editor needs them once. */
function onceEach<Data>(json: string, listsOf: (data: Data) => object): string {
  const data = JSON.parse(json) as Data;
  const lists = listsOf(data) as Record<string, unknown>;
  for (const [key, list] of Object.entries(lists)) {
    if (Array.isArray(list))
      lists[key] = [...new Map(list.toReversed().map((one: Named) => [one.name, one])).values()].toReversed();
  }
  return `${JSON.stringify(data, null, 2)}\n`;
}

export function failOn(gaps: readonly string[]): void {
  if (gaps.length === 0) return;
  console.error(`The documentation has gaps:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
  process.exit(1);
}
