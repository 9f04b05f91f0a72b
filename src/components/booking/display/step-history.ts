// Responsible for: one history entry for each step, so that the phone's back button goes one step back. The page's URL is neither
// read nor changed, and what the page keeps in its entries stays. Not for: which steps there are (booking.store.ts).
import type {ReactiveController} from 'lit';
import {isOn} from '../../../base/option-checks.js';
import type {Displayed} from './displayed.js';

const key = 'altegioBooking';

export class StepHistory implements ReactiveController {
  readonly #flow: Displayed;
  /** Entries that were made here, up to the one that is shown. */
  #depth = 0;

  constructor(flow: Displayed) {
    this.#flow = flow;
    flow.host.element.addController(this);
    if (flow.host.element.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#popped);
  }

  get #isOn(): boolean {
    return isOn(this.#flow.element.history);
  }

  /** A step further. */
  stepped(): void {
    if (!this.#isOn) return;
    this.#depth++;
    const state: unknown = history.state;
    history.pushState({...(typeof state === 'object' ? state : {}), [key]: this.#depth}, '');
  }

  /** "Back" was pressed. @returns whether the history leads there */
  goBack(): boolean {
    if (!this.#isOn || !this.#depth) return false;
    history.back();
    return true;
  }

  #popped = ({state}: PopStateEvent): void => {
    const depth = Number((state as Record<string, unknown> | null)?.[key] ?? 0) || 0;
    for (; this.#depth > depth; this.#depth--) this.#flow.stepBack();
    this.#depth = depth;
  };
}
