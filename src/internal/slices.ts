// Responsible for: drawing a long list in slices, each in a task of its own, so that a page never stands still.
// Not for: what is drawn, or how many there are (the host).
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** So many at once: a cheap phone draws them in half a tenth of a second, also when it is the first time. */
const size = 10;

/** Lets the browser answer a finger and paint. */
export async function nextTask(): Promise<unknown> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

type Host = ReactiveControllerHost & {readonly isConnected: boolean; readonly isUpdatePending: boolean};

export class Slices implements ReactiveController {
  /** Resolves when the last slice is drawn; undefined when it is. */
  rest: Promise<unknown> | undefined;
  #host: Host;
  #count = 0;
  #from = 0;
  #next = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Is this the first slice since something changed? */
  get first(): boolean {
    return this.#from === 0;
  }

  /** The next update draws from here, since all before is as it should be. */
  startAt(index: number): void {
    if (!this.#host.isUpdatePending) this.#next = index;
  }

  /** Told while rendering: how many there are. @returns is this one drawn now, or does it stay as it is? */
  drawer(count: number): (index: number) => boolean {
    this.#count = count;
    return (index) => index >= this.#from && index < this.#from + size;
  }

  hostUpdate(): void {
    this.#from = this.#next;
    this.#next = this.#count = 0;
  }

  hostUpdated(): void {
    const next = this.#from + size;
    this.rest = next < this.#count ? this.#goOn(next) : undefined;
  }

  async #goOn(next: number): Promise<void> {
    const host = this.#host;
    await nextTask();
    this.rest = undefined;
    if (!host.isConnected) return;
    this.startAt(next);
    host.requestUpdate();
    await host.updateComplete;
  }
}
