// Responsible for: cancelling what has just been booked, at its card: the question, one request, and what became of it.
// Not for: the card (done-view.ts), or the dialog of the list (my-bookings/cancel).
import {html, nothing, type TemplateResult} from 'lit';
import type {AltegioApiError} from '../../../api/errors.js';
import {announceChange} from '../../../base/page/booked.js';
import {button, notice, toneOf, type Shown} from '../../../base/templates.js';
import {Writes, type Settled, type Verdict} from '../../../base/writes.js';
import {cancel} from '../../../i18n/en/cancel.js';
import type {BookedState} from '../write/write.state.js';
import type {Details} from './details.js';

type State =
  /** `still`: the answer was lost, and the appointment is not cancelled. */
  | {readonly phase: 'asking'; readonly still?: true}
  | {readonly phase: 'sending' | 'checking' | 'done'}
  | {readonly phase: 'refused'; readonly error: AltegioApiError}
  /** `lost`: how the answer was lost; `error`: why the appointment could not be read. */
  | {readonly phase: 'unknown'; readonly error: AltegioApiError; readonly lost: AltegioApiError};

export class Cancelling {
  readonly #step: Details;
  /** By the id of an appointment; without one, nothing was pressed. */
  readonly #states = new Map<number, State>();

  constructor(step: Details) {
    this.#step = step;
    step.flow.host.addWords({cancel});
    step.flow.host.addWrites(Writes);
  }

  isDone(id: number): boolean {
    return this.#states.get(id)?.phase === 'done';
  }

  button(id: number): Shown {
    const phase = this.#states.get(id)?.phase;
    if (phase && phase !== 'refused') return nothing;
    return html`<button
      part="button"
      class="button ghost"
      type="button"
      id="cancel-${id}"
      @click=${() => this.#become(id, {phase: 'asking'})}
    >
      ${this.#step.flow.host.t('bookings.cancel')}
    </button>`;
  }

  /** Whether it shall be cancelled, and what became of that. */
  view(id: number): Shown {
    const state = this.#states.get(id);
    return state ? html`<div class="cancelling">${this.#message(id, state)}</div>` : nothing;
  }

  #message(id: number, state: State): Shown {
    const {t, faultText} = this.#step.flow.host;
    switch (state.phase) {
      case 'asking':
        return this.#question(id, state.still);
      case 'sending':
        return this.#question(id, undefined, true);
      case 'checking':
        return notice(t('cancel.checking'));
      case 'done':
        return notice(t('cancel.done'));
      case 'refused': {
        const {error} = state;
        const text = error.code === 'not-allowed' ? t('cancel.refused') : faultText(error, 'common');
        return notice(text, toneOf(error));
      }
      case 'unknown':
        return notice(
          `${t('cancel.notKnown')} ${faultText(state.error, 'common')}`,
          'error',
          button(t('common.tryAgain'), '', () => void this.#checkAgain(id, state.lost)),
        );
    }
  }

  #question(id: number, still?: true, busy?: boolean): TemplateResult {
    const {t} = this.#step.flow.host;
    return notice(
      still ? t('cancel.still') : `${t('cancel.title')} ${t('cancel.forGood')}`,
      '',
      html`<div class="actions">
        ${button(t('cancel.yes'), 'danger', () => void this.#cancel(id), busy)}
        ${button(t('cancel.keep'), '', () => this.#become(id), busy)}
      </div>`,
    );
  }

  #become(id: number, state?: State): void {
    const {host} = this.#step.flow;
    if (state) this.#states.set(id, state);
    else this.#states.delete(id);
    host.redraw();
    void host.focusOn(state ? '.cancelling .notice' : `#cancel-${id}`);
  }

  /** One request; with the hash for a guest. */
  async #cancel(id: number): Promise<void> {
    const {host, api} = this.#step.flow;
    if (this.#states.get(id)?.phase === 'sending') return;
    this.#states.set(id, {phase: 'sending'});
    host.redraw();
    const settled = await host.writes.settle({
      intent: `cancel ${id}`,
      send: (signal) => api().cancelAppointment({id, hash: this.#hashOf(id), signal}),
      mayBeDone: ({code}) => code === 'not-found',
      verify: (signal) => this.#read(id, signal),
      verifying: () => this.#become(id, {phase: 'checking'}),
    });
    this.#settle(id, settled, {phase: 'asking'});
  }

  /** Nothing is sent again: only the appointment is read. */
  async #checkAgain(id: number, lost: AltegioApiError): Promise<void> {
    const {host} = this.#step.flow;
    const before = this.#states.get(id);
    this.#become(id, {phase: 'checking'});
    this.#settle(id, await host.writes.verify((signal) => this.#read(id, signal), lost), before);
  }

  /** @param before where another write was under way, or this one was given up */
  #settle(id: number, settled: Settled<unknown>, before: State | undefined): void {
    const {host} = this.#step.flow;
    if (!settled) return this.#become(id, before);
    if (settled.outcome === 'done') {
      announceChange(host.proxy?.key ?? '');
      return this.#become(id, {phase: 'done'});
    }
    const {error} = settled;
    host.emitError(error);
    switch (settled.outcome) {
      case 'not-done':
        return this.#become(id, {phase: 'asking', still: true});
      case 'failed':
        return this.#become(id, {phase: 'refused', error});
      case 'unknown':
        return this.#become(id, {phase: 'unknown', error, lost: settled.lost});
    }
  }

  async #read(id: number, signal: AbortSignal): Promise<Verdict> {
    const {api} = this.#step.flow;
    const hash = this.#hashOf(id);
    const found = await api().getAppointments(hash ? {recordId: id, recordHash: hash, signal} : {signal});
    const now = found.find((one) => one.id === id);
    return !now || now.status === 'cancelled' ? 'done' : 'not-done';
  }

  /** Undefined for a client who is signed in. */
  #hashOf(id: number): string | undefined {
    const {flow, write} = this.#step;
    if (flow.api().session.status === 'signed-in') return undefined;
    return (write.state as BookedState).booked.find((one) => one.id === id)?.hash;
  }
}
