// Responsible for: the steps between a phone number and its confirmation. Pure.
import type {AltegioApiError} from '../../api/errors.js';
import type {Fault} from '../../base/host.js';

/** What a code is for: a client's new phone, a sign-in, or an embedder that sends it with a booking. */
export type Purpose = 'update-phone' | 'sign-in' | 'collect';

/** `detail` of `altegio-code-sent`. */
export interface CodeSentDetail {
  /** Milliseconds since 1970: when another code may be sent. */
  readonly resendAt: number;
}

/** `detail` of `altegio-phone-verified`. */
export interface PhoneVerifiedDetail {
  /** The element's own, at that moment. */
  readonly purpose: Purpose;
}

export type PhoneCodeState =
  | {
      readonly phase: 'phone';
      readonly fault?: Fault;
      /** An SMS may be on its way. */
      readonly maybeSent?: boolean;
      /** The client asked for an SMS this many seconds too early; the status message says so. */
      readonly tooEarly?: number;
    }
  | {readonly phase: 'sending'; /** The client pressed `Send again` in the code step. */ readonly again: boolean}
  | {readonly phase: 'code'; readonly fault?: Fault; readonly tooEarly?: number}
  | {readonly phase: 'confirming'}
  | {readonly phase: 'done'};

/** The step in which the client pressed stays. A lost answer leaves open whether an SMS comes. */
export function notSent(again: boolean, error: AltegioApiError, maybeSent: boolean): PhoneCodeState {
  const fault = maybeSent && error.code !== 'offline' ? 'phone.sendUnknown' : error;
  return again ? {phase: 'code', fault} : {phase: 'phone', fault, maybeSent};
}

export function isPhoneStep(state: PhoneCodeState): boolean {
  return state.phase === 'phone' || (state.phase === 'sending' && !state.again);
}
