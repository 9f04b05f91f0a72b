// Responsible for: where a client stands between a phone number and its confirmation. Pure.
import type {AltegioApiError} from '../api/errors.js';
import type {Fault} from './altegio-element.js';

/** `sure`: Altegio said that it sent the SMS; false after a lost answer. */
export type PhoneCodeState =
  | {readonly phase: 'phone'; readonly fault: Fault; readonly maybeSent: boolean}
  | {readonly phase: 'sending'; readonly again: boolean}
  | {readonly phase: 'code'; readonly fault: Fault; readonly sure: boolean}
  | {readonly phase: 'confirming'; readonly sure: boolean}
  | {readonly phase: 'done'};

export const atPhone = (fault: Fault = null, maybeSent = false): PhoneCodeState => ({phase: 'phone', fault, maybeSent});

export const atCode = (fault: Fault = null, sure = true): PhoneCodeState => ({phase: 'code', fault, sure});

/** The client stays where they pressed; a lost answer leaves open whether an SMS comes. */
export function notSent(again: boolean, error: AltegioApiError, maybeSent: boolean): PhoneCodeState {
  const fault = maybeSent && error.code !== 'offline' ? 'sendUnknown' : error;
  return again ? atCode(fault) : atPhone(fault, maybeSent);
}
