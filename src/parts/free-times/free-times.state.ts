// Responsible for: where a client stands while choosing a day and a time. Pure; each transition is named by what happened,
// and an answer that comes too late for the state changes nothing. Not for: what is done with the chosen time.
// "No free times" is an empty list that was read. A failed read is a fault beside the choice, never an empty list.
import type {AltegioApiError} from '../../api/errors.js';
import type {BookableTime} from '../../api/models.js';
import {readMoment, type Moment} from '../../api/values/moment.js';

interface Choice {
  /** The shown month, `YYYY-MM`. */
  readonly month: string;
  /** Days with free times, `YYYY-MM-DD`, of each month that was read. */
  readonly days: Readonly<Record<string, readonly string[]>>;
  /** The chosen day, `YYYY-MM-DD` at the location. */
  readonly day: string | null;
  /** A chosen time that somebody else has taken; it is named until another time is chosen. */
  readonly lost: BookableTime | null;
}

/** A failed read, which can be tried again. */
export interface ReadFault {
  readonly of: 'days' | 'times';
  readonly error: AltegioApiError;
}

export type FreeTimesState =
  | ({readonly phase: 'loading-days'} & Choice)
  | ({readonly phase: 'choosing-day'; readonly fault: ReadFault | null} & Choice)
  | ({readonly phase: 'loading-times'; readonly day: string} & Choice)
  | ({readonly phase: 'choosing-time'; readonly day: string; readonly times: readonly BookableTime[]} & Choice);

/** A free time of a day. */
export interface ChosenTime {
  /** `YYYY-MM-DD` at the location. */
  readonly day: string;
  readonly slot: BookableTime;
}

/** @param month `YYYY-MM` */
export function opened(month: string): FreeTimesState {
  return {phase: 'loading-days', month, days: {}, day: null, lost: null};
}

/**
 * Another month is shown; the chosen day stays chosen. The phase is `loading-days` when the month has not been read.
 * With the same month it is "Try again" after a failed read.
 */
export function monthShown(state: FreeTimesState, month: string): FreeTimesState {
  return toDays({...choiceOf(state), month});
}

/** @param month the month that was asked for: the answer of a month that is no longer shown is kept */
export function daysCame(state: FreeTimesState, month: string, days: readonly string[]): FreeTimesState {
  const known = {...state.days, [month]: days};
  const waited = state.phase === 'loading-days' || (state.phase === 'choosing-day' && state.fault?.of === 'days');
  return waited && state.month === month ? toDays({...choiceOf(state), days: known}) : {...state, days: known};
}

export function daysFailed(state: FreeTimesState, month: string, error: AltegioApiError): FreeTimesState {
  if (state.phase !== 'loading-days' || state.month !== month) return state;
  return {...choiceOf(state), phase: 'choosing-day', fault: {of: 'days', error}};
}

/** The times of the day are to be read. Also "Try again" after a failed read. */
export function dayChosen(state: FreeTimesState, day: string): FreeTimesState {
  return {...choiceOf(state), phase: 'loading-times', day, lost: day === state.day ? state.lost : null};
}

/** A day without times is no longer free. */
export function timesCame(state: FreeTimesState, day: string, times: readonly BookableTime[]): FreeTimesState {
  if (state.phase !== 'loading-times' || state.day !== day) return state;
  const days = times.length
    ? state.days
    : Object.fromEntries(Object.entries(state.days).map(([month, free]) => [month, free.filter((one) => one !== day)]));
  return {...choiceOf(state), phase: 'choosing-time', days, day, times};
}

export function timesFailed(state: FreeTimesState, day: string, error: AltegioApiError): FreeTimesState {
  if (state.phase !== 'loading-times' || state.day !== day) return state;
  return {...choiceOf(state), phase: 'choosing-day', fault: {of: 'times', error}};
}

/** Only a time that is offered can be chosen. */
export function timeChosen(state: FreeTimesState): FreeTimesState {
  return state.phase === 'choosing-time' ? {...state, lost: null} : state;
}

/** Somebody else has taken the time: its day stays chosen, and the times of that day are to be read again. */
export function timeLost(state: FreeTimesState, {day, slot}: ChosenTime): FreeTimesState {
  return {...choiceOf(state), phase: 'loading-times', day, lost: slot};
}

/** From the times to the days. */
export function wentBack(state: FreeTimesState): FreeTimesState {
  return state.phase === 'choosing-time' || state.phase === 'loading-times' ? toDays(choiceOf(state)) : state;
}

/**
 * A free time as a moment on the wall clock of the location.
 * @param offset of the location, `-04:00`, for a slot whose `datetime` has none
 */
export function slotMoment({day, slot: {time, datetime}}: ChosenTime, offset: string): Moment | null {
  return readMoment(`${day}T${time}${readMoment(datetime)?.iso.slice(-6) ?? offset}`);
}

function toDays(choice: Choice): FreeTimesState {
  return choice.days[choice.month]
    ? {...choice, phase: 'choosing-day', fault: null}
    : {...choice, phase: 'loading-days'};
}

function choiceOf({month, days, day, lost}: Choice): Choice {
  return {month, days, day, lost};
}
