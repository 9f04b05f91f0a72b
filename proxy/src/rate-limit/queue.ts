// Responsible for: the waiting calls in their order: higher priority first, then first come, first served.
// Not for: when the next call goes and which call is refused (rate-limiter.ts).
import type {Priority} from '../events.js';

const BY_RANK: readonly Priority[] = ['change', 'own', 'public'];

export class Queue<Item extends {readonly priority: Priority}> {
  readonly #calls: Readonly<Record<Priority, Item[]>> = {change: [], own: [], public: []};

  get size(): number {
    return this.#calls.change.length + this.#calls.own.length + this.#calls.public.length;
  }

  get first(): Item | undefined {
    return this.#calls.change[0] ?? this.#calls.own[0] ?? this.#calls.public[0];
  }

  /** All calls in order. A copy, so that calls may leave during a loop. */
  inOrder(): readonly Item[] {
    return BY_RANK.flatMap((rank) => this.#calls[rank]);
  }

  /** Number of calls ahead of a new call of this priority. */
  ahead(priority: Priority): number {
    const {change, own, public: rest} = this.#calls;
    if (priority === 'change') return change.length;
    return change.length + own.length + (priority === 'own' ? 0 : rest.length);
  }

  /** The call that a new call of this priority evicts from a full queue: the newest of the lowest priority, if that is lower. */
  evictedBy(priority: Priority): Item | undefined {
    const lowest = BY_RANK.findLast((rank) => this.#calls[rank].length > 0);
    return lowest && BY_RANK.indexOf(lowest) > BY_RANK.indexOf(priority) ? this.#calls[lowest].at(-1) : undefined;
  }

  add(call: Item): void {
    this.#calls[call.priority].push(call);
  }

  remove(call: Item): void {
    const calls = this.#calls[call.priority];
    const at = calls.indexOf(call);
    if (at >= 0) calls.splice(at, 1);
  }
}
