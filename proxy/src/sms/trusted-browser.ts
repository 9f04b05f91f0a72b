// Responsible for: the cookie that lists the numbers which this browser has confirmed with a code. For them it has a reserve
// of SMS and tries that strangers cannot use up. It opens no session and gives no other right.
// Not for: the size of that reserve (sms-guard.ts, code-guard.ts).
import {cookieLine, cookieName, cookieNames, readCookies} from '../request/cookies.js';
import type {Sealer} from '../session/sealing.js';
import type {Phone} from './phone.js';

export interface TrustedBrowsersOptions {
  readonly sealer: Sealer;
  readonly site: 'same' | 'cross';
  /** As in SessionOptions. */
  readonly secure: boolean;
}

const COOKIE = 'altegio-known';
// Part of every sealed cookie: another text would invalidate the existing ones.
const PURPOSE = 'known-browser';
const SECONDS = 180 * 24 * 60 * 60;
/** Enough for a family with one tablet. Without a limit the cookie could become too large. */
const MAX_NUMBERS = 5;
const KEYED_HASH = /^[A-Za-z0-9_-]{22}$/;

export class TrustedBrowsers {
  readonly #options: TrustedBrowsersOptions;

  constructor(options: TrustedBrowsersOptions) {
    this.#options = options;
  }

  /** True if this browser has signed in with a code sent to this number. */
  async isTrusted(request: Request, phone: Phone): Promise<boolean> {
    const confirmed = await this.#numberHashes(request);
    if (confirmed.length === 0) return false;
    const hashes = await this.#options.sealer.keyedHashes(PURPOSE, phone.e164);
    return hashes.some((hash) => confirmed.includes(hash));
  }

  /** The Set-Cookie line to send after this browser has confirmed the number. */
  async trust(request: Request, phone: Phone): Promise<string> {
    const {sealer, secure, site} = this.#options;
    const own = await sealer.keyedHashes(PURPOSE, phone.e164);
    const others = (await this.#numberHashes(request)).filter((hash) => !own.includes(hash));
    const marks = [own[0], ...others].slice(0, MAX_NUMBERS);
    return cookieLine(cookieName(COOKIE, request, secure), await sealer.seal(PURPOSE, {marks}, SECONDS), SECONDS, site);
  }

  async #numberHashes(request: Request): Promise<string[]> {
    const {sealer, secure} = this.#options;
    for (const {value} of readCookies(request, cookieNames(COOKIE, secure))) {
      const marks = (await sealer.open(PURPOSE, value))?.['marks'];
      if (Array.isArray(marks)) return marks.filter((hash) => typeof hash === 'string' && KEYED_HASH.test(hash));
    }
    return [];
  }
}
