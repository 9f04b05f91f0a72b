// What the SMS guard and the code guard have in common: keys, rules with two ways, refusals, and a store that is down.
// Not here: the rules themselves (sms-guard.ts, code-guard.ts).
import {Refusal} from '../answer.js';
import {StoreDown, type Rule, type Store} from '../store/store.js';

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Every key that stands in the store for a number; `mark` is the number's, never the number. */
export const numberKeys = (mark: string) => ({
  /** SMS, from whoever asked. */
  sms: `sms:number:${mark}`,
  /** SMS that a browser asked for which has confirmed the number before. */
  smsOwn: `sms:own:${mark}`,
  /** Those of them for which the others had left no room. */
  smsReserve: `sms:reserve:${mark}`,
  /** The id of the latest SMS. */
  smsLatest: `sms:latest:${mark}`,
  /** Tries for the latest code. */
  code: `code:number:${mark}`,
  codeDay: `code:day:${mark}`,
  /** The same of a browser that has confirmed the number before. */
  codeOwn: `code:own:${mark}`,
  codeReserve: `code:reserve:${mark}`,
});

/** SMS of the whole installation, and those whose code was confirmed. */
export const SMS_ALL = 'sms:all';
export const SMS_CONFIRMED = 'sms:confirmed';
export const CODE_WRONG = 'code:wrong';

/** The purpose under which numbers are marked. */
export const NUMBER = 'sms';

export type Way = readonly Rule[];
export type Counted = {readonly rules: Way; readonly id: string} | {readonly waitMs: number};

/** Counts one event under the first way that has room for it, in one step. With room in none: the shortest wait. */
export async function countOne(store: Store, ways: readonly Way[]): Promise<Counted> {
  const id = crypto.randomUUID();
  let waitMs = Infinity;
  for (const rules of ways) {
    const taken = await store.take(rules, id);
    if (taken.ok) return {rules, id};
    waitMs = Math.min(waitMs, taken.waitMs);
  }
  return {waitMs};
}

/** Whether one of the ways has room, without counting. Only a look: what it says may be over a moment later. */
export async function hasRoom(store: Store, ways: readonly Way[]): Promise<boolean> {
  const open = await Promise.all(
    ways.map(async (rules) => (await Promise.all(rules.map((rule) => isOpen(store, rule)))).every(Boolean)),
  );
  return open.includes(true);
}

async function isOpen(store: Store, {key, windows, gapsMs = []}: Rule): Promise<boolean> {
  const counts = await Promise.all(windows.map(({ms}) => store.count(key, ms)));
  if (windows.some(({max}, index) => (counts[index] ?? 0) >= max)) return false;
  const gap = gapsMs[Math.min(Math.max(...counts), gapsMs.length) - 1];
  return gap === undefined || (await store.count(key, gap)) === 0;
}

/** Runs what cannot be done without counting: with the store down the answer is no. */
export async function failClosed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error;
    throw new Refusal(503, 'Codes cannot be sent or checked right now. Try again later.', {retryAfter: 10});
  }
}

/** Runs what comes after Altegio's answer: with the store down more stays counted than happened, and the answer stands. */
export async function afterwards(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error;
  }
}

export function tooMany(message: string, waitMs: number): Refusal {
  return new Refusal(429, message, {retryAfter: Math.ceil(waitMs / SECOND_MS)});
}

/** For what is no number and for what is not served alike: which of the two it was is nobody's business. */
export function notServed(): Refusal {
  const message = 'This phone number cannot be used here.';
  // Altegio's own code for a wrong phone, so that the page shows it at the field.
  return new Refusal(422, message, {meta: {errors: [{code: 431, message}]}});
}
