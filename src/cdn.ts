// The script-tag file: every element, and page-wide defaults from the tag's own data-* attributes.
import './index.js';
import {configure, type Defaults} from './configure.js';

// A classic script knows its tag. A module knows its own address, which a redirect, or a <base> that came later, makes
// another than its tag's: then the file's name has to do.
const script = import.meta.url
  ? (tag(import.meta.url) ?? tag(import.meta.url.replace(/.*\//, '')))
  : globalThis.document?.currentScript;

// An <img name="currentScript"> would stand in its place.
if (script?.localName === 'script') configure({...script.dataset} as Defaults);

function tag(address: string): HTMLScriptElement | undefined {
  return [...(globalThis.document?.scripts ?? [])].find(({src}) => src.endsWith(address));
}

export {configure};
