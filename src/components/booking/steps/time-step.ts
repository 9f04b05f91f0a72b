// Responsible for: the choice of a day and a time; loaded when it is reached, with the endpoints that it calls.
// Not for: the month and the times themselves (parts/free-times).
import {toApiError} from '../../../api/errors.js';
import type {Fault} from '../../../base/host.js';
import {html, type TemplateResult} from 'lit';
import type {BookableTime} from '../../../api/models.js';
import {readMoment} from '../../../api/values/moment.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import {comma, formatDay, formatTime} from '../../../i18n/dates.js';
import {booking} from '../../../i18n/en/booking-later.js';
import {bookings} from '../../../i18n/en/bookings-appointment.js';
import {calendar} from '../../../i18n/en/calendar.js';
import {phoneLinks} from '../../../parts/appointment/location.js';
import type {ChosenTime} from '../../../parts/free-times/free-times.state.js';
import {freeTimesStyles} from '../../../parts/free-times/free-times.styles.js';
import {FreeTimes} from '../../../parts/free-times/free-times.js';
import {freeTimesStatus, freeTimesView} from '../../../parts/free-times/free-times.view.js';
import {addMonths} from '../../../parts/month/days.js';
import {monthStyles} from '../../../parts/month/month.styles.js';
import {keyOf, partOf, requestOf, type Part} from '../choice/choice.js';
import {offsetAt} from '../choice/offset.js';
import type {NoTimesFoundDetail} from '../booking.events.js';
import {NearestTimes} from './nearest-times.js';
import type {Flow, Step} from './step.js';
import {memberName, momentOf, timeText} from './summary.js';

export * from '../endpoints/times.js';

/** Days of which "Next free time" asks for the times: each is a call to Altegio, which allows 200 a minute. */
const mostDays = 10;

export const createStep = (flow: Flow): Step => new TimeStep(flow);

class TimeStep implements Step {
  readonly words = {booking, bookings, calendar};
  readonly styles = [freeTimesStyles, monthStyles];
  readonly #flow: Flow;
  #times: FreeTimes | null = null;
  /** Beside a time that was taken. */
  #nearest: NearestTimes | null = null;
  #key = '';
  #searching: AbortController | undefined;
  /** What became of "Next free time". */
  #note: Fault = null;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  get #part(): Part {
    const {choice} = this.#flow.store;
    return partOf(choice, this.#index);
  }

