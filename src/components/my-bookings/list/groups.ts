// Responsible for: assigning appointments to groups, and sorting them. Pure.
// Not for: loading them (base/request-task.ts), or the template (booking-list.ts).
import {readMoment, type Moment} from '../../../api/moment.js';
import type {Appointment} from '../../../api/models.js';

export const groups = ['upcoming', 'past', 'cancelled'] as const;
export type Group = (typeof groups)[number];
export type View = Group | 'all';

/** An appointment with its start and its group. */
export interface Entry {
  readonly appointment: Appointment;
  readonly at: Moment | null;
  readonly group: Group;
}

/** The loaded appointments, and an error for each guest record that failed. */
export interface Loaded {
  readonly appointments: readonly Appointment[];
  readonly missing: readonly unknown[];
}

/** Upcoming appointments in order, past and cancelled ones in reverse order. An unreadable time counts as upcoming. */
export function arrange(
  appointments: readonly Appointment[],
  view: View,
  now: number,
  inPlace: ReadonlySet<number> = new Set(),
): readonly Entry[] {
  const byGroup: Record<Group, Entry[]> = {upcoming: [], past: [], cancelled: []};
  const seen = new Set<number>();
  for (const appointment of appointments) {
    // The same appointment can be in several answers, or in the guest records twice.
    if (seen.has(appointment.id)) continue;
    seen.add(appointment.id);
    const at = readMoment(appointment.startsAt);
    const group = groupOf(appointment, at, now, inPlace);
    byGroup[group].push({appointment, at, group});
  }
  const shown = view === 'all' ? groups : [view];
  return shown.flatMap((group) => {
    const direction = group === 'upcoming' ? 1 : -1;
    return byGroup[group].sort((a, b) => direction * (order(a) - order(b)));
  });
}

/** Maximum duration of a visit in milliseconds. A longer one is a mistake. */
export const longest = 31 * 86_400_000;

function order({at}: Entry): number {
  return at?.epoch ?? Number.MAX_SAFE_INTEGER;
}

function groupOf(appointment: Appointment, at: Moment | null, now: number, inPlace: ReadonlySet<number>): Group {
  const {id, status} = appointment;
  if (status === 'cancelled' && !inPlace.has(id)) return 'cancelled';
  if (status === 'visited' || status === 'missed') return 'past';
  if (!at || at.epoch > now) return 'upcoming';
  // Read the duration only if it can matter, because reading converts the services.
  const mayGoOn = now - at.epoch < longest;
  return mayGoOn && at.epoch + appointment.durationSeconds * 1000 > now ? 'upcoming' : 'past';
}
