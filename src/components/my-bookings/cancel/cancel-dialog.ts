// Responsible for: the question before a cancellation, its one request, and the truth when the answer was lost.
// Loaded with acts.ts. Not for: the states (cancel.state.ts), or the <dialog> itself.
import {html, nothing, type TemplateResult} from 'lit';
import {readMoment} from '../../../api/moment.js';
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import * as format from '../../../i18n/dates.js';
import {phoneLinks} from '../../../parts/appointment/phone-links.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import {cancelRule} from '../rules.js';
import {titles} from '../list/booking-card.js';
import {untilText} from '../list/card-actions.js';
import * as truth from './cancel.state.js';
import type {DialogHost, OpenDialog} from '../../../parts/dialog/dialog-content.js';

export interface CancelDeps {
  readonly appointment: Appointment;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Asks the host page; false when it says no. */
  readonly allowed: () => boolean;
  readonly cancel: (signal: AbortSignal) => Promise<void>;
  /** The appointment as it now is, or null when it is gone. */
  readonly readAgain: (signal: AbortSignal) => Promise<Appointment | null>;
  /** It is true now; called once. */
  readonly cancelled: () => void;
}

export function cancelDialog(host: DialogHost, deps: CancelDeps): OpenDialog {
  return new CancelDialog(host, deps);
}

class CancelDialog implements OpenDialog {
  readonly #host: DialogHost;
  readonly #deps: CancelDeps;
  #state = truth.asked;
  #left = false;

  constructor(host: DialogHost, deps: CancelDeps) {
    this.#host = host;
    this.#deps = deps;
  }

  get title(): string {
    return this.#host.t('cancel.title');
  }

  status(): string {
    const {phase} = this.#state;
    const {t} = this.#host;
    if (phase === 'sending') return t('cancel.sending');
    return phase === 'done' ? t('cancel.done') : phase === 'checking' ? t('cancel.checking') : '';
  }

  left(): void {
    this.#left = true;
  }

  body(): TemplateResult {
    const {t} = this.#host;
    const state = this.#state;
    const busy = state.phase === 'sending' || state.phase === 'checking' || state.phase === 'done';
    const unknown = state.phase === 'unknown';
    return html`${this.#named()} ${this.#told()}
      <div class="actions">
        ${button(t(unknown ? 'cancel.close' : 'cancel.keep'), '', () => this.#host.close(), busy)}
        ${
          unknown
            ? button(t('common.tryAgain'), 'primary', () => void this.#check(truth.checkedAgain(state)))
            : button(t('cancel.yes'), 'primary', () => void this.#confirm(), busy)
        }
      </div>`;
  }

  /** Which one it is: what, when, where. */
  #named(): TemplateResult {
    const {t, lang} = this.#host;
    const {appointment, now} = this.#deps;
    const {services, location, startsAt, durationSeconds} = appointment;
    const at = readMoment(startsAt);
    const zone = at && format.foreignZone(at);
    return html`<p>
      <b><bdi>${titles(services, t)}</bdi></b
      ><br />
      ${at ? `${format.formatDate(at, now(), lang)}, ${format.formatTime(at, durationSeconds, lang)}` : t('bookings.timeUnknown')}
      ${zone ? html`<small>${zone}</small>` : nothing}<br />
      ${location ? html`<bdi class="muted">${[location.name, location.address].filter(Boolean).join(', ')}</bdi>` : nothing}
    </p>`;
  }

  #told(): Shown {
    const state = this.#state;
    const {t, lang, faultText} = this.#host;
    const {appointment, now} = this.#deps;
    if (state.phase === 'checking') return notice(t('cancel.checking'));
    if (state.phase === 'unknown')
      return notice(`${t('cancel.notKnown')} ${faultText(state.error)}`, 'error', this.#call());
    if (state.phase === 'refused') {
      const refused = state.error.code === 'not-allowed';
      return notice(refused ? t('cancel.refused') : faultText(state.error), 'error', this.#call());
    }
    if (state.phase === 'asking' && state.still) return notice(t('cancel.still'), 'error');
    const at = readMoment(appointment.startsAt);
    const rule = cancelRule(appointment, now());
    const limit = at && rule.allowed && rule.until;
    return html`<p class="muted">
      ${appointment.prepayment === 'paid' ? t('cancel.paidWarning') : nothing}
      ${limit ? t('bookings.cancelUntil', {until: untilText(at, limit, {t, lang, now: now()})}) : nothing}
      ${t('cancel.forGood')}
    </p>`;
  }

  #call(): Shown {
    const phones = phoneLinks(this.#deps.appointment.location);
    return phones.length ? html`<p class="links">${phones}</p>` : nothing;
  }

  async #confirm(): Promise<void> {
    const {appointment, allowed, cancel} = this.#deps;
    const before = this.#state;
    const sending = truth.confirmed(before);
    if (sending === before) return;
    if (!allowed()) return this.#host.close();
    this.#become(sending);
    const outcome = await this.#host.write(`cancel ${appointment.id}`, cancel);
    if (!outcome) return this.#become(before);
    if (!outcome.error) return this.#done(truth.cancelled(this.#state));
    const {error} = outcome;
    const next = truth.notCancelled(this.#state, error);
    if (next.phase === 'checking') return this.#check(next, error);
    this.#become(next);
    this.#host.failed(error);
  }

  /** @param lost the answer whose truth is looked for; a lost answer of what was done is no failure that is shown */
  async #check(checking: truth.CancelState, lost?: AltegioApiError): Promise<void> {
    this.#become(checking);
    const outcome = await this.#host.write('', this.#deps.readAgain);
    if (!outcome) return;
    const {error} = outcome;
    const next = error ? truth.truthFailed(this.#state, error) : truth.truthCame(this.#state, outcome.value);
    if (next.phase === 'done') return this.#done(next);
    this.#become(next);
    const failure = error ?? lost;
    if (failure) this.#host.failed(failure);
    // The pressed button may be another one now.
    void this.#host.focusOn('.notice');
  }

  #done(done: truth.CancelState): void {
    this.#become(done);
    this.#deps.cancelled();
    if (!this.#left) this.#host.close();
  }

  #become(state: truth.CancelState): void {
    this.#state = state;
    this.#host.changed();
  }
}
