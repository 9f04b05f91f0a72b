// Responsible for: the panel below "Add to calendar": a file for any calendar, and links for three web calendars. Loaded with
// the first press of that button. Not for: the content of an entry (entry.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Appointment} from '../../api/models.js';
import {calendar} from '../../i18n/en/calendar.js';
import type {MessageKey} from '../../i18n/messages.js';
import {outward} from '../appointment/location.js';
import {calendarFile, type CalendarWords} from './file.js';
import {calendarLinks} from './links.js';

export const words = {calendar};

/** How long the file stays available: some browsers read it only after the user has chosen where to save it. */
const keptMs = 60_000;

export function calendarPanel(appointment: Appointment, t: (key: MessageKey) => string): TemplateResult {
  const {id} = appointment;
  const own: CalendarWords = {untitled: t('bookings.untitled'), cancelled: t('bookings.cancelled')};
  const links = calendarLinks(appointment, own);
  return html`<div class="panel" role="group" aria-labelledby="calendar-${id}">
    <button part="button" type="button" @click=${() => download(appointment, own)}>${t('calendar.file')}</button>
    ${
      links
        ? html`<span class="quiet">${t('calendar.online')}</span> ${outward(links.google, 'Google')}
            ${outward(links.outlook, 'Outlook')} ${outward(links.yahoo, 'Yahoo')}`
        : nothing
    }
    <p class="hint">${t(links ? 'calendar.fileHint' : 'calendar.cancelHint')}</p>
  </div>`;
}

function download(appointment: Appointment, own: CalendarWords): void {
  const file = calendarFile(appointment, {now: Date.now(), words: own});
  if (!file) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file.text], {type: 'text/calendar;charset=utf-8'}));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
}
