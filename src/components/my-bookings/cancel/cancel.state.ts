// Responsible for: where a client stands between "Cancel appointment" and its truth. Pure; each transition is named by
// what happened, and what does not fit the state changes nothing. Not for: may it be cancelled at all (actions.ts).
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import {mayHaveArrived} from '../../../base/writes.js';

export type CancelState =
  /** `still`: an answer was lost, and the appointment turned out to be there yet. */
  | {readonly phase: 'asking'; readonly still: boolean}
  | {readonly phase: 'sending'}
  /** The answer was lost: the truth is being read. */
  | {readonly phase: 'checking'}
  /** And could not be read: nothing is sent before it is. */
  | {readonly phase: 'unknown'; readonly error: AltegioApiError}
  | {readonly phase: 'refused'; readonly error: AltegioApiError}
  | {readonly phase: 'done'};

export const asked: CancelState = {phase: 'asking', still: false};

/** The same state where nothing may be sent now: a second press, or an outcome that is not known. */
export function confirmed(state: CancelState): CancelState {
  return state.phase === 'asking' || state.phase === 'refused' ? {phase: 'sending'} : state;
}

export function cancelled(state: CancelState): CancelState {
  return state.phase === 'sending' ? {phase: 'done'} : state;
}

/** What is not found may be cancelled already: by another tab, or by the location. */
export function notCancelled(state: CancelState, error: AltegioApiError): CancelState {
  if (state.phase !== 'sending') return state;
  return error.code === 'not-found' || mayHaveArrived(error) ? {phase: 'checking'} : {phase: 'refused', error};
}

export function checkedAgain(state: CancelState): CancelState {
  return state.phase === 'unknown' ? {phase: 'checking'} : state;
}

/** @param appointment as it was read again; null when it is listed no longer, which also tells of a cancelled one */
export function truthCame(state: CancelState, appointment: Appointment | null): CancelState {
  if (state.phase !== 'checking') return state;
  return !appointment || appointment.status === 'cancelled' ? {phase: 'done'} : {phase: 'asking', still: true};
}

/** A guest reads one record by its hash: there "not found" is how "listed no longer" is said. */
export function truthFailed(state: CancelState, error: AltegioApiError): CancelState {
  if (state.phase !== 'checking') return state;
  return error.code === 'not-found' ? {phase: 'done'} : {phase: 'unknown', error};
}
