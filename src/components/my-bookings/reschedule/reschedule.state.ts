// Responsible for: where a client stands between "Reschedule" and a new time. Pure; each transition is named by what happened,
// and what does not fit the state changes nothing. Not for: choosing a day and a time (parts/free-times).
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {ChosenTime} from '../../../parts/free-times/free-times.state.js';
import type {Rescheduled} from '../bookings.writes.js';

interface Chosen {
  readonly chosen: ChosenTime;
}

export type RescheduleState =
  | {readonly phase: 'choosing'}
  /** Old and new side by side. `still-old`: an answer was lost, and the appointment is still at the old time. */
  | ({readonly phase: 'confirming'; readonly fault: AltegioApiError | 'still-old' | null} & Chosen)
  | ({readonly phase: 'sending'} & Chosen)
  /** The answer was lost: the appointment is being read. */
  | ({readonly phase: 'checking'} & Chosen)
  /** The appointment could not be read: nothing is sent before it is. */
  | ({readonly phase: 'unknown'; readonly error: AltegioApiError} & Chosen)
  /** Somebody else has cancelled or removed it (null), or moved it to a third time. */
  | {readonly phase: 'changed-elsewhere'; readonly appointment: Appointment | null}
  | ({readonly phase: 'done'} & Chosen);

export const choosing: RescheduleState = {phase: 'choosing'};

/** The slot goes back as it came: its `datetime` is sent verbatim. */
export function timeChosen(state: RescheduleState, chosen: ChosenTime): RescheduleState {
  return state.phase === 'choosing' ? {phase: 'confirming', chosen, fault: null} : state;
}

/** From the question to the times. */
export function wentBack(state: RescheduleState): RescheduleState {
  return state.phase === 'confirming' ? choosing : state;
}

/** The same state where nothing may be sent now: a second press, or an unknown outcome. */
export function confirmed(state: RescheduleState): RescheduleState {
  return state.phase === 'confirming' ? {phase: 'sending', chosen: state.chosen} : state;
}

/** The answer was lost. */
export function answerLost(state: RescheduleState): RescheduleState {
  return state.phase === 'sending' ? {...state, phase: 'checking'} : state;
}

/** Nothing was sent: another write was under way, or the element has left the page. */
export function notSent(state: RescheduleState): RescheduleState {
  return state.phase === 'sending' ? {...state, phase: 'confirming', fault: null} : state;
}

/** After `slot-taken` the old time stays, and another time is to be chosen. */
export function settled(state: RescheduleState, outcome: NonNullable<Rescheduled>): RescheduleState {
  if (state.phase !== 'sending' && state.phase !== 'checking') return state;
  const {chosen} = state;
  switch (outcome.outcome) {
    case 'done':
      return {phase: 'done', chosen};
    case 'not-done':
      return {phase: 'confirming', chosen, fault: 'still-old'};
    case 'changed':
      return {phase: 'changed-elsewhere', appointment: outcome.appointment};
    case 'unknown':
      return {phase: 'unknown', chosen, error: outcome.error};
    case 'failed':
      return outcome.error.code === 'slot-taken' ? choosing : {phase: 'confirming', chosen, fault: outcome.error};
  }
}

export function checkedAgain(state: RescheduleState): RescheduleState {
  return state.phase === 'unknown' ? {phase: 'checking', chosen: state.chosen} : state;
}
