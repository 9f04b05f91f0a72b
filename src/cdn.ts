// The script-tag file: every element, and page-wide defaults from the tag's own data-* attributes.
import './index.js';
import {configure, type Defaults} from './configure.js';

// A classic script knows its tag; a module knows its own address.
const script =
  globalThis.document?.currentScript ??
  (import.meta.url ? [...(globalThis.document?.scripts ?? [])].find(({src}) => src === import.meta.url) : null);

if (script?.dataset) configure({...script.dataset} as Defaults);

export {configure};
