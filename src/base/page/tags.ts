// Responsible for: finding the tags of our files on the page, and taking what their data-* attributes say.
// Not for: when (script-tag.ts, tag-watch.ts).
import {page, tellChange} from './page-registry.js';

/** Remembers the tags of our files. */
export function findTags(): void {
  const {tags, files} = page();
  for (const tag of document.querySelectorAll('script[src]')) {
    if (files.has(nameOf(tag.getAttribute('src'))) && !tags.has(tag)) tags.set(tag, here());
  }
}

/** What the known tags say counts from now on. */
export function takeDefaults(): void {
  const shared = page();
  shared.tagged = Object.assign({}, ...[...shared.tags.keys()].map((tag) => (tag as HTMLElement).dataset)) as object;
  tellChange();
}

/** The page's address; a place on it is the same page. */
export function here(): string {
  return location.pathname + location.search;
}

/** Its name alone: a redirect, or a <base> that came later, makes a file's address another than its tag's. */
export function nameOf(address: string | null): string {
  return `${address}`.replace(/^[^?#]*\/|[?#].*/gs, '');
}
