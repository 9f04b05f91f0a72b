// Responsible for: the script-tag file: every element, and page-wide defaults from the tag's data-* attributes.
// Not for: loading Lit once per page (scripts/build/one-lit.ts).
import './index.js';
import {readTags} from './base/page/script-tag.js';

readTags(import.meta.url);

export {configure} from './configure.js';
