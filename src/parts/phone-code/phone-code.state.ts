// Responsible for: where a client stands between a phone number and its confirmation. Pure.
import type {AltegioApiError} from '../../api/errors.js';
import type {Fault} from '../../base/host.js';

export type Purpose = 'update-phone' | 'sign-in' | 'collect';

/** `detail` of `altegio-code-sent`. */
export interface CodeSentDetail {
  /** Milliseconds since 1970: when another code may be sent. */
  readonly resendAt: number;
}

export type PhoneCodeState =
  | {
      readonly phase: 'phone';
      readonly fault?: Fault;
      /** An SMS may be on its way. */
      readonly maybeSent?: boolean;
      /** Pressed so many seconds before another one may be sent. */
      readonly told?: number;
    }
  | {readonly phase: 'sending'; /** From the second step. */ readonly again: boolean}
  | {readonly phase: 'code'; readonly fault?: Fault; readonly told?: number}
  | {readonly phase: 'confirming'}
  | {readonly phase: 'done'};

/** The client stays where they pressed; a lost answer leaves open whether an SMS comes. */
export function notSent(again: boolean, error: AltegioApiError, maybeSent: boolean): PhoneCodeState {
  const fault = maybeSent && error.code !== 'offline' ? 'phone.sendUnknown' : error;
  return again ? {phase: 'code', fault} : {phase: 'phone', fault, maybeSent};
}
