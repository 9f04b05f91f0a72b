// Responsible for: where a password change stands, and the rules that need no server. Pure.
import type {AltegioApiError} from '../../api/errors.js';
import type {Fault} from '../../base/host.js';

export type FieldName = 'current' | 'next' | 'repeat';
export type Values = Readonly<Record<FieldName, string>>;
/** What to say at a field, or beside the button. */
export type Faults = Partial<Readonly<Record<FieldName | 'form', Fault>>>;

export type PasswordState =
  | {
      readonly phase: 'editing';
      readonly faults: Faults;
      /** The last answer was lost: the password may be changed. */
      readonly unsure?: boolean;
    }
  | {readonly phase: 'saving'}
  | {readonly phase: 'changed'};

export const untouched: Values = {current: '', next: '', repeat: ''};

export interface Rules {
  readonly minLength: number;
  /** Is the new password asked for twice? */
  readonly twice: boolean;
}

/** What is wrong before anything is sent; empty when nothing is. */
export function check({current, next, repeat}: Values, {minLength, twice}: Rules): Faults {
  const faults: {-readonly [name in keyof Faults]: Faults[name]} = {};
  if (!current) faults.current = 'password.currentMissing';
  if (length(next) < minLength) faults.next = 'password.tooShort';
  else if (next === current) faults.next = 'password.sameAsOld';
  if (twice && repeat !== next) faults.repeat = 'password.repeatWrong';
  return faults;
}

/** Characters as people count them, so that an emoji is one. */
export function length(password: string): number {
  return [...password].length;
}

/** What to say after a lost answer. @param outcome whether the password is known to be the old one */
export function whenLost(lost: AltegioApiError, outcome: 'not-done' | 'unknown'): Fault {
  if (lost.code === 'offline') return lost;
  return outcome === 'not-done' ? 'password.notChanged' : 'password.maybeChanged';
}
