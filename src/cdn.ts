// Responsible for: the script-tag file: every element, and page-wide defaults from the tag's data-* attributes. Large elements are
// loaded where the page has their tag (lazy.ts).
// Not for: loading Lit once per page (scripts/build/one-lit.ts).
import './elements/change-password.js';
import './elements/my-bookings.js';
import './elements/phone-verify.js';
import './elements/sign-in.js';
import {loadWhenFound} from './base/page/late-tags.js';
import {readTags} from './base/page/script-tag.js';
import {lateTags} from './lazy.js';

readTags(import.meta.url);
loadWhenFound(lateTags);

export {configure} from './configure.js';
