// Responsible for: what is booked, once it is: what, when, where, with whom; calendar, map, phone, and another booking.
// Not for: the booking itself (write/), or its cancellation (cancelling.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {notSent, type AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import {forgetRemembered} from '../../../base/page/booked.js';
import * as icons from '../../../base/icons.js';
import {button, notice, toneOf, type Shown} from '../../../base/templates.js';
import {comma, formatDate, formatTime} from '../../../i18n/dates.js';
import {startOf} from '../../../api/values/start.js';
import {guests} from '../../../i18n/en/guests.js';
import {isOn} from '../../../base/option-checks.js';
import type * as calendar from '../../../parts/add-to-calendar/calendar-panel.js';
import {leaf} from '../../../parts/appointment/leaf.js';
import {locationLine, mapOf, siteOf} from '../../../parts/appointment/location.js';
import {durationOf, priceOf, titleOf} from '../../../parts/appointment/services.js';
import {teamMemberLine} from '../../../parts/appointment/team-member.js';
import {toolStyles} from '../../../parts/appointment/tools.styles.js';
import {dateAndTime, untilText, zoneNote} from '../../../parts/appointment/when.js';
import {phonesOf} from '../../../parts/phone/phones-to-call.js';
import type {BookedOne, BookedState, Rest} from '../write/write.state.js';
import {appointmentOf} from './booked-appointment.js';
import {Cancelling} from './cancelling.js';
import type {Details} from './details.js';
import {beginRest} from './lost.js';
import {head} from '../steps/head.js';

export class DoneView {
  readonly #step: Details;
  readonly #cancelling: Cancelling;
  #calendar: typeof calendar | undefined;
  #expanded = 0;
  /** Why the panel of a card could not be loaded. */
  #notLoaded: {readonly id: number; readonly error: AltegioApiError} | undefined;
  #forgotten = false;

  constructor(step: Details) {
    this.#step = step;
    step.flow.host.addWords({guests});
    step.flow.host.addStyles(toolStyles);
    this.#cancelling = new Cancelling(step);
  }

