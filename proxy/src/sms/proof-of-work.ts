// A proof of work: a puzzle that costs a visitor's browser a second and whoever sends thousands of requests a machine.
// Not here: when one is asked for (sms-guard.ts). The browser's part is src/api/proof-of-work.ts of the elements.
import {createChallenge, randomInt, verifySolution, type Challenge, type Payload} from 'altcha-lib';
// The Web Crypto one: `altcha-lib/algorithms/sha` is built on a Node module.
import {deriveKey} from 'altcha-lib/algorithms/web/sha';
import type {Keys} from '../session/sealing.js';
import type {Limits} from '../limits.js';
import type {Store} from '../store/store.js';

export interface ProofsOptions {
  readonly store: Store;
  readonly limits: Pick<Limits, 'proofSeconds' | 'proofCost'>;
  readonly keys: Keys;
  /** Milliseconds; tests hand in a clock of their own. */
  readonly now?: () => number;
}

/** Longest proof that is looked at, and all that base64 is made of. */
const MAX_LENGTH = 4096;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const BOUND = 'proof-of';
const SECRET = 'proof-secret';

export class Proofs {
  readonly #options: ProofsOptions;
  readonly #now: () => number;

  constructor(options: ProofsOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** A new puzzle, good for what it is bound to and for nothing else: JSON to be sent as it is. Needs no store. */
  async challenge(binding: string): Promise<Challenge> {
    const {keys, limits} = this.#options;
    return createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      deriveKey,
      // Browsers count up from 0 until they find it. A number drawn evenly has an end; hashes with a wanted prefix
      // take some visitors five times as long as others.
      counter: randomInt(2 * limits.proofCost - 2, 0),
      data: {bound: await keys.mark(BOUND, binding)},
      expiresAt: Math.floor(this.#now() / 1000) + limits.proofSeconds,
      hmacSignatureSecret: await keys.mark(SECRET, ''),
    });
  }

  /**
   * Whether the work was done, for this, in time, and for the first time; a proof that is right is used up by the question.
   * @param payload base64 of `{challenge, solution}`, as the browser sends it
   * @throws StoreDown, and nothing on any payload
   */
  async check(binding: string, payload: string): Promise<boolean> {
    const proof = read(payload);
    if (!proof || !(await this.#isSolved(binding, proof))) return false;
    const {signature} = proof.challenge;
    // Kept a second longer than it could still be good.
    const ms = (this.#options.limits.proofSeconds + 1) * 1000;
    return (await this.#options.store.putIfAbsent(`proof:${signature}`, '1', ms)) === null;
  }

  async #isSolved(binding: string, {challenge, solution}: Payload): Promise<boolean> {
    const {keys} = this.#options;
    const secrets = await keys.marks(SECRET, '');
    const bounds = await keys.marks(BOUND, binding);
    try {
      const {expiresAt, data} = challenge.parameters;
      if (typeof expiresAt !== 'number' || expiresAt * 1000 <= this.#now()) return false;
      // Drawn before the secret was changed, it is still a proof.
      const of = bounds.findIndex((bound) => bound === data?.['bound']);
      const hmacSignatureSecret = secrets[of];
      if (hmacSignatureSecret === undefined) return false;
      return (await verifySolution({challenge, solution, deriveKey, hmacSignatureSecret})).verified;
    } catch {
      // A stranger's JSON: whatever the package stumbles over is no proof.
      return false;
    }
  }
}

function read(payload: string): Payload | null {
  if (payload.length > MAX_LENGTH || !BASE64.test(payload)) return null;
  try {
    const value = JSON.parse(atob(payload)) as Payload | null;
    return value?.challenge && value.solution ? value : null;
  } catch {
    return null;
  }
}
