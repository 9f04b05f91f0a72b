// Responsible for: where a client stands between "Cancel appointment" and a cancelled appointment. Pure; each transition is
// named by what happened, and what does not fit the state changes nothing. Not for: whether it may be cancelled (rules.ts).
import type {AltegioApiError} from '../../../api/errors.js';
import type {Settled} from '../../../base/writes.js';

export type CancelState =
  /** `still`: an answer was lost, and the appointment is not cancelled. */
  | {readonly phase: 'asking'; readonly still: boolean}
  | {readonly phase: 'sending'}
  /** The answer was lost: the appointment is being read. */
  | {readonly phase: 'checking'}
  /** The appointment could not be read: nothing is sent before it is. */
  | {readonly phase: 'unknown'; readonly error: AltegioApiError}
  | {readonly phase: 'refused'; readonly error: AltegioApiError}
  | {readonly phase: 'done'};

export const asked: CancelState = {phase: 'asking', still: false};

/** The same state where nothing may be sent now: a second press, or an unknown outcome. */
export function confirmed(state: CancelState): CancelState {
  return state.phase === 'asking' || state.phase === 'refused' ? {phase: 'sending'} : state;
}

/** The answer was lost. */
export function answerLost(state: CancelState): CancelState {
  return state.phase === 'sending' ? {phase: 'checking'} : state;
}

/** Nothing was sent: another write was under way, or the element has left the page. */
export function notSent(state: CancelState): CancelState {
  return state.phase === 'sending' ? asked : state;
}

export function settled(state: CancelState, outcome: NonNullable<Settled<void>>): CancelState {
  if (state.phase !== 'sending' && state.phase !== 'checking') return state;
  switch (outcome.outcome) {
    case 'done':
      return {phase: 'done'};
    case 'not-done':
      return {phase: 'asking', still: true};
    case 'unknown':
      return {phase: 'unknown', error: outcome.error};
    case 'failed':
      return {phase: 'refused', error: outcome.error};
  }
}

export function checkedAgain(state: CancelState): CancelState {
  return state.phase === 'unknown' ? {phase: 'checking'} : state;
}

/** The outcome is not known yet: a press does nothing. */
export function isBusy({phase}: CancelState): boolean {
  return phase === 'sending' || phase === 'checking' || phase === 'done';
}
