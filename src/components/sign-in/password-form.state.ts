// Responsible for: where a sign-in by password stands, and the rules that need no server. Pure.
import type {AltegioApiError} from '../../api/errors.js';
import type {Fault} from '../../base/host.js';

/** What to say at a field, or beside the button. */
export interface Faults {
  readonly login?: Fault;
  readonly password?: Fault;
  readonly form?: Fault;
}

export type PasswordFormState = {readonly phase: 'editing'; readonly faults: Faults} | {readonly phase: 'signing-in'};

export interface Credentials {
  /** A phone or an e-mail, as typed. */
  readonly login: string;
  readonly password: string;
}

/** What is missing before anything is sent; null when nothing is. */
export function missing({login, password}: Credentials): Faults | null {
  if (login.trim() && password) return null;
  return {
    login: login.trim() ? null : 'signIn.loginMissing',
    password: password ? null : 'signIn.passwordMissing',
  };
}

/** @param fault of an error that concerns no field */
export function refused(error: AltegioApiError, fault: Fault): Faults {
  return error.code === 'wrong-password' ? {password: 'signIn.loginWrong'} : {form: fault};
}
