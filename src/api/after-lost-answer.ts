// Responsible for: what reading the account says about a write whose answer was lost.
// Not for: sending the write (account.ts), or when the account is read (base/writes.ts).
import type {Options} from './endpoint.js';
import {isApiError, type AltegioApiError} from './errors.js';
import type {User} from './models.js';
import type {Session} from './session.js';

/** What the server's state says about a write whose answer was lost. */
export type Verdict = 'done' | 'not-done' | 'unknown';

/** The client's own account, which both verdicts are read from. */
export interface Account {
  readonly session: Session;
  getUser(options?: Options): Promise<User>;
}

/**
 * Whether a password was changed, after the answer was lost. If the old token still works, the password was not changed.
 * In cookie mode a token that works may also be the new one: the cookie may have arrived without the rest of the answer.
 *
 * | session | the answer | verdict, when the account can be read |
 * | --- | --- | --- |
 * | token | lost | `not-done` |
 * | cookie | a server error, which sets no cookie | `not-done` |
 * | cookie | lost on the way | `unknown` |
 * | either | 409: the first request is still running | `unknown` |
 *
 * @param lost how the answer was lost
 * @throws AltegioApiError when the account cannot be read; then nothing is known
 */
export async function verifyPasswordChange(
  {session, getUser}: Account,
  lost: AltegioApiError,
  options: Options,
): Promise<Verdict> {
  const {inMemory} = session;
  const {status = 0} = lost;
  await getUser(options);
  return (inMemory && status !== 409) || status > 499 ? 'not-done' : 'unknown';
}

/**
 * Whether the account has the phone now, after the answer of its confirmation was lost.
 * @param phone E.164
 * @throws AltegioApiError when the account cannot be read; then nothing is known
 */
export async function verifyPhone({getUser}: Account, phone: string, options: Options): Promise<Verdict> {
  return hasPhone(await getUser(options), phone) ? 'done' : 'not-done';
}

/**
 * Whether the client of the phone is signed in, after the answer of the sign-in was lost; then opens the session. Only a
 * cookie survives a lost answer: a token in memory is older than the sign-in.
 * @param phone E.164
 * @param lost how the answer was lost
 * @throws AltegioApiError when the account cannot be read; then nothing is known
 */
export async function verifySignIn(
  {session, getUser}: Account,
  phone: string,
  {status = 0}: AltegioApiError,
  options: Options,
): Promise<Verdict> {
  const {inMemory} = session;
  let user: User;
  try {
    user = await getUser(options);
  } catch (error) {
    // A server error sets no cookie. A proxy gives it again for the same key, so the next try needs another one.
    if (status > 499 && isApiError(error) && error.code === 'signed-out') return 'not-done';
    throw error;
  }
  if (inMemory || !hasPhone(user, phone)) return 'not-done';
  session.open(null, user);
  return 'done';
}

function hasPhone(user: User, phone: string): boolean {
  return `+${user.phone.replace(/\D/g, '')}` === phone;
}
