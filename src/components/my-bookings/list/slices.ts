// Responsible for: drawing a long list in slices, each in a task of its own, so that a page never stands still.
// Not for: what is drawn, or how many there are (the host).
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** So many at once: a cheap phone draws them in less than a tenth of a second, and the first ones are the dearest. */
const first = 4;
const most = 12;

/** Lets the browser answer a finger and paint. */
export async function nextTask(): Promise<unknown> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

type Host = ReactiveControllerHost & {readonly isConnected: boolean; readonly isUpdatePending: boolean};

export class Slices implements ReactiveController {
  /** Resolves when the last slice is drawn; undefined when it is. */
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

  /** Is this the first slice since something changed? */
  get first(): boolean {
    return this.#from === 0;
  }

  get #end(): number {
    return this.#from + (this.#from ? most : first);
  }

  /** The next update draws from here, since all before is as it should be; from the start while it is not. */
  startAt(index: number): void {
    if (!this.#host.isUpdatePending && !this.rest) this.#next = index;
  }

  /** Told while rendering: how many there are. @returns is this one drawn now, or does it stay as it is? */
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
    // Something has changed meanwhile, and is being drawn from the start.
    if (updates !== this.#updates) return this.rest;
    this.rest = undefined;
    if (!host.isConnected) return;
    this.startAt(this.#end);
    host.requestUpdate();
    await host.updateComplete;
  }
}
