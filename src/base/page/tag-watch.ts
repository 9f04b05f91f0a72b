// Responsible for: the tags of our files that come, go or change after the first paint, also on pages whose body is swapped.
// Not for: the first look at them (script-tag.ts).
import {page} from './page-registry.js';
import {findTags, here, nameOf, takeDefaults} from './tags.js';

/** One watch for all files of ours on the page. */
export function watchTags(): void {
  const shared = page();
  if (shared.lookAtTags) return;
  const observer = new MutationObserver((records) => records.some(isOfScripts) && look());
  const look = (shared.lookAtTags = () => lookAtTags(observer));
  look();
}

function isOfScripts({type, addedNodes, removedNodes}: MutationRecord): boolean {
  return (
    type === 'attributes' ||
    [...addedNodes, ...removedNodes].some(
      (node) => (node as Element).localName === 'script' || (node as Element).querySelector?.('script'),
    )
  );
}

/** Tags of earlier pages: the file of one may come, and run, on the next page. */
const left = new WeakSet<Element>();

function lookAtTags(observer: MutationObserver): void {
  const {tags} = page();
  observer.observe(document, {subtree: true, childList: true});
  findTags();
  const known = [...tags];
  known.forEach(([tag, address], index) => {
    observer.observe(tag, {attributes: true});
    // Also one that came while this file was on its way.
    const isReplaced = known.slice(index + 1).some((other) => other[1] === here() && fileOf(other[0]) === fileOf(tag));
    // Turbo leaves the tags of earlier pages in <head>, and brings none that is there already: the older one has to go.
    // A loader takes its tag off when the file has run: it speaks until another page comes, or another tag of the file.
    const signs = [address !== here() || left.has(tag), !tag.isConnected, isReplaced];
    if (signs.filter(Boolean).length < 2) return;
    tags.delete(tag);
    left.add(tag);
    // In a body that Turbo keeps for the way back, a tag stays where it is.
    if (tag.isConnected) tag.remove();
  });
  takeDefaults();
}

const fileOf = (tag: Element): string => nameOf(tag.getAttribute('src'));
