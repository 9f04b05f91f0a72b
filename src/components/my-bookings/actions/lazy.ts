// Responsible for: what of my bookings is loaded only when a client or a host asks for it. In the classic script-tag build,
// files of this name find their neighbours beside the script (vite.config.ts).
import type {Act} from '../list/card-context.js';
import type * as acts from './appointment-actions.js';

/** Both at once: nobody waits for one to ask for the other. */
export const loadActs = (act: Act): Promise<[typeof acts, acts.Extra]> =>
  Promise.all([
    import('./appointment-actions.js'),
    act === 'move'
      ? import('../reschedule/reschedule-dialog.js')
      : act === 'calendar'
        ? import('../add-to-calendar/calendar-panel.js')
        : undefined,
  ]);
