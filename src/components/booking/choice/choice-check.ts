// Responsible for: whether what is chosen fits together, asked of Altegio: who does all the services, and whether a time that was
// offered for something else is free. What does not fit is taken out and named. No DOM.
// Not for: when it is asked (booking.store.ts).
import type {BookableMember} from '../../../api/models/catalogue.js';
import type {BookingApi} from '../booking.api.js';
import type {BookingReads} from '../booking.reads.js';
import {isTimeSure, keyOf, partOf, requestOf, withPart, type Choice} from './choice.js';

/** A time that is wanted, and not known to be free. */
export interface WantedTime {
  readonly day: string;
  /** null: any time of the day. */
  readonly clock: string | null;
}

export interface Checked {
  readonly choice: Choice;
  /** No team member does all the services of this appointment. */
  readonly nobody: number | null;
  /** The team member who was chosen does not do them, or cannot be booked. */
  readonly memberLost: boolean;
  /** The time that is not free any more, `2026-11-28T10:30`. */
  readonly timeLost: string | null;
  /** Who was read of the team. */
  readonly team: readonly BookableMember[];
}

export interface CheckParts {
  readonly api: BookingApi;
  readonly reads: BookingReads;
  /** Of the first appointment; it stands for `time` until it is found. */
  readonly wanted: WantedTime | null;
  /** The time was chosen first: only who is free then counts. */
  readonly timeFirst: boolean;
  readonly signal: AbortSignal;
}

export async function checkChoice(before: Choice, parts: CheckParts): Promise<Checked> {
  let checked: Checked = {choice: before, nobody: null, memberLost: false, timeLost: null, team: []};
  for (let index = 0; index < before.parts.length; index++) {
    checked = await withMember(checked, index, parts);
    if (checked.nobody !== null) return checked;
    checked = await withTime(checked, index, parts);
  }
  return checked;
}

async function withMember(checked: Checked, index: number, {reads, timeFirst, signal}: CheckParts): Promise<Checked> {
  const {choice} = checked;
  const {serviceIds, teamMemberId, time} = partOf(choice, index);
  const named = typeof teamMemberId === 'number';
  if (!serviceIds.length && !named) return checked;
  const datetime = timeFirst && index === 0 ? time?.slot.datetime : undefined;
  const team = await reads.team(choice.locationId ?? 0, serviceIds, datetime, signal);
  const known = {...checked, team: [...checked.team, ...team]};
  const found = team.find(({id}) => id === teamMemberId);
  if (named && found?.bookable) return known;
  const without = named ? withPart(choice, index, {teamMemberId: null}) : choice;
  const memberLost = checked.memberLost || named;
  if (!team.some(({bookable}) => bookable) && serviceIds.length > 1)
    return {...known, choice: without, memberLost, nobody: index};
  const only = team.length === 1 && !datetime ? team[0] : undefined;
  // Who is the only one is not asked for.
  const next = only?.bookable && teamMemberId === null ? withPart(without, index, {teamMemberId: only.id}) : without;
  return {...known, choice: next, memberLost};
}

async function withTime(checked: Checked, index: number, {api, wanted, signal}: CheckParts): Promise<Checked> {
  const {choice} = checked;
  const part = partOf(choice, index);
  const {serviceIds, teamMemberId, time} = part;
  const clock = time?.slot.time ?? (index === 0 ? wanted?.clock : null);
  const day = time?.day ?? (index === 0 ? wanted?.day : null);
  if (!day || !clock || !serviceIds.length || teamMemberId === null || isTimeSure(choice, part)) return checked;
  const request = requestOf(choice, part);
  const times = await api.getBookableTimes({...request, date: day, signal});
  const slot =
    times.find((one) => one.datetime === time?.slot.datetime) ?? times.find((one) => sameClock(one.time, clock));
  if (slot) return {...checked, choice: withPart(choice, index, {time: {day, slot}, offeredFor: keyOf(request)})};
  return {...checked, choice: withPart(choice, index, {time: null}), timeLost: `${day}T${clock.padStart(5, '0')}`};
}

/** `9:30` is `09:30`. */
function sameClock(one: string, other: string): boolean {
  return one.padStart(5, '0') === other.padStart(5, '0');
}

/** Groups of services that one team member each can do, as few as the first fit finds. @param reads who does a single service */
export async function groupsOf(
  serviceIds: readonly number[],
  whoDoes: (serviceId: number) => Promise<readonly BookableMember[]>,
): Promise<readonly (readonly number[])[]> {
  const groups: {readonly ids: number[]; people: ReadonlySet<number>}[] = [];
  const teams = await Promise.all(serviceIds.map(async (id) => [id, await whoDoes(id)] as const));
  for (const [id, team] of teams) {
    const people = new Set(team.filter(({bookable}) => bookable).map((one) => one.id));
    const group = groups.find((one) => [...one.people].some((person) => people.has(person)));
    if (!group) groups.push({ids: [id], people});
    else {
      group.ids.push(id);
      group.people = new Set([...group.people].filter((person) => people.has(person)));
    }
  }
  return groups.map(({ids}) => ids);
}

/** One appointment for each group, each with a team member and a time still to be chosen. */
export function split(choice: Choice, groups: readonly (readonly number[])[]): Choice {
  return {...choice, parts: groups.map((serviceIds) => ({serviceIds, teamMemberId: null, time: null, offeredFor: ''}))};
}
