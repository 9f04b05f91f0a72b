// The script-tag file: every element, and page-wide defaults from the tag's own data-* attributes.
import './index.js';
import {readTags} from './base/page/script-tag.js';

readTags(import.meta.url);

export {configure} from './configure.js';
