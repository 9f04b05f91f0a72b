// The SMS guard and the code guard on one store in memory, with a clock that only a test moves.
import assert from 'node:assert/strict';
import {solveChallenge, type Challenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/sha';
import {Refusal} from '../../../proxy/src/answer.js';
import {CodeGuard} from '../../../proxy/src/sms/code-guard.js';
import {Sealer} from '../../../proxy/src/session/sealing.js';
import {DEFAULT_LIMITS, type Limits} from '../../../proxy/src/limits.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {readPhone, type Phone} from '../../../proxy/src/sms/phone.js';
import {ProofOfWork} from '../../../proxy/src/sms/proof-of-work.js';
import {SmsGuard, type SmsRequest, type SmsTicket} from '../../../proxy/src/sms/sms-guard.js';
import {StoreDown, type Store} from '../../../proxy/src/store/store.js';
import {SECRET} from '../support/proxy.js';

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** No proof is ever asked for. */
export const NO_PROOF: Partial<Limits> = {proofConversionPercent: 0, proofCapPercent: 100};

export class Clock {
  // The proof's package also looks at the real time, so ours begins there.
  ms = Date.now();
  now = (): number => this.ms;
  pass(seconds: number): void {
    this.ms += seconds * 1000;
  }
}

export interface Guards {
  readonly clock: Clock;
  readonly store: Store;
  readonly sms: SmsGuard;
  readonly code: CodeGuard;
  readonly proofs: ProofOfWork;
  ask(change?: Partial<SmsRequest>): Promise<SmsTicket>;
}

export interface GuardOptions {
  readonly limits?: Partial<Limits>;
  readonly countries?: readonly string[];
  readonly wrap?: (store: Store) => Store;
}

export function guards({limits: change = {}, countries, wrap = (store) => store}: GuardOptions = {}): Guards {
  const clock = new Clock();
  const limits = {...DEFAULT_LIMITS, proofCost: 20, ...change};
  const store = wrap(new MemoryStore(clock.now));
  const keys = new Sealer([SECRET]);
  const proofs = new ProofOfWork({store, limits, sealer: keys, now: clock.now});
  const sms = new SmsGuard({
    store,
    limits,
    countries: countries ? new Set(countries) : null,
    sealer: keys,
    proofOfWork: proofs,
  });
  return {
    clock,
    store,
    sms,
    code: new CodeGuard({store, limits, sealer: keys}),
    proofs,
    ask: (change = {}) => sms.admit({phone: PHONE, address: '192.0.2.1', trusted: false, proof: null, ...change}),
  };
}

export function phone(text: string): Phone {
  const read = readPhone(text);
  assert.ok(read, text);
  return read;
}

export const PHONE = phone('+13155550175');

/** A store whose every answer is that it is down, once `isDown` says so. */
export function fallible(isDown: () => boolean, calls: string[] = []): (store: Store) => Store {
  return (store) =>
    new Proxy(store, {
      get(target, name: keyof Store) {
        return async (...given: never[]) => {
          calls.push(name);
          if (isDown()) throw new StoreDown();
          return (target[name] as (...args: never[]) => unknown)(...given);
        };
      },
    });
}

export async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof Refusal, `expected a refusal, got ${String(outcome)}`);
  return outcome;
}

/** How many went through, and the statuses of the others. */
export async function tally(work: readonly Promise<unknown>[]): Promise<{admitted: number; statuses: Set<number>}> {
  const outcomes = await Promise.allSettled(work);
  const statuses = new Set<number>();
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    assert.ok(outcome.reason instanceof Refusal, String(outcome.reason));
    statuses.add(outcome.reason.status);
  }
  return {admitted: outcomes.filter(({status}) => status === 'fulfilled').length, statuses};
}

/** What a browser sends back for a challenge. */
export async function solve(challenge: Challenge): Promise<string> {
  return btoa(JSON.stringify({challenge, solution: await solveChallenge({challenge, deriveKey})}));
}
