// Responsible for: what is known of the review of a visit, and what is typed: it reads the visit, sends once, and finds out what became
// of a lost answer. No DOM: it runs in Node. Not for: how it is shown (review.ts).
import type {Client} from '../../api/client.js';
import {AltegioApiError, type ErrorCode} from '../../api/errors.js';
import {Latest} from '../../base/latest.js';
import {mayHaveArrived, type Outcome, type Settled, type Verify, type Writes} from '../../base/writes.js';
import * as states from './review.state.js';
import type {ReviewState} from './review.state.js';

export type ReviewApi = Pick<Client, 'session' | 'getReview' | 'sendReview'>;

export type Change =
  | {readonly type: 'state'}
  | {readonly type: 'read'}
  /** It was sent elsewhere. */
  | {readonly type: 'found'}
  | {readonly type: 'failed'; readonly error: Pick<AltegioApiError, 'code' | 'status' | 'retryAfter'>}
  | {readonly type: 'sent'; readonly rating: number};

export interface ReviewParts {
  readonly api: () => ReviewApi;
  readonly writes: Writes;
  readonly changed: (change: Change) => void;
}

/** Refusals that say nothing of the review. Any other may be that of a second review, which has no documented status. */
const surelyNot: ReadonlySet<string> = new Set<ErrorCode>([
  'rate-limited',
  'verification-required',
  'not-found',
  'signed-out',
]);

export class ReviewStore {
  state: ReviewState = states.idle;
  /** 1 to 5; 0: none is chosen. */
  rating = 0;
  text = '';
  /** Secret: it goes into requests alone. */
  #token = '';
  /** The element has left the page while a review was on its way. */
  #givenUp = false;
  #reads = 0;
  readonly #latest = new Latest<ReviewState>();
  readonly #parts: ReviewParts;

  constructor(parts: ReviewParts) {
    this.#parts = parts;
  }

  /** @param token of the record; '' while the element is set up wrongly, or is not on the page */
  show(token: string): void {
    if (!token) {
      this.#latest.stop();
      this.state = states.readingStopped(this.state);
      return;
    }
    const another = token !== this.#token;
    if (another) {
      this.#parts.writes.giveUp();
      this.#latest.stop();
      this.#token = token;
      this.#givenUp = false;
      this.rating = 0;
      this.text = '';
    }
    // It may have arrived: only reading tells.
    if (this.#givenUp) this.state = states.notKnown(this.state, new AltegioApiError('network'));
    this.#givenUp = false;
    if (another || this.state.phase === 'idle') this.read();
  }

  /** Reads the visit. */
  read(): void {
    this.state = states.loading;
    void this.#read(this.#token);
  }

  async #read(token: string): Promise<void> {
    const outcome = await this.#ask(token);
    if (!outcome) return;
    if (outcome.error) return this.#fail({phase: 'failed', error: outcome.error}, outcome.error);
    this.state = outcome.value;
    this.#parts.changed({type: 'read'});
  }

  #ask(token: string): Promise<Outcome<ReviewState>> {
    // Each read is a question of its own.
    return this.#latest.ask(`${++this.#reads}`, async (signal) =>
      states.visitCame(await this.#parts.api().getReview({token, signal})),
    );
  }

  /** Reads again what nobody asked for: it may have been sent elsewhere. @returns false while something is on its way */
  look(): boolean {
    if (this.state.phase === 'editing') void this.#look(this.#token);
    return this.state.phase !== 'loading' && !states.isBusy(this.state);
  }

  async #look(token: string): Promise<void> {
    const outcome = await this.#ask(token);
    if (!outcome || outcome.error) return;
    const found = outcome.value;
    // Whatever else it says, what is typed stays.
    if (this.state.phase !== 'editing' || found.phase !== 'done') return;
    this.state = found;
    this.#parts.changed({type: 'found'});
  }

  /** While a review is on its way, nothing of it changes. */
  rate(rating: number): void {
    if (this.state.phase !== 'editing') return;
    this.rating = rating;
    this.#become(states.corrected(this.state));
  }

  write(text: string): void {
    if (this.state.phase === 'editing') this.text = text;
  }

  /** One press is one request. */
  async send(): Promise<void> {
    if (this.state.phase !== 'editing') return;
    const {rating} = this;
    if (!rating) return this.#fail(states.refused(this.state, 'rating'), {code: 'invalid-request'});
    const token = this.#token;
    const text = this.text.trim() || undefined;
    this.#become(states.sendingStarted(this.state));
    const settled = await this.#parts.writes.settle({
      intent: JSON.stringify([token, rating, text]),
      send: (signal, idempotencyKey) => this.#parts.api().sendReview({token, rating, text, signal, idempotencyKey}),
      verify: this.#verify(token, true),
      mayBeDone: ({code, status}) => status !== undefined && !surelyNot.has(code),
      verifying: (lost) => {
        if (mayHaveArrived(lost)) this.#become(states.answerLost(this.state, lost));
      },
    });
    this.#settled(token, settled);
  }

  /** Reads again what became of a review whose answer was lost. */
  async checkAgain(): Promise<void> {
    const {state} = this;
    if (state.phase !== 'unknown') return;
    const token = this.#token;
    this.#become(states.answerLost(state, state.lost));
    this.#settled(token, await this.#parts.writes.verify(this.#verify(token, false), state.lost));
  }

  /** @param early the answer was lost just now: after a time-out, the review may still be on its way */
  #verify(token: string, early: boolean): Verify {
    return async (signal, {code}) => {
      const {submitted} = await this.#parts.api().getReview({token, signal});
      return submitted ? 'done' : early && code === 'timeout' ? 'unknown' : 'not-done';
    };
  }

  #settled(token: string, settled: Settled<void>): void {
    // Another visit is shown by now.
    if (token !== this.#token) return;
    if (!settled) {
      this.#givenUp = true;
      return;
    }
    const {state} = this;
    const here = 'value' in settled || state.phase === 'checking';
    switch (settled.outcome) {
      case 'done':
        this.#become(states.arrived(state, here));
        if (here) this.#parts.changed({type: 'sent', rating: this.rating});
        return;
      case 'failed':
        return this.#fail(states.refused(state, settled.error), settled.error);
      case 'not-done': {
        const {lost} = settled;
        return this.#fail(states.refused(state, mayHaveArrived(lost) ? 'not-sent' : lost), lost);
      }
      case 'unknown': {
        const {lost} = settled;
        // It was refused, whatever the reading said.
        if (!mayHaveArrived(lost)) return this.#fail(states.refused(state, lost), lost);
        this.#fail(states.notKnown(state, lost), lost);
      }
    }
  }

  #become(state: ReviewState): void {
    this.state = state;
    this.#parts.changed({type: 'state'});
  }

  #fail(state: ReviewState, error: Pick<AltegioApiError, 'code' | 'status' | 'retryAfter'>): void {
    this.state = state;
    this.#parts.changed({type: 'failed', error});
  }
}
