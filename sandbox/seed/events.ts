// Responsible for: group events of the next 60 days, with the special cases: full, over-full, paid in advance, no description.
// Their times are relative to the start of the sandbox.
// Not for: the seats that clients of the sandbox take (state.ts), and the JSON (endpoints/events.ts).

import {locations, locationIds} from './locations.js';
import {integerBelow, randomFor} from './random.js';
import {addDays, instantOf, localDate, weekday} from '../model/zones.js';

export interface GroupEvent {
  readonly id: number;
  readonly locationId: number;
  readonly serviceId: number;
  readonly teamMemberId: number;
  /** ms since 1970 */
  readonly startsAt: number;
  readonly seconds: number;
  readonly capacity: number;
  /** Seats that clients outside the sandbox have taken; may be more than the capacity. */
  readonly othersSeats: number;
  readonly prepaid: 'forbidden' | 'allowed' | 'required';
  readonly instructions: string;
}

/** Ids of events by their case. */
export const eventIds = {
  /** The story's: the demo client comes with a friend. */
  story: 50077,
  overFull: 50201,
  full: 50202,
  prepaid: 50203,
  lastSeat: 50204,
} as const;

const firstId = 51_000;
const days = 60;
const hour = 3600;

export function plannedEvents(seed: number, start: number): readonly GroupEvent[] {
  const location = locations.find(({id}) => id === locationIds.tbilisi);
  if (!location) return [];
  const today = localDate(location.zone, start);
  const event = (id: number, day: number, time: string, more: Partial<GroupEvent> = {}): GroupEvent => ({
    id,
    locationId: location.id,
    serviceId: 705001,
    teamMemberId: 80115,
    startsAt: instantOf(location.zone, addDays(today, day), time),
    seconds: 75 * 60,
    capacity: 12,
    othersSeats: integerBelow(randomFor(seed, 'event', id), 9),
    prepaid: 'forbidden',
    instructions: '<p>Bring water.</p>',
    ...more,
  });
  const breathing = {serviceId: 705002, seconds: 0.75 * hour, capacity: 6, instructions: ''} as const;
  const special = [
    // Without the demo client's own two seats, which the state adds.
    event(eventIds.story, 3, '08:30', {othersSeats: 5}),
    event(eventIds.overFull, 2, '18:30', {capacity: 8, othersSeats: 9}),
    event(eventIds.full, 4, '18:30', {capacity: 8, othersSeats: 8}),
    event(eventIds.prepaid, 5, '18:30', {prepaid: 'required'}),
    event(eventIds.lastSeat, 6, '18:30', {capacity: 10, othersSeats: 9}),
  ];
  const daily = Array.from({length: days}, (_, index) => index + 1).flatMap((day) => {
    const date = addDays(today, day);
    const morning = day === 3 || weekday(date) === 1 ? [] : [event(firstId + day * 2, day, '08:30')];
    const evening = weekday(date) === 2 ? [event(firstId + day * 2 + 1, day, '20:00', breathing)] : [];
    return [...morning, ...evening];
  });
  return [...special, ...daily].toSorted((a, b) => a.startsAt - b.startsAt);
}
