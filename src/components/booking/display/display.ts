// Responsible for: where a booking is shown, and what is loaded for it. Not for: the popup, the history and the memory themselves
// (extras.ts), which most bookings do not need.
import {isOn} from '../../../base/option-checks.js';
import type {Presets} from '../choice/presets.js';
import type {Displayed, Extras} from './displayed.js';

interface ExtrasFile {
  readonly ChoiceMemory: new (flow: Displayed) => Extras['memory'] & {
    recall(): {readonly presets: Presets; readonly locationId: number | null} | null;
  };
  readonly Popup: new (flow: Displayed) => Extras['popup'] & {readonly isClosed: boolean};
  readonly StepHistory: new (flow: Displayed, popup: {readonly isClosed: boolean}) => Extras['history'];
}

export class Display {
  readonly #flow: Displayed & {extras: Extras | undefined};
  readonly #loadExtras: () => Promise<ExtrasFile>;
  #loading = false;
  /** Only a press tries again. */
  #failed = false;
  /** Before the popup was there. */
  #opened = false;

  constructor(flow: Displayed & {extras: Extras | undefined}, loadExtras: () => Promise<ExtrasFile>) {
    this.#flow = flow;
    this.#loadExtras = loadExtras;
  }

  get isPopup(): boolean {
    const {display} = this.#flow.element;
    return display === 'popup' || display === 'button';
  }

  /** What the tab remembers comes first; a popup reads when it is opened. */
  get waits(): boolean {
    const {element, extras, store} = this.#flow;
    const unread = this.isPopup && !extras?.popup.isOpen && store.shown === null;
    return unread || (isOn(element.remember) && this.#loading);
  }

  /** Loads what is wanted, once. */
  load(): void {
    const {element, extras} = this.#flow;
    const wanted = this.isPopup || isOn(element.history) || isOn(element.remember);
    if (wanted && !extras && !this.#loading && !this.#failed) void this.#load();
  }

  async #load(): Promise<void> {
    const flow = this.#flow;
    this.#loading = true;
    try {
      const {ChoiceMemory, Popup, StepHistory} = await this.#loadExtras();
      const memory = new ChoiceMemory(flow);
      const kept = memory.recall();
      if (kept) flow.store.startFrom(kept.presets, kept.locationId);
      const popup = new Popup(flow);
      flow.extras = {popup, history: new StepHistory(flow, popup), memory};
      if (this.#opened) this.open();
    } catch {
      // In its place, the booking works without them.
      this.#failed = true;
      flow.host.emitError({code: 'network'});
    }
    this.#loading = false;
    flow.host.redraw();
  }

  open(): void {
    this.#opened = true;
    this.#failed = false;
    this.#flow.extras?.popup.open();
    this.#flow.host.redraw();
  }

  close(): void {
    this.#opened = false;
    this.#flow.extras?.popup.close();
  }
}
