// Responsible for: what an embedder has preset, read from options of any spelling; what cannot be read is named. Pure.
// Not for: whether it is offered (booking.store.ts).
import {readJson, said} from '../../../base/option-checks.js';
import type {MemberChoice} from './choice.js';
import {isDay, readStart} from './start-text.js';

/** As the embedder wrote them. */
export interface PresetOptions {
  readonly serviceIds?: unknown;
  readonly teamMemberId?: unknown;
  readonly eventId?: unknown;
  readonly date?: unknown;
  readonly start?: unknown;
}

export interface Presets {
  readonly serviceIds: readonly number[];
  readonly teamMemberId: MemberChoice | null;
  readonly eventId: number | null;
  /** `YYYY-MM-DD` at the location. */
  readonly day: string | null;
  /** `17:30` of that day. */
  readonly clock: string | null;
  /** A deep link asks for events. */
  readonly events: boolean;
  /** Attributes that cannot be read. */
  readonly unreadable: readonly string[];
}

/** An option of its own comes before the same in `start`. */
export function readPresets(options: PresetOptions): Presets {
  const start = readStart(`${said(options.start) ?? ''}`);
  const listed = idsIn(options.serviceIds);
  const services = known(listed);
  const member = said(options.teamMemberId);
  const memberId = member === 'any' || member === -1 || member === '-1' ? 'any' : readId(member);
  const event = said(options.eventId);
  const date = said(options.date);
  const day = isDay(date) ? date : null;
  const unreadable = [
    listed.includes(null) && 'service-ids',
    member !== undefined && memberId === null && 'team-member-id',
    event !== undefined && readId(event) === null && 'event-id',
    date !== undefined && !day && 'date',
  ].filter((one) => one !== false);
  return {
    serviceIds: services.length ? services : start.serviceIds,
    teamMemberId: memberId ?? start.teamMemberId ?? null,
    eventId: readId(event),
    day: day ?? start.day ?? null,
    clock: day && day !== start.day ? null : (start.clock ?? null),
    events: start.events,
    unreadable,
  };
}

/** What is locked comes before what is wanted. */
export function withLocked(wanted: Presets, own: Presets, locked: readonly string[]): Presets {
  return {
    ...wanted,
    ...(locked.includes('services') && own.serviceIds.length && {serviceIds: own.serviceIds}),
    ...(locked.includes('team-member') && own.teamMemberId && {teamMemberId: own.teamMemberId}),
  };
}

/** The same booking once more. */
export function wantedAgain(serviceIds: readonly number[], teamMemberId: number | null): Presets {
  return {
    serviceIds,
    teamMemberId: teamMemberId ?? 'any',
    eventId: null,
    day: null,
    clock: null,
    events: false,
    unreadable: [],
  };
}

export function idsOf({serviceIds, teamMemberId}: Presets): string {
  return `${serviceIds.toSorted()} ${teamMemberId}`;
}

/** Ids by space, comma or JSON, or a list of them; what is none is left out. */
export function readIds(value: unknown): readonly number[] {
  return known(idsIn(value));
}

function idsIn(value: unknown): readonly (number | null)[] {
  if (said(value) === undefined) return [];
  const parsed = typeof value === 'string' ? readJson(value) : value;
  const list = Array.isArray(parsed) ? parsed : `${parsed as string}`.split(/[\s,]+/).filter(Boolean);
  return list.map(readId);
}

function known(ids: readonly (number | null)[]): readonly number[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

export function readId(value: unknown): number | null {
  const id = /^\s*\d{1,15}\s*$/.test(`${value as string}`) ? Number(value) : 0;
  return id || null;
}
