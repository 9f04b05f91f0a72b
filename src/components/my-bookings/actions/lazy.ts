// Responsible for: what of my bookings is loaded only when a client presses a button. In the classic script-tag build,
// files of this name find their neighbours beside the script (vite.config.ts).
import type {ActionName} from '../list/card-context.js';
import type * as actions from './appointment-actions.js';
import type * as endpoints from './endpoints.js';
import type * as review from '../review/review-dialog.js';

/** Both files at once: neither waits for the other. */
export const loadActions = (action: ActionName): Promise<[typeof actions, actions.Extra]> =>
  Promise.all([
    import('./appointment-actions.js'),
    action === 'reschedule'
      ? import('../reschedule/reschedule-dialog.js')
      : action === 'calendar'
        ? import('../../../parts/add-to-calendar/calendar-panel.js')
        : action === 'review'
          ? loadReview()
          : undefined,
  ]);

/** The dialog of a review, and the element in it. */
async function loadReview(): Promise<typeof review> {
  const [dialog] = await Promise.all([import('../review/review-dialog.js'), import('../../../elements/review.js')]);
  return dialog;
}

/** With the file of what a press does, which is there by then. */
export const loadEndpoints = (): Promise<Pick<typeof actions, keyof typeof endpoints>> =>
  import('./appointment-actions.js');
