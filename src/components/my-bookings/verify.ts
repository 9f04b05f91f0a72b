// Responsible for: what an appointment that was read again says about a write whose answer was lost. Pure.
// Not for: reading it (bookings.writes.ts).
import type {Appointment} from '../../api/models.js';
import {readMoment} from '../../api/values/moment.js';
import {startOf} from '../../api/values/start.js';
import type {Verdict} from '../../base/writes.js';

/** The time that was sent. */
export interface SentTime {
  /** `YYYY-MM-DD` at the location. */
  readonly day: string;
  /** `17:30`, as it was shown. */
  readonly time: string;
  /** As it was sent. It can contradict `time`. */
  readonly datetime: string;
}

/** @param now as it was read again; null when it is no longer listed, as some cancelled ones are */
export function cancelVerdict(now: Appointment | null): Verdict {
  return !now || now.status === 'cancelled' ? 'done' : 'not-done';
}

/**
 * @param old as it was when the new time was sent
 * @param now as it was read again; null when it is no longer listed
 * @returns `changed`: somebody else has cancelled it, removed it, or moved it to a third time
 */
export function rescheduleVerdict(old: Appointment, sent: SentTime, now: Appointment | null): Verdict | 'changed' {
  if (!now || now.status === 'cancelled') return 'changed';
  const start = startOf(now);
  // Either of the two says that the time was taken over.
  const asShown = now.startsAt?.startsWith(`${sent.day}T${sent.time}`);
  const asSent = start !== null && start.epoch === readMoment(sent.datetime)?.epoch;
  if (asShown || asSent) return 'done';
  return start?.epoch === startOf(old)?.epoch ? 'not-done' : 'changed';
}
