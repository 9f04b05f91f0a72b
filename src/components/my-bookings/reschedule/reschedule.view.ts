// Responsible for: how the states of the reschedule dialog are drawn. Pure. Not for: what a press does (reschedule-dialog.ts),
// or days and times (parts/free-times).
import {html, nothing, type TemplateResult} from 'lit';
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {Moment} from '../../../api/values/moment.js';
import {startOf} from '../../../api/values/start.js';
import type {Host} from '../../../base/host.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import {leaf} from '../../../parts/appointment/leaf.js';
import {titles} from '../../../parts/appointment/services.js';
import {dateAndTime, timeElement, zoneNote} from '../../../parts/appointment/when.js';
import type {FreeTimes} from '../../../parts/free-times/free-times.js';
import type {ChosenTime} from '../../../parts/free-times/free-times.state.js';
import {freeTimesStatus, freeTimesView} from '../../../parts/free-times/free-times.view.js';
import type {RescheduleState} from './reschedule.state.js';

/** What the dialog is drawn from. */
export interface RescheduleView {
  readonly host: Host;
  readonly appointment: Appointment;
  readonly state: RescheduleState;
  /** The appointment's own time. */
  readonly old: Moment;
  readonly freeTimes: FreeTimes;
  /** A chosen time on the wall clock of the location, or null where it cannot be read. */
  momentOf(chosen: ChosenTime): Moment | null;
  /** The time that is marked among the free ones. */
  readonly picked: ChosenTime | null;
  readonly onContinue: () => void;
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onConfirm: () => unknown;
  readonly onCheckAgain: () => unknown;
}

type Asking = Extract<RescheduleState, {phase: 'confirming' | 'sending' | 'checking' | 'unknown' | 'done'}>;

export function rescheduleBody(dialog: RescheduleView): TemplateResult {
  const {state} = dialog;
  switch (state.phase) {
    case 'choosing':
      return choice(dialog);
    case 'changed-elsewhere':
      return elsewhere(state.appointment, dialog);
    default:
      return question(state, dialog);
  }
}

/** A time is chosen; the client is asked, or has answered. */
export function isAsking({phase}: RescheduleState): boolean {
  return phase !== 'choosing' && phase !== 'changed-elsewhere';
}

export function rescheduleStatus(dialog: RescheduleView): string {
  const {state, host, old, appointment, freeTimes} = dialog;
  const {t, lang} = host;
  switch (state.phase) {
    case 'choosing':
      return freeTimesStatus(freeTimes);
    case 'sending':
      return t('common.busy');
    case 'checking':
      return t('reschedule.checking');
    case 'done': {
      const at = dialog.momentOf(state.chosen) ?? old;
      return t('reschedule.done', {time: dateAndTime(at, appointment.durationSeconds, {lang, now: Date.now()})});
    }
    default:
      return '';
  }
}

function choice({host, old, appointment, freeTimes}: RescheduleView): TemplateResult {
  const {t, lang} = host;
  const time = dateAndTime(old, appointment.durationSeconds, {lang, now: Date.now()});
  return html`<p class="muted">
      ${t('reschedule.yours')}: ${time} · <bdi>${titles(appointment.services, t)}</bdi> ${zoneNote(old, t)}
    </p>
    ${freeTimesView(freeTimes)}`;
}

/** The choice stands beside its button, whose name stays the same. */
export function rescheduleFoot(dialog: RescheduleView): Shown {
  const {state, host, picked, onContinue} = dialog;
  if (state.phase !== 'choosing') return nothing;
  const {t, lang} = host;
  const at = picked && dialog.momentOf(picked);
  const time = at ? dateAndTime(at, 0, {lang, now: Date.now()}) : picked?.slot.time;
  return html`${time ? html`<b id="picked"><span class="quiet">${t('reschedule.newTime')}: </span>${time}</b>` : nothing}
    <div class="actions">
      <button
        part="button button-primary"
        class="button primary"
        type="button"
        aria-describedby=${time ? 'picked' : nothing}
        aria-disabled=${!picked}
        @click=${onContinue}
      >
        ${t('reschedule.next')}
      </button>
    </div>`;
}

function question(state: Asking, dialog: RescheduleView): TemplateResult {
  const {host, old, appointment, onConfirm, onBack, onCheckAgain, onClose} = dialog;
  const {t, lang} = host;
  const {phase, chosen} = state;
  const {durationSeconds, services} = appointment;
  const at = dialog.momentOf(chosen);
  const busy = phase === 'sending' || phase === 'checking';
  const words = {lang, now: Date.now()};
  return html`<div class="row">
      ${leaf(at, lang)}
      <div>
        <p>
          <span class="quiet">${t('reschedule.newTime')}: </span>
          ${at ? timeElement(at, chosen.slot.durationSeconds || durationSeconds, words) : chosen.slot.time}
        </p>
        <p><bdi>${titles(services, t)}</bdi></p>
        <p class="muted">${t('reschedule.oldTime')}: <del>${dateAndTime(old, durationSeconds, words)}</del></p>
      </div>
    </div>
    ${remark(state, host)}
    <div class="actions">
      ${
        phase === 'unknown'
          ? html`${button(t('common.tryAgain'), 'primary', () => void onCheckAgain())}
            ${button(t('reschedule.close'), 'ghost', onClose)}`
          : html`${button(t('reschedule.now'), 'primary', () => void onConfirm(), busy)}
            ${button(t('reschedule.otherTimes'), 'ghost', onBack, busy)}
            ${button(t('reschedule.keepOldTime'), 'ghost', onClose, busy)}`
      }
    </div>`;
}

function remark(state: Asking, host: Host): Shown {
  const {t, faultText} = host;
  switch (state.phase) {
    case 'checking':
      return notice(t('reschedule.checking'));
    case 'unknown':
      return notice(`${t('reschedule.notKnown')} ${faultText(state.error, 'bookings')}`, 'error');
    case 'confirming': {
      const {fault} = state;
      if (!fault) return nothing;
      return notice(fault === 'still-old' ? t('reschedule.stillOld') : refusal(fault, host), 'error');
    }
    default:
      return nothing;
  }
}

function refusal(error: AltegioApiError, {t, faultText}: Host): string {
  return error.code === 'not-allowed' ? t('reschedule.notAllowed') : faultText(error, 'bookings');
}

function elsewhere(now: Appointment | null, {host, onClose}: RescheduleView): TemplateResult {
  const {t, lang} = host;
  const gone = !now || now.status === 'cancelled';
  const start = gone ? null : startOf(now);
  const text =
    start && now
      ? t('reschedule.movedElsewhere', {time: dateAndTime(start, now.durationSeconds, {lang, now: Date.now()})})
      : t(gone ? 'reschedule.goneElsewhere' : 'reschedule.changedElsewhere');
  return html`<div class="elsewhere">${notice(text)}</div>
    <div class="actions">${button(t('reschedule.close'), 'primary', onClose)}</div>`;
}
