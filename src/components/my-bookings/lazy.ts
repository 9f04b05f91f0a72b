// Responsible for: what of my bookings is loaded only when a client or a host asks for it. In the classic script-tag build,
// files of this name find their neighbours beside the script (vite.config.ts).
import type {Act} from './card-actions.js';
import type * as acts from './acts.js';
import type * as calendar from './calendar.js';
import type * as guestMemory from './guest-memory.js';
import type * as rescheduleDialog from './reschedule-dialog.js';

/** What more than the acts themselves is needed. */
export type Extra = typeof calendar | typeof rescheduleDialog | undefined;

/** Both at once: nobody waits for one to ask for the other. */
export const loadActs = (act: Act): Promise<[typeof acts, Extra]> =>
  Promise.all([
    import('./acts.js'),
    act === 'move' ? import('./reschedule-dialog.js') : act === 'calendar' ? import('./calendar.js') : undefined,
  ]);

export const loadGuestMemory = (): Promise<typeof guestMemory> => import('./guest-memory.js');
