// Responsible for: may an appointment be cancelled or moved by its client now, why not, and until when. Pure.
// Not for: doing it (cancel.state.ts, reschedule.state.ts) or words. Altegio stays the judge: this only spares a client
// a question whose answer is known.
import {readMoment} from '../../api/moment.js';
import type {Appointment} from '../../api/models.js';

/**
 * `past`: begun, or marked as visited or missed. `prepaid`: not offered for what is paid online. `guest`: a hash cannot
 * move, a signed-in client could. `group-event`: it has no other time of its own (docs/decisions/moving.md).
 */
export type Reason =
  'cancelled' | 'past' | 'not-offered' | 'prepaid' | 'group-event' | 'unknown-time' | 'too-late' | 'guest';

/** `until`: the last moment at which it is or was allowed, in milliseconds since 1970; null is until the start. */
export type Rule =
  | {readonly allowed: true; readonly until: number | null}
  | {readonly allowed: false; readonly reason: Reason; readonly until?: number | null};

/** @param now milliseconds since 1970 */
export function cancelRule(appointment: Appointment, now: number): Rule {
  const {location, allowCancel} = appointment;
  const {allowCancel: offered = true, allowCancelPrepaid = true, cancelLimitSeconds = 0} = location ?? {};
  return rule(appointment, now, allowCancel && offered, allowCancelPrepaid, cancelLimitSeconds);
}

/**
 * @param now milliseconds since 1970
 * @param guest the client is known by a record's hash alone
 */
export function rescheduleRule(appointment: Appointment, now: number, guest = false): Rule {
  const {location, allowReschedule, groupEventId} = appointment;
  // Without the location's id there is nowhere to ask.
  const offered = Boolean(location?.id && location.allowReschedule && allowReschedule);
  const {allowReschedulePrepaid = true, rescheduleLimitSeconds = 0} = location ?? {};
  const found = rule(appointment, now, offered, allowReschedulePrepaid, rescheduleLimitSeconds, groupEventId);
  // Last: nobody is asked to sign in for what is not possible then either.
  return found.allowed && guest ? {allowed: false, reason: 'guest', until: found.until} : found;
}

function rule(
  {status, startsAt, prepayment}: Appointment,
  now: number,
  offered: boolean,
  offeredPrepaid: boolean,
  limitSeconds: number,
  groupEventId?: number | null,
): Rule {
  const at = readMoment(startsAt);
  const no = (reason: Reason): Rule => ({allowed: false, reason});
  if (status === 'cancelled') return no(status);
  if (status === 'visited' || status === 'missed' || (at && at.epoch < now)) return no('past');
  if (!offered) return no('not-offered');
  if (prepayment === 'paid' && !offeredPrepaid) return no('prepaid');
  if (groupEventId) return no('group-event');
  if (!at) return no('unknown-time');
  const until = limitSeconds ? at.epoch - limitSeconds * 1000 : null;
  return until !== null && until < now ? {allowed: false, reason: 'too-late', until} : {allowed: true, until};
}
