// Responsible for: SMS codes, their purposes, and the outbox that shows them.
// Not for: whether a code may be requested (endpoints/).

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

/** What a code is bound to. `clientId` only for a phone update. */
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

  /** Creates a code that replaces earlier ones for the same purpose, and puts it into the outbox if `smsArrives`. */
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

  /** True for the latest code, until it expires. Does not use it up. */
  matches(purpose: CodePurpose, code: string, now: number): boolean {
    const latest = this.#latest.get(keyOf(purpose));
    return latest !== undefined && latest.code === code && now < latest.expiresAt;
  }

  /** True once, for the latest code, until it expires. A wrong code does not use it up. */
  redeem(purpose: CodePurpose, code: string, now: number): boolean {
    if (!this.matches(purpose, code, now)) return false;
    this.#latest.delete(keyOf(purpose));
    return true;
  }

  #unusedCode(key: string, length: number): string {
    // Without this, a new code would sometimes equal an old one, and a test that old codes are refused would fail.
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
