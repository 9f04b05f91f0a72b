// Responsible for: moving an appointment to another free time: what is read and sent when, and where the focus goes.
// Loaded when somebody asks for it. Not for: the states (reschedule.state.ts), how they are drawn (reschedule-view.ts),
// or the <dialog> itself.
import type {TemplateResult} from 'lit';
import {rescheduleAppointment} from '../../../api/appointments.js';
import {getBookableDates, getBookableTimes} from '../../../api/availability.js';
import type {Client} from '../../../api/client.js';
import {readMoment, type Moment} from '../../../api/moment.js';
import type {AltegioApiError} from '../../../api/errors.js';
import type {Http} from '../../../api/http.js';
import type {Appointment, BookableTime} from '../../../api/models.js';
import {offsetNow} from '../../../i18n/dates.js';
import {calendar} from '../../../i18n/en/calendar.js';
import {reschedule} from '../../../i18n/en/reschedule.js';
import {addMonths, clamp, dayAt, monthOf, type Range} from '../../../parts/month/days.js';
import type {DialogHost, OpenDialog} from '../../../parts/dialog/dialog-content.js';
import {RescheduleReads} from './reschedule-reads.js';
import * as move from './reschedule.state.js';
import {rescheduleStyles} from './reschedule.styles.js';
import type {RescheduleView} from './reschedule-times.js';
import {rescheduleBody, rescheduleStatus} from './reschedule-view.js';

export type RescheduleApi = Pick<Client, 'getBookableDates' | 'getBookableTimes' | 'rescheduleAppointment'>;

/** The endpoints of this dialog, for an element that has no client of its host's. */
export function rescheduleApi(http: Http): RescheduleApi {
  return {
    getBookableDates: getBookableDates(http),
    getBookableTimes: getBookableTimes(http),
    rescheduleAppointment: rescheduleAppointment(http),
  };
}

export interface RescheduleDeps {
  /** One that `rescheduleRule` allows to be moved. */
  readonly appointment: Appointment;
  readonly api: RescheduleApi;
  /** The appointment as it now is, or null when it is gone; the element goes on to show what it read. */
  readonly readAgain: (signal: AbortSignal) => Promise<Appointment | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** It is moved; called once, also when the dialog was closed meanwhile. @param datetime of the slot, verbatim */
  readonly moved: (datetime: string) => void;
}

/** How far ahead free times are looked for, in months. */
const monthsAhead = 12;

export function rescheduleDialog(host: DialogHost, deps: RescheduleDeps): OpenDialog {
  return new RescheduleDialog(host, deps);
}

class RescheduleDialog implements OpenDialog, RescheduleView {
  readonly words = {calendar, reschedule};
  readonly styles = rescheduleStyles;
  readonly host: DialogHost;
  readonly appointment: Appointment;
  readonly old: Moment;
  state: move.RescheduleState;
  cursor: string;
  readonly #deps: RescheduleDeps;
  #left = false;
  /** The day whose cell had the focus last, and '' once it went elsewhere. */
  #focused = '';

  readonly #reads: RescheduleReads;

