// The calls that wait at the gate, in the order in which they go: higher priority first, then first come.
// Not here: when the next one goes, and who must leave (gate.ts).

/** Highest first: what changes something, a client's own reads, public reads. */
export type Priority = 'change' | 'own' | 'public';

const BY_RANK: readonly Priority[] = ['change', 'own', 'public'];

export class Line<Call extends {readonly priority: Priority}> {
  readonly #calls: Readonly<Record<Priority, Call[]>> = {change: [], own: [], public: []};

  get size(): number {
    return this.#calls.change.length + this.#calls.own.length + this.#calls.public.length;
  }

  get first(): Call | undefined {
    return this.#calls.change[0] ?? this.#calls.own[0] ?? this.#calls.public[0];
  }

  /** All of them in their order; a copy, so that calls may leave meanwhile. */
  inOrder(): readonly Call[] {
    return BY_RANK.flatMap((rank) => this.#calls[rank]);
  }

  /** How many go before one of this priority that comes now. */
  ahead(priority: Priority): number {
    const {change, own, public: rest} = this.#calls;
    if (priority === 'change') return change.length;
    return change.length + own.length + (priority === 'own' ? 0 : rest.length);
  }

  /** Who leaves a full line for a call of this priority: the newest of the lowest one, if that is lower. */
  givesWayTo(priority: Priority): Call | undefined {
    const lowest = BY_RANK.findLast((rank) => this.#calls[rank].length > 0);
    return lowest && BY_RANK.indexOf(lowest) > BY_RANK.indexOf(priority) ? this.#calls[lowest].at(-1) : undefined;
  }

  add(call: Call): void {
    this.#calls[call.priority].push(call);
  }

  remove(call: Call): void {
    const calls = this.#calls[call.priority];
    const at = calls.indexOf(call);
    if (at >= 0) calls.splice(at, 1);
  }
}
