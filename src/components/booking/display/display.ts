// Responsible for: where a booking is shown, what opens its popup, and what is loaded for it. Not for: the popup, the history and the
// memory themselves (extras.ts), which most bookings do not need.
import {nothing, type ReactiveController} from 'lit';
import {notSent, type AltegioApiError} from '../../../api/errors.js';
import {isOn} from '../../../base/option-checks.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import type {Presets} from '../choice/presets.js';
import type {Displayed, Extras, Opening} from './displayed.js';

interface ExtrasFile {
  readonly ChoiceMemory: new (flow: Displayed) => Extras['memory'] & {
    recall(): {readonly presets: Presets; readonly locationId: number | null} | null;
  };
  readonly Popup: new (flow: Displayed) => Extras['popup'];
  readonly StepHistory: new (flow: Displayed, popup: Extras['popup']) => Extras['history'];
}

export class Display implements ReactiveController {
  readonly #flow: Displayed & {extras: Extras | undefined};
  readonly #loadExtras: () => Promise<ExtrasFile>;
  readonly #isReady: () => boolean;
  #loading = false;
  /** Only a press tries again. */
  #failed: AltegioApiError | null = null;
  /** What the popup is to open with, as it may not be here yet. */
  #wanted: Opening | undefined;

  /** @param isReady a popup of an element that is set up right: else a link of the page stays a link */
  constructor(
    flow: Displayed & {extras: Extras | undefined},
    loadExtras: () => Promise<ExtrasFile>,
    isReady: () => boolean,
  ) {
    this.#flow = flow;
    this.#isReady = isReady;
    this.#loadExtras = loadExtras;
    flow.host.element.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('click', this.#clicked);
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#clicked);
  }

  /** Any link or button of the page with `data-altegio-booking`; another element of ours may have taken it. */
  #clicked = (event: MouseEvent): void => {
    const path = event.composedPath() as HTMLElement[];
    const opener = path.find(({dataset}) => dataset?.['altegioBooking'] !== undefined);
    if (!opener || !this.#isReady() || event.defaultPrevented || path.includes(this.#flow.host.element)) return;
    // A link that is opened in another tab or window, or saved, stays a link.
    if (opener.hasAttribute('href') && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    event.preventDefault();
    this.open(opener.dataset['altegioBooking'], opener);
  };

  get isPopup(): boolean {
    const {display} = this.#flow.element;
    return Boolean(display && display !== 'inline');
  }

  /** What the tab remembers comes first; a popup reads when it is opened. */
  get waits(): boolean {
    const {element, extras, store} = this.#flow;
    const unread = this.isPopup && !extras?.popup.isOpen;
    return store.shown === null && (unread || (isOn(element.remember) && this.#loading));
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
      if (this.#wanted) popup.open(...this.#wanted);
    } catch (cause) {
      // In its place, the booking works without them.
      this.#failed = notSent(cause);
      flow.host.emitError(this.#failed);
    }
    this.#loading = false;
    flow.host.redraw();
  }

  open = (...wanted: Opening): void => {
    this.#wanted = wanted;
    this.#failed = null;
    this.#flow.extras?.popup.open(...wanted);
    this.#flow.host.redraw();
  };

  /** Nothing but the popup is shown: why it does not open, after a press. */
  view(): Shown {
    const {extras, host} = this.#flow;
    const wanted = this.#wanted;
    if (extras) return extras.popup.view();
    return this.#failed && wanted
      ? notice(
          host.faultText(this.#failed, 'booking'),
          'error',
          button(host.t('common.tryAgain'), '', () => this.open(...wanted)),
        )
      : nothing;
  }

  close(): void {
    this.#wanted = undefined;
    this.#flow.extras?.popup.close();
  }
}
