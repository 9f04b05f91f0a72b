// Responsible for: where the write of a booking stands, as one union. Pure.
// Not for: requests (booking-write.ts), what the state is read from (truth-reader.ts), or words (the element's).
//
//  state          | what the client is told                                                | locked
//  ---------------|------------------------------------------------------------------------|-------
//  idle           | nothing; `already`: "you have an appointment at that time"               |
//  checking-free  | nothing at the details step; busy after a press                          | pressed
//  code           | `Confirm your phone`: the times are free, and no SMS was sent by this     |
//  already        | "you have an appointment at that time", and `Book anyway`                |
//  sending        | busy                                                                   | yes
//  checking       | the answer was lost: the truth is being read                             | yes
//  booked         | `You are booked`, or `Requested`; of several: which, and which not       |
//  refused        | the error beside the button; `lost`: which of the appointments           |
//  not-booked     | "This was not booked. You can try again."                               |
//  unknown        | "We could not check whether your appointment was booked."               |
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {Booked} from '../../../api/models/booking.js';
import {partsOf, type Choice, type WantedAppointment, type WantedEvent} from './intent.js';
import type {Truth} from './truth.js';

/** One appointment that was booked. The hash is secret: it is for `booked` of the element, and for no event. */
export interface BookedOne extends Booked {
  readonly wanted: WantedAppointment | WantedEvent;
  /** As it was read afterwards: team member, cost, `confirmationNeeded`. Null until then, or when it could not be read. */
  readonly record: Appointment | null;
}

/** One of several appointments that was not booked with the others, or of which that is not known. */
export interface Rest {
  /** In the choice, from 1. */
  readonly position: number;
  readonly wanted: WantedAppointment | WantedEvent;
  /** `refused`: it was surely not booked, and stays a choice. `unknown`: `Book` for it is not offered. */
  readonly outcome: 'refused' | 'unknown';
}

export interface BookedState {
  readonly status: 'booked';
  readonly choice: Choice;
  /** In the order of their positions; at least one. */
  readonly booked: readonly BookedOne[];
  /** Empty when all were booked. */
  readonly rest: readonly Rest[];
  /** The record is being read. */
  readonly reading: boolean;
  /** The session was to end, and that failed: the client is still signed in. */
  readonly signOutError: AltegioApiError | null;
}

export interface RefusedState {
  readonly status: 'refused';
  readonly choice: Choice;
  readonly error: AltegioApiError;
  /** Positions, from 1, of the appointments that cannot be booked any more; empty when the error is about something else. */
  readonly lost: readonly number[];
  /**
   * `details`: the check when the details step was reached. `press`: the check after a press, before anything was sent or an
   * SMS was spent. `write`: Altegio refused the booking.
   */
  readonly at: 'details' | 'press' | 'write';
}

export type WriteState =
  /** `free`: `check` has found everything free. `already`: what the client has at that time, where that is known. */
  | {readonly status: 'idle'; readonly free: boolean; readonly already: readonly Appointment[]}
  | {readonly status: 'checking-free'; readonly pressed: boolean; readonly already: readonly Appointment[]}
  | {readonly status: 'code'; readonly choice: Choice}
  | {readonly status: 'already'; readonly choice: Choice; readonly already: readonly Appointment[]}
  | {readonly status: 'sending'; readonly choice: Choice}
  | {readonly status: 'checking'; readonly choice: Choice}
  | BookedState
  | RefusedState
  /** Surely. `error`: how the answer was lost. */
  | {readonly status: 'not-booked'; readonly choice: Choice; readonly error: AltegioApiError}
  | {readonly status: 'unknown'; readonly choice: Choice; readonly error: AltegioApiError};

export const idle: WriteState = {status: 'idle', free: false, already: []};

/** From a press until its outcome is known: every other press is dropped, and the choice does not change. */
export function isLocked(state: WriteState): boolean {
  const {status} = state;
  return status === 'sending' || status === 'checking' || (status === 'checking-free' && state.pressed);
}

/** @param truth which are booked, and what is known of the others */
export function booked(choice: Choice, truth: Truth): BookedState {
  const parts = partsOf(choice).map((wanted, index) => ({wanted, position: index + 1}));
  const done = parts.flatMap(({wanted, position}): BookedOne[] => {
    const found = truth.booked.get(position);
    return found ? [{...found, position, wanted}] : [];
  });
  const outcome = truth.others === 'unknown' ? 'unknown' : 'refused';
  const rest = parts.filter(({position}) => !truth.booked.has(position)).map((part) => ({...part, outcome}) as const);
  const reading = done.some(({record}) => !record);
  return {status: 'booked', choice, booked: done, rest, reading, signOutError: null};
}

/** @param signOutError why the session could not be ended */
export function recordsCame(
  state: BookedState,
  records: readonly Appointment[],
  signOutError: AltegioApiError | null,
): BookedState {
  const find = (id: number): Appointment | null => records.find((record) => record.id === id) ?? null;
  const done = state.booked.map((one) => ({...one, record: one.record ?? find(one.id)}));
  return {...state, booked: done, reading: false, signOutError};
}
