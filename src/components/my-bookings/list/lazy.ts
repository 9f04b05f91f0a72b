// Responsible for: loading the list's file, while the appointments are read. In the classic script-tag build, a file named lazy.ts
// resolves its imports relative to the script (vite.config.ts). Not for: the list itself (booking-list.ts).
import type * as list from './booking-list.js';

export const loadList = (): Promise<typeof list> => import('./booking-list.js');
