// Responsible for: a code of 4 to 8 digits, as typed, or read from the SMS by the browser.
// Not for: which number of a whole SMS is its code (sms-text.ts, loaded with the rules of phone numbers).
import {toLatin} from '../phone/phone-number.js';

/** The code, or null when there is none, or another number beside it; `482 13` and `Your code: 482-13` are fine. */
export function readCode(typed: string): string | null {
  const [digits = '', ...more] = toLatin(typed).match(/\d(?:(?:-|[^\S\r\n])?\d)*/g) ?? [];
  const code = digits.replace(/\D/g, '');
  return !more.length && /^\d{4,8}$/.test(code) && !/-.*-/.test(digits) ? code : null;
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
