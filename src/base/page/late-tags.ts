// Responsible for: loading the file of an element when its tag is on the page, now or later. Not for: which there are (src/lazy.ts).
import {page} from './page-registry.js';

/** @param tags each with what loads its file; a file that does not come is tried again with the next change of the page */
export function loadWhenFound(tags: Readonly<Record<string, () => Promise<unknown>>>): void {
  // In plain Node there is no page.
  if (!globalThis.document?.documentElement) return;
  // Another script-tag file of ours, perhaps of another version, does not load it again.
  const loaded = (page().lateTags ??= new Set());
  const wanted = new Map(Object.entries(tags));
  const look = (): void => {
    for (const [tag, load] of wanted) {
      if (!document.querySelector(tag)) continue;
      wanted.delete(tag);
      if (loaded.has(tag)) continue;
      loaded.add(tag);
      load().catch(() => {
        loaded.delete(tag);
        wanted.set(tag, load);
        observe();
      });
    }
    if (!wanted.size) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  const observe = (): void => observer.observe(document, {subtree: true, childList: true});
  observe();
  look();
}
