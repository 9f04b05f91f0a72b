// Responsible for: registering an element once. Not for: which there are (src/elements).
import {version} from '../version.js';

/** Registers an element once; a second file of ours on the page keeps quiet unless it is another version. */
export function define(tag: string, element: CustomElementConstructor): void {
  // In plain Node there is no registry.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const first = registry?.get(tag) as {readonly version?: string} | undefined;
  if (!first) registry?.define(tag, element);
  else if (first.version !== version) {
    // oxlint-disable-next-line no-console -- two versions would surprise the embedder
    console.warn(`<${tag}> stays ${first.version}, not ${version}.`);
  }
}
