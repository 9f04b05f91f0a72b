// Responsible for: a code of 4 to 8 digits, as typed, or read out of the SMS by the browser.
// Not for: finding it in the text of an SMS (sms-text.ts, loaded with the rules of phone numbers).
import {toLatin} from '../phone/phone-number.js';

/** The code, or null for a text with no code, or with another number; `482 13` and `Your code: 482-13` are fine. */
export function readCode(typed: string): string | null {
  const [digits = '', ...more] = toLatin(typed).match(/\d(?:(?:-|[^\S\r\n])?\d)*/g) ?? [];
  const code = digits.replace(/\D/g, '');
  return !more.length && /^\d{4,8}$/.test(code) && !/-.*-/.test(digits) ? code : null;
}

/**
 * WebOTP: the browser reads the code out of the next SMS. On phones only: a desktop gets no SMS, and a page that waits for
 * one never enters the back/forward cache.
 */
export async function codeFromSms(signal: AbortSignal, tell: (code: string) => void): Promise<void> {
  if (!('OTPCredential' in globalThis && matchMedia('(pointer: coarse)').matches)) return;
  try {
    const options = {otp: {transport: ['sms']}, signal} as CredentialRequestOptions;
    const answer = (await navigator.credentials.get(options)) as {code?: string} | null;
    if (answer?.code && !signal.aborted) tell(answer.code);
  } catch {
    // The client or the frame refused, or the wait ended: the client types the code.
  }
}
