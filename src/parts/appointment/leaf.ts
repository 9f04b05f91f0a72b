// Responsible for: the date as a leaf of a calendar: weekday, day, month. Hidden from screen readers, which are told the date in
// words beside it. Not for: the formats of dates (i18n/dates.ts), or how it looks (appointment.styles.ts).
import {html, type TemplateResult} from 'lit';
import type {Moment} from '../../api/values/moment.js';
import {calendar} from '../../base/icons.js';
import {leafOf} from '../../i18n/dates.js';

/** @param at null: a time that cannot be read */
export function leaf(at: Moment | null, lang: string): TemplateResult {
  if (!at) return html`<div class="leaf" aria-hidden="true">${calendar()}</div>`;
  const {weekday, day, month} = leafOf(at, lang);
  return html`<div class="leaf" aria-hidden="true"><span>${weekday}</span><b>${day}</b><span>${month}</span></div>`;
}
