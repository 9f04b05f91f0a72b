// Responsible for: what the SMS guard and the code guard share: store keys, limit sets, refusals, and a store that is down.
// Not for: the limits themselves (sms-guard.ts, code-guard.ts).
import {Refusal} from '../answer.js';
import {SECOND_MS} from '../limits.js';
import {StoreDown, type Rule, type Store} from '../store/store.js';

/** The store keys of a number. They contain its keyed hash, never the number. */
export const numberKeys = (numberHash: string) => ({
  /** All SMS. */
  sms: `sms:number:${numberHash}`,
  /** SMS requested by trusted browsers. */
  smsOwn: `sms:own:${numberHash}`,
  /** SMS counted under the reserve of trusted browsers. */
  smsReserve: `sms:reserve:${numberHash}`,
  /** The id of the latest SMS. */
  smsLatest: `sms:latest:${numberHash}`,
  /** Tries for the latest code. */
  code: `code:number:${numberHash}`,
  codeDay: `code:day:${numberHash}`,
  /** Tries by trusted browsers. */
  codeOwn: `code:own:${numberHash}`,
  codeReserve: `code:reserve:${numberHash}`,
});

/** All SMS of the installation, and those whose code was confirmed. */
export const SMS_ALL = 'sms:all';
export const SMS_CONFIRMED = 'sms:confirmed';
export const CODE_WRONG = 'code:wrong';

/** The purpose of the keyed hash of a number. */
export const NUMBER = 'sms';

export type LimitSet = readonly Rule[];
export type Counted = {readonly rules: LimitSet; readonly id: string} | {readonly waitMs: number};

/** Counts one event under the first limit set with room, in one step. If none has room: the shortest wait. */
export async function countOnce(store: Store, limitSets: readonly LimitSet[]): Promise<Counted> {
  const id = crypto.randomUUID();
  let waitMs = Infinity;
  for (const rules of limitSets) {
    const taken = await store.take(rules, id);
    if (taken.ok) return {rules, id};
    waitMs = Math.min(waitMs, taken.waitMs);
  }
  return {waitMs};
}

/** True if one of the limit sets has room. Counts nothing, so the answer may be outdated a moment later. */
export async function hasRoom(store: Store, limitSets: readonly LimitSet[]): Promise<boolean> {
  const open = await Promise.all(
    limitSets.map(async (rules) => (await Promise.all(rules.map((rule) => isOpen(store, rule)))).every(Boolean)),
  );
  return open.includes(true);
}

async function isOpen(store: Store, {key, windows, gapsMs = []}: Rule): Promise<boolean> {
  const counts = await Promise.all(windows.map(({ms}) => store.count(key, ms)));
  if (windows.some(({max}, index) => (counts[index] ?? 0) >= max)) return false;
  const gap = gapsMs[Math.min(Math.max(...counts), gapsMs.length) - 1];
  return gap === undefined || (await store.count(key, gap)) === 0;
}

/** Runs work that must be counted: if the store is down, it is refused. */
export async function failClosed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error;
    throw new Refusal(503, 'Codes cannot be sent or checked right now. Try again later.', {retryAfter: 10});
  }
}

/** Runs the corrections after Altegio's answer. If the store is down, a count may stay too high, and the answer stands. */
export async function ignoreStoreDown(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error;
  }
}

export function tooMany(message: string, waitMs: number): Refusal {
  return new Refusal(429, message, {retryAfter: Math.ceil(waitMs / SECOND_MS)});
}

/** The same refusal for an invalid number and for a country that is not served, so that a client cannot tell them apart. */
export function unusableNumber(): Refusal {
  const message = 'This phone number cannot be used here.';
  // Altegio's code for a wrong phone, so that the page shows the message at the field.
  return new Refusal(422, message, {meta: {errors: [{code: 431, message}]}});
}
