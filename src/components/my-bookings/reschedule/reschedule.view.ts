// Responsible for: how the states of the reschedule dialog are drawn. Pure. Not for: what a press does (reschedule-dialog.ts),
// or days and times (parts/free-times).
import {html, nothing, type TemplateResult} from 'lit';
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {Moment} from '../../../api/values/moment.js';
import {startOf} from '../../../api/values/start.js';
import type {Host} from '../../../base/host.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import {formatDate, formatTime} from '../../../i18n/dates.js';
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
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onConfirm: () => unknown;
  readonly onCheckAgain: () => unknown;
}

type Asking = Extract<RescheduleState, {phase: 'confirming' | 'sending' | 'checking' | 'unknown' | 'done'}>;

export function rescheduleBody(dialog: RescheduleView): TemplateResult {
  const {state} = dialog;
  return html`<div class="reschedule">${content()}</div>`;

  function content(): TemplateResult {
    switch (state.phase) {
      case 'choosing':
        return choice(dialog);
      case 'changed-elsewhere':
        return elsewhere(state.appointment, dialog);
      default:
        return question(state, dialog);
    }
  }
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

function choice({host, old, appointment, freeTimes, onClose}: RescheduleView): TemplateResult {
  const {t, lang} = host;
  return html`<p class="yours">
      <span class="muted">${t('reschedule.yours')}</span>
      <b
        >${formatDate(old, Date.now(), lang)},
        <span class="whole">${formatTime(old, appointment.durationSeconds, lang)}</span></b
      >
      ${zoneNote(old, t)}
    </p>
    ${freeTimesView(freeTimes)}
    <div class="actions">${button(t('reschedule.keepOldTime'), '', onClose)}</div>`;
}

function question(state: Asking, dialog: RescheduleView): TemplateResult {
  const {host, old, appointment, onConfirm, onBack, onCheckAgain, onClose} = dialog;
  const {t, lang} = host;
  const {phase, chosen} = state;
  const {durationSeconds} = appointment;
  const at = dialog.momentOf(chosen);
  const busy = phase === 'sending' || phase === 'checking';
  const words = {lang, now: Date.now()};
  // The second half of a double click that chose the time falls on this button.
  const confirm = (event?: Event): void => {
    if ((event as MouseEvent | undefined)?.detail !== 2) void onConfirm();
  };
  return html`<h3 class="question" tabindex="-1">${t('reschedule.question')}</h3>
    <dl class="compare">
      <div class="was">
        <dt>${t('reschedule.oldTime')}</dt>
        <dd>${timeElement(old, durationSeconds, words)}</dd>
      </div>
      <div class="becomes">
        <dt>${t('reschedule.newTime')}</dt>
        <dd>${at ? timeElement(at, chosen.slot.durationSeconds || durationSeconds, words) : chosen.slot.time}</dd>
      </div>
    </dl>
    ${remark(state, host)}
    <div class="actions">
      ${
        phase === 'unknown'
          ? html`${button(t('reschedule.close'), '', onClose)}
            ${button(t('common.tryAgain'), 'primary', () => void onCheckAgain())}`
          : html`${button(t('reschedule.keepOldTime'), '', onClose, busy)}
            ${button(t('reschedule.otherTimes'), '', onBack, busy)}
            ${button(t('reschedule.now'), 'primary', confirm, busy)}`
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
