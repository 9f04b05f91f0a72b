// Responsible for: what the views of the reschedule dialog share: what they are drawn from, and times on the location's wall
// clock. Not for: one view.
import {html, nothing, type TemplateResult} from 'lit';
import type {Moment} from '../../../api/moment.js';
import type {Appointment, BookableTime} from '../../../api/models.js';
import {formatDate, formatTime, foreignZone} from '../../../i18n/dates.js';
import type {Range} from '../../../parts/month/days.js';
import type {Shown} from '../../../base/templates.js';
import type {DialogHost} from '../../../parts/dialog/dialog-content.js';
import type {MonthGrid} from '../../../parts/month/month.js';
import {slotMoment, type RescheduleState} from './reschedule.state.js';

/** The dialog, as far as it is drawn. */
export interface RescheduleView {
  readonly host: DialogHost;
  readonly appointment: Appointment;
  readonly state: RescheduleState;
  /** The appointment's own time. */
  readonly old: Moment;
  readonly oldDay: string;
  readonly today: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly range: Range;
  readonly cursor: string;
  /** Months after one without free days are being read. */
  readonly lookingAhead: boolean;
  readonly onFocus: (event: Event) => void;
  readonly onMove: MonthGrid['onMove'];
  readonly onMonth: MonthGrid['onMonth'];
  readonly onJump: (day: string) => void;
  readonly onDay: (day: string) => void;
  readonly onSlot: (slot: BookableTime) => void;
  readonly onBack: () => void;
  readonly onRetryDays: () => void;
  readonly onRetryTimes: () => void;
  readonly onMoveNow: () => unknown;
  readonly onCheckAgain: () => void;
}

/** `Tue 24 Nov, 17:30 – 18:00`, on the location's wall clock. */
export function when(at: Moment, durationSeconds: number, {host: {lang}, now}: RescheduleView): string {
  return `${formatDate(at, now, lang)}, ${formatTime(at, durationSeconds, lang)}`;
}

export function side(at: Moment, durationSeconds: number, {host: {lang}, now}: RescheduleView): TemplateResult {
  return html`<time datetime=${at.iso}
      >${formatDate(at, now, lang)} <b>${formatTime(at, durationSeconds, lang)}</b></time
    >
    <small class="muted">${foreignZone(at)}</small>`;
}

export function timeOf(day: string, slot: BookableTime, {host, old}: RescheduleView): string {
  const at = slotMoment(day, slot, old);
  return at ? formatTime(at, 0, host.lang) : slot.time;
}

/** Only where the visitor's own clock shows another time then. */
export function zoneOf(at: Moment | null, host: DialogHost): Shown {
  const zone = at && foreignZone(at);
  return zone ? html`<small class="muted zone">${host.t('calendar.timesOfLocation', {zone})}</small>` : nothing;
}

export function wordsOf(host: DialogHost): MonthGrid['t'] {
  return (key, values) => host.t(key, values);
}
