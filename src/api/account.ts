// Responsible for: the endpoints of a client's account: codes by SMS, sign-in, phone, password. One named function each,
// so that an element carries only those that it calls.
// Not for: appointments (appointments.ts).
import {AltegioApiError, isApiError, type ErrorCode, type Meanings} from './errors.js';
import type {Id, Options} from './endpoint.js';
import {segment, type Call, type Http} from './http.js';
import {newKey} from './values/idempotency-key.js';
import {loadProofOfWork} from './request/lazy.js';
import type {User} from './models.js';
import {toUser, toUserToken} from './wire/user.js';

export interface CodeOptions extends Options {
  /** E.164. */
  readonly phone: string;
  /** 4 to 8 digits. */
  readonly code: string;
  /** Repeat the key to receive the stored result, if the proxy supports it. Default: a new key. */
  readonly idempotencyKey?: string | undefined;
}

/** Options of a sign-in. */
export interface SignInOptions extends Options {
  /**
   * In cookie mode, also checks whether the browser has kept the cookie. If it has not, fails with `signed-out` and opens no
   * session. For pages, because a browser may refuse cookies. @default false
   */
  readonly checkKept?: boolean | undefined;
}

// Altegio does not document its answer to a wrong code or password, so every refusal of a sign-in means a wrong one.
const refusals = (code: ErrorCode): Meanings => ({
  400: code,
  401: code,
  403: code,
  404: code,
  409: 'timeout',
  422: code,
});

/**
 * Sends an SMS with a code to the new phone of the signed-in client. Never repeated automatically.
 * Source: GET booking/user/phone_confirmation, a GET with a side effect; answers 202.
 */
export const sendPhoneUpdateCode =
  (http: Http) =>
  async (
    options: {readonly phone: string} & (
      {readonly locationId: Id; readonly chainId?: undefined} | {readonly chainId: Id; readonly locationId?: undefined}
    ) &
      Options,
  ): Promise<void> => {
    const {phone, locationId, chainId, signal} = options;
    // Send exactly one of the two.
    if (!locationId && !chainId) throw new AltegioApiError('config');
    const query = {phone, company_id: locationId, group_id: locationId ? undefined : chainId};
    await sendProven(http, {method: 'GET', path: 'booking/user/phone_confirmation', query, signal, asClient: true});
  };

/** Changes the phone of the account. Source: PUT booking/user; 202 without data. */
export const confirmPhone =
  (http: Http) =>
  async ({phone, code, signal, idempotencyKey = newKey()}: CodeOptions): Promise<void> => {
    const body = {phone, confirmation_code: code};
    await writeAsClient(http, 'wrong-code', {method: 'PUT', path: 'booking/user', body, signal, idempotencyKey});
  };

/**
 * Sends an SMS with a code for a sign-in or a booking.
 * Source: POST book_code/{location}; 201, which does not guarantee that the SMS arrives.
 */
export const sendBookingCode =
  (http: Http) =>
  async (
    options: {readonly phone: string; readonly locationId: Id; readonly fullName?: string | undefined} & Options,
  ): Promise<void> => {
    const {phone, fullName, signal} = options;
    const body = fullName ? {phone, fullname: fullName} : {phone};
    await sendProven(http, {method: 'POST', path: `book_code/${segment(options.locationId)}`, body, signal});
  };

/** Source: POST user/auth {phone, code}; later documentation wrongly shows {login, password}. */
export const signInByCode =
  (http: Http) =>
  ({phone, code, signal, idempotencyKey = newKey(), checkKept}: CodeOptions & SignInOptions): Promise<User> => {
    const body = {phone, code};
    return signIn(http, 'wrong-code', {method: 'POST', path: 'user/auth', body, signal, idempotencyKey}, checkKept);
  };

/** Signs in. @param options.login a phone or an e-mail. Source: POST booking/auth; 201. */
export const signInByPassword =
  (http: Http) =>
  (options: {readonly login: string; readonly password: string} & SignInOptions): Promise<User> => {
    const {login, password, signal, checkKept} = options;
    const body = {login, password};
    return signIn(http, 'wrong-password', {method: 'POST', path: 'booking/auth', body, signal}, checkKept);
  };

/** Ends the session. Altegio has no sign-out. In cookie mode the proxy deletes the cookie; in token mode the token is dropped. */
export const signOut =
  (http: Http) =>
  async ({signal}: Options = {}): Promise<void> => {
    if (!http.session.inMemory) {
      try {
        await http.send({method: 'DELETE', path: 'session', signal});
      } catch (error) {
        // A plain reverse proxy has no such route, and then there was no cookie to clear.
        if (!(isApiError(error) && [401, 404, 405].includes(error.status ?? 0))) throw error;
      }
    }
    http.session.close();
  };

const readUser = {method: 'GET', path: 'booking/user/data', asClient: true, repeatable: true} as const;

