// Responsible for: what is known of a client's loyalty cards, memberships and gift cards: three reads, of which each may fail alone.
// No DOM: it runs in Node. Not for: how they are shown (loyalty.ts).
import type {Client} from '../../api/client.js';
import type {Id} from '../../api/endpoint.js';
import {AltegioApiError} from '../../api/errors.js';
import type {Session} from '../../api/session.js';
import {Latest} from '../../base/latest.js';
import type {Outcome} from '../../base/writes.js';
import * as states from './loyalty.state.js';
import {kinds, type Items, type Kind, type Part, type Parts} from './loyalty.state.js';
import {masked} from './masked.js';

export type LoyaltyApi = Pick<Client, 'session' | 'getLoyaltyCards' | 'getMemberships' | 'getGiftCards'>;

export type Change =
  | {readonly type: 'state'}
  /** All that was asked for has come or failed. */
  | {readonly type: 'loaded'; readonly count: number}
  | {readonly type: 'failed'; readonly error: AltegioApiError};

/** Whose lists are shown. `key` is another text when others are meant; null: set up wrongly, or not on the page. */
export interface Source {
  readonly key: string;
  readonly chainId: Id | undefined;
  readonly locationId: Id | undefined;
}

export class LoyaltyStore {
  parts: Parts = states.nothing;
  signedOut = false;
  #source: Source | null = null;
  #session: Session | undefined;
  #reads = 0;
  readonly #latest = {cards: new Latest(), memberships: new Latest(), giftCards: new Latest()};
  readonly #api: () => LoyaltyApi;
  readonly #changed: (change: Change) => void;

  constructor(api: () => LoyaltyApi, changed: (change: Change) => void) {
    this.#api = api;
    this.#changed = changed;
  }

  /** Another source has other lists. The same source keeps its own, unless the client has signed out. */
  show(source: Source | null): void {
    const session = source ? this.#api().session : undefined;
    // A host may hand in another `client`, which has a session of its own.
    const same = source?.key === this.#source?.key && session === this.#session;
    const wasSignedOut = this.signedOut;
    this.#source = source;
    this.#session = session;
    this.signedOut = session?.status === 'signed-out';
    if (!source || this.signedOut) {
      if (!same || !wasSignedOut) this.#stop();
    } else if (!same || wasSignedOut) {
      this.#stop();
      this.load();
    }
  }

  /** Reads all lists again; those that are there stay meanwhile. @returns false while an older read is under way */
  load(): boolean {
    if (kinds.some((kind) => states.isReading(this.parts[kind]))) return false;
    if (this.#source && !this.signedOut) for (const kind of this.#wanted()) void this.read(kind);
    return true;
  }

  #wanted(): readonly Kind[] {
    const {chainId, locationId} = this.#source ?? {};
    return kinds.filter((kind) => (kind === 'cards' ? chainId : locationId));
  }

  /** Reads one list. */
  async read<K extends Kind>(kind: K): Promise<void> {
    this.#become(kind, states.readingStarted(this.#part(kind)));
    this.#changed({type: 'state'});
    // Each read is a question of its own.
    const latest = this.#latest[kind] as Latest<readonly Items[K][]>;
    const outcome = await latest.ask(`${++this.#reads}`, (signal) => this.#ask(kind, signal));
    if (outcome) this.#came(kind, outcome);
  }

  #came<K extends Kind>(kind: K, outcome: NonNullable<Outcome<readonly Items[K][]>>): void {
    const {error} = outcome;
    if (error?.code === 'signed-out') {
      // Somebody has signed in while an older question was on its way.
      if (this.#api().session.status === 'signed-in') return void this.read(kind);
      this.signedOut = true;
      this.#stop();
      return this.#changed({type: 'state'});
    }
    this.#become(kind, error ? states.readingFailed(this.#part(kind), error) : states.listCame(outcome.value));
    this.#changed(error ? {type: 'failed', error} : {type: 'state'});
    const count = states.countOf(this.parts);
    if (count !== null) this.#changed({type: 'loaded', count});
  }

  async #ask<K extends Kind>(kind: K, signal: AbortSignal): Promise<readonly Items[K][]> {
    const {chainId = '', locationId = ''} = this.#source ?? {};
    const api = this.#api();
    // A first visit asks the proxy alone, and gets no 401. What cannot tell is asked for the list all the same.
    if (api.session.status === 'unknown') await this.#look(api);
    signal.throwIfAborted();
    if (api.session.status === 'signed-out') throw new AltegioApiError('signed-out');
    const asked: {readonly [One in Kind]: () => Promise<readonly Items[One][]>} = {
      cards: () => api.getLoyaltyCards({chainId, signal}),
      memberships: () => api.getMemberships({locationId, signal}),
      giftCards: async () => (await api.getGiftCards({locationId, signal})).map(masked),
    };
    return asked[kind]();
  }

  #looking: Promise<unknown> | undefined;

  /** Once for the three reads. */
  async #look({session}: LoyaltyApi): Promise<void> {
    await (this.#looking ??= session
      .look()
      .catch(() => null)
      .finally(() => (this.#looking = undefined)));
  }

  #part<K extends Kind>(kind: K): Part<Items[K]> {
    // The compiler does not see that both sides are of the same kind.
    return this.parts[kind] as Part<Items[K]>;
  }

  #become<K extends Kind>(kind: K, part: Part<Items[K]>): void {
    this.parts = {...this.parts, [kind]: part};
  }

  #stop(): void {
    for (const kind of kinds) this.#latest[kind].stop();
    this.parts = states.nothing;
  }
}
