// Responsible for: page-wide defaults from the data-* attributes of our script tags, as a file of ours reads them when it runs.
// Not for: what becomes of the tags later (tag-watch.ts), or what a host's script says (configure.ts).
import {afterPaint} from './after-paint.js';
import {loadTagWatch} from './lazy.js';
import {page} from './page-registry.js';
import {findTags, here, nameOf, takeDefaults} from './tags.js';

/**
 * Reads the tag of the file that runs, and after the first paint whenever a script tag comes, goes or changes.
 * @param module the module's address; a classic script has none, and knows its tag while it runs
 */
export function readTags(module?: string): void {
  // In plain Node there is no page.
  if (!globalThis.document) return;
  const {tags, files, lookAtTags} = page();
  // Of the prototype: an <img name="currentScript"> takes the place of the document's own property.
  const own = Reflect.get(Document.prototype, 'currentScript', document) as Element | null;
  if (module) files.add(nameOf(module));
  else if (own?.localName === 'script') {
    tags.set(own, here());
    files.add(nameOf(own.getAttribute('src')));
  }
  if (lookAtTags) return lookAtTags();
  findTags();
  takeDefaults();
  afterPaint(() => void watch());
}

async function watch(): Promise<void> {
  try {
    (await loadTagWatch()).watchTags();
  } catch {
    // Without a network no other page comes either.
  }
}
