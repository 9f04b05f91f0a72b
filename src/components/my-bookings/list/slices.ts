// Responsible for: rendering a long list in slices, each in its own task, so that the page stays responsive.
// Not for: the items (the host).
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Items in the first slice, and in each further slice: a cheap phone renders them in under 100 ms. The first ones cost the most. */
const first = 4;
const most = 12;

/** Continues in a new task, so that the browser can handle input and paint. */
export async function nextTask(): Promise<unknown> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

type Host = ReactiveControllerHost & {readonly isConnected: boolean; readonly isUpdatePending: boolean};

export class Slices implements ReactiveController {
  /** Resolves when the last slice is rendered. undefined: nothing is left to render. */
  rest: Promise<void> | undefined;
  readonly #host: Host;
  #count = 0;
  #from = 0;
  #next = 0;
  #updates = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** True if the current update renders the first slice. */
  get first(): boolean {
    return this.#from === 0;
  }

  get #end(): number {
    return this.#from + (this.#from ? most : first);
  }

  /** The next update renders from this index on, unless another update is pending: then it renders from the start. */
  startAt(index: number): void {
    if (!this.#host.isUpdatePending && !this.rest) this.#next = index;
  }

  /** Call this during render with the number of items. @returns a function: whether the item at `index` is in this slice */
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
    this.rest = this.#end < this.#count ? this.#goOn(this.#updates) : undefined;
  }

  async #goOn(updates: number): Promise<void> {
    const host = this.#host;
    await nextTask();
    // Another update has started from the beginning meanwhile.
    if (updates !== this.#updates) return this.rest;
    this.rest = undefined;
    if (!host.isConnected) return;
    this.startAt(this.#end);
    host.requestUpdate();
    await host.updateComplete;
  }
}
