// Responsible for: what a client has chosen, and how a press changes it. Pure; changing one thing keeps the rest.
// Not for: whether the rest still fits (booking.store.ts asks Altegio), or which step is next (order.ts).
import type {GroupEvent} from '../../../api/models/event.js';
import type {ChosenTime} from '../../../parts/free-times/free-times.state.js';
import type {FreeTimesRequest} from '../../../parts/free-times/free-times.reads.js';
import {writeStart} from './start-text.js';

/** Nobody in particular. */
export type MemberChoice = number | 'any';

/** One appointment: services that one team member does one after another. */
export interface Part {
  readonly serviceIds: readonly number[];
  readonly teamMemberId: MemberChoice | null;
  readonly time: ChosenTime | null;
  /** What the time was offered for, as `keyOf` names it. Another key: whether it still fits has to be asked. */
  readonly offeredFor: string;
}

export interface Choice {
  readonly locationId: number | null;
  /** One, or two and more where nobody does all the services. */
  readonly parts: readonly Part[];
  readonly event: GroupEvent | null;
  readonly seats: number;
}

/** `detail` of `altegio-choice-changed`. */
export interface ChoiceDetail {
  /** Id of the location; null: not chosen yet. */
  readonly locationId: number | null;
  /** Ids of the services. */
  readonly serviceIds: readonly number[];
  /** `any`: nobody in particular; null: not chosen yet. */
  readonly teamMemberId: MemberChoice | null;
  /** Altegio's own text of the time. */
  readonly datetime: string | null;
  /** Id of the group event. */
  readonly eventId: number | null;
  /** The same as Altegio's deep link text. */
  readonly start: string;
}

const noPart: Part = {serviceIds: [], teamMemberId: null, time: null, offeredFor: ''};

export const nothingChosen: Choice = {locationId: null, parts: [noPart], event: null, seats: 1};

export function partOf({parts}: Choice, index: number): Part {
  return parts[index] ?? noPart;
}

export function withPart(choice: Choice, index: number, change: Partial<Part>): Choice {
  return {...choice, parts: choice.parts.map((part, at) => (at === index ? {...part, ...change} : part))};
}

/** All services, as they were chosen. Another set of services is one appointment again. */
export function withServices(choice: Choice, serviceIds: readonly number[]): Choice {
  return {...choice, parts: [{...partOf(choice, 0), serviceIds}]};
}

export function servicesOf({parts}: Choice): readonly number[] {
  return parts.flatMap(({serviceIds}) => serviceIds);
}

/** What free times are asked for. */
export function requestOf({locationId}: Choice, {serviceIds, teamMemberId}: Part): FreeTimesRequest {
  return {locationId: locationId ?? 0, teamMemberId: typeof teamMemberId === 'number' ? teamMemberId : 0, serviceIds};
}

/** One text for each request of free times. */
export function keyOf({locationId, teamMemberId, serviceIds}: FreeTimesRequest): string {
  return `${locationId}/${teamMemberId}/${serviceIds.toSorted((a, b) => a - b).join()}`;
}

/** Whether a part has a time that was offered for what is chosen now. */
export function isTimeSure(choice: Choice, part: Part): boolean {
  return part.time !== null && part.offeredFor === keyOf(requestOf(choice, part));
}

export function startOfChoice(choice: Choice): string {
  const {event} = choice;
  const {teamMemberId, time} = partOf(choice, 0);
  if (event) return writeStart({serviceIds: [], events: true, day: event.wallClock.slice(0, 10)});
  return writeStart({
    serviceIds: servicesOf(choice),
    events: false,
    ...(teamMemberId && {teamMemberId}),
    ...(time && {day: time.day, clock: time.slot.time.padStart(5, '0')}),
  });
}

export function detailOf(choice: Choice): ChoiceDetail {
  const {locationId, event} = choice;
  const {teamMemberId, time} = partOf(choice, 0);
  return {
    locationId,
    serviceIds: servicesOf(choice),
    teamMemberId: event?.teamMember?.id ?? teamMemberId,
    datetime: event ? (event.startsAt ?? event.wallClock) : (time?.slot.datetime ?? null),
    eventId: event?.id ?? null,
    start: startOfChoice(choice),
  };
}
