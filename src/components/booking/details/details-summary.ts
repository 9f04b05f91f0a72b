// Responsible for: the list of what will be booked, each line with a way to change it, and until when that can be changed later.
// Not for: contacts and the press (details-step.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Moment} from '../../../api/values/moment.js';
import {calendar, clock, pin, ticket, type Icon} from '../../../base/icons.js';
import type {Shown} from '../../../base/templates.js';
import {comma, formatDate, formatTime} from '../../../i18n/dates.js';
import {addressOf} from '../../../parts/appointment/address.js';
import {durationOf} from '../../../parts/appointment/services.js';
import {teamMemberLine} from '../../../parts/appointment/team-member.js';
import {untilText, zoneNote} from '../../../parts/appointment/when.js';
import {priceText} from '../choice/price.js';
import type {Flow} from '../steps/step.js';
import {changeButton as changeOf, chosenServices, eventMoment, momentOf, timeText, totalOf} from '../steps/summary.js';

/** @param changeable false: it is being booked, or may be booked already */
export function detailsSummary(flow: Flow, changeable = true): TemplateResult {
  const changeButton = changeable ? changeOf : (): Shown => nothing;
  const {store, host} = flow;
  const {choice, place} = store;
  const {event, parts} = choice;
  const services = chosenServices(store);
  const rows: TemplateResult[] = [];
  const {location} = place ?? {};
  if (event) {
    const at = eventMoment(flow, event);
    rows.push(
      row(
        ticket,
        html`<b><bdi>${event.title}</bdi></b>`,
        priced(totalOf(flow)),
        changeButton(flow, {step: 'event', part: 0}),
      ),
    );
    if (at) rows.unshift(when(flow, at, event.durationSeconds, nothing));
    if (event.teamMember) rows.push(line(teamMemberLine(event.teamMember, false, host), nothing));
  } else {
    parts.forEach((part, index) => {
      const at = part.time && momentOf(flow, part.time);
      const changeTime = changeButton(flow, {step: 'time', part: index});
      if (at && part.time) rows.push(when(flow, at, part.time.slot.durationSeconds, changeTime));
      else if (part.time) rows.push(row(calendar, html`${timeText(flow, part.time)}`, nothing, changeTime));
      const own = services.filter(({id}) => part.serviceIds.includes(id));
      const titles = html`${own.map(({title}) => html`<span class="line"><bdi>${title}</bdi></span>`)}`;
      const change = index ? nothing : changeButton(flow, {step: 'services', part: 0});
      rows.push(row(ticket, titles, priced(priceText(own, location?.currency ?? '', host.lang)), change));
      const {teamMemberId} = part;
      const member = typeof teamMemberId === 'number' ? store.memberOf(teamMemberId) : undefined;
      if (member || teamMemberId === 'any') {
        const changeMember = changeButton(flow, {step: 'team-member', part: index});
        rows.push(line(teamMemberLine(member ?? null, true, host), changeMember));
      }
    });
  }
  if (location) {
    rows.push(
      row(
        pin,
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

function row(icon: Icon, text: TemplateResult, hint: Shown, change: Shown): TemplateResult {
  const words = html`<p>${text}${hint === nothing ? nothing : html` <small>${hint}</small>`}</p>`;
  return line(html`<div class="row"><span class="dot" aria-hidden="true">${icon()}</span>${words}</div>`, change);
}

const priced = (text: string): Shown => (text ? html`<bdi dir="ltr">${text}</bdi>` : nothing);

function line(what: Shown, change: Shown): TemplateResult {
  return html`<li class="pick">${what} ${change}</li>`;
}

function when({host}: Flow, at: Moment, seconds: number, change: Shown): TemplateResult {
  const {t, lang} = host;
  const text = html`<time datetime=${at.iso}
    ><b
      >${formatDate(at, Date.now(), lang)}${comma(lang)}<bdi class="num">${formatTime(at, seconds, lang)}</bdi></b
    ></time
  >`;
  return row(calendar, text, html`${seconds ? durationOf(seconds, t) : nothing} ${zoneNote(at, t)}`, change);
}

/** Until when it can be cancelled and moved, from the location's rules. */
function limits(flow: Flow): Shown {
  const {store, host} = flow;
  const {choice, place} = store;
  const starts = choice.event
    ? [eventMoment(flow, choice.event)]
    : choice.parts.map(({time}) => time && momentOf(flow, time));
  // Of several appointments, the first one that cannot be changed any more.
  const [at] = starts.filter((one) => one !== null).sort((one, other) => one.epoch - other.epoch);
  if (!place || !at) return nothing;
  const {location} = place;
  const {cancelLimitSeconds, rescheduleLimitSeconds} = location;
  const now = Date.now();
  const words = {t: host.t, lang: host.lang, now};
  const end = (seconds: number): number => at.epoch - seconds * 1000;
  const until = (seconds: number): string => untilText(at, end(seconds), words);
  // A limit may be over before it is booked.
  const allowCancel = location.allowCancel && end(cancelLimitSeconds) > now;
  const allowReschedule = location.allowReschedule && !choice.event && end(rescheduleLimitSeconds) > now;
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
  return html`<p class="note">${clock()}<span>${text}</span></p>`;
}
