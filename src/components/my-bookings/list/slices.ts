// Responsible for: drawing a long list in slices, each in a task of its own, so that a page never stands still.
// Not for: what is drawn, or how many there are (the host).
import type {LitElement, ReactiveController} from 'lit';
import {nextTask} from '../../../base/page/next-task.js';

/** Cards per slice: a slow phone draws them in less than a tenth of a second. The first cards take the longest. */
const first = 4;
const others = 12;

export class Slices implements ReactiveController {
  /** Resolves when the last slice is rendered. undefined: nothing is left to render. */
  rest: Promise<void> | undefined;
  readonly #host: LitElement;
  #count = 0;
  #from = 0;
  #next = 0;
  #updates = 0;

  constructor(host: LitElement) {
    this.#host = host;
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

  get #end(): number {
    return this.#from + (this.#from ? others : first);
  }

  /** The next update draws from here; from the start where something has changed. */
  startAt(index: number): void {
    if (!this.#host.isUpdatePending && !this.rest) this.#next = index;
  }

  /** Call during render with the number of items. @returns whether the item at an index belongs to this slice */
  drawer(count: number): (index: number) => boolean {
    this.#count = count;
    return (index) => index >= this.#from && index < this.#end;
  }

  hostUpdate(): void {
    this.#from = this.#next;
    this.#next = this.#count = 0;
  }

  hostUpdated(): void {
    this.#updates++;
    this.rest = this.complete ? undefined : this.#goOn(this.#updates);
  }

  async #goOn(updates: number): Promise<void> {
    const host = this.#host;
    await nextTask();
    // An update since then draws from the start.
    if (updates !== this.#updates) return this.rest;
    this.rest = undefined;
    if (!host.isConnected) return;
    this.startAt(this.#end);
    host.requestUpdate();
    await host.updateComplete;
  }
}
