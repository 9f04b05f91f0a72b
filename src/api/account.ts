// Responsible for: the endpoints of a client's account: codes by SMS, sign-in, phone, password. One named method each.
// Not for: appointments (appointments.ts), so that a page with only a phone form does not carry them.
import {AltegioApiError, type ErrorCode, type Meanings} from './errors.js';
import {segment, type Call, type Http} from './http.js';
import type {User} from './models.js';
import {toUser, toUserToken} from './wire-user.js';

export interface Options {
  /** Gives the request up; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** An id as Altegio counts, or the text of one. */
export type Id = number | string;

/** Repeating a call with the same key and body replays its result where the proxy can; a new key by default. */
export interface OncePerIntent {
  readonly idempotencyKey?: string | undefined;
}

// What Altegio answers to a wrong code or password is not documented: each refusal of these calls means just that.
const refused = (code: ErrorCode): Meanings => ({400: code, 401: code, 403: code, 404: code, 422: code});

export type AccountApi = ReturnType<typeof accountApi>;

export function accountApi(http: Http) {
  return {
    session: http.session,

    /**
     * Sends an SMS with a code to the phone that the signed-in client wants to move to. Never repeated by itself.
     * Source: GET booking/user/phone_confirmation, a GET with a side effect; answers 202.
     */
    async sendPhoneUpdateCode(
      options: {readonly phone: string} & ({readonly locationId: Id} | {readonly chainId: Id}) & Options,
    ): Promise<void> {
      const place =
        'locationId' in options && options.locationId !== undefined
          ? {company_id: options.locationId}
          : {group_id: (options as {readonly chainId: Id}).chainId};
      await http.send({
        method: 'GET',
        path: 'booking/user/phone_confirmation',
        query: {phone: options.phone, ...place},
        signal: options.signal,
        asClient: true,
      });
    },

    /** Moves the account to the phone. Source: PUT booking/user; 202 without data. */
    async confirmPhone(
      options: {readonly phone: string; readonly code: string} & OncePerIntent & Options,
    ): Promise<void> {
      await writeAsClient('wrong-code', {
        method: 'PUT',
        path: 'booking/user',
        body: {phone: options.phone, confirmation_code: options.code},
        signal: options.signal,
        idempotencyKey: options.idempotencyKey ?? newIdempotencyKey(),
        meanings: {400: 'wrong-code', 422: 'wrong-code'},
      });
    },

    /** Sends an SMS with a code for a sign-in or a booking. Source: POST book_code/{location}; 201, which is no promise that it arrives. */
    async sendBookingCode(
      options: {readonly phone: string; readonly locationId: Id; readonly fullName?: string | undefined} & Options,
    ): Promise<void> {
      const {phone, fullName} = options;
      await http.send({
        method: 'POST',
        path: `book_code/${segment(options.locationId)}`,
        body: fullName ? {phone, fullname: fullName} : {phone},
        signal: options.signal,
      });
    },

    /** Source: POST user/auth {phone, code}; later documentation wrongly shows {login, password}. */
    async signInByCode(
      options: {readonly phone: string; readonly code: string} & OncePerIntent & Options,
    ): Promise<User> {
      return signIn({
        method: 'POST',
        path: 'user/auth',
        body: {phone: options.phone, code: options.code},
        signal: options.signal,
        idempotencyKey: options.idempotencyKey ?? newIdempotencyKey(),
        meanings: refused('wrong-code'),
      });
    },

    /** @param options.login a phone or an e-mail. Source: POST booking/auth; 201. */
    async signInByPassword(options: {readonly login: string; readonly password: string} & Options): Promise<User> {
      return signIn({
        method: 'POST',
        path: 'booking/auth',
        body: {login: options.login, password: options.password},
        signal: options.signal,
        meanings: refused('wrong-password'),
      });
    },

    /** Ends the session. Altegio has no sign-out: a cookie is the proxy's to clear, a token in memory is forgotten. */
    async signOut(options: Options = {}): Promise<void> {
      if (!http.session.inMemory) {
        try {
          await http.send({method: 'DELETE', path: 'session', signal: options.signal});
        } catch (error) {
          // A plain reverse proxy has no such route, and then there was no cookie to clear.
          if (!(error instanceof AltegioApiError && (error.status === 401 || error.status === 404))) throw error;
        }
      }
      http.session.close();
    },

    getUser,

    /**
     * The old token dies with the old password; the session goes on with the new one.
     * Source: PUT booking/user/password; 200 with the new token.
     */
    async changePassword(
      options: {readonly currentPassword: string; readonly newPassword: string} & OncePerIntent & Options,
    ): Promise<void> {
      const data = await writeAsClient('wrong-password', {
        method: 'PUT',
        path: 'booking/user/password',
        body: {old_password: options.currentPassword, new_password: options.newPassword},
        signal: options.signal,
        idempotencyKey: options.idempotencyKey ?? newIdempotencyKey(),
        meanings: {400: 'wrong-password', 422: 'wrong-password'},
      });
      const token = toUserToken(data);
      if (http.session.inMemory && !token) http.session.close();
      else http.session.open(token);
    },
  };

  /** The signed-in client. Source: GET booking/user/data, whose key "0" holds the token once more. */
  async function getUser(options: Options = {}): Promise<User> {
    return toUser(
      await http.send({
        method: 'GET',
        path: 'booking/user/data',
        signal: options.signal,
        asClient: true,
        repeatable: true,
      }),
    );
  }

  async function signIn(call: Call): Promise<User> {
    const data = await http.send(call);
    http.session.open(toUserToken(data));
    return toUser(data);
  }

  /** A 401 or 403 is either a session that has ended or the refusal: reading the account tells which. */
  async function writeAsClient(refusal: ErrorCode, call: Call): Promise<unknown> {
    try {
      return await http.send({...call, asClient: true});
    } catch (error) {
      if (!(error instanceof AltegioApiError) || (error.code !== 'signed-out' && error.code !== 'forbidden'))
        throw error;
      try {
        await getUser({signal: call.signal});
      } catch (reading) {
        throw reading instanceof AltegioApiError && reading.code !== 'signed-out' ? error : reading;
      }
      throw new AltegioApiError(refusal, error.status === undefined ? {} : {status: error.status});
    }
  }
}

/** Also where `crypto.randomUUID` is missing: a page on plain http. */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
