// Responsible for: where a sign-in by password stands. Pure. The way by SMS has its own state (parts/phone-code/phone-code.state.ts).
import type {Fault} from '../../base/host.js';

export type Method = 'sms' | 'password';

export interface SignInState {
  readonly method: Method;
  readonly busy?: boolean;
  /** What to say at a field, or beside the button. */
  readonly login?: Fault;
  readonly password?: Fault;
  readonly form?: Fault;
}

/** The methods in the wanted order; both when none is named. */
export function toMethods(methods: string | undefined): readonly Method[] {
  const wanted = (methods || '').split(/\s+/).filter((word) => word === 'sms' || word === 'password');
  return wanted.length ? wanted : ['sms', 'password'];
}
