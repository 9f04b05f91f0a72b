// Responsible for: choosing a day and a time, as a part that an element has: its state, what a press does, and where the focus
// goes. Not for: the states (free-times.state.ts), the requests (free-times.reads.ts), or how it is drawn (free-times.view.ts).
import type {AltegioApiError} from '../../api/errors.js';
import type {BookableTime} from '../../api/models.js';
import type {Moment} from '../../api/values/moment.js';
import type {Host} from '../../base/host.js';
import {addMonths, clamp, monthOf, type Range} from '../month/days.js';
import {FreeTimesReads, nextOpen, type FreeTimesApi, type FreeTimesRequest} from './free-times.reads.js';
import * as states from './free-times.state.js';
import type {ChosenTime, FreeTimesState} from './free-times.state.js';

export interface FreeTimesOptions {
  /** Prefix of ids, unique within the element. */
  readonly id: string;
  readonly api: FreeTimesApi;
  readonly request: FreeTimesRequest;
  /** The day that is marked and shown first, `YYYY-MM-DD`, and what it is. Without one, today is shown first. */
  readonly marked?: {readonly day: string; readonly name: () => string};
  /** The day whose times are shown at once, `YYYY-MM-DD`. */
  readonly day?: string | undefined;
  /** Opens once at the first month with free days. */
  readonly opensAtFree?: boolean;
  /** No month has a free day. */
  readonly foundNone?: () => void;
  /** The name of a time's button, where the time alone is not enough. */
  readonly nameOf?: (time: ChosenTime) => string;
  /** The chosen time, whose button stays pressed. Without it, a press on a time leads on. */
  readonly isChosen?: (time: ChosenTime) => boolean;
  /** Today at the location, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The offset of the location, `-04:00`, for times that come without one. */
  readonly offset: string;
  /** A time that is not offered, such as the one that the client has. */
  readonly hidden: (at: Moment, slot: BookableTime) => boolean;
  /** Says that somebody else has taken a time. */
  readonly lostText: (time: string) => string;
  /** The location's phones, for whoever finds no free time. */
  readonly phones: readonly unknown[];
  readonly chosen: (time: ChosenTime) => void;
  /** The times of a day that are offered. */
  readonly came?: (day: string, times: readonly BookableTime[]) => void;
  /** A failed read, which is shown. */
  readonly failed: (error: AltegioApiError) => void;
}

/** How far ahead free times are looked for, in months. */
const monthsAhead = 12;

export class FreeTimes {
  state: FreeTimesState;
  /** The one day of the month that Tab reaches. */
  cursor: string;
  readonly host: Host;
  readonly options: FreeTimesOptions;
  readonly #reads: FreeTimesReads;
  #stopped = false;
  /** The months need not be looked through for the first free day. */
  #opened = false;
  /** The day whose cell had the focus last, and '' once the focus went elsewhere. */
  #focused = '';

