// Responsible for: what is chosen so far, as lines with a way to change each, and the total. Comes with choosing-later.ts.
// Not for: where they stand (choosing-view.ts), or the list of the details step (details-summary.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {OfferedService} from '../../../api/models/catalogue.js';
import type {Shown} from '../../../base/templates.js';
import {comma, formatDate, formatTime} from '../../../i18n/dates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {slotMoment, type ChosenTime} from '../../../parts/free-times/free-times.state.js';
import {readMoment, type Moment} from '../../../api/values/moment.js';
import type {GroupEvent} from '../../../api/models/event.js';
import {servicesOf, type MemberChoice, type Part} from '../choice/choice.js';
import {offsetAt} from '../choice/offset.js';
import {isSame, placesOf, type ChoiceStep, type Place} from '../choice/order.js';
import {priceText} from '../choice/price.js';
import type {Flow} from './step.js';

const changeTexts = {
  location: 'booking.changeLocation',
  services: 'booking.changeServices',
  'team-member': 'booking.changeMember',
  time: 'booking.changeTime',
  event: 'booking.changeEvent',
} as const satisfies Record<ChoiceStep, MessageKey>;

/** Shows and hides the lines on a narrow page, and names the total; nothing where nothing is chosen. */
export function summaryToggle(flow: Flow, open: boolean, onToggle: () => void): Shown {
  const {t} = flow.host;
  if (!lines(flow).length) return nothing;
  const count = servicesOf(flow.store.choice).length;
  return html`<button part="button" class="total" type="button" aria-expanded=${open} @click=${onToggle}>
    <b class="num"
      ><bdi dir="ltr">${totalOf(flow)}</bdi>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${open ? 'm5 7.5 5 5 5-5' : 'm5 12.5 5-5 5 5'} /></svg
    ></b>
    <small>${count ? t('booking.services', {count}) : t('booking.yourAppointment')}</small>
  </button>`;
}

/** What is chosen, and the total where there is one. */
export function summaryLines(flow: Flow): Shown {
  const total = totalOf(flow);
  return html`${lines(flow)}
  ${
    total
      ? html`<li class="sum">
          <b>${flow.host.t('booking.total')}</b><b part="total"><bdi dir="ltr">${total}</bdi></b>
        </li>`
      : nothing
  }`;
}

/** The total of what is chosen; '' where no price is given. */
export function totalOf({store, host}: Flow): string {
  const {event, seats} = store.choice;
  const priced = event ? [event] : chosenServices(store);
  return priceText(priced, store.place?.location.currency ?? '', host.lang, event ? seats : 1);
}

export function chosenServices({choice, place}: Flow['store']): readonly OfferedService[] {
  const ids = servicesOf(choice);
  return (place?.catalogue.services ?? []).filter(({id}) => ids.includes(id));
}

function lines(flow: Flow): readonly TemplateResult[] {
  const {store, host} = flow;
  const {choice, place, setup} = store;
  const currency = place?.location.currency ?? '';
  const found: TemplateResult[] = [];
  if ((setup?.locations.length ?? 0) > 1 && place)
    found.push(line(place.location.name, changeButton(flow, {step: 'location', part: 0})));
  const services = chosenServices(store);
  for (const [index, service] of services.entries()) {
    const price = priceText([service], currency, host.lang);
    const change = index ? nothing : changeButton(flow, {step: 'services', part: 0});
    found.push(line(service.title, html`${change} ${price ? html`<bdi dir="ltr">${price}</bdi>` : nothing}`));
  }
  choice.parts.forEach((part, index) => {
    const who = memberName(flow, part.teamMemberId);
    if (who) found.push(line(who, changeButton(flow, {step: 'team-member', part: index}), 'muted'));
    if (part.time)
      found.push(line(timeText(flow, part.time, part), changeButton(flow, {step: 'time', part: index}), 'muted'));
  });
  if (choice.event) found.push(line(choice.event.title, changeButton(flow, {step: 'event', part: 0})));
  return found;
}

function line(text: string, end: Shown, kind = ''): TemplateResult {
  return html`<li class=${kind}>
    <span><bdi>${text}</bdi></span
    ><span>${end}</span>
  </li>`;
}

/** Nothing for the step that is shown, for one that is locked, and for one that is never asked. */
export function changeButton(flow: Flow, place: Place): Shown {
  const {store, host} = flow;
  const {shown, asked, choice} = store;
  if (shown !== 'details' && shown !== null && isSame(shown, place)) return nothing;
  if (store.locked.includes(place.step)) return nothing;
  if (!placesOf(asked, choice).some((one) => isSame(one, place))) return nothing;
  const locked = flow.details?.locked ?? false;
  return html`<button
    part="button"
    class="text"
    type="button"
    aria-label=${host.t(changeTexts[place.step])}
    aria-disabled=${locked}
    @click=${locked ? nothing : () => store.change(place.step, place.part)}
  >
    ${host.t('booking.change')}
  </button>`;
}

/** '' while nobody is chosen, or where the team has not been read. */
export function memberName({store, host}: Flow, member: MemberChoice | null): string {
  if (member === 'any') return host.t('bookings.anyTeamMember');
  return (member !== null && store.memberOf(member)?.name) || '';
}

/** `Tue 24 Nov, 17:30 – 18:30` at the location. */
export function timeText(flow: Flow, time: ChosenTime, part?: Part): string {
  const at = momentOf(flow, time);
  const {lang} = flow.host;
  const seconds = part ? time.slot.durationSeconds : 0;
  return at
    ? formatDate(at, Date.now(), lang) + comma(lang) + formatTime(at, seconds, lang)
    : time.day + comma(lang) + time.slot.time;
}

export function momentOf({store}: Flow, time: ChosenTime): Moment | null {
  const zone = store.place?.location.zone ?? '';
  const noon = readMoment(`${time.day}T12:00Z`)?.epoch ?? Date.now();
  return slotMoment({day: time.day, slot: {...time.slot, time: time.slot.time.padStart(5, '0')}}, offsetAt(zone, noon));
}

/** When an event begins, on the wall clock of the location. */
export function eventMoment({store}: Flow, {startsAt, wallClock}: GroupEvent): Moment | null {
  const zone = store.place?.location.zone ?? '';
  const noon = readMoment(`${wallClock.slice(0, 10)}T12:00Z`)?.epoch ?? Date.now();
  return readMoment(startsAt) ?? readMoment(`${wallClock}${offsetAt(zone, noon)}`);
}
