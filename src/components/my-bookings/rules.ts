// Responsible for: may the client cancel or reschedule an appointment now, why not, and until when. Pure.
// Not for: doing it (bookings.writes.ts) or words. Altegio decides in the end: the rules only spare a client a question whose
// answer is known.
import type {Appointment} from '../../api/models.js';
import {startOf} from '../../api/values/start.js';

/**
 * `past`: has begun, or is marked as visited or missed. `prepaid`: not offered for what is paid online. `guest`: a hash cannot
 * reschedule, a signed-in client could. `group-event`: it has no other time of its own (docs/decisions/moving.md).
 */
export type Reason =
  'cancelled' | 'past' | 'not-offered' | 'prepaid' | 'group-event' | 'unknown-time' | 'too-late' | 'guest';

/** `until`: the last moment at which it is or was allowed, in milliseconds since 1970; null is until the start. */
export type Rule =
  | {readonly allowed: true; readonly until: number | null}
  | {readonly allowed: false; readonly reason: Reason; readonly until?: number | null};

export interface Rules {
  readonly cancel: Rule;
  readonly reschedule: Rule;
  /** The last moment before time alone changes one of them, in milliseconds since 1970; null where it changes none. */
  readonly until: number | null;
}

/** What the rules depend on, besides the appointment. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The client is known by the hash of a record alone. */
  readonly guest?: boolean;
}

export function rulesOf(appointment: Appointment, {now, guest}: Clock): Rules {
  const cancel = cancelRule(appointment, now);
  const reschedule = rescheduleRule(appointment, now, guest);
  const start = startOf(appointment)?.epoch ?? Infinity;
  const until = Math.min(...[cancel, reschedule].map((one) => (isOpen(one) ? (one.until ?? start) : Infinity)));
  return {cancel, reschedule, until: until < Infinity ? until : null};
}

/** Time alone will close it, also for a guest who could sign in. */
function isOpen(rule: Rule): boolean {
  return rule.allowed || rule.reason === 'guest';
}

/** @param now milliseconds since 1970 */
export function cancelRule(appointment: Appointment, now: number): Rule {
  const {location, allowCancel} = appointment;
  const {allowCancel: offered = true, allowCancelPrepaid = true, cancelLimitSeconds = 0} = location ?? {};
  return rule(appointment, now, allowCancel && offered, allowCancelPrepaid, cancelLimitSeconds);
}

/**
 * @param now milliseconds since 1970
 * @param guest the client is known by the hash of a record alone
 */
export function rescheduleRule(appointment: Appointment, now: number, guest = false): Rule {
  const {location, allowReschedule, groupEventId} = appointment;
  // The address of the request needs the id of the location.
  const offered = Boolean(location?.id && location.allowReschedule && allowReschedule);
  const {allowReschedulePrepaid = true, rescheduleLimitSeconds = 0} = location ?? {};
  const found = rule(appointment, now, offered, allowReschedulePrepaid, rescheduleLimitSeconds, groupEventId);
  // Last: a guest is not asked to sign in for what a signed-in client may not do either.
  return found.allowed && guest ? {allowed: false, reason: 'guest', until: found.until} : found;
}

function rule(
  appointment: Appointment,
  now: number,
  offered: boolean,
  offeredPrepaid: boolean,
  limitSeconds: number,
  groupEventId?: number | null,
): Rule {
  const {status, prepayment} = appointment;
  const start = startOf(appointment);
  const no = (reason: Reason): Rule => ({allowed: false, reason});
  if (status === 'cancelled') return no(status);
  if (status === 'visited' || status === 'missed' || (start && start.epoch < now)) return no('past');
  if (!offered) return no('not-offered');
  if (prepayment === 'paid' && !offeredPrepaid) return no('prepaid');
  if (groupEventId) return no('group-event');
  if (!start) return no('unknown-time');
  const until = limitSeconds ? start.epoch - limitSeconds * 1000 : null;
  return until !== null && until < now ? {allowed: false, reason: 'too-late', until} : {allowed: true, until};
}
