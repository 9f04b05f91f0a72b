// Responsible for: where a client stands between "Reschedule" and another time. Pure; each transition is named by what
// happened, and an answer that comes too late for the state changes nothing. Not for: the grid (parts/month/days.ts).
// "No free times" is an empty list that was read; what could not be read is a fault beside the choice, never a list.
import {readMoment, type Moment} from '../../../api/moment.js';
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment, BookableTime} from '../../../api/models.js';
import {mayHaveArrived} from '../../../base/writes.js';

/** What is kept all the way: a way back loses nothing. */
interface Choice {
  /** Shown month, `YYYY-MM`. */
  readonly month: string;
  /** Days with free times, `YYYY-MM-DD`, of each month that was read. */
  readonly days: Readonly<Record<string, readonly string[]>>;
  /** Chosen day, `YYYY-MM-DD` at the location. */
  readonly day: string | null;
  /** A chosen time that somebody else took meanwhile; named until another is chosen. */
  readonly lost: BookableTime | null;
}
interface Timed extends Choice {
  readonly day: string;
  readonly times: readonly BookableTime[];
}
interface Slotted extends Timed {
  readonly slot: BookableTime;
}
/** What could not be read, and so can be tried again. */
export interface ReadFault {
  readonly of: 'days' | 'times';
  readonly error: AltegioApiError;
}

export type RescheduleState =
  | ({readonly phase: 'loading-days'} & Choice)
  | ({readonly phase: 'choosing-day'; readonly fault: ReadFault | null} & Choice)
  | ({readonly phase: 'loading-times'; readonly day: string} & Choice)
  | ({readonly phase: 'choosing-time'} & Timed)
  /** Old and new side by side. `still-old`: an answer was lost, and the appointment turned out not to be moved. */
  | ({readonly phase: 'confirming'; readonly fault: AltegioApiError | 'still-old' | null} & Slotted)
  | ({readonly phase: 'sending'} & Slotted)
  /** The answer was lost: the truth is being read. */
  | ({readonly phase: 'checking'} & Slotted)
  /** And could not be read: nothing is sent before it is. */
  | ({readonly phase: 'unknown'; readonly error: AltegioApiError} & Slotted)
  /** It is cancelled, gone (null), or at a third time: somebody else changed it. */
  | {readonly phase: 'changed-elsewhere'; readonly appointment: Appointment | null}
  | ({readonly phase: 'done'} & Slotted);

type Browsing = Extract<RescheduleState, {phase: 'loading-days' | 'choosing-day' | 'loading-times' | 'choosing-time'}>;

/** @param month `YYYY-MM` */
export function opened(month: string): RescheduleState {
  return {phase: 'loading-days', month, days: {}, day: null, lost: null};
}

/**
 * Another month is looked at; a chosen day stays chosen. Its days are to be read when the phase is `loading-days`.
 * With the same month it is what "Try again" does when they could not be.
 */
export function monthShown(state: RescheduleState, month: string): RescheduleState {
  return browsing(state) ? toDays({...choiceOf(state), month}) : state;
}

/** @param month which was asked for: an answer of a month that was left is kept for its return */
export function daysCame(state: RescheduleState, month: string, days: readonly string[]): RescheduleState {
  if (!browsing(state)) return state;
  const known = {...state.days, [month]: days};
  const waited = state.phase === 'loading-days' || (state.phase === 'choosing-day' && state.fault?.of === 'days');
  return waited && state.month === month ? toDays({...choiceOf(state), days: known}) : {...state, days: known};
}

export function daysFailed(state: RescheduleState, month: string, error: AltegioApiError): RescheduleState {
  if (state.phase !== 'loading-days' || state.month !== month) return state;
  return {...choiceOf(state), phase: 'choosing-day', fault: {of: 'days', error}};
}

/** Its times are to be read. Also what "Try again" does when they could not be. */
export function dayChosen(state: RescheduleState, day: string): RescheduleState {
  if (!browsing(state)) return state;
  const lost = day === state.day ? state.lost : null;
  return {...choiceOf(state), phase: 'loading-times', day, lost};
}

