// Responsible for: page-wide defaults from the data-* attributes of our script tags, as they stand on the page now.
// Not for: what a host's script says (configure.ts).
import {page, tellChange} from './page-registry.js';

/**
 * Reads the tag of the file that runs, and again whenever a script tag comes, goes or changes.
 * @param module the module's address; a classic script has none, and knows its tag while it runs
 */
export function readTags(module?: string): void {
  // In plain Node there is no page.
  if (!globalThis.document) return;
  const {tags, files} = page();
  // Of the prototype: an <img name="currentScript"> takes the place of the document's own property.
  const own = Reflect.get(Document.prototype, 'currentScript', document) as Element | null;
  if (module) files.add(nameOf(module));
  else if (own?.localName === 'script') {
    tags.set(own, here());
    files.add(nameOf(own.getAttribute('src')));
  }
  look();
}

/** The page's address; a place on it is the same page. */
function here(): string {
  return location.pathname + location.search;
}

/** Its name alone: a redirect, or a <base> that came later, makes a file's address another than its tag's. */
function nameOf(address: string | null): string {
  return `${address}`.replace(/^[^?#]*\/|[?#].*/gs, '');
}

function isOfScripts({type, addedNodes, removedNodes}: MutationRecord): boolean {
  return (
    type === 'attributes' ||
    [...addedNodes, ...removedNodes].some(
      (node) => (node as Element).localName === 'script' || (node as Element).querySelector?.('script'),
    )
  );
}

function look(): void {
  const shared = page();
  const {tags, files} = shared;
  const observer = (shared.tagObserver ??= new MutationObserver((records) => records.some(isOfScripts) && look()));
  observer.observe(document, {subtree: true, childList: true});
  const came = new Set<string>();
  for (const tag of document.querySelectorAll('script[src]')) {
    const name = nameOf(tag.getAttribute('src'));
    if (!files.has(name) || tags.has(tag)) continue;
    tags.set(tag, here());
    came.add(name);
  }
  for (const [tag, address] of tags) {
    observer.observe(tag, {attributes: true});
    // Turbo leaves the tags of earlier pages in <head>, and brings none that is there already: the older one has to go.
    // A loader takes its tag off when the file has run: it speaks until another page comes, or another tag of the file.
    const signs = [address !== here(), !tag.isConnected, came.has(nameOf(tag.getAttribute('src')))];
    if (signs.filter(Boolean).length < 2) continue;
    tags.delete(tag);
    // In a body that Turbo keeps for the way back, a tag stays where it is.
    if (tag.isConnected) tag.remove();
  }
  shared.tagged = Object.assign({}, ...[...tags.keys()].map((tag) => (tag as HTMLElement).dataset)) as object;
  tellChange();
}