  get #index(): number {
    const {shown} = this.#flow.store;
    return shown && shown !== 'details' ? shown.part : 0;
  }

  entered(): void {
    const {store, host, api} = this.#flow;
    const request = requestOf(store.choice, this.#part);
    const key = `${this.#index} ${keyOf(request)} ${store.lost?.at} ${store.wanted?.day} ${store.reads.age}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#times?.stop();
    const {lost} = store;
    const nearest = (this.#nearest = lost
      ? new NearestTimes({
          flow: this.#flow,
          part: this.#part,
          at: lost.at,
          offered: (day, times) => this.#notHidden(day, times),
        })
      : null);
    const {zone = ''} = store.place?.location ?? {};
    this.#times = new FreeTimes(host, {
      id: 'times',
      api: api(),
      request,
      day: this.#part.time?.day ?? store.wanted?.day,
      opensAtFree: true,
      today: () => store.today,
      offset: offsetAt(zone, Date.now()),
      hidden: ({epoch}, {durationSeconds}) => this.#overlaps(epoch, durationSeconds),
      lostText: (time) => host.t('booking.taken', {time}),
      phones: phoneLinks(store.place?.location ?? null),
      nameOf: (time) => this.#nameOf(time),
      isChosen: (time) => this.#isChosen(time),
      chosen: (time) => this.#choose(time),
      came: (day, times) => nearest?.came(day, times),
      failed: (error) => host.emitError(error),
      foundNone: () => this.#foundNone(),
    });
  }

  left(): void {
    this.#stopSearching();
    this.#note = null;
  }

  #stopSearching(): void {
    this.#searching?.abort();
    this.#searching = undefined;
  }

  #choose(time: ChosenTime): void {
    // What is still being searched is not wanted any more.
    this.#stopSearching();
    this.#flow.store.chooseTime(time);
  }

  get describedBy(): string {
    return this.#part.time ? 'chosen-time' : '';
  }

  status(): string {
    return this.#noteText || (this.#times ? freeTimesStatus(this.#times) : '');
  }

  view(): TemplateResult {
    const {host} = this.#flow;
    const {time} = this.#part;
    return html`${this.#lost()} ${this.#near()}
      <div>${button(host.t('booking.nextFree'), '', () => void this.#next(), Boolean(this.#searching))}</div>
      ${this.#note ? notice(this.#noteText) : ''} ${this.#times ? freeTimesView(this.#times) : ''}
      <slot name="no-times"></slot>
      <p class="quiet" id="chosen-time">${time ? timeText(this.#flow, time, this.#part) : ''}</p>`;
  }

  get #noteText(): string {
    return this.#flow.host.faultText(this.#note, 'booking');
  }

  /** A time that somebody else has taken, or that does not fit any more. */
  #lost(): Shown {
    const {store, host} = this.#flow;
    const {lost} = store;
    if (!lost) return html``;
    const at = readMoment(`${lost.at}Z`);
    const time = at ? formatTime(at, 0, host.lang) : lost.at.slice(11);
    const day = at ? `${formatDay(at, host.lang)}${comma(host.lang)}${time}` : time;
    const text = lost.taken
      ? `${host.t('booking.taken', {time})} ${host.t('booking.restKept')}`
      : host.t('booking.timeNotFree', {time: day});
    return html`<div class="lost">${notice(text, 'error')}</div>`;
  }

  #near(): Shown {
    if (!this.#nearest) return html``;
    return this.#nearest.view(
      (time) => this.#nameOf(time),
      (time) => this.#isChosen(time),
      (time) => this.#choose(time),
    );
  }

  #isChosen({slot}: ChosenTime): boolean {
    return this.#part.time?.slot.datetime === slot.datetime;
  }

  /** `Tuesday 24 November, 17:30, Natalie Parker` */
  #nameOf(time: ChosenTime): string {
    const {host} = this.#flow;
    const at = momentOf(this.#flow, time);
    const when = at ? [formatDay(at, host.lang), formatTime(at, 0, host.lang)] : [time.day, time.slot.time];
    return [...when, memberName(this.#flow, this.#part.teamMemberId)].filter(Boolean).join(comma(host.lang));
  }

  /** The client is somewhere else then, or before it is over: at another appointment of this booking. */
  #overlaps(epoch: number, seconds: number): boolean {
    const {choice} = this.#flow.store;
    return choice.parts.some((part, index) => {
      if (index === this.#index || !part.time) return false;
      const start = momentOf(this.#flow, part.time)?.epoch;
      const end = start !== undefined ? start + Math.max(part.time.slot.durationSeconds, 60) * 1000 : 0;
      return start !== undefined && epoch < end && epoch + Math.max(seconds, 60) * 1000 > start;
    });
  }

  #foundNone(): void {
    const {store, host} = this.#flow;
    const {locationId} = store.choice;
    const {serviceIds, teamMemberId} = this.#part;
    if (!locationId) return;
    const from = store.today;
    host.emit('altegio-no-times-found', {
      locationId,
      serviceIds,
      teamMemberId,
      from,
      to: addMonths(from, 12),
    } satisfies NoTimesFoundDetail);
  }

  /** The nearest time of all, in one press. */
  async #next(): Promise<void> {
    const {store, host} = this.#flow;
    const {signal} = (this.#searching = new AbortController());
    this.#note = null;
    host.redraw();
    try {
      const found = await this.#nextFree(signal);
      if (signal.aborted) return;
      const slot = found?.times[0];
      if (!found || !slot) this.#note = 'booking.noNextFree';
      else {
        this.#times?.show(found.day, found.times);
        store.chooseTime({day: found.day, slot});
        void host.focusOn(`[data-slot="${CSS.escape(slot.datetime)}"]`);
      }
    } catch (error) {
      if (signal.aborted) return;
      const fault = toApiError(error);
      this.#note = fault;
      host.emitError(fault);
    }
    this.#searching = undefined;
    host.redraw();
  }

  /** One request for a named team member; for any, the times of the first free day that is known. */
  async #nextFree(
    signal: AbortSignal,
  ): Promise<{readonly day: string; readonly times: readonly BookableTime[]} | null> {
    const {store, api} = this.#flow;
    const request = requestOf(store.choice, this.#part);
    if (request.teamMemberId) {
      const {day, times} = await api().getNextTimes({...request, signal});
      const free = day ? this.#notHidden(day, times) : [];
      if (day && free.length) return {day, times: free};
      if (!day) return null;
    }
    const timesOf = async (date: string): Promise<readonly BookableTime[]> =>
      this.#notHidden(date, await api().getBookableTimes({...request, date, signal}));
    const known = this.#times?.firstFree ?? '';
    const first = known ? await timesOf(known) : [];
    if (first.length) return {day: known, times: first};
    // Its last time may have been taken since it was read.
    const from = store.today;
    const dates = await api().getBookableDates({...request, from, to: addMonths(from, 12), signal});
    for (const day of dates.filter((one) => one >= from && one !== known).slice(0, mostDays)) {
      const times = await timesOf(day);
      if (times.length) return {day, times};
    }
    return null;
  }

  #notHidden(day: string, times: readonly BookableTime[]): readonly BookableTime[] {
    return times.filter((slot) => {
      const at = momentOf(this.#flow, {day, slot});
      return !at || !this.#overlaps(at.epoch, slot.durationSeconds);
    });
  }
}
