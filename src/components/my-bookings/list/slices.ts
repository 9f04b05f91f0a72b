// Responsible for: drawing a long list in slices, each in a task of its own, so that a page never stands still.
// Not for: what is drawn, or how many there are (the host).
import type {LitElement, ReactiveController} from 'lit';
import {longestTurn, nextPaint, nextTask} from '../../../base/page/next-task.js';

/** Cards per slice; of the others, fewer where they take longer than one turn. The first cards take the longest. */
const first = 4;
const others = 12;

export class Slices implements ReactiveController {
  /** Resolves when the last slice is rendered. undefined: nothing is left to render. */
  rest: Promise<void> | undefined;
  readonly #host: LitElement;
  #count = 0;
  #from = 0;
  #end = 0;
  #next = 0;
  #updates = 0;
  #began = 0;
  readonly #clock: () => number;

  /** @param clock milliseconds */
  constructor(host: LitElement, clock = (): number => performance.now()) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** Whether this is the first slice since something changed. */
  get first(): boolean {
    return this.#from === 0;
  }

  /** Whether the last drawing has reached the end. */
  get complete(): boolean {
    return this.#end >= this.#count;
  }

  /** The next update draws from here; from the start where something has changed. */
  startAt(index: number): void {
    if (!this.#host.isUpdatePending && !this.rest) this.#next = index;
  }

  /**
   * Call during render with the number of items.
   * @returns whether the item at an index belongs to this slice. Ask for one index after the other, as each is drawn
   */
  drawer(count: number): (index: number) => boolean {
    this.#count = count;
    return (index) => {
      const from = this.#from;
      const most = from + (from ? others : first);
      // The first slice fills the screen, and is never cut.
      const inTime = !from || index === from || this.#clock() - this.#began < longestTurn;
      const drawn = index === this.#end && index < most && inTime;
      if (drawn) this.#end++;
      return drawn;
    };
  }

  hostUpdate(): void {
    this.#from = this.#end = this.#next;
    this.#next = this.#count = 0;
    this.#began = this.#clock();
  }

  hostUpdated(): void {
    this.#updates++;
    this.rest = this.complete ? undefined : this.#goOn(this.#updates);
  }

  async #goOn(updates: number): Promise<void> {
    const host = this.#host;
    // The first cards are seen before the others are drawn.
    await (this.first ? nextPaint() : nextTask());
    // An update since then draws from the start.
    if (updates !== this.#updates) return this.rest;
    this.rest = undefined;
    if (!host.isConnected) return;
    this.startAt(this.#end);
    host.requestUpdate();
    await host.updateComplete;
  }
}
