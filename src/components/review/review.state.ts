// Responsible for: where the review of a visit stands, as one union. Pure; each transition is named by what happened.
// Not for: requests (review.store.ts), or what is typed, which outlives every state.
import type {AltegioApiError} from '../../api/errors.js';
import type {Review} from '../../api/models/review.js';

/** What to say beside the button. `rating`: none is chosen. `not-sent`: the answer was lost, and nothing has arrived. */
export type Fault = 'rating' | 'not-sent' | AltegioApiError | null;

export type ReviewState =
  /** Nothing can be read: the element is set up wrongly, or has left the page. */
  | {readonly phase: 'idle'}
  | {readonly phase: 'loading'}
  | {readonly phase: 'failed'; readonly error: AltegioApiError}
  | {readonly phase: 'editing'; readonly review: Review; readonly fault: Fault}
  | {readonly phase: 'sending'; readonly review: Review}
  /** The answer was lost: whether the review has arrived is being read. */
  | {
      readonly phase: 'checking';
      readonly review: Review;
      readonly lost: AltegioApiError;
      /** The client has asked for it. */
      readonly again: boolean;
    }
  /** The answer was lost, and it could not be read either. */
  | {readonly phase: 'unknown'; readonly review: Review; readonly lost: AltegioApiError}
  /** `here`: what is typed was sent. Else it was sent before, or elsewhere. */
  | {readonly phase: 'done'; readonly review: Review; readonly here: boolean};

export const idle: ReviewState = {phase: 'idle'};
export const loading: ReviewState = {phase: 'loading'};

export function visitCame(review: Review): ReviewState {
  return review.submitted ? {phase: 'done', review, here: false} : {phase: 'editing', review, fault: null};
}

/** A visit that is there stays. */
export function readingStopped(state: ReviewState): ReviewState {
  return state.phase === 'loading' ? idle : state;
}

export function refused(state: ReviewState, fault: Fault): ReviewState {
  return 'review' in state ? {phase: 'editing', review: state.review, fault} : state;
}

/** The client is correcting what was wrong. */
export function corrected(state: ReviewState): ReviewState {
  return state.phase === 'editing' && state.fault ? {...state, fault: null} : state;
}

export function sendingStarted(state: ReviewState): ReviewState {
  return state.phase === 'editing' ? {phase: 'sending', review: state.review} : state;
}

export function answerLost(state: ReviewState, lost: AltegioApiError): ReviewState {
  return 'review' in state ? {phase: 'checking', review: state.review, lost, again: state.phase === 'unknown'} : state;
}

export function notKnown(state: ReviewState, lost: AltegioApiError): ReviewState {
  return 'review' in state ? {phase: 'unknown', review: state.review, lost} : state;
}

export function arrived(state: ReviewState, here: boolean): ReviewState {
  return 'review' in state ? {phase: 'done', review: state.review, here} : state;
}

/** Nothing can be typed or pressed meanwhile. */
export function isBusy({phase}: ReviewState): boolean {
  return phase === 'sending' || phase === 'checking';
}