  constructor(host: Host, options: FreeTimesOptions) {
    this.host = host;
    this.options = options;
    this.cursor = clamp(options.day ?? options.marked?.day ?? '', this.range);
    this.state = states.opened(monthOf(this.cursor));
    if (options.day === this.cursor) this.state = states.dayChosen(this.state, this.cursor);
    this.#opened = !options.opensAtFree || this.state.day !== null;
    this.#reads = new FreeTimesReads(options.api, options.request, {
      daysCame: (months) => {
        this.#become(months.reduce((state, {month, days}) => states.daysCame(state, month, days), this.state));
        this.#open();
      },
      daysFailed: (month, error) => this.#readFailed(states.daysFailed(this.state, month, error), error),
      timesCame: (day, times) => this.#timesCame(day, times),
      timesFailed: (day, error) => this.#readFailed(states.timesFailed(this.state, day, error), error),
      aheadFailed: () => host.redraw(),
    });
    this.#reads.follow(this.state, this.range.last);
  }

  get range(): Range {
    const first = this.options.today();
    const last = addMonths(first, monthsAhead);
    const {day = ''} = this.options.marked ?? {};
    return {first, last: last > day ? last : day};
  }

  /** The months after one without free days are being read. */
  get lookingAhead(): boolean {
    return this.#reads.lookingAhead;
  }

  /** The dialog has closed, or the element has left the page. */
  stop(): void {
    this.#stopped = true;
    this.#reads.stop();
  }

  /** Somebody else has taken the time. */
  lost(time: ChosenTime): void {
    this.#become(states.timeLost(this.state, time));
    void this.#focusOn('.lost .notice');
  }

  /** A day with times that have been read already. */
  show(day: string, times: readonly BookableTime[]): void {
    this.#opened = true;
    this.cursor = day;
    this.#become(states.timesCame(states.dayChosen(states.monthShown(this.state, monthOf(day)), day), day, times));
  }

  /** The first day that is known to have free times; null where none is known. */
  get firstFree(): string | null {
    return Object.values(this.state.days).flat().sort()[0] ?? null;
  }

  /** Back among the times, at the one that was chosen. */
  showAgain({slot}: ChosenTime): void {
    void this.#focusOn(`[data-slot="${CSS.escape(slot.datetime)}"]`);
  }

  onFocus = (event: Event): void => {
    this.#focused = (event.target as HTMLElement).dataset['day'] ?? '';
  };

  onMove = (day: string, focus: boolean): void => {
    this.cursor = day;
    if (monthOf(day) !== this.state.month) this.#become(states.monthShown(this.state, monthOf(day)));
    this.host.redraw();
    if (focus) this.#focusCell();
  };

  onMonth = (months: 1 | -1): void => {
    this.#opened = true;
    this.onMove(clamp(addMonths(this.cursor, months), this.range), false);
  };

  /** To a month with free times. The button that was pressed is gone then, so the day has the focus. */
  onJump = (day: string): void => this.onMove(clamp(day, this.range), true);

  onDay = (day: string): void => {
    this.cursor = day;
    this.#become(states.dayChosen(this.state, day));
  };

  onSlot = (slot: BookableTime): void => {
    const {state} = this;
    if (state.phase !== 'choosing-time') return;
    this.#become(states.timeChosen(state));
    this.options.chosen({day: state.day, slot});
  };

  onRetryDays = (): void => {
    this.#become(states.monthShown(this.state, this.state.month));
    this.#focusCell();
  };

  onRetryTimes = (): void => {
    const {day} = this.state;
    if (day) this.#become(states.dayChosen(this.state, day));
    void this.#focusOn('.day');
  };

  /** To the first month with free days, once: the client may go back from there. */
  #open(): void {
    const {state} = this;
    const known = state.days[state.month];
    if (this.#opened || state.phase !== 'choosing-day' || !known) return;
    const last = monthOf(this.range.last);
    const open = known.length ? {day: known[0] ?? null} : nextOpen(state.days, state.month, last);
    if (!open) this.options.foundNone?.();
    // The next months are being read.
    else if (!open.day) return;
    this.#opened = true;
    if (open?.day) this.onMove(clamp(open.day, this.range), false);
  }

  #timesCame(day: string, times: readonly BookableTime[]): void {
    const {offset, hidden} = this.options;
    const offered = times.filter((slot) => {
      const at = states.slotMoment({day, slot}, offset);
      return !at || !hidden(at, slot);
    });
    this.options.came?.(day, offered);
    this.#become(states.timesCame(this.state, day, offered));
    // A client who has gone on through the days is left there.
    if (this.#focused === day) void this.#focusOn('.day');
  }

  #readFailed(state: FreeTimesState, error: AltegioApiError): void {
    if (state === this.state) return;
    this.#become(state);
    this.options.failed(error);
  }

  #become(state: FreeTimesState): void {
    this.state = state;
    if (this.#stopped) return;
    this.#reads.follow(state, this.range.last);
    this.host.redraw();
  }

  #focusCell(): void {
    void this.#focusOn(`[data-day="${this.cursor}"]`);
  }

  #focusOn(selector: string): Promise<void> {
    return this.host.focusOn(`#${this.options.id} ${selector}`);
  }
}