  view(): TemplateResult {
    const {flow, write} = this.#step;
    const {host} = flow;
    const {t} = host;
    const state = write.state as BookedState;
    const requested = state.booked.some(({record}) => record?.confirmationNeeded);
    const over = state.booked.every(({id}) => this.#cancelling.isDone(id));
    const title = t(over ? 'bookings.cancelled' : requested ? 'booking.requested' : 'booking.booked');
    return html`<div class="flow">
      <section part="step" class="main" aria-labelledby="step-title">
        <div class="blank">
          ${over ? nothing : html`<span class="dot good" aria-hidden="true">${icons.check()}</span>`}
          ${head({host, title, progress: null, onBack: undefined})}
          ${requested && !over ? html`<p class="muted">${t('booking.requestedHint')}</p>` : nothing}
        </div>
        ${state.rest.map((rest) => this.#rest(rest, state))}
        ${state.signOutError ? notice(t('booking.stillSignedIn'), 'error') : nothing}
        <slot name="done"></slot>
        ${state.booked.map((one) => this.#card(one))} ${this.#remembered()}
        <div class="actions">${button(t('booking.another'), '', () => flow.restart())}</div>
      </section>
    </div>`;
  }

  /** This device remembers a guest's booking, and can forget it. */
  #remembered(): Shown {
    const {host, element} = this.#step.flow;
    const proxy = host.proxy?.key ?? '';
    const {booked} = this.#step.write.state as BookedState;
    if (!proxy || !isOn(element.remember) || !booked.some(({hash}) => hash)) return nothing;
    if (this.#forgotten) return notice(host.t('guests.forgotten'));
    const forget = (): void => {
      this.#forgotten = true;
      forgetRemembered(proxy);
      host.redraw();
      void host.focusOn('#step-title');
    };
    return html`<p class="memory muted">
      ${host.t('guests.remembered')} ${button(host.t('guests.forget'), 'link', forget)}
    </p>`;
  }

  /** What was surely not booked is asked again by one press, for all of it. */
  #rest({outcome, wanted, position}: Rest, state: BookedState): TemplateResult {
    const {flow} = this.#step;
    const {t, lang} = flow.host;
    const {services, ...appointment} = appointmentOf(flow, {id: 0, hash: '', position, wanted, record: null});
    const start = startOf(appointment);
    const when = start ? dateAndTime(start, 0, {lang, now: Date.now()}) : t('bookings.timeUnknown');
    const what = [...services.map(titleOf).filter(Boolean), when].join(comma(lang));
    if (outcome === 'unknown') return notice(t('booking.restUnknown', {what}), 'error');
    const last = state.rest.findLast((one) => one.outcome === 'refused')?.position === position;
    const again = last ? button(t('booking.anotherTime'), '', () => beginRest(this.#step, state)) : nothing;
    return notice(t('booking.restRefused', {what}), 'error', again);
  }

  #card(one: BookedOne): TemplateResult {
    const {host} = this.#step.flow;
    const {t, lang} = host;
    const {id} = one;
    const appointment = appointmentOf(this.#step.flow, one);
    const {services, location, teamMember, durationSeconds, anyTeamMember} = appointment;
    const start = startOf(appointment);
    const now = Date.now();
    const cancelled = this.#cancelling.isDone(id);
    const names = services.map(titleOf).filter(Boolean);
    const price = priceOf(services, location?.currency ?? '', lang);
    const [map, site] = [mapOf(location), siteOf(location)];
    const [phone, ...others] = phonesOf(location?.phones ?? []).filter(({href}) => href);
    return html`<article
      part="card"
      class="card ${cancelled ? 'cancelled' : 'next'}"
      id="card-${id}"
      tabindex="-1"
      aria-labelledby="title-${id} time-${id}"
    >
      <div class="row">
        ${leaf(start, lang)}
        <div>
          <div class="when">
            <time part="card-time" id="time-${id}" datetime=${appointment.startsAt ?? nothing}
              >${
                start
                  ? html`<span class="quiet">${formatDate(start, now, lang)}${comma(lang)}</span>
                      <b><bdi class="num">${formatTime(start, durationSeconds, lang)}</bdi></b>`
                  : t('bookings.timeUnknown')
              }</time
            >
            ${zoneNote(start, t)}
            ${cancelled ? html`<span part="card-status" class="status bad">${t('bookings.cancelled')}</span>` : nothing}
          </div>
          <h3 part="card-title" class="title" id="title-${id}">
            ${(names.length ? names : [t('bookings.untitled')]).map(
              (name, index) =>
                html`<span class="line"
                  >${index ? html`<span class="quiet">, </span>` : nothing}<bdi>${name}</bdi></span
                >`,
            )}
          </h3>
          <p class="facts muted">
            ${durationSeconds ? durationOf(durationSeconds, t) : nothing}
            ${price ? html` · <span part="card-price"><bdi dir="ltr">${price}</bdi></span>` : nothing}
            ${appointment.visitors > 1 ? html` · ${t('bookings.visitors', {count: appointment.visitors})}` : nothing}
          </p>
        </div>
      </div>
      ${teamMemberLine(teamMember, anyTeamMember, host)} ${locationLine(location, `address-${id}`)}
      <div part="actions" class="acts">
        ${cancelled ? nothing : this.#until(appointment, now)}
        <div class="change">
          ${start && !cancelled ? this.#calendarButton(appointment) : nothing}
          ${!cancelled && mayCancel(appointment, now) ? this.#cancelling.button(id) : nothing}
        </div>
        ${this.#notLoaded?.id === id ? notice(host.faultText(this.#notLoaded.error, 'common'), toneOf(this.#notLoaded.error)) : nothing}
        ${this.#cancelling.view(id)}
      </div>
      <div class="tools">
        ${map ? this.#tool(map, icons.pin, t('bookings.map')) : nothing}
        ${phone?.href ? this.#tool(phone.href, icons.phone, phone.text) : nothing}
        ${site ? this.#tool(site, icons.globe, location?.site ?? '') : nothing}
      </div>
      ${
        others.length
          ? html`<div class="panel">
              ${others.map(({text, href}) => html`<a href=${href}>${icons.phone()}<bdi dir="ltr">${text}</bdi></a>`)}
            </div>`
          : nothing
      }
      ${this.#calendar && this.#expanded === id && !cancelled ? this.#calendar.calendarPanel(appointment, t) : nothing}
    </article>`;
  }

  #calendarButton({id}: Appointment): TemplateResult {
    const {host} = this.#step.flow;
    const press = async (): Promise<void> => {
      this.#notLoaded = undefined;
      try {
        this.#calendar ??= await this.#step.flow.loadCalendar();
        host.addWords(this.#calendar.words);
        this.#expanded = this.#expanded === id ? 0 : id;
      } catch (cause) {
        this.#notLoaded = {id, error: notSent(cause)};
        host.emitError(this.#notLoaded.error);
      }
      host.redraw();
    };
    return html`<button
      part="button"
      class="button"
      type="button"
      id="calendar-${id}"
      aria-expanded=${this.#expanded === id}
      @click=${() => void press()}
    >
      ${host.t('bookings.calendar')}
    </button>`;
  }

  #tool(href: string, icon: icons.Icon, words: string): TemplateResult {
    const isPage = !href.startsWith('tel:');
    return html`<a
      class="tool"
      href=${href}
      title=${words}
      target=${isPage ? '_blank' : nothing}
      rel=${isPage ? 'noopener noreferrer' : nothing}
      >${icon()}<span><bdi dir=${isPage ? nothing : 'ltr'}>${words}</bdi></span></a
    >`;
  }

  /** Until when it can be cancelled. */
  #until(appointment: Appointment, now: number): Shown {
    const {host} = this.#step.flow;
    const start = startOf(appointment);
    if (!start || !mayCancel(appointment, now)) return nothing;
    const limit = start.epoch - (appointment.location?.cancelLimitSeconds ?? 0) * 1000;
    const until = untilText(start, limit, {t: host.t, lang: host.lang, now});
    return html`<p class="note">${icons.clock()}<span>${host.t('bookings.cancelUntil', {until})}</span></p>`;
  }
}

function mayCancel(appointment: Appointment, now: number): boolean {
  const {location, allowCancel} = appointment;
  const start = startOf(appointment);
  if (!location || !start) return false;
  return allowCancel && location.allowCancel && start.epoch - location.cancelLimitSeconds * 1000 > now;
}