/**
 * The signed-in client. Source: GET booking/user/data, whose key "0" repeats the token.
 * @throws AltegioApiError `bad-response` for what has nothing of a client in it
 */
export const getUser =
  (http: Http) =>
  async ({signal}: Options = {}): Promise<User> => {
    const {session} = http;
    const {openings} = session;
    const user = toUser(await http.send({...readUser, signal}));
    if (!Object.values(user).join('')) throw new AltegioApiError('bad-response');
    session.meet(user, openings);
    return user;
  };

/**
 * Changes the password. The old token becomes invalid, and the session continues with the new token.
 * Source: PUT booking/user/password; 200 with the new token.
 */
export const changePassword =
  (http: Http) =>
  async (
    options: {
      readonly currentPassword: string;
      readonly newPassword: string;
      readonly idempotencyKey?: string | undefined;
    } & Options,
  ): Promise<void> => {
    const {currentPassword, newPassword, signal, idempotencyKey = newKey()} = options;
    const {session} = http;
    const {version} = session;
    const body = {old_password: currentPassword, new_password: newPassword};
    const data = await writeAsClient(http, 'wrong-password', {
      method: 'PUT',
      path: 'booking/user/password',
      body,
      signal,
      idempotencyKey,
    });
    // If the client has signed out, or in as another client, while the request ran, keep that session.
    if (version !== session.version) return;
    const token = toUserToken(data);
    if (session.inMemory && !token) session.close();
    else session.open(token);
  };

/**
 * Changes the client's name, e-mail, or both. Never repeated by itself.
 * Source: PUT booking/user; 202 without data, so read the client again. A new e-mail counts once it is confirmed by the mail that
 * Altegio sends.
 * @throws AltegioApiError `config` when nothing is to be changed
 */
export const updateUser =
  (http: Http) =>
  async (
    options: {
      readonly name?: string | undefined;
      readonly email?: string | undefined;
      readonly idempotencyKey?: string | undefined;
    } & Options,
  ): Promise<void> => {
    const {name, email, signal, idempotencyKey = newKey()} = options;
    if (name === undefined && email === undefined) throw new AltegioApiError('config');
    const body = {...(name === undefined ? {} : {name}), ...(email === undefined ? {} : {email})};
    const meanings = {409: 'timeout'} as const;
    await http.send({method: 'PUT', path: 'booking/user', body, signal, idempotencyKey, meanings, asClient: true});
  };

/** A proxy that asks for work first has sent nothing: once it is done, the same is sent again, and never a third time. */
export async function sendProven(http: Http, call: Call): Promise<unknown> {
  const place = call.body ? 'body' : 'query';
  let challenge: unknown;
  try {
    return await http.send({...call, challenged: (asked) => (challenge = asked)});
  } catch (error) {
    if (!challenge) throw error;
    let proof: string;
    try {
      proof = await (await loadProofOfWork()).prove(challenge, call.signal);
    } catch {
      call.signal?.throwIfAborted();
      throw error;
    }
    return http.send({...call, [place]: {...call[place], proof_of_work: proof}});
  }
}

async function signIn(http: Http, refusal: ErrorCode, call: Call, checkKept = false): Promise<User> {
  const data = await http.send({...call, meanings: refusals(refusal)});
  const token = toUserToken(data);
  if (checkKept && !token && !(await isKept(http))) throw new AltegioApiError('signed-out');
  const user = toUser(data);
  http.session.open(token, user);
  return user;
}

/**
 * Whether the browser has kept the session cookie. Asks the proxy's session endpoint if there is one, else reads the account. Ignores
 * the caller's signal, because the sign-in has already happened. If no answer comes, assumes that the cookie was kept.
 */
async function isKept(http: Http): Promise<boolean> {
  const {session} = http;
  const {version} = session;
  let kept: boolean;
  try {
    // Do not update the session here: `open` announces the sign-in. With two announcements, lists would be read twice.
    const found = await session.look(false);
    if (found === null) await http.send({...readUser, ambiguous: true});
    kept = found !== false;
  } catch (error) {
    kept = (error as Partial<AltegioApiError>).code !== 'signed-out';
  }
  if (!kept) session.observe(false, version);
  return kept;
}

/** After a 401 or 403, reads the account to find out whether the session has ended or the code or password was refused. */
async function writeAsClient(http: Http, refusal: ErrorCode, call: Call): Promise<unknown> {
  try {
    return await http.send({
      ...call,
      asClient: true,
      ambiguous: true,
      meanings: {400: refusal, 409: 'timeout', 422: refusal},
    });
  } catch (error) {
    if (!isApiError(error) || (error.code !== 'signed-out' && error.code !== 'forbidden')) throw error;
    try {
      await getUser(http)(call);
    } catch (reading) {
      throw isApiError(reading) && reading.code !== 'signed-out' ? error : reading;
    }
    throw new AltegioApiError(refusal, {status: error.status});
  }
}
