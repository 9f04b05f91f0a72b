// Responsible for: the question before a cancellation, and what is said of its outcome. Loaded with the first press.
// Not for: the states (cancel.state.ts), the request (bookings.writes.ts), or the <dialog> itself (parts/dialog).
import {html, nothing, type TemplateResult} from 'lit';
import type {Appointment} from '../../../api/models.js';
import {startOf} from '../../../api/values/start.js';
import type {Host} from '../../../base/host.js';
import type {Settled} from '../../../base/writes.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import {leaf} from '../../../parts/appointment/leaf.js';
import {phoneLinks} from '../../../parts/appointment/location.js';
import {titles} from '../../../parts/appointment/services.js';
import {timeElement, untilText} from '../../../parts/appointment/when.js';
import type {DialogContent, OpenDialog} from '../../../parts/dialog/dialog-content.js';
import type {BookingsWrites} from '../bookings.writes.js';
import type {AppointmentDetail} from '../my-bookings.events.js';
import {cancelRule} from '../rules.js';
import * as states from './cancel.state.js';
import type {CancelState} from './cancel.state.js';

/** `kept`: the client, or the page, has decided not to cancel. */
export type CancelResult = 'cancelled' | 'kept';

export function cancelDialog(host: Host, writes: BookingsWrites, appointment: Appointment): OpenDialog<CancelResult> {
  return (close) => new CancelDialog(host, writes, appointment, close);
}

class CancelDialog implements DialogContent {
  readonly #host: Host;
  readonly #writes: BookingsWrites;
  readonly #appointment: Appointment;
  readonly #close: (result: CancelResult) => void;
  #state = states.asked;

  constructor(host: Host, writes: BookingsWrites, appointment: Appointment, close: (result: CancelResult) => void) {
    this.#host = host;
    this.#writes = writes;
    this.#appointment = appointment;
    this.#close = close;
  }

  get title(): string {
    return this.#host.t('cancel.title');
  }

  get closeName(): string {
    return this.#state.phase === 'unknown' ? '' : this.#host.t('cancel.close');
  }

  get busy(): boolean {
    return states.isBusy(this.#state);
  }

  get locked(): boolean {
    return this.#state.phase === 'sending';
  }

  status(): string {
    const {t} = this.#host;
    switch (this.#state.phase) {
      case 'sending':
        return t('cancel.sending');
      case 'checking':
        return t('cancel.checking');
      case 'done':
        return t('cancel.done');
      default:
        return '';
    }
  }

  body(): TemplateResult {
    const {t} = this.#host;
    const unknown = this.#state.phase === 'unknown';
    const busy = states.isBusy(this.#state);
    return html`${this.#which()} ${this.#message()}
      <div class="actions">
        ${
          unknown
            ? button(t('common.tryAgain'), 'primary', () => void this.#checkAgain())
            : button(t('cancel.yes'), 'danger', () => void this.#confirm(), busy)
        }
        ${button(t(unknown ? 'cancel.close' : 'cancel.keep'), '', () => this.#close('kept'), busy)}
      </div>`;
  }

  /** Which appointment it is: what, when, where. */
  #which(): TemplateResult {
    const {t, lang} = this.#host;
    const {services, location, teamMember, durationSeconds} = this.#appointment;
    const start = startOf(this.#appointment);
    const people = [teamMember?.name, location?.name].filter(Boolean);
    return html`<div class="row">
      ${leaf(start, lang)}
      <div>
        <p>${start ? timeElement(start, durationSeconds, {lang, now: Date.now()}) : t('bookings.timeUnknown')}</p>
        <p><bdi>${titles(services, t)}</bdi></p>
        <p class="muted">${people.map((one, index) => html`${index ? ' · ' : ''}<bdi>${one}</bdi>`)}</p>
      </div>
    </div>`;
  }

  #message(): Shown {
    const state = this.#state;
    const {t, faultText} = this.#host;
    switch (state.phase) {
      case 'checking':
        return notice(t('cancel.checking'));
      case 'unknown':
        return notice(`${t('cancel.notKnown')} ${faultText(state.error, 'bookings')}`, 'error', this.#phones());
      case 'refused': {
        const refused = state.error.code === 'not-allowed';
        return notice(refused ? t('cancel.refused') : faultText(state.error, 'bookings'), 'error', this.#phones());
      }
      case 'asking':
        return state.still ? notice(t('cancel.still'), 'error') : this.#consequences();
      default:
        return this.#consequences();
    }
  }

  /** Until when it may be cancelled, what becomes of money, and that it is for good. */
  #consequences(): TemplateResult {
    const {t, lang} = this.#host;
    const now = Date.now();
    const start = startOf(this.#appointment);
    const rule = cancelRule(this.#appointment, now);
    const limit = start && rule.allowed && rule.until;
    return html`<p class="muted">
      ${this.#appointment.prepayment === 'paid' ? t('cancel.paidWarning') : nothing}
      ${limit ? t('bookings.cancelUntil', {until: untilText(start, limit, {t, lang, now})}) : nothing}
      ${t('cancel.forGood')}
    </p>`;
  }

  #phones(): Shown {
    const phones = phoneLinks(this.#appointment.location);
    return phones.length ? html`<p class="call">${phones}</p>` : nothing;
  }

  async #confirm(): Promise<void> {
    const {id} = this.#appointment;
    const sending = states.confirmed(this.#state);
    if (sending === this.#state) return;
    if (!this.#host.emit('altegio-before-cancel', {id} satisfies AppointmentDetail, true)) return this.#close('kept');
    this.#become(sending);
    this.#settled(await this.#writes.cancel(id, () => this.#become(states.answerLost(this.#state))));
  }

  async #checkAgain(): Promise<void> {
    const {phase, error} = this.#state as Extract<CancelState, {phase: 'unknown'}>;
    if (phase !== 'unknown') return;
    this.#become(states.checkedAgain(this.#state));
    this.#settled(await this.#writes.verifyCancel(this.#appointment.id, error));
  }

  #settled(outcome: Settled<void>): void {
    const checked = this.#state.phase === 'checking';
    this.#become(outcome ? states.settled(this.#state, outcome) : states.notSent(this.#state));
    if (this.#state.phase === 'done') this.#close('cancelled');
    // The button that was pressed may be another one now.
    else if (checked && outcome) void this.#host.focusOn('dialog .notice');
  }

  #become(state: CancelState): void {
    this.#state = state;
    this.#host.redraw();
  }
}
