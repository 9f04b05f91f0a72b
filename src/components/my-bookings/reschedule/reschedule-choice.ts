// Responsible for: how days and times are offered: the month, what stands in for it when there is none or it could not be
// read, and the times of the chosen day. Not for: the grid itself (month-grid-view.ts), or old and new time (reschedule-view.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {readMoment} from '../../../api/moment.js';
import type {BookableTime} from '../../../api/models.js';
import {formatDate, formatDay, formatTime} from '../../../i18n/dates.js';
import {monthName, monthOf} from '../../../parts/month/days.js';
import {phoneLinks} from '../../../parts/appointment/phone-links.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import {monthGrid} from '../../../parts/month/month.js';
import {nextOpen} from './reschedule-reads.js';
import {slotMoment, type RescheduleState} from './reschedule.state.js';
import {timeOf, wordsOf, zoneOf, type RescheduleView} from './reschedule-times.js';

type Browsing = Extract<RescheduleState, {phase: 'loading-days' | 'choosing-day' | 'loading-times' | 'choosing-time'}>;

export function choice(state: Browsing, view: RescheduleView): TemplateResult {
  const {host, old, now, appointment} = view;
  return html`
    <p class="yours">
      <span class="muted">${host.t('reschedule.yours')}</span>
      <b
        >${formatDate(old, now, host.lang)},
        <span class="whole">${formatTime(old, appointment.durationSeconds, host.lang)}</span></b
      >
      ${zoneOf(old, host)}
    </p>
    <div class="halves">
      <section class="days">${days(state, view)}</section>
      <section class="times" aria-busy=${state.phase === 'loading-times'}>${times(state, view)}</section>
    </div>
    <div class="actions">${button(host.t('reschedule.keepOldTime'), '', () => host.close())}</div>
  `;
}

function days(state: Browsing, view: RescheduleView): TemplateResult {
  const {host, range, cursor, today, oldDay, onMove, onMonth, onDay, onRetryDays} = view;
  const {lang} = host;
  const t = wordsOf(host);
  const {month, day: chosen} = state;
  const free = state.days[month] ?? null;
  const grid = monthGrid({
    t,
    lang,
    month,
    free,
    range,
    cursor,
    chosen,
    today,
    old: oldDay,
    onMove,
    onMonth,
    onChoose: onDay,
  });
  const fault = state.phase === 'choosing-day' && state.fault?.of === 'days' ? state.fault.error : null;
  const below = fault
    ? notice(
        `${t('calendar.daysFault')} ${host.faultText(fault)}`,
        'error',
        button(t('common.tryAgain'), '', onRetryDays),
      )
    : free?.length === 0
      ? noDays(state, view)
      : nothing;
  return html`${grid}${below}`;
}

/** Says so, and leads on: to the next month that has free days where that is known. */
function noDays({month, days}: Browsing, view: RescheduleView): TemplateResult {
  const {host, range, lookingAhead, onJump} = view;
  const {lang} = host;
  const t = wordsOf(host);
  const last = monthOf(range.last);
  const open = nextOpen(days, month, last);
  if (!open)
    return notice(
      `${t('calendar.noDaysAhead', {month: monthName(month, lang), last: monthName(last, lang)})} ${t('calendar.callLocation')}`,
      '',
      phones(view),
    );
  const jump = lookingAhead
    ? nothing
    : button(t('calendar.goToMonth', {month: monthName(open.month, lang)}), '', () =>
        onJump(open.day ?? `${open.month}-01`),
      );
  return notice(t('calendar.noDays', {month: monthName(month, lang)}), '', jump);
}

function times(state: Browsing, view: RescheduleView): Shown {
  const {host, old, onRetryTimes} = view;
  const {lang} = host;
  const t = wordsOf(host);
  const {day, lost} = state;
  if (!day)
    return state.days[state.month]?.length ? html`<p class="muted hint">${t('calendar.chooseDay')}</p>` : nothing;
  const noon = readMoment(`${day}T12:00Z`);
  const fault = state.phase === 'choosing-day' && state.fault?.of === 'times' ? state.fault.error : null;
  const shown = state.phase === 'choosing-time' ? state.times : null;
  const zone = shown?.[0] ? zoneOf(slotMoment(day, shown[0], old), host) : nothing;
  const gone = lost && timeOf(day, lost, view);
  return html`<h3 class="day" tabindex="-1">${noon && formatDay(noon, lang)}</h3>
    ${gone ? html`<div class="lost">${notice(t('reschedule.slotLost', {time: gone}), 'error')}</div>` : nothing}
    ${
      fault
        ? notice(
            `${t('calendar.timesFault')} ${host.faultText(fault)}`,
            'error',
            button(t('common.tryAgain'), '', onRetryTimes),
          )
        : nothing
    }
    ${state.phase === 'loading-times' ? html`<div class="wait" aria-hidden="true"></div>` : nothing} ${zone}
    ${shown ? (shown.length ? parts(day, shown, view) : notice(t('calendar.noTimes'))) : nothing}`;
}

function parts(day: string, slots: readonly BookableTime[], view: RescheduleView): Shown[] {
  return (['morning', 'afternoon', 'evening'] as const).map((part) => {
    const own = slots.filter(({time}) => part === (time < '12' ? 'morning' : time < '17' ? 'afternoon' : 'evening'));
    return own.length
      ? html`<h4 id="move-${part}">${view.host.t(`calendar.${part}`)}</h4>
          <ul role="list" aria-labelledby="move-${part}">
            ${own.map(
              (slot) =>
                html`<li>
                  <button part="button" type="button" data-slot=${slot.datetime} @click=${() => view.onSlot(slot)}>
                    ${timeOf(day, slot, view)}
                  </button>
                </li>`,
            )}
          </ul>`
      : nothing;
  });
}

function phones({appointment: {location}}: RescheduleView): Shown {
  const links = phoneLinks(location);
  return links.length ? html`<p class="call">${links}</p>` : nothing;
}
