// Responsible for: a code of 4 to 8 digits, as typed, pasted with its whole SMS, or read from the SMS by the browser.
import {toLatinDigits} from './phone-number.js';

/** The code, or null when there is none; `482 13` and a whole SMS are fine. */
export function readCode(typed: string): string | null {
  const text = toLatinDigits(typed);
  const joined = text.replace(/[\s-]/g, '');
  // In an SMS: the first run of digits of that length that is no part of a phone number.
  const inSms = /(?<![\d+]|\d-)\d{4,8}(?!\d)/;
  return (/\D/.test(joined) ? inSms.exec(text) : /^\d{4,8}$/.exec(joined))?.[0] ?? null;
}

/**
 * WebOTP, where SMS come to: tells the code of the one that is waited for. Not on a desktop, where none ever comes: asking
 * keeps a page out of the back/forward cache for good.
 */
export async function codeFromSms(signal: AbortSignal, tell: (code: string) => void): Promise<void> {
  if (!('OTPCredential' in globalThis && matchMedia('(pointer: coarse)').matches)) return;
  try {
    const options = {otp: {transport: ['sms']}, signal} as CredentialRequestOptions;
    const answer = (await navigator.credentials.get(options)) as {code?: string} | null;
    if (answer?.code && !signal.aborted) tell(answer.code);
  } catch {
    // Refused, aborted, or not to be had in this frame: the client types it.
  }
}
