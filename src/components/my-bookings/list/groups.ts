// Responsible for: which appointment belongs to which group, and in which order. Pure.
// Not for: where the reading stands, which the task knows (base/request-task.ts).
import {readMoment, type Moment} from '../../../api/moment.js';
import type {Appointment} from '../../../api/models.js';

export const groups = ['upcoming', 'past', 'cancelled'] as const;
export type Group = (typeof groups)[number];
export type View = Group | 'all';

/** An appointment with what orders it. */
export interface Entry {
  readonly appointment: Appointment;
  readonly at: Moment | null;
  readonly group: Group;
}

/** What came, and why each guest record that did not come did not. */
export interface Loaded {
  readonly appointments: readonly Appointment[];
  readonly missing: readonly unknown[];
}

/** The next one first; past and cancelled ones, the latest first; an unreadable time is shown with what is to come. */
export function arrange(
  appointments: readonly Appointment[],
  view: View,
  now: number,
  inPlace: ReadonlySet<number> = new Set(),
): readonly Entry[] {
  const byGroup: Record<Group, Entry[]> = {upcoming: [], past: [], cancelled: []};
  const seen = new Set<number>();
  for (const appointment of appointments) {
    // Twice in the answers, or in a guest's records: it is one appointment.
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

/** No visit lasts longer, in milliseconds; what says so is broken. */
export const longest = 31 * 86_400_000;

function order({at}: Entry): number {
  return at?.epoch ?? Number.MAX_SAFE_INTEGER;
}

function groupOf(appointment: Appointment, at: Moment | null, now: number, inPlace: ReadonlySet<number>): Group {
  const {id, status} = appointment;
  if (status === 'cancelled' && !inPlace.has(id)) return 'cancelled';
  if (status === 'visited' || status === 'missed') return 'past';
  if (!at || at.epoch > now) return 'upcoming';
  // The duration is read only where it can matter.
  const mayGoOn = now - at.epoch < longest;
  return mayGoOn && at.epoch + appointment.durationSeconds * 1000 > now ? 'upcoming' : 'past';
}
