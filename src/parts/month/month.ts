// Responsible for: the template of a month, and its keyboard use as the grid of the ARIA Authoring Practices: one tab stop,
// arrows, Home, End, PageUp, PageDown. Not for: the days and the target of a key (days.ts), or loading free times.
import {html, nothing, type TemplateResult} from 'lit';
import type {MessageKey, Values} from '../../i18n/messages.js';
import {dayName, monthName, monthOf, moveBy, weekdays, weeksOf, type GridDay, type Range} from './days.js';

export interface MonthGrid {
  readonly t: (key: MessageKey, values?: Values) => string;
  readonly lang: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** Days with free times. null: not known yet. */
  readonly free: readonly string[] | null;
  readonly range: Range;
  /** The day that Tab focuses. It is in the shown month. */
  readonly cursor: string;
  readonly chosen: string | null;
  readonly today: string;
  /** The current day of the appointment. */
  readonly old: string;
  /** Called if another day has received the focus (`focus: false`), or should receive it (`focus: true`). */
  readonly onMove: (day: string, focus: boolean) => void;
  readonly onChoose: (day: string) => void;
  /** Called by the buttons beside the month's name. */
  readonly onMonth: (months: 1 | -1) => void;
}

export function monthGrid(grid: MonthGrid): TemplateResult {
  const {t, lang, month, free, range} = grid;
  return html`<div class="month">
      ${step(grid, -1, month <= monthOf(range.first))}
      <h3 id="move-month" aria-live="polite">${monthName(month, lang)}</h3>
      ${step(grid, 1, month >= monthOf(range.last))}
    </div>
    <table
      role="grid"
      aria-labelledby="move-month"
      @keydown=${(event: KeyboardEvent) => pressed(event, grid)}
      @click=${(event: Event) => choose(dayOf(event), grid)}
      @focusin=${(event: Event) => {
        const day = dayOf(event);
        if (day && day !== grid.cursor) grid.onMove(day, false);
      }}
    >
      <thead>
        <tr>
          ${weekdays(lang).map(
            ({short, narrow, long}) =>
              html`<th scope="col" abbr=${long} data-narrow=${narrow}><span>${short}</span></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(month, {lang, free, range}).map(
          (week) =>
            html`<tr>
              ${week.map((day) => cell(day, grid, t))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function step({t, onMonth}: MonthGrid, months: 1 | -1, end: boolean): TemplateResult {
  return html`<button
    part="button"
    class="step"
    type="button"
    aria-label=${t(months > 0 ? 'calendar.nextMonth' : 'calendar.previousMonth')}
    aria-disabled=${end}
    @click=${() => end || onMonth(months)}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${months > 0 ? 'm8 4 6 6-6 6' : 'm12 4-6 6 6 6'} /></svg>
  </button>`;
}

function cell({day, label, inMonth, free}: GridDay, grid: MonthGrid, t: MonthGrid['t']): TemplateResult {
  // Days of the neighbouring months stay empty, because otherwise a day could be reached in two months.
  if (!inMonth) return html`<td></td>`;
  const {range, today, old, chosen, cursor, lang} = grid;
  const {weekday, date} = dayName(day, lang);
  const name = [
    weekday,
    date,
    day === today && t('bookings.today'),
    day === old && t('reschedule.yourDay'),
    free === null ? '' : t(free ? 'calendar.freeDay' : 'calendar.fullDay'),
  ];
  const reachable = day >= range.first && day <= range.last;
  return html`<td
    role="gridcell"
    class="${free ? 'free' : ''} ${day === old ? 'own' : ''}"
    data-day=${day}
    tabindex=${reachable ? (day === cursor ? 0 : -1) : nothing}
    aria-label=${name.filter(Boolean).join(', ')}
    aria-current=${day === today ? 'date' : nothing}
    aria-selected=${day === chosen}
    aria-disabled=${free === false}
  >
    <span>${label}</span>
  </td>`;
}

function pressed(event: KeyboardEvent, grid: MonthGrid): void {
  const day = dayOf(event);
  if (!day) return;
  const {lang, range} = grid;
  const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  const next = moveBy(event, day, {lang, rtl, range});
  const enter = event.key === 'Enter' || event.key === ' ';
  if (next === null && !enter) return;
  event.preventDefault();
  if (next !== null) grid.onMove(next, true);
  else if (!event.repeat) choose(day, grid);
}

/** Chooses the day, unless it is known to have no free times. */
function choose(day: string | undefined, grid: MonthGrid): void {
  if (!day) return;
  const full = grid.free !== null && !grid.free.includes(day);
  if (!full && day >= grid.range.first && day <= grid.range.last) grid.onChoose(day);
}

function dayOf({target}: Event): string | undefined {
  return (target as Element).closest<HTMLElement>('[data-day]')?.dataset['day'];
}
