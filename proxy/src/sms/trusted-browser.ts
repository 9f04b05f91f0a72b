// Remembers, in the browser itself, which numbers it has confirmed with a code: its owner keeps a reserve of SMS and tries
// that strangers cannot use up. Not here: that reserve (sms-guard.ts, code-guard.ts). Opens no session, gives no right.
import {cookieLine, cookieName, cookieNames, readCookies} from '../request/cookies.js';
import type {Keys} from '../session/sealing.js';
import type {Phone} from './phone.js';

export interface KnownBrowsersOptions {
  readonly keys: Keys;
  readonly site: 'same' | 'cross';
  /** As for the session cookie. */
  readonly secure: boolean;
}

const COOKIE = 'altegio-known';
const PURPOSE = 'known-browser';
const SECONDS = 180 * 24 * 60 * 60;
/** A family shares a tablet; a list that grows without end would be a cookie that a server refuses one day. */
const MOST_NUMBERS = 5;
const MARK = /^[A-Za-z0-9_-]{22}$/;

export class KnownBrowsers {
  readonly #options: KnownBrowsersOptions;

  constructor(options: KnownBrowsersOptions) {
    this.#options = options;
  }

  /** Whether this browser has signed in by a code sent to this number. */
  async knows(request: Request, phone: Phone): Promise<boolean> {
    const remembered = await this.#marks(request);
    if (remembered.length === 0) return false;
    const marks = await this.#options.keys.marks(PURPOSE, phone.e164);
    return marks.some((mark) => remembered.includes(mark));
  }

  /** The Set-Cookie line to send after the number was confirmed in this browser. */
  async remember(request: Request, phone: Phone): Promise<string> {
    const {keys, secure, site} = this.#options;
    const own = await keys.marks(PURPOSE, phone.e164);
    const others = (await this.#marks(request)).filter((mark) => !own.includes(mark));
    const marks = [own[0], ...others].slice(0, MOST_NUMBERS);
    return cookieLine(cookieName(COOKIE, request, secure), await keys.seal(PURPOSE, {marks}, SECONDS), SECONDS, site);
  }

  async #marks(request: Request): Promise<string[]> {
    const {keys, secure} = this.#options;
    for (const {value} of readCookies(request, cookieNames(COOKIE, secure))) {
      const marks = (await keys.open(PURPOSE, value))?.['marks'];
      if (Array.isArray(marks)) return marks.filter((mark) => typeof mark === 'string' && MARK.test(mark));
    }
    return [];
  }
}
