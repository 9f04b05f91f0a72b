// Responsible for: how the days of a month are drawn and walked through, as the ARIA practices' grid: one tab stop, arrows,
// Home, End, PageUp, PageDown. Not for: which days there are and where a key leads (days.ts), or free times.
import {html, nothing, type TemplateResult} from 'lit';
import {back, chevron} from '../../base/icons.js';
import {comma} from '../../i18n/dates.js';
import {dayName, monthName, monthOf, moveBy, weekdays, weeksOf, type GridDay, type Range} from './days.js';

/** Texts of the grid, in the language in force. */
export interface MonthWords {
  readonly previous: string;
  readonly next: string;
  readonly today: string;
  readonly free: string;
  readonly full: string;
  /** What the marked day is. */
  readonly marked?: string;
}

export interface MonthGrid {
  /** Of the month's name; unique within the element. */
  readonly id: string;
  readonly words: MonthWords;
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
  /** A day that stands out, such as the appointment's own; '' for none. */
  readonly marked: string;
  /** The cursor goes to another day. @param focus whether the day is to get the focus */
  readonly onMove: (day: string, focus: boolean) => void;
  readonly onChoose: (day: string) => void;
  /** One of the buttons beside the month's name. */
  readonly onMonth: (months: 1 | -1) => void;
}

export function monthGrid(grid: MonthGrid): TemplateResult {
  const {id, lang, month, free, range} = grid;
  return html`<div class="month">
      ${step(grid, -1, month <= monthOf(range.first))}
      <h3 id=${id} aria-live="polite">${monthName(month, lang)}</h3>
      ${step(grid, 1, month >= monthOf(range.last))}
    </div>
    <table
      role="grid"
      aria-labelledby=${id}
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
              ${week.map((day) => cell(day, grid))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function step({words, onMonth}: MonthGrid, months: 1 | -1, end: boolean): TemplateResult {
  return html`<button
    part="button"
    class="icon step"
    type="button"
    aria-label=${months > 0 ? words.next : words.previous}
    aria-disabled=${end}
    @click=${() => end || onMonth(months)}
  >
    ${months > 0 ? chevron() : back()}
  </button>`;
}

function cell({day, label, inMonth, free}: GridDay, grid: MonthGrid): TemplateResult {
  // The days of another month are reached in that month.
  if (!inMonth) return html`<td></td>`;
  const {words, range, today, marked, chosen, cursor, lang} = grid;
  const {weekday, date} = dayName(day, lang);
  const name = [
    weekday,
    date,
    day === today && words.today,
    day === marked && words.marked,
    free === null ? '' : free ? words.free : words.full,
  ];
  const reachable = day >= range.first && day <= range.last;
  return html`<td
    role="gridcell"
    part="day"
    class="${free ? 'free' : ''} ${day === marked ? 'marked' : ''}"
    data-day=${day}
    tabindex=${reachable ? (day === cursor ? 0 : -1) : nothing}
    aria-label=${name.filter(Boolean).join(comma(lang))}
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

/** A day may be chosen unless it is known to be full: its own times are read then. */
function choose(day: string | undefined, grid: MonthGrid): void {
  if (!day) return;
  const full = grid.free !== null && !grid.free.includes(day);
  if (!full && day >= grid.range.first && day <= grid.range.last) grid.onChoose(day);
}

function dayOf({target}: Event): string | undefined {
  return (target as Element).closest<HTMLElement>('[data-day]')?.dataset['day'];
}
