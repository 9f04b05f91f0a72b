// Responsible for: the memory of a guest's records, which is loaded where the host says `remember`. In the script-tag build,
// a file of this name finds what it loads beside the script (vite.config.ts).
import type * as guestMemory from './guest-memory.js';

export const loadGuestMemory = (): Promise<typeof guestMemory> => import('./guest-memory.js');
