// Responsible for: the proof of work: a challenge that costs a browser about a second, and a sender of thousands of requests
// a lot of computing time. The browser's half is src/api/proof-of-work.ts.
// Not for: when a proof is required (sms-guard.ts).
import {createChallenge, randomInt, verifySolution, type Challenge, type Payload} from 'altcha-lib';
// The Web Crypto version: `altcha-lib/algorithms/sha` needs a Node module.
import {deriveKey} from 'altcha-lib/algorithms/web/sha';
import type {Sealer} from '../session/sealing.js';
import type {Limits} from '../limits.js';
import type {Store} from '../store/store.js';

export interface ProofOfWorkOptions {
  readonly store: Store;
  readonly limits: Pick<Limits, 'proofSeconds' | 'proofCost'>;
  readonly sealer: Sealer;
  /** Milliseconds since 1970. Tests pass their own clock. */
  readonly now?: () => number;
}

/** The longest accepted proof. */
const MAX_LENGTH = 4096;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const BOUND = 'proof-of';
const SECRET = 'proof-secret';

export class ProofOfWork {
  readonly #options: ProofOfWorkOptions;
  readonly #now: () => number;

  constructor(options: ProofOfWorkOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** A new challenge as JSON, valid only for `binding`. Needs no store. */
  async challenge(binding: string): Promise<Challenge> {
    const {sealer, limits} = this.#options;
    return createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      deriveKey,
      // Browsers count up from 0 until they find this random number, so the work has a maximum. A wanted hash prefix would
      // take some visitors five times as long as others.
      counter: randomInt(2 * limits.proofCost - 2, 0),
      data: {bound: await sealer.keyedHash(BOUND, binding)},
      expiresAt: Math.floor(this.#now() / 1000) + limits.proofSeconds,
      hmacSignatureSecret: await sealer.keyedHash(SECRET, ''),
    });
  }

  /**
   * True if the proof is right, for this binding, in time, and not used before. A right proof is then used.
   * @param payload base64 of `{challenge, solution}`, as the browser sends it
   * @throws StoreDown. Never throws because of the payload.
   */
  async check(binding: string, payload: string): Promise<boolean> {
    const proof = read(payload);
    if (!proof || !(await this.#isSolved(binding, proof))) return false;
    const {signature} = proof.challenge;
    // Stored a second longer than the proof is valid.
    const ms = (this.#options.limits.proofSeconds + 1) * 1000;
    return (await this.#options.store.putIfAbsent(`proof:${signature}`, '1', ms)) === null;
  }

  async #isSolved(binding: string, {challenge, solution}: Payload): Promise<boolean> {
    const {sealer} = this.#options;
    const secrets = await sealer.keyedHashes(SECRET, '');
    const bounds = await sealer.keyedHashes(BOUND, binding);
    try {
      const {expiresAt, data} = challenge.parameters;
      if (typeof expiresAt !== 'number' || expiresAt * 1000 <= this.#now()) return false;
      // A challenge that was made before the secret changed is still valid.
      const of = bounds.findIndex((bound) => bound === data?.['bound']);
      const hmacSignatureSecret = secrets[of];
      if (hmacSignatureSecret === undefined) return false;
      return (await verifySolution({challenge, solution, deriveKey, hmacSignatureSecret})).verified;
    } catch {
      // The payload is a stranger's JSON. If the package throws, it is not a proof.
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
