// Responsible for: Altegio's rules for cancelling and rescheduling online (reference B.4). They are the same for a guest with
// the hash and for a signed-in client.
// Not for: who may change an appointment (endpoints/appointments.ts).

import type {Appointment} from './appointment.js';
import type {Location} from '../seed/locations.js';

/** The reason why it cannot be cancelled now (ms since 1970), in Altegio's words. null: it can. */
export function cancelProblem(appointment: Appointment, location: Location, now: number): string | null {
  const {allowDelete, allowDeletePrepaid, deleteDelay} = location;
  if (!allowDelete || !appointment.allowDelete) return 'Appointments cannot be cancelled online at this location.';
  if (appointment.prepaidConfirmed && !allowDeletePrepaid) return 'A prepaid appointment cannot be cancelled online.';
  return lateProblem('cancelled', appointment, deleteDelay, now);
}

/** The reason why it cannot be rescheduled now (ms since 1970). null: it can. */
export function changeProblem(appointment: Appointment, location: Location, now: number): string | null {
  const {allowChange, allowChangePrepaid, changeDelay} = location;
  if (!allowChange || !appointment.allowChange) return 'Appointments cannot be rescheduled online at this location.';
  if (appointment.prepaidConfirmed && !allowChangePrepaid) return 'A prepaid appointment cannot be rescheduled online.';
  return lateProblem('rescheduled', appointment, changeDelay, now);
}

/** Allowed until exactly `delay` seconds before the start; with 0, until the start. */
function lateProblem(verb: string, appointment: Appointment, delay: number, now: number): string | null {
  if (appointment.startsAt - now >= delay * 1000) return null;
  if (delay === 0) return `An appointment that has begun cannot be ${verb} online.`;
  return `An appointment cannot be ${verb} online less than ${delay / 3600} h before the visit, contact the administrator.`;
}
