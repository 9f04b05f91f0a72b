// Responsible for: which appointment belongs to which group, and in which order. Pure.
// Not for: what has been read (bookings.state.ts), or how it is drawn (booking-list.ts).
import type {Appointment} from '../../../api/models.js';
import type {Moment} from '../../../api/values/moment.js';
import {startOf} from '../../../api/values/start.js';
import {rulesOf, type Clock, type Rules} from '../rules.js';

export const groups = ['upcoming', 'past', 'cancelled'] as const;
export type Group = (typeof groups)[number];
export type View = Group | 'all';

/** An appointment in the list, at one moment. */
export class Entry {
  readonly appointment: Appointment;
  readonly start: Moment | null;
  readonly group: Group;
  readonly #clock: Clock;
  #rules: Rules | undefined;

  constructor(appointment: Appointment, start: Moment | null, group: Group, clock: Clock) {
    this.appointment = appointment;
    this.start = start;
    this.group = group;
    this.#clock = clock;
  }

  /** Nothing of it may be changed any more. */
  get over(): boolean {
    return this.group !== 'upcoming' || this.appointment.status === 'cancelled';
  }

  /** Worked out once, for what is shown: a rule reads the location. */
  get rules(): Rules {
    return (this.#rules ??= rulesOf(this.appointment, this.#clock));
  }
}

/**
 * The next one first; past and cancelled ones, the latest first; an unreadable time is shown with what is to come.
 * @param cancelledHere ids of cancelled appointments that stay in their group
 */
export function arrange(
  appointments: readonly Appointment[],
  view: View,
  clock: Clock,
  cancelledHere: ReadonlySet<number> = new Set(),
): readonly Entry[] {
  const byGroup: Record<Group, Entry[]> = {upcoming: [], past: [], cancelled: []};
  const seen = new Set<number>();
  for (const appointment of appointments) {
    // Twice in the answers, or in the records of a guest: it is one appointment.
    if (seen.has(appointment.id)) continue;
    seen.add(appointment.id);
    const start = startOf(appointment);
    const group = groupOf(appointment, start, clock.now, cancelledHere);
    byGroup[group].push(new Entry(appointment, start, group, clock));
  }
  const shown = view === 'all' ? groups : [view];
  return shown.flatMap((group) => {
    const direction = group === 'upcoming' ? 1 : -1;
    return byGroup[group].sort((a, b) => direction * (order(a) - order(b)));
  });
}

/** No visit lasts longer, in milliseconds; a longer duration is an error. */
export const longest = 31 * 86_400_000;

function order({start}: Entry): number {
  return start?.epoch ?? Number.MAX_SAFE_INTEGER;
}

function groupOf(
  appointment: Appointment,
  start: Moment | null,
  now: number,
  cancelledHere: ReadonlySet<number>,
): Group {
  const {id, status} = appointment;
  if (status === 'cancelled' && !cancelledHere.has(id)) return 'cancelled';
  if (status === 'visited' || status === 'missed') return 'past';
  if (!start || start.epoch > now) return 'upcoming';
  // The duration is read only where it can matter.
  const mayGoOn = now - start.epoch < longest;
  return mayGoOn && start.epoch + appointment.durationSeconds * 1000 > now ? 'upcoming' : 'past';
}
