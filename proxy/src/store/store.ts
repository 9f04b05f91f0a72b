// Responsible for: the interface of the store that all instances of the proxy share: counted events and short-lived values.
// Not for: what is counted (rate-limit/, sms/, session/), and the storage (memory-store.ts, redis-store.ts).

/** A limit on how often an event may happen. All rules of one key must have the same longest time: older events are dropped. */
export interface Rule {
  /** Identifies the event. Must not contain a phone, an address or a token, only their keyed hash. */
  readonly key: string;
  /** At most `max` events in any `ms` milliseconds, for every window. */
  readonly windows: readonly Window[];
  /** Shortest time since the latest event: the n-th entry applies after n events, the last entry also after more. */
  readonly gapsMs?: readonly number[];
  /** No event is allowed while this key has a value. */
  readonly unless?: string;
  /** The limit must hold even if the store's clock jumps, so its events may outlive their time. For a few keys only. */
  readonly steady?: true;
}

export interface Window {
  readonly ms: number;
  /** 0: never. */
  readonly max: number;
}

export type Taken =
  | {readonly ok: true}
  /** `rule`: index of the rule that refused. If several did: the one with the longest wait, the first of equals. */
  | {readonly ok: false; readonly rule: number; readonly waitMs: number};

/**
 * Every method is one atomic step over all instances, with the store's clock.
 * Each rejects with a `StoreDown` if the store does not answer in time. The step may or may not have happened then.
 */
export interface Store {
  /** Counts one event under every rule, or under none if one of them refuses. `id` is unique to the event. */
  take(rules: readonly Rule[], id: string): Promise<Taken>;
  /** Removes an event that did not happen after all. Does nothing if it is not stored. */
  giveBack(rules: readonly Rule[], id: string): Promise<void>;
  /** Number of stored events of the key in the last `ms`. Events older than its rules' longest time are not counted. */
  count(key: string, ms: number): Promise<number>;
  /** Deletes the events and the value of the key. */
  forget(key: string): Promise<void>;
  /** The value. `null`: none, or expired. */
  get(key: string): Promise<string | null>;
  /** Stores the value for `ms`, replacing an older one. */
  put(key: string, value: string, ms: number): Promise<void>;
  /** Stores the value if the key has none. Returns the existing value, or `null` if it stored the new one. */
  putIfAbsent(key: string, value: string, ms: number): Promise<string | null>;
  /**
   * A random name of what the store holds; a store that came back empty has another. Sessions are sealed with it, because the
   * store that could say that one has ended has forgotten it. `null`: not known yet. Without it (a store in the memory of a
   * process) sessions outlive the store.
   */
  readonly mark?: string | null;
  /** `get`, and the mark, in one step. A store with a mark must have it. */
  lookUp?(key: string): Promise<{readonly value: string | null; readonly mark: string}>;
  close(): Promise<void>;
}

/** Has a value for a day after a store with a mark was found empty: its counts began at 0, and nobody knows what they were. */
export const EMPTIED_KEY = 'emptied';

/** The longest time in a rule: events must be stored for so long. */
export function keepMs({windows, gapsMs = []}: Rule): number {
  return Math.max(0, ...windows.map(({ms}) => ms), ...gapsMs);
}

export class StoreDown extends Error {
  override readonly name = 'StoreDown';
  constructor(cause?: unknown) {
    super('The shared store cannot be reached.', {cause});
  }
}
