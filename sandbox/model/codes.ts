// Responsible for: SMS codes, what each is good for, and the outbox that shows them.
// Not responsible for: whether a code may be asked for (the handlers).

import {digits, randomFor} from '../seed/random.js';
import type {SandboxSettings} from '../settings.js';

/** `booking`: from book_code, signs in. `phone-update`: from phone_confirmation, changes the phone of one client. */
export type SmsKind = 'booking' | 'phone-update';

export interface SentSms {
  readonly id: number;
  /** ms since 1970 */
  readonly at: number;
  /** `+` and digits */
  readonly phone: string;
  readonly code: string;
  readonly text: string;
  readonly kind: SmsKind;
}

/** What a code is bound to; `clientId` only for a phone update. */
export interface CodePurpose {
  readonly kind: SmsKind;
  /** Digits. */
  readonly phone: string;
  readonly clientId?: number;
}

export class Codes {
  readonly outbox: SentSms[] = [];
  readonly #seed: number;
  readonly #onSent: () => void;
  readonly #latest = new Map<string, {readonly code: string; readonly expiresAt: number}>();
  readonly #used = new Map<string, Set<string>>();
  #count = 0;

  constructor(seed: number, onSent: () => void) {
    this.#seed = seed;
    this.#onSent = onSent;
  }

  /** Makes the code that replaces every earlier one for the same purpose, and sends it if messages arrive today. */
  send(purpose: CodePurpose, sender: string, settings: SandboxSettings, now: number): void {
    const key = keyOf(purpose);
    const code = this.#unusedCode(key, settings.codeLength);
    this.#latest.set(key, {code, expiresAt: now + settings.codeLifeSeconds * 1000});
    if (!settings.smsArrives) return;
    const {kind, phone} = purpose;
    const text = `${sender}: ${code} is your confirmation code`;
    this.outbox.push({id: this.#count, at: now, phone: `+${phone}`, code, text, kind});
    this.#onSent();
  }

  /** True once, for the latest code, while it lives. A wrong guess spends nothing. */
  redeem(purpose: CodePurpose, code: string, now: number): boolean {
    const key = keyOf(purpose);
    const latest = this.#latest.get(key);
    if (!latest || latest.code !== code || now >= latest.expiresAt) return false;
    this.#latest.delete(key);
    return true;
  }

  #unusedCode(key: string, length: number): string {
    // By chance a new code could equal an old one, and a test that old codes are refused would fail once in 10,000.
    const used = this.#used.get(key) ?? new Set();
    this.#used.set(key, used);
    let code: string;
    do {
      this.#count += 1;
      code = digits(randomFor(this.#seed, 'code', this.#count), length);
    } while (used.has(code));
    used.add(code);
    return code;
  }
}

function keyOf({kind, phone, clientId}: CodePurpose): string {
  return `${kind} ${phone} ${clientId ?? ''}`;
}
