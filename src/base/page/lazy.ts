// Responsible for: what a file of ours loads once the page has been painted. In the classic script-tag build, files of this name find
// their neighbours beside the script (vite.config.ts).
import type * as tagWatch from './tag-watch.js';

export const loadTagWatch = (): Promise<typeof tagWatch> => import('./tag-watch.js');
