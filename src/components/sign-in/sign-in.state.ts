// Responsible for: what `<altegio-sign-in>` shows and how its sign-out goes on. Pure.
// Not for: a form (password-form.state.ts, parts/phone-code/phone-code.state.ts).
import type {AltegioApiError} from '../../api/errors.js';

export type Method = 'sms' | 'password';

export type SignOutState =
  {readonly phase: 'idle'} | {readonly phase: 'running'} | {readonly phase: 'failed'; readonly error: AltegioApiError};

/** The methods in the wanted order; both when none is named. */
export function toMethods(methods: string | undefined): readonly Method[] {
  const wanted = (methods || '').split(/\s+/).filter((word) => word === 'sms' || word === 'password');
  return wanted.length ? wanted : ['sms', 'password'];
}
