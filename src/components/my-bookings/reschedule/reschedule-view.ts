// Responsible for: how the states of the reschedule dialog are drawn. Pure. Not for: what a press does, which the dialog
// knows (reschedule-dialog.ts), or what can be chosen (reschedule-choice.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {readMoment} from '../../../api/moment.js';
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import type {DialogHost} from '../../../parts/dialog/dialog-content.js';
import {choice} from './reschedule-choice.js';
import {slotMoment, type RescheduleState} from './reschedule.state.js';
import {side, when, wordsOf, type RescheduleView} from './reschedule-times.js';

type Asking = Extract<RescheduleState, {phase: 'confirming' | 'sending' | 'checking' | 'unknown' | 'done'}>;

export function rescheduleBody(view: RescheduleView): TemplateResult {
  const {state, onFocus} = view;
  const body =
    state.phase === 'changed-elsewhere'
      ? elsewhere(state.appointment, view)
      : 'slot' in state
        ? question(state, view)
        : choice(state, view);
  return html`<div class="reschedule" @focusin=${onFocus}>${body}</div>`;
}

export function rescheduleStatus(view: RescheduleView): string {
  const {state, host, old, appointment} = view;
  switch (state.phase) {
    case 'loading-days':
      return host.t('calendar.loadingDays');
    case 'choosing-day':
      return state.fault ? '' : host.t('calendar.freeDays', {count: state.days[state.month]?.length ?? 0});
    case 'loading-times':
      return host.t('calendar.loadingTimes');
    case 'choosing-time':
      return host.t('calendar.freeTimes', {count: state.times.length});
    case 'sending':
      return host.t('common.busy');
    case 'checking':
      return host.t('reschedule.checking');
    case 'done':
      return host.t('reschedule.done', {
        time: when(slotMoment(state.day, state.slot, old) ?? old, appointment.durationSeconds, view),
      });
    default:
      return '';
  }
}

function question(state: Asking, view: RescheduleView): TemplateResult {
  const {host, old, appointment, onMoveNow, onBack, onCheckAgain} = view;
  const t = wordsOf(host);
  const {phase, slot, day} = state;
  const {durationSeconds} = appointment;
  const at = slotMoment(day, slot, old);
  const busy = phase === 'sending' || phase === 'checking';
  // The second half of a double click that chose the time, and fell where this button came up.
  const move = (event?: Event): void => void ((event as MouseEvent | undefined)?.detail === 2 || onMoveNow());
  return html`<h3 class="question" tabindex="-1">${t('reschedule.question')}</h3>
    <dl class="compare">
      <div class="was">
        <dt>${t('reschedule.oldTime')}</dt>
        <dd>${side(old, durationSeconds, view)}</dd>
      </div>
      <div class="becomes">
        <dt>${t('reschedule.newTime')}</dt>
        <dd>${at ? side(at, slot.durationSeconds || durationSeconds, view) : slot.time}</dd>
      </div>
    </dl>
    ${remark(state, view)}
    <div class="actions">
      ${
        phase === 'unknown'
          ? html`${button(t('reschedule.close'), '', () => host.close())}
            ${button(t('common.tryAgain'), 'primary', onCheckAgain)}`
          : html`${button(t('reschedule.keepOldTime'), '', () => host.close(), busy)}
            ${button(t('reschedule.otherTimes'), '', onBack, busy)}
            ${button(t('reschedule.now'), 'primary', move, busy)}`
      }
    </div>`;
}

function remark(state: Asking, {host}: RescheduleView): Shown {
  const t = wordsOf(host);
  if (state.phase === 'checking') return notice(t('reschedule.checking'));
  if (state.phase === 'unknown') return notice(`${t('reschedule.notKnown')} ${host.faultText(state.error)}`, 'error');
  const fault = state.phase === 'confirming' && state.fault;
  if (!fault) return nothing;
  return notice(fault === 'still-old' ? t('reschedule.stillOld') : refusal(fault, host), 'error');
}

function refusal(error: AltegioApiError, host: DialogHost): string {
  return error.code === 'not-allowed' ? host.t('reschedule.notAllowed') : host.faultText(error);
}

function elsewhere(now: Appointment | null, view: RescheduleView): TemplateResult {
  const {host} = view;
  const at = now?.status === 'cancelled' ? null : readMoment(now?.startsAt);
  const gone = !now || now.status === 'cancelled';
  const text = at
    ? host.t('reschedule.movedElsewhere', {time: when(at, now?.durationSeconds ?? 0, view)})
    : host.t(gone ? 'reschedule.goneElsewhere' : 'reschedule.changedElsewhere');
  return html`<div class="elsewhere">${notice(text)}</div>
    <div class="actions">${button(host.t('reschedule.close'), 'primary', () => host.close())}</div>`;
}
