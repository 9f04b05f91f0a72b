// Responsible for: what the guards of SMS, codes and bookings share: store keys, limit sets, refusals, and a store that is down.
// Not for: the limits themselves (sms-guard.ts, code-guard.ts, booking/booking-guard.ts).
import {Refusal} from '../answer.js';
import {DAY_MS, HOUR_MS, SECOND_MS} from '../limits.js';
import type {Phone} from './phone.js';
import type {ProofOfWork} from './proof-of-work.js';
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

export function hourAndDay(key: string, perHour: number, perDay: number): Rule {
  return {
    key,
    windows: [
      {ms: HOUR_MS, max: perHour},
      {ms: DAY_MS, max: perDay},
    ],
  };
}

/** What needs a proof of work, and the limits that it must have room in. */
export interface Proven {
  readonly store: Store;
  readonly proofOfWork: ProofOfWork;
  readonly phone: Phone;
  /** The value of `proof_of_work`. */
  readonly proof: string | null;
  readonly limitSets: readonly LimitSet[];
  readonly tooMany: (waitMs: number) => Refusal;
}

/**
 * Throws a Refusal 412 with a challenge unless the proof is right. A request that would be refused for a limit is refused before
 * it needs a proof of work, and keeps a proof that it has. The limits are only read here: if requests without a proof took a
 * count, they would block others for a moment.
 */
export async function requireProof({store, proofOfWork, phone, proof, limitSets, tooMany}: Proven): Promise<void> {
  if (!(await hasRoom(store, limitSets))) {
    const counted = await countOnce(store, limitSets);
    if ('waitMs' in counted) throw tooMany(counted.waitMs);
    await store.giveBack(counted.rules, counted.id);
  }
  if (proof !== null && (await proofOfWork.check(phone.e164, proof))) return;
  const challenge = await proofOfWork.challenge(phone.e164);
  throw new Refusal(412, 'A proof of work is needed first.', {meta: {proof_of_work: challenge}});
}

/** Runs work that must be counted: if the store is down, it is refused. */
export async function failClosed<T>(
  work: () => Promise<T>,
  message = 'Codes cannot be sent or checked right now. Try again later.',
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error;
    throw new Refusal(503, message, {retryAfter: 10});
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
