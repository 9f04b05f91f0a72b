// Responsible for: how a month's days are drawn and walked through, as the ARIA practices' grid: one tab stop, arrows,
// Home, End, PageUp, PageDown. Not for: which days there are and where a key leads (parts/month/days.ts), or free times.
import {html, nothing, type TemplateResult} from 'lit';
import type {MessageKey, Values} from '../../i18n/messages.js';
import {dayName, monthName, monthOf, moveBy, weekdays, weeksOf, type GridDay, type Range} from './days.js';

export interface MonthGrid {
  readonly t: (key: MessageKey, values?: Values) => string;
  readonly lang: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** Days with free times; null while they are not known. */
  readonly free: readonly string[] | null;
  readonly range: Range;
  /** The one day that Tab reaches; in the shown month. */
  readonly cursor: string;
  readonly chosen: string | null;
  readonly today: string;
  /** The appointment's own day. */
  readonly old: string;
  /** Another day has the focus, or is to get it. */
  readonly onMove: (day: string, focus: boolean) => void;
  readonly onChoose: (day: string) => void;
  /** Another month, by the buttons beside its name. */
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
  // Another month's days would be reached twice.
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

/** A day that is not known to be full may be chosen: its times will tell. */
function choose(day: string | undefined, grid: MonthGrid): void {
  if (!day) return;
  const full = grid.free !== null && !grid.free.includes(day);
  if (!full && day >= grid.range.first && day <= grid.range.last) grid.onChoose(day);
}

function dayOf({target}: Event): string | undefined {
  return (target as Element).closest<HTMLElement>('[data-day]')?.dataset['day'];
}
