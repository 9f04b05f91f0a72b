// Responsible for: where a profile stands, what of it the client has changed, and the rules that need no server. Pure.
import type {AltegioApiError} from '../../api/errors.js';
import type {User} from '../../api/models.js';
import type {Verdict} from '../../api/after-lost-answer.js';
import type {Fault} from '../../base/host.js';
import type {MessageKey} from '../../i18n/messages.js';

export type FieldName = 'name' | 'email';
export type Values = Readonly<Record<FieldName, string>>;
/** The fields that differ. */
export type Changes = Partial<Values>;
/** What to say at a field, or above the form. */
export type Faults = Partial<Readonly<Record<FieldName | 'form', Fault>>>;

export type ProfileState =
  | {readonly phase: 'loading'}
  | {readonly phase: 'signed-out'}
  /** The client could not be read. */
  | {readonly phase: 'failed'; readonly error: AltegioApiError}
  | {
      readonly phase: 'editing';
      readonly user: User;
      readonly faults: Faults;
      /** What has become of the last press. */
      readonly said?: MessageKey | undefined;
    }
  | {readonly phase: 'saving'; readonly user: User};

/** What the client has entered, without the spaces around it, where it differs from what counts. @param awaited a new e-mail that waits for its mail */
export function changesOf(typed: Changes, user: User, awaited: string): Changes {
  const name = typed.name?.trim();
  const email = typed.email?.trim();
  return {
    ...(name !== undefined && name !== user.name && {name}),
    ...(email !== undefined && !isEmail(email, user.email) && (!awaited || !isEmail(email, awaited)) && {email}),
  };
}

/** What is wrong before anything is sent; empty when nothing is. */
export function check({name, email}: Changes): Faults {
  return {
    ...(name === '' && {name: 'profile.name-required'}),
    ...(email === '' && {email: 'profile.emailMissing'}),
    ...(email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && {email: 'profile.emailWrong'}),
  };
}

/** Altegio may write an e-mail in small letters. */
export function isEmail(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Altegio may write one space for several. */
export function isName(one: string, other: string): boolean {
  const short = (name: string): string => name.trim().replace(/\s+/g, ' ');
  return short(one) === short(other);
}

/**
 * What the client's data say about a write whose answer was lost. A name counts at once; a new e-mail only once its mail has been
 * opened, so that the old one says nothing.
 */
export function verdictOf({name, email}: Changes, user: User, {status}: AltegioApiError): Verdict {
  if (name !== undefined && isName(name, user.name)) return 'done';
  if (name === undefined && email !== undefined && isEmail(email, user.email)) return 'done';
  // 409: the first request is still running.
  return name === undefined || status === 409 ? 'unknown' : 'not-done';
}

/** What to say of a refusal, at the field when only one was sent. */
export function refused(error: AltegioApiError, {name, email}: Changes): Faults {
  const {code} = error;
  if (code === 'name-required') return {name: 'profile.name-required'};
  if (code !== 'invalid-request' || (name !== undefined && email !== undefined)) return {form: error};
  return name === undefined ? {email: 'profile.emailRefused'} : {name: 'profile.nameRefused'};
}

/** What to say after a lost answer. @param read the client's data could be read */
export function whenLost(lost: AltegioApiError, verdict: Verdict, read: boolean, {name}: Changes): Fault {
  if (lost.code === 'offline') return lost;
  if (verdict === 'not-done') return 'profile.notSaved';
  return read && name === undefined ? 'profile.maybeMail' : 'profile.maybeSaved';
}
