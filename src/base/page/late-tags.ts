// Responsible for: loading the file of an element when its tag is on the page, now or later. Not for: which there are (src/lazy.ts).
import {page} from './page-registry.js';

/** @param tags each with what loads its file; one that did not come is asked for again when the page changes, after 5 s at least */
export function loadWhenFound(tags: Readonly<Record<string, () => Promise<unknown>>>): void {
  // In plain Node there is no page.
  if (!globalThis.document?.documentElement) return;
  // Another script-tag file of ours, perhaps of another version, does not load it again.
  const {lateTags: loaded} = page();
  const entries = Object.entries(tags);
  const look = (): void =>
    entries.forEach(([tag, load]) => {
      if (loaded.has(tag) || !document.querySelector(tag)) return;
      loaded.add(tag);
      // A page may change with every frame.
      load().catch(() => setTimeout(() => loaded.delete(tag), 5000));
    });
  new MutationObserver(look).observe(document, {subtree: true, childList: true});
  look();
}