  constructor(host: DialogHost, deps: RescheduleDeps) {
    const {appointment, now} = deps;
    this.host = host;
    this.appointment = appointment;
    this.#deps = deps;
    this.old = readMoment(appointment.startsAt) ?? {epoch: now(), offsetMinutes: 0, iso: ''};
    this.cursor = clamp(this.oldDay, this.range);
    this.state = move.opened(monthOf(this.cursor));
    this.#reads = new RescheduleReads(deps.api, appointment, {
      daysCame: (months) =>
        this.#become(months.reduce((state, {month, days}) => move.daysCame(state, month, days), this.state)),
      daysFailed: (month, error) => this.#readFailed(move.daysFailed(this.state, month, error), error),
      timesCame: (day, times) => this.#timesCame(day, times),
      timesFailed: (day, error) => this.#readFailed(move.timesFailed(this.state, day, error), error),
      aheadFailed: () => host.changed(),
    });
    this.#reads.follow(this.state, this.range.last);
  }

  get now(): number {
    return this.#deps.now();
  }

  get title(): string {
    return this.host.t('reschedule.title');
  }

  get oldDay(): string {
    return dayAt(this.old.epoch, this.old.offsetMinutes);
  }

  /** Today at the location (docs/decisions/moving.md). */
  get today(): string {
    return dayAt(this.now, offsetNow(this.old, this.now));
  }

  get range(): Range {
    const first = this.today;
    const last = addMonths(first, monthsAhead);
    return {first, last: last > this.oldDay ? last : this.oldDay};
  }

  get lookingAhead(): boolean {
    return this.#reads.lookingAhead;
  }

  body(): TemplateResult {
    return rescheduleBody(this);
  }

  status(): string {
    return rescheduleStatus(this);
  }

  left(): void {
    this.#left = true;
    this.#reads.stop();
  }

  onFocus = (event: Event): void => {
    this.#focused = (event.target as HTMLElement).dataset['day'] ?? '';
  };

  onMove = (day: string, focus: boolean): void => {
    this.cursor = day;
    if (monthOf(day) !== this.#month) this.#become(move.monthShown(this.state, monthOf(day)));
    this.host.changed();
    if (focus) this.#focusCell();
  };

  onMonth = (months: 1 | -1): void => this.onMove(clamp(addMonths(this.cursor, months), this.range), false);

  /** To a month with free times, from one without; the button that was pressed is gone then. */
  onJump = (day: string): void => this.onMove(clamp(day, this.range), true);

  onDay = (day: string): void => {
    this.cursor = day;
    this.#become(move.dayChosen(this.state, day));
  };

  onSlot = (slot: BookableTime): void => {
    this.#become(move.timeChosen(this.state, slot));
    void this.host.focusOn('.question');
  };

  onBack = (): void => {
    const {state} = this;
    const slot = 'slot' in state ? state.slot.datetime : '';
    this.#become(move.wentBack(state));
    void this.host.focusOn(`[data-slot="${CSS.escape(slot)}"]`);
  };

  onRetryDays = (): void => {
    this.#become(move.monthShown(this.state, this.#month));
    this.#focusCell();
  };

  onRetryTimes = (): void => {
    const {state} = this;
    if ('day' in state && state.day) this.#become(move.dayChosen(state, state.day));
    void this.host.focusOn('.day');
  };

  onMoveNow = async (): Promise<void> => {
    const before = this.state;
    const sending = move.confirmed(before);
    if (sending === before || sending.phase !== 'sending') return;
    this.#become(sending);
    const {id, location} = this.appointment;
    const {datetime} = sending.slot;
    const outcome = await this.host.write(`move ${id} ${datetime}`, (signal) =>
      this.#deps.api.rescheduleAppointment({id, locationId: location?.id ?? 0, datetime, signal}),
    );
    if (!outcome) return this.#become(before);
    if (!outcome.error) return this.#moved(move.moved(this.state), datetime);
    const {error} = outcome;
    this.#become(move.notMoved(this.state, error));
    if (this.state.phase === 'checking') return this.#readTruth(error);
    this.host.failed(error);
    if (this.state.phase === 'loading-times') void this.host.focusOn('.lost .notice');
  };

  onCheckAgain = (): void => {
    this.#become(move.checkedAgain(this.state));
    void this.host.focusOn('.question');
    void this.#readTruth();
  };

  get #month(): string {
    return 'month' in this.state ? this.state.month : '';
  }

  /** As a write of the element's: nothing else is sent meanwhile, and leaving the page ends it, closing does not. */
  async #readTruth(lost?: AltegioApiError): Promise<void> {
    const {state} = this;
    if (state.phase !== 'checking') return;
    const outcome = await this.host.write('', (signal) => this.#deps.readAgain(signal));
    if (!outcome) return;
    if (outcome.error) {
      this.#become(move.truthFailed(this.state, outcome.error));
      return this.host.failed(outcome.error);
    }
    const next = move.truthCame(this.state, this.appointment, outcome.value);
    if (next.phase === 'done') return this.#moved(next, state.slot.datetime);
    this.#become(next);
    // A lost answer whose write was done is no failure that is shown.
    if (lost && next.phase === 'confirming') this.host.failed(lost);
    if (next.phase === 'changed-elsewhere') void this.host.focusOn('.elsewhere .notice');
  }

  #moved(state: move.RescheduleState, datetime: string): void {
    this.#become(state);
    this.#deps.moved(datetime);
    if (!this.#left) this.host.close();
  }

  #timesCame(day: string, times: readonly BookableTime[]): void {
    // Its own time is no other time.
    const others = times.filter((slot) => move.slotMoment(day, slot, this.old)?.iso !== this.old.iso);
    this.#become(move.timesCame(this.state, day, others));
    // Whoever went on through the days is left there.
    if (this.#focused === day) void this.host.focusOn('.day');
  }

  #readFailed(state: move.RescheduleState, error: AltegioApiError): void {
    if (state === this.state) return;
    this.#become(state);
    this.host.failed(error);
  }

  #become(state: move.RescheduleState): void {
    this.state = state;
    if (this.#left) return;
    this.#reads.follow(state, this.range.last);
    this.host.changed();
  }

  #focusCell(): void {
    void this.host.focusOn(`[data-day="${this.cursor}"]`);
  }
}
