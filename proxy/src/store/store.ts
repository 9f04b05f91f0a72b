// What all instances of the proxy share: counts of what has happened, and short-lived values.
// Not here: what is counted and why (gate.ts, sms-guard.ts, replay.ts), and where it is kept (memory-store.ts, redis-store.ts).

/** A limit on how often something may happen. Rules on one key agree on their longest time: nothing older is kept. */
export interface Rule {
  /** What is counted. Never holds a phone, an address or a token as it is. */
  readonly key: string;
  /** At most `max` events in any `ms` milliseconds, for every window. */
  readonly windows: readonly Window[];
  /** Shortest time since the latest event: the n-th entry after n events in the longest time named here, the last one also after more. */
  readonly gapsMs?: readonly number[];
  /** Nothing may happen while a value stands under this key. */
  readonly unless?: string;
}

export interface Window {
  readonly ms: number;
  /** 0: never. */
  readonly max: number;
}

export type Taken =
  | {readonly ok: true}
  /** `rule`: the place of the rule that said no, the one with the longest wait if several did; the first of equals. */
  | {readonly ok: false; readonly rule: number; readonly waitMs: number};

/**
 * Every method is one atomic step over all instances, by one clock (the store's).
 * Each rejects with a `StoreDown` when the store cannot be reached in time: nobody then knows what has been counted.
 */
export interface Store {
  /** Counts one event under every rule, or, when one of them says no, under none. `id` is unique to the event. */
  take(rules: readonly Rule[], id: string): Promise<Taken>;
  /** Takes back an event that turned out not to have happened. Quietly does nothing when it is not there. */
  giveBack(rules: readonly Rule[], id: string): Promise<void>;
  /** How many events stand under the key, of the last `ms` milliseconds; no more of them than its rules look back. */
  count(key: string, ms: number): Promise<number>;
  /** Forgets events and value of the key. */
  forget(key: string): Promise<void>;
  /** The value, or `null` when there is none, or when its time is over. */
  get(key: string): Promise<string | null>;
  /** Keeps the value for `ms` milliseconds, over one that is there. */
  put(key: string, value: string, ms: number): Promise<void>;
  /** Keeps the value unless there is one; gives the one that was there, or `null` when it wrote. */
  putIfAbsent(key: string, value: string, ms: number): Promise<string | null>;
  close(): Promise<void>;
}

/** The longest time named in a rule: how long an event matters to it. */
export function keepMs({windows, gapsMs = []}: Rule): number {
  return Math.max(0, ...windows.map(({ms}) => ms), ...gapsMs);
}

export class StoreDown extends Error {
  override readonly name = 'StoreDown';
  constructor(cause?: unknown) {
    super('The shared store cannot be reached.', {cause});
  }
}
