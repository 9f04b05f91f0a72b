// Responsible for: what a client's list says about a choice: what was there already, and which record a lost write has made. Pure.
// Not for: reading the list (truth-reader.ts), or what follows (booking-write.ts).
import type {Appointment} from '../../../api/models.js';
import {readMoment} from '../../../api/values/moment.js';
import {startOf} from '../../../api/values/start.js';
import {partsOf, type Choice, type WantedAppointment, type WantedEvent} from './intent.js';

type Part = WantedAppointment | WantedEvent;

/** What was sent, as far as a record shows it. */
export interface Trace {
  readonly choice: Choice;
  /** What was sent as `api_id`. */
  readonly reference: string;
  /** Made for this write alone; a host's own may be on other records as well. */
  readonly ownReference: boolean;
  /** Ids that were in the list before. Null: the list was not read then. */
  readonly before: ReadonlySet<number> | null;
}

/** What the client has at one of these times, at whatever location, or of the same event. */
export function alreadyThere(choice: Choice, list: readonly Appointment[]): readonly Appointment[] {
  return list.filter(
    (record) =>
      (record.status === 'upcoming' || record.status === 'confirmed') &&
      partsOf(choice).some((part) => isSeatOf(record, part) || overlaps(record, part, choice)),
  );
}

/**
 * The records that the write has made, by the positions of the choice. A record that was not there before is ours when it repeats
 * the reference, or else when location, start and services are the same.
 */
export function findOurs(trace: Trace, list: readonly Appointment[]): ReadonlyMap<number, Appointment> {
  const {choice, before} = trace;
  const parts = partsOf(choice);
  const isOurs = (record: Appointment): boolean => hasReference(trace, record);
  // What repeats the reference is taken first.
  const left = list
    .filter(({id, status}) => status !== 'cancelled' && !before?.has(id))
    .sort((one, other) => Number(isOurs(other)) - Number(isOurs(one)));
  const found = new Map<number, Appointment>();
  const take = (position: number, isWanted: (record: Appointment) => boolean): void => {
    const index = found.has(position) ? -1 : left.findIndex(isWanted);
    const [record] = index < 0 ? [] : left.splice(index, 1);
    if (record) found.set(position, record);
  };
  // Two friends at one time differ by their team members only.
  for (const sameMember of [true, false]) {
    for (const [index, part] of parts.entries()) {
      take(index + 1, (record) => isOf(record, part, choice) && (!sameMember || hasMember(record, part)));
    }
  }
  // Altegio, or the location, may have moved it at once.
  if (parts.length === 1) take(1, (record) => hasOwnReference(trace, record));
  return found;
}

/** The record repeats a reference that no other write has sent. */
export function hasOwnReference(trace: Trace, record: Appointment): boolean {
  return trace.ownReference && hasReference(trace, record);
}

function hasReference({reference}: Trace, record: Appointment): boolean {
  return sameNumber(record.reference, reference);
}

function isOf(record: Appointment, part: Part, choice: Choice): boolean {
  if ('eventId' in part && record.groupEventId !== null) return record.groupEventId === part.eventId;
  return isAt(record, choice) && startsWith(record, part) && hasServices(record, part);
}

function isSeatOf(record: Appointment, part: Part): boolean {
  return 'eventId' in part && record.groupEventId === part.eventId;
}

/** What cannot be read of a record does not speak against it. */
function isAt({location}: Appointment, {locationId}: Choice): boolean {
  return (location?.id ?? null) === null || String(location?.id) === String(locationId);
}

function startsWith(record: Appointment, part: Part): boolean {
  // Either of the two says that it is this time: Altegio's own text can contradict what was shown.
  return hasWallClock(record, part) || startOf(record)?.epoch === (readMoment(part.datetime)?.epoch ?? null);
}

function hasWallClock({startsAt}: Appointment, {wallClock}: Part): boolean {
  return wallClock !== '' && Boolean(startsAt?.startsWith(wallClock));
}

function hasServices({services}: Appointment, {serviceIds}: Part): boolean {
  const ids = services.map(({id}) => id).filter((id) => id !== null);
  return !ids.length || sorted(ids) === sorted(serviceIds);
}

function sorted(ids: readonly (number | string)[]): string {
  return ids.map(String).sort().join(' ');
}

function hasMember({teamMember}: Appointment, {teamMemberId}: Part): boolean {
  return String(teamMember?.id) === String(teamMemberId);
}

function overlaps(record: Appointment, part: Part, choice: Choice): boolean {
  const [start, wanted] = [startOf(record)?.epoch, readMoment(part.datetime)?.epoch];
  if (start === undefined || wanted === undefined) return isAt(record, choice) && hasWallClock(record, part);
  const end = (from: number, seconds: number): number => from + Math.max(seconds * 1000, 1);
  return start < end(wanted, part.durationSeconds) && wanted < end(start, record.durationSeconds);
}

/** Altegio may repeat a number without its zeros in front. */
function sameNumber(one: string, other: string): boolean {
  const digits = (text: string): string => text.trim().replace(/^0+(?=.)/, '');
  return digits(one) !== '' && digits(one) === digits(other);
}
