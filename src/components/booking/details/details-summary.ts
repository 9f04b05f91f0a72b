// Responsible for: the list of what will be booked, each line with a way to change it, and until when that can be changed later.
// Not for: contacts and the press (details-step.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Moment} from '../../../api/values/moment.js';
import type {Shown} from '../../../base/templates.js';
import {formatDate, formatTime} from '../../../i18n/dates.js';
import {addressOf} from '../../../parts/appointment/location.js';
import {durationOf} from '../../../parts/appointment/services.js';
import {untilText, zoneNote} from '../../../parts/appointment/when.js';
import {priceText} from '../choice/price.js';
import type {Flow} from '../steps/step.js';
import {
  changeButton as changeOf,
  chosenServices,
  eventMoment,
  memberName,
  momentOf,
  timeText,
  totalOf,
} from '../steps/summary.js';

/** @param changeable false: it is being booked, or may be booked already */
export function detailsSummary(flow: Flow, changeable = true): TemplateResult {
  const changeButton = changeable ? changeOf : (): Shown => nothing;
  const {store, host} = flow;
  const {choice, place} = store;
  const {event, parts} = choice;
  const services = chosenServices(store);
  const total = totalOf(flow);
  const price = total ? html`<bdi dir="ltr">${total}</bdi>` : nothing;
  const rows: TemplateResult[] = [];
  const {location} = place ?? {};
  if (event) {
    const at = eventMoment(flow, event);
    rows.push(
      row('event', html`<b><bdi>${event.title}</bdi></b>`, price, changeButton(flow, {step: 'event', part: 0})),
    );
    if (at) rows.push(when(flow, at, event.durationSeconds, nothing));
    if (event.teamMember) rows.push(row('who', html`<bdi>${event.teamMember.name}</bdi>`, nothing, nothing));
  } else {
    const several = parts.length > 1;
    const all = html`${services.map(({title}) => html`<span class="line"><bdi>${title}</bdi></span>`)}`;
    if (!several) rows.push(row('services', all, price, changeButton(flow, {step: 'services', part: 0})));
    parts.forEach((part, index) => {
      const own = services.filter(({id}) => part.serviceIds.includes(id));
      if (several) {
        const titles = html`${own.map(({title}) => html`<span class="line"><bdi>${title}</bdi></span>`)}`;
        const cost = priceText(own, location?.currency ?? '', host.lang);
        const change = index ? nothing : changeButton(flow, {step: 'services', part: 0});
        rows.push(row('services', titles, cost ? html`<bdi dir="ltr">${cost}</bdi>` : nothing, change));
      }
      const who = memberName(flow, part.teamMemberId);
      if (who)
        rows.push(row('who', html`<bdi>${who}</bdi>`, nothing, changeButton(flow, {step: 'team-member', part: index})));
      const at = part.time && momentOf(flow, part.time);
      const change = changeButton(flow, {step: 'time', part: index});
      if (at && part.time) rows.push(when(flow, at, part.time.slot.durationSeconds, change));
      else if (part.time) rows.push(row('when', html`${timeText(flow, part.time)}`, nothing, change));
    });
  }
  if (location) {
    rows.push(
      row(
        'where',
        html`<bdi>${location.name}</bdi>`,
        html`<bdi>${addressOf(location).filter(Boolean).join(', ')}</bdi>`,
        changeButton(flow, {step: 'location', part: 0}),
      ),
    );
  }
  return html`<ul class="picks rows" role="list">
      ${rows}
    </ul>
    ${limits(flow)}`;
}

function row(kind: string, text: TemplateResult, hint: Shown, change: Shown): TemplateResult {
  return html`<li class="pick ${kind}">
    <p>${text}${hint === nothing ? nothing : html` <small>${hint}</small>`}</p>
    ${change}
  </li>`;
}

function when({host}: Flow, at: Moment, seconds: number, change: Shown): TemplateResult {
  const {t, lang} = host;
  const text = html`<time datetime=${at.iso}
    ><b>${formatDate(at, Date.now(), lang)}, <bdi dir="ltr">${formatTime(at, seconds, lang)}</bdi></b></time
  >`;
  return row('when', text, html`${seconds ? durationOf(seconds, t) : nothing} ${zoneNote(at, t)}`, change);
}

/** Until when it can be cancelled and moved, from the location's rules. */
function limits(flow: Flow): Shown {
  const {store, host} = flow;
  const {choice, place} = store;
  const time = choice.parts[0]?.time;
  const at = choice.event ? eventMoment(flow, choice.event) : time ? momentOf(flow, time) : null;
  if (!place || !at) return nothing;
  const {allowCancel, cancelLimitSeconds, rescheduleLimitSeconds} = place.location;
  const allowReschedule = place.location.allowReschedule && !choice.event;
  const words = {t: host.t, lang: host.lang, now: Date.now()};
  const until = (seconds: number): string => untilText(at, at.epoch - seconds * 1000, words);
  const [cancel, move] = [until(cancelLimitSeconds), until(rescheduleLimitSeconds)];
  const text =
    allowCancel && allowReschedule && cancel === move
      ? host.t('bookings.changeUntil', {until: cancel})
      : [
          host.t(allowCancel ? 'bookings.cancelUntil' : 'bookings.cancelNotOffered', {until: cancel}),
          choice.event
            ? ''
            : host.t(allowReschedule ? 'bookings.rescheduleUntil' : 'bookings.rescheduleNotOffered', {until: move}),
        ]
          .filter(Boolean)
          .join(' ');
  return html`<p class="note">${text}</p>`;
}
