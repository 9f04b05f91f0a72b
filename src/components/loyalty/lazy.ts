// Responsible for: what of <altegio-loyalty> is loaded while its placeholder is painted. In the classic script-tag build, files of this
// name find their neighbours beside the script (vite.config.ts).
import type * as lists from './loyalty-lists.js';

export const loadLists = (): Promise<typeof lists> => import('./loyalty-lists.js');
