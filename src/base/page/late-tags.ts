// Responsible for: loading the file of an element when its tag is on the page, now or later. Not for: which there are (src/lazy.ts).

/** @param tags each with what loads its file; a file that does not come is tried again with the next change of the page */
export function loadWhenFound(tags: Readonly<Record<string, () => Promise<unknown>>>): void {
  // In plain Node there is no page.
  if (!globalThis.document?.documentElement) return;
  const wanted = new Map(Object.entries(tags));
  const look = (): void => {
    for (const [tag, load] of wanted) {
      if (!document.querySelector(tag)) continue;
      wanted.delete(tag);
      load().catch(() => wanted.set(tag, load));
    }
    if (!wanted.size) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {subtree: true, childList: true});
  look();
}