/** A day whose times went meanwhile is no free day any more. */
export function timesCame(state: RescheduleState, day: string, times: readonly BookableTime[]): RescheduleState {
  if (state.phase !== 'loading-times' || state.day !== day) return state;
  const days = times.length
    ? state.days
    : Object.fromEntries(Object.entries(state.days).map(([month, free]) => [month, free.filter((one) => one !== day)]));
  return {...choiceOf(state), phase: 'choosing-time', days, day, times};
}

export function timesFailed(state: RescheduleState, day: string, error: AltegioApiError): RescheduleState {
  if (state.phase !== 'loading-times' || state.day !== day) return state;
  return {...choiceOf(state), phase: 'choosing-day', fault: {of: 'times', error}};
}

/** @param slot as it came: its `datetime` goes back verbatim */
export function timeChosen(state: RescheduleState, slot: BookableTime): RescheduleState {
  return state.phase === 'choosing-time' ? {...state, phase: 'confirming', slot, lost: null, fault: null} : state;
}

/** From the question to the times, and from the times to the days. */
export function wentBack(state: RescheduleState): RescheduleState {
  if (state.phase === 'confirming') {
    const {day, times} = state;
    return {...choiceOf(state), phase: 'choosing-time', day, times};
  }
  return state.phase === 'choosing-time' || state.phase === 'loading-times' ? toDays(choiceOf(state)) : state;
}

/** The same state where nothing may be sent now: a second press, or an outcome that is not known. */
export function confirmed(state: RescheduleState): RescheduleState {
  return state.phase === 'confirming' ? {...slotOf(state), phase: 'sending'} : state;
}

export function moved(state: RescheduleState): RescheduleState {
  return state.phase === 'sending' ? {...state, phase: 'done'} : state;
}

/** Taken meanwhile: the old time stays, the day stays chosen, its times are to be read again. */
export function notMoved(state: RescheduleState, error: AltegioApiError): RescheduleState {
  if (state.phase !== 'sending') return state;
  if (error.code === 'slot-taken')
    return {...choiceOf(state), phase: 'loading-times', day: state.day, lost: state.slot};
  return mayHaveArrived(error) ? {...state, phase: 'checking'} : {...state, phase: 'confirming', fault: error};
}

export function checkedAgain(state: RescheduleState): RescheduleState {
  return state.phase === 'unknown' ? {...slotOf(state), phase: 'checking'} : state;
}

/**
 * @param old as it was when it was sent
 * @param now as it was read again; null when it is listed no longer
 */
export function truthCame(state: RescheduleState, old: Appointment, now: Appointment | null): RescheduleState {
  if (state.phase !== 'checking') return state;
  if (!now || now.status === 'cancelled') return {phase: 'changed-elsewhere', appointment: now};
  if (isAt(now, state)) return {...state, phase: 'done'};
  const stayed = readMoment(now.startsAt)?.epoch === readMoment(old.startsAt)?.epoch;
  return stayed ? {...state, phase: 'confirming', fault: 'still-old'} : {phase: 'changed-elsewhere', appointment: now};
}

export function truthFailed(state: RescheduleState, error: AltegioApiError): RescheduleState {
  return state.phase === 'checking' ? {...state, phase: 'unknown', error} : state;
}

/** A free time as a moment to show beside the old one; its wall clock is what the location said. */
export function slotMoment(day: string, {time, datetime}: BookableTime, old: Moment): Moment | null {
  return readMoment(`${day}T${time}${(readMoment(datetime) ?? old).iso.slice(-6)}`);
}

/** `datetime` can contradict the wall clock that was shown: either of them tells that it went through. */
function isAt({startsAt}: Appointment, {day, slot}: Slotted): boolean {
  const epoch = readMoment(startsAt)?.epoch;
  return Boolean(startsAt?.startsWith(`${day}T${slot.time}`) || (epoch && epoch === readMoment(slot.datetime)?.epoch));
}

function browsing(state: RescheduleState): state is Browsing {
  return /^(loading|choosing)-/.test(state.phase);
}

function toDays(choice: Choice): RescheduleState {
  return choice.days[choice.month]
    ? {...choice, phase: 'choosing-day', fault: null}
    : {...choice, phase: 'loading-days'};
}

function choiceOf({month, days, day, lost}: Choice): Choice {
  return {month, days, day, lost};
}

function slotOf({month, days, day, lost, times, slot}: Slotted): Slotted {
  return {month, days, day, lost, times, slot};
}
