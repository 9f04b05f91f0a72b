// Responsible for: the file of the list, which is fetched while the appointments are read. In the script-tag build, a file of
// this name finds what it loads beside the script (vite.config.ts).
import type * as list from './booking-list.js';

export const loadList = (): Promise<typeof list> => import('./booking-list.js');
