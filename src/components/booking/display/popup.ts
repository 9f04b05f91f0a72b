// Responsible for: the booking in a dialog: what it begins with, the floating button, and a question before typed contacts are lost.
// Loaded with the first element that is not shown in its place. Not for: the booking itself (flow.ts), or the <dialog> (parts/dialog).
import {html, nothing, type TemplateResult} from 'lit';
import {said} from '../../../base/option-checks.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import type {DialogContent} from '../../../parts/dialog/dialog-content.js';
import {Dialogs} from '../../../parts/dialog/dialog.js';
import {booking} from '../../../i18n/en/booking-extras.js';
import {cancel} from '../../../i18n/en/cancel.js';
import {readPresets, type Presets} from '../choice/presets.js';
import {popupStyles} from './popup.styles.js';
import type {Displayed, Opening} from './displayed.js';

export class Popup {
  readonly #flow: Displayed;
  readonly #dialogs: Dialogs;
  #content: PopupContent | undefined;
  #begun = '';
  /** What it has begun with. */
  #presets: Presets | undefined;

  constructor(flow: Displayed) {
    this.#flow = flow;
    this.#dialogs = new Dialogs(flow.host);
    flow.host.addStyles(popupStyles);
    flow.host.addWords({booking, cancel});
  }

  get isOpen(): boolean {
    return this.#content !== undefined;
  }

  /** It is a popup, and nothing of it is shown. */
  get isClosed(): boolean {
    return this.#isMeant && !this.isOpen;
  }

  get #isMeant(): boolean {
    return this.#flow.element.display === 'popup' || this.#flow.element.display === 'button';
  }

  open(...[start, opener]: Opening): void {
    const {store, details} = this.#flow;
    // In its place it is open already.
    if (this.#content || !this.#isMeant) return;
    // Another booking may have begun since: one of the page's list, or one more after the first.
    const isLeft = start && store.begun[0] !== this.#presets;
    const isOther = details?.step === 'done' || (start !== undefined && (isLeft || start !== this.#begun));
    if (isOther && !details?.locked) {
      this.#begun = start ?? '';
      this.#presets = start ? readPresets({start}) : undefined;
      if (this.#presets) store.startFrom(this.#presets, null);
      else this.#flow.restart();
    }
    void this.#show(opener);
  }

  async #show(opener: HTMLElement | undefined): Promise<void> {
    const closed = (): void => (this.#content = undefined);
    await this.#dialogs.open<'closed'>(
      (close) => (this.#content = new PopupContent(this.#flow, () => close('closed'), closed)),
      ['.floating'],
    );
    this.#flow.details?.leave();
    opener?.focus();
    this.#flow.host.redraw();
  }

  /** Asks before typed contacts are lost. */
  close(): void {
    this.#content?.leave();
  }

  view(): Shown {
    const {host, element} = this.#flow;
    const floating =
      element.display === 'button'
        ? html`<button
            part="button button-primary"
            class="button primary floating ${element.buttonPosition === 'bottom-start' ? 'start' : ''}"
            type="button"
            aria-haspopup="dialog"
            @click=${() => this.open()}
          >
            ${said(element.buttonText) ?? host.t('booking.open')}
          </button>`
        : nothing;
    return html`${floating} ${this.#dialogs.view()}`;
  }
}

class PopupContent implements DialogContent {
  readonly #flow: Displayed;
  readonly #close: () => void;
  readonly closed: () => void;
  /** The client is asked whether to lose what was typed. */
  #asking = false;

  constructor(flow: Displayed, close: () => void, closed: () => void) {
    this.#flow = flow;
    this.#close = close;
    this.closed = closed;
  }

  get title(): string {
    return this.#flow.host.t('booking.title');
  }

  get locked(): boolean {
    const {details} = this.#flow;
    return Boolean(details && (details.locked || details.hasTyped));
  }

  /** Esc was pressed while it is locked. */
  kept(): void {
    this.leave();
  }

  leave(): void {
    const {details, host} = this.#flow;
    if (details?.locked) return;
    if (!details?.hasTyped || this.#asking) return this.#close();
    this.#asking = true;
    host.redraw();
    void host.focusOn('.leaving .notice');
  }

  body(): TemplateResult {
    const {host} = this.#flow;
    return html`<button
        part="button"
        class="icon close"
        type="button"
        aria-label=${host.t('cancel.close')}
        @click=${() => this.leave()}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5.5 5.5 9 9m0-9-9 9" /></svg>
      </button>
      ${this.#asking ? this.#question() : nothing} ${this.#flow.view()}`;
  }

  #question(): TemplateResult {
    const {host} = this.#flow;
    const stay = (): void => {
      this.#asking = false;
      host.redraw();
      void host.focusOn('#step-title');
    };
    return html`<div class="leaving">
      ${notice(
        host.t('booking.unsaved'),
        'error',
        html`<div class="actions">
          ${button(host.t('booking.stay'), '', stay)} ${button(host.t('booking.closeAnyway'), '', () => this.#close())}
        </div>`,
      )}
    </div>`;
  }

  status(): string {
    return this.#flow.status();
  }
}
