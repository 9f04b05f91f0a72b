// Responsible for: the free times nearest to one that was taken, of its day and, where that has too few, of the days around it.
// Not for: the month and all times (parts/free-times), or what a press does (time-step.ts).
import {html, type TemplateResult} from 'lit';
import type {BookableTime} from '../../../api/models.js';
import {readMoment} from '../../../api/values/moment.js';
import {formatTime} from '../../../i18n/dates.js';
import type {ChosenTime} from '../../../parts/free-times/free-times.state.js';
import {addMonths} from '../../../parts/month/days.js';
import {requestOf, type Part} from '../choice/choice.js';
import type {Flow} from './step.js';
import {momentOf, timeText} from './summary.js';

const most = 3;
/** Days around it that are read, where its own has too few. */
const mostDays = 2;

export interface NearestParts {
  readonly flow: Flow;
  readonly part: Part;
  /** The time that was taken, `2026-11-28T10:30`. */
  readonly at: string;
  /** What can be chosen of the times of a day. */
  readonly offered: (day: string, times: readonly BookableTime[]) => readonly BookableTime[];
}

export class NearestTimes {
  found: readonly ChosenTime[] = [];
  readonly #parts: NearestParts;
  #began = false;

  constructor(parts: NearestParts) {
    this.#parts = parts;
  }

  /** The times of a day were read. */
  came(day: string, times: readonly BookableTime[]): void {
    if (this.#began || day !== this.#parts.at.slice(0, 10)) return;
    this.#began = true;
    this.#take(day, times);
    if (this.found.length < most) void this.#lookAround(day);
  }

  #take(day: string, times: readonly BookableTime[]): void {
    const all = [...this.found, ...times.map((slot) => ({day, slot}))];
    this.found = all
      .toSorted((one, other) => this.#distance(one) - this.#distance(other))
      .slice(0, most)
      .sort((one, other) => (clockOf(one) < clockOf(other) ? -1 : 1));
  }

  /** A failure leaves the month, which says so itself. */
  async #lookAround(day: string): Promise<void> {
    const {flow, part, offered} = this.#parts;
    const request = requestOf(flow.store.choice, part);
    const from = flow.store.today;
    try {
      const free = await flow.api().getBookableDates({...request, from, to: addMonths(day, 1)});
      const around = free
        .filter((one) => one !== day && one >= from)
        .sort((one, other) => this.#days(one) - this.#days(other))
        .slice(0, mostDays);
      for (const date of around) {
        if (this.found.length >= most) break;
        this.#take(date, offered(date, await flow.api().getBookableTimes({...request, date})));
      }
    } catch {
      // Fewer are offered.
    }
    flow.host.redraw();
  }

  #days(day: string): number {
    return this.#between(`${day}T12:00`, `${this.#parts.at.slice(0, 10)}T12:00`);
  }

  #distance(time: ChosenTime): number {
    return this.#between(clockOf(time), this.#parts.at);
  }

  #between(one: string, other: string): number {
    return Math.abs((readMoment(`${one}Z`)?.epoch ?? Infinity) - (readMoment(`${other}Z`)?.epoch ?? 0));
  }

  /** @param nameOf,isChosen,onChoose of one time */
  view(
    nameOf: (time: ChosenTime) => string,
    isChosen: (time: ChosenTime) => boolean,
    onChoose: (time: ChosenTime) => void,
  ): TemplateResult {
    const {flow, at} = this.#parts;
    if (!this.found.length) return html``;
    const text = (time: ChosenTime): string => {
      const moment = time.day === at.slice(0, 10) ? momentOf(flow, time) : null;
      return moment ? formatTime(moment, 0, flow.host.lang) : timeText(flow, time);
    };
    return html`<div class="times">
        <h3 id="nearest">${flow.host.t('booking.nearest')}</h3>
        <ul role="list" aria-labelledby="nearest">
          ${this.found.map(
            (time) =>
              html`<li>
                <button
                  part="button time"
                  class="slot"
                  type="button"
                  aria-label=${nameOf(time)}
                  aria-pressed=${isChosen(time)}
                  @click=${() => onChoose(time)}
                >
                  ${text(time)}
                </button>
              </li>`,
          )}
        </ul>
      </div>
      <h3>${flow.host.t('booking.otherTimes')}</h3>`;
  }
}

/** On the wall clock of the location. */
function clockOf({day, slot}: ChosenTime): string {
  return `${day}T${slot.time.padStart(5, '0')}`;
}
