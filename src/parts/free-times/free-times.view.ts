// Responsible for: how days and times are offered: the month, a notice where it is empty or could not be read, and the times
// of the chosen day. Pure. Not for: the grid itself (parts/month), or what a press does (free-times.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {readMoment} from '../../api/values/moment.js';
import type {BookableTime} from '../../api/models.js';
import {button, notice, type Shown} from '../../base/templates.js';
import {formatDay, formatTime} from '../../i18n/dates.js';
import {zoneNote} from '../appointment/when.js';
import {monthName, monthOf} from '../month/days.js';
import {monthGrid} from '../month/month.js';
import {nextOpen} from './free-times.reads.js';
import {slotMoment, type FreeTimesState} from './free-times.state.js';
import type {FreeTimes} from './free-times.js';

export function freeTimesView(view: FreeTimes): TemplateResult {
  const {state, options, onFocus} = view;
  return html`<div class="halves" id=${options.id} @focusin=${onFocus}>
    <section class="days">${days(view)}</section>
    <section part="times" class="times" aria-busy=${state.phase === 'loading-times'}>${times(view)}</section>
  </div>`;
}

/** What a screen reader announces. */
export function freeTimesStatus({state, host: {t}}: FreeTimes): string {
  switch (state.phase) {
    case 'loading-days':
      return t('calendar.loadingDays');
    case 'choosing-day':
      return state.fault ? '' : t('calendar.freeDays', {count: state.days[state.month]?.length ?? 0});
    case 'loading-times':
      return t('calendar.loadingTimes');
    case 'choosing-time':
      return t('calendar.freeTimes', {count: state.times.length});
  }
}

function days(view: FreeTimes): TemplateResult {
  const {state, host, options, range, cursor, onMove, onMonth, onDay, onRetryDays} = view;
  const {t, lang} = host;
  const {month, day: chosen} = state;
  const free = state.days[month] ?? null;
  const grid = monthGrid({
    id: `${options.id}-month`,
    words: {
      previous: t('calendar.previousMonth'),
      next: t('calendar.nextMonth'),
      today: t('bookings.today'),
      free: t('calendar.freeDay'),
      full: t('calendar.fullDay'),
      ...(options.marked && {marked: options.marked.name()}),
    },
    lang,
    month,
    free,
    range,
    cursor,
    chosen,
    today: options.today(),
    marked: options.marked?.day ?? '',
    onMove,
    onMonth,
    onChoose: onDay,
  });
  const below =
    faultOf(state, 'days', view, 'calendar.daysFault', onRetryDays) ?? (free?.length === 0 ? noDays(view) : nothing);
  return html`${grid}${below}`;
}

/** Names the next month that has free days, where it is known. */
function noDays(view: FreeTimes): TemplateResult {
  const {state, host, options, range, lookingAhead, onJump} = view;
  const {t, lang} = host;
  const {month, days: known} = state;
  const last = monthOf(range.last);
  const open = nextOpen(known, month, last);
  const none =
    month === last
      ? t('calendar.noDays', {month: monthName(month, lang)})
      : t('calendar.noDaysAhead', {month: monthName(month, lang), last: monthName(last, lang)});
  if (!open)
    return notice(
      `${none} ${t('calendar.callLocation')}`,
      '',
      options.phones.length ? html`<p class="call">${options.phones}</p>` : nothing,
    );
  const jump = lookingAhead
    ? nothing
    : button(t('calendar.goToMonth', {month: monthName(open.month, lang)}), '', () =>
        onJump(open.day ?? `${open.month}-01`),
      );
  return notice(t('calendar.noDays', {month: monthName(month, lang)}), '', jump);
}

function times(view: FreeTimes): Shown {
  const {state, host, options, onRetryTimes} = view;
  const {t, lang} = host;
  const {day, lost} = state;
  if (!day)
    return state.days[state.month]?.length ? html`<p class="muted hint">${t('calendar.chooseDay')}</p>` : nothing;
  const noon = readMoment(`${day}T12:00Z`);
  const shown = state.phase === 'choosing-time' ? state.times : null;
  const first = shown?.[0];
  return html`<h3 class="day" tabindex="-1">${noon && formatDay(noon, lang)}</h3>
    ${lost ? html`<div class="lost">${notice(options.lostText(timeOf(day, lost, view)), 'error')}</div>` : nothing}
    ${faultOf(state, 'times', view, 'calendar.timesFault', onRetryTimes) ?? nothing}
    ${state.phase === 'loading-times' ? html`<div class="wait" aria-hidden="true"></div>` : nothing}
    ${first ? zoneNote(slotMoment({day, slot: first}, options.offset), t) : nothing}
    ${shown ? (shown.length ? byPart(day, shown, view) : notice(t('calendar.noTimes'))) : nothing}`;
}

function faultOf(
  state: FreeTimesState,
  of: 'days' | 'times',
  {host}: FreeTimes,
  key: 'calendar.daysFault' | 'calendar.timesFault',
  retry: () => void,
): TemplateResult | null {
  const fault = state.phase === 'choosing-day' ? state.fault : null;
  if (fault?.of !== of) return null;
  return notice(
    `${host.t(key)} ${host.faultText(fault.error, 'bookings')}`,
    'error',
    button(host.t('common.tryAgain'), '', retry),
  );
}

type PartOfDay = 'morning' | 'afternoon' | 'evening';

const partOf = ({time}: BookableTime): PartOfDay => (time < '12' ? 'morning' : time < '17' ? 'afternoon' : 'evening');
const partNames = {
  morning: 'calendar.morning',
  afternoon: 'calendar.afternoon',
  evening: 'calendar.evening',
} as const;

function byPart(day: string, slots: readonly BookableTime[], view: FreeTimes): Shown[] {
  const {host, options, onSlot} = view;
  return (['morning', 'afternoon', 'evening'] as const).map((part) => {
    const own = slots.filter((slot) => partOf(slot) === part);
    const id = `${options.id}-${part}`;
    return own.length
      ? html`<h4 id=${id}>${host.t(partNames[part])}</h4>
          <ul role="list" aria-labelledby=${id}>
            ${own.map(
              (slot) =>
                html`<li>
                  <button
                    part="button time"
                    class="slot"
                    type="button"
                    data-slot=${slot.datetime}
                    aria-label=${options.nameOf?.({day, slot}) ?? nothing}
                    aria-pressed=${options.isChosen?.({day, slot}) ?? nothing}
                    @click=${() => onSlot(slot)}
                  >
                    ${timeOf(day, slot, view)}
                  </button>
                </li>`,
            )}
          </ul>`
      : nothing;
  });
}

function timeOf(day: string, slot: BookableTime, {host, options}: FreeTimes): string {
  const at = slotMoment({day, slot}, options.offset);
  return at ? formatTime(at, 0, host.lang) : slot.time;
}
