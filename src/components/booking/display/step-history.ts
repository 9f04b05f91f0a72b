// Responsible for: one history entry for each step and one for the popup, so that the phone's back button goes one step back, or
// closes the popup. The page's URL is neither read nor changed, and what the page keeps in its entries stays.
// Not for: which steps there are (booking.store.ts).
import type {ReactiveController} from 'lit';
import {isOn} from '../../../base/option-checks.js';
import type {Displayed, Extras} from './displayed.js';

const name = 'altegioBooking';
/** Names in the entries of the bookings on the page: `altegioBooking`, `altegioBooking2`. */
const taken = new Set<string>();

function freeName(): string {
  let number = 1;
  const named = (): string => (number > 1 ? `${name}${number}` : name);
  while (taken.has(named())) number++;
  return named();
}

export class StepHistory implements ReactiveController {
  readonly #flow: Displayed;
  readonly #popup: Extras['popup'];
  /** Entries of this booking carry their number under it. */
  #key = '';
  /** The entry of the first step: the page may have been loaded again at an entry that was made here. */
  #first = 0;
  /** Entries that were made after it, up to the one that is shown. */
  #depth = 0;
  /** The browser is going back: one more press must not lead out of the page. */
  #leaving = false;

  constructor(flow: Displayed, popup: Extras['popup']) {
    this.#flow = flow;
    this.#popup = popup;
    flow.host.element.addController(this);
    if (flow.host.element.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    taken.delete(this.#key);
    const key = freeName();
    taken.add(key);
    // Not when it has only been moved.
    if (key !== this.#key) {
      this.#key = key;
      this.#first = this.#numberOf(history.state);
      this.#depth = 0;
    }
    addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    taken.delete(this.#key);
    removeEventListener('popstate', this.#popped);
  }

  /** Entries that lead back one step each; none once it is booked. */
  get #steps(): number {
    const {store, step} = this.#flow;
    return step === 'done' ? 0 : store.depth + Number(step === 'code');
  }

  /** The entry of the popup comes before those of the steps. */
  get #wanted(): number {
    const {isOpen, isClosed} = this.#popup;
    return isClosed || !isOn(this.#flow.element.history) ? 0 : this.#steps + Number(isOpen);
  }

  /** The number of an entry; 0 for one that was not made here. */
  #numberOf(state: unknown): number {
    return Number((state as Record<string, unknown> | null)?.[this.#key] ?? 0) || 0;
  }

  /** Another booking of the page has made the entry. */
  #isOthers(state: unknown): boolean {
    return Object.keys(state ?? {}).some((key) => key.startsWith(name) && key !== this.#key);
  }

  /** Neither the page nor another booking has made an entry after ours, and none is being left. */
  get #isHere(): boolean {
    const {state} = history;
    return this.#numberOf(state) === this.#first + this.#depth && !this.#isOthers(state);
  }

  /** After each drawing: as many entries as there are steps. */
  follow(): void {
    const wanted = this.#wanted;
    if (wanted === this.#depth || !this.#isHere) return;
    if (wanted < this.#depth) history.go(wanted - this.#depth);
    for (let depth = this.#depth + 1; depth <= wanted; depth++) {
      const state: unknown = history.state;
      history.pushState({...(typeof state === 'object' ? state : {}), [this.#key]: this.#first + depth}, '');
    }
    this.#depth = wanted;
    this.#leaving = false;
  }

  /** "Back" was pressed. @returns whether the history leads there */
  goBack(): boolean {
    if (!this.#depth || !this.#steps || !this.#isHere) return false;
    if (!this.#leaving) history.back();
    return (this.#leaving = true);
  }

  #popped = ({state}: PopStateEvent): void => {
    if (this.#isOthers(state)) return;
    const number = this.#numberOf(state);
    const before = this.#depth;
    this.#depth = number - this.#first;
    this.#leaving = false;
    // Entries of the time before the page was loaded again lead to no step.
    if (this.#depth < 0) {
      this.#first = this.#depth = 0;
      return number ? history.go(-number) : undefined;
    }
    for (let at = before; at > this.#depth; at--) {
      if (at === 1 && this.#popup.isOpen) this.#popup.close();
      else this.#flow.stepBack();
    }
    this.follow();
  };
}
