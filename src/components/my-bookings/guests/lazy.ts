// Responsible for: loading the memory of a guest's records, if the element has `remember`. In the classic script-tag build, a file
// named lazy.ts resolves its imports relative to the script (vite.config.ts). Not for: the memory itself (guest-memory.ts).
import type * as guestMemory from './guest-memory.js';

export const loadGuestMemory = (): Promise<typeof guestMemory> => import('./guest-memory.js');
