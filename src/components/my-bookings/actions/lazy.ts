// Responsible for: what of my bookings is loaded only when a client or a host asks for it. In the classic script-tag build,
// files of this name find their neighbours beside the script (vite.config.ts).
import type {Act} from '../list/card-actions.js';
import type * as acts from './appointment-actions.js';
import type * as calendar from '../add-to-calendar/panel.js';
import type * as guestMemory from '../guests/guest-memory.js';
import type * as rescheduleDialog from '../reschedule/reschedule-dialog.js';

/** What more than the acts themselves is needed. */
export type Extra = typeof calendar | typeof rescheduleDialog | undefined;

/** Both at once: nobody waits for one to ask for the other. */
export const loadActs = (act: Act): Promise<[typeof acts, Extra]> =>
  Promise.all([
    import('./appointment-actions.js'),
    act === 'move'
      ? import('../reschedule/reschedule-dialog.js')
      : act === 'calendar'
        ? import('../add-to-calendar/panel.js')
        : undefined,
  ]);

export const loadGuestMemory = (): Promise<typeof guestMemory> => import('../guests/guest-memory.js');
