// Responsible for: the events of the last minute that this process has counted under short limits, such as the rate limiter's.
// A store that has lost them (a restart, a failover) gets them back, so that the minute's limit holds.
// Not for: long limits: a process must not keep them in its memory.

interface Turn {
  readonly log: string;
  readonly id: string;
  readonly at: number;
  readonly keep: number;
  readonly steady: boolean;
}

export interface LogOfTurns {
  readonly log: string;
  /** Of a steady rule. */
  readonly steady: boolean;
  /** How long its events count. */
  readonly keep: number;
  readonly events: readonly {readonly id: string; readonly ageMs: number}[];
}

const LONGEST_MS = 60_000;

export class RecentTurns {
  /** Oldest first. */
  #turns: Turn[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(log: string, id: string, keep: number, steady: boolean): void {
    if (keep > LONGEST_MS) return;
    const now = this.#now();
    while (this.#turns[0] && now - this.#turns[0].at > LONGEST_MS) this.#turns.shift();
    this.#turns.push({log, id, keep, steady, at: now});
  }

  remove(id: string): void {
    this.#turns = this.#turns.filter((turn) => turn.id !== id);
  }

  forget(log: string): void {
    this.#turns = this.#turns.filter((turn) => turn.log !== log);
  }

  logs(): LogOfTurns[] {
    const now = this.#now();
    const byLog = new Map<string, {keep: number; steady: boolean; events: {id: string; ageMs: number}[]}>();
    for (const {log, id, keep, steady, at} of this.#turns) {
      if (now - at >= keep) continue;
      const found = byLog.get(log) ?? {keep, steady, events: []};
      found.events.push({id, ageMs: Math.round(now - at)});
      byLog.set(log, found);
    }
    return [...byLog].map(([log, found]) => ({log, ...found}));
  }
}
