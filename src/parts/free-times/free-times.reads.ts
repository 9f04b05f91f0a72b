// Responsible for: what is read of free days and times while somebody chooses: what the state waits for is asked, what it no
// longer needs is aborted, and only the newest answer counts. Not for: what an answer means (free-times.state.ts), or writes.
import type {Client} from '../../api/client.js';
import type {AltegioApiError} from '../../api/errors.js';
import type {BookableTime} from '../../api/models.js';
import {Latest} from '../../base/latest.js';
import {addMonths, monthOf} from '../month/days.js';
import type {FreeTimesState} from './free-times.state.js';

export type FreeTimesApi = Pick<Client, 'getBookableDates' | 'getBookableTimes'>;

/** What free times are asked for. */
export interface FreeTimesRequest {
  readonly locationId: number;
  /** 0 is any team member. */
  readonly teamMemberId: number;
  readonly serviceIds: readonly number[];
}

export interface FreeDays {
  /** `YYYY-MM` */
  readonly month: string;
  /** `YYYY-MM-DD`, of that month alone; may be none. */
  readonly days: readonly string[];
}

export interface FreeTimesAnswers {
  readonly daysCame: (months: readonly FreeDays[]) => void;
  readonly daysFailed: (month: string, error: AltegioApiError) => void;
  /** @param day `YYYY-MM-DD` */
  readonly timesCame: (day: string, times: readonly BookableTime[]) => void;
  readonly timesFailed: (day: string, error: AltegioApiError) => void;
  /** The later months could not be read. */
  readonly aheadFailed: () => void;
}

const nextMonth = (month: string): string => monthOf(addMonths(`${month}-01`, 1));
const freeDays = (month: string, days: readonly string[]): FreeDays => ({
  month,
  days: days.filter((day) => monthOf(day) === month),
});

/**
 * From a month without free days: the next month that has some, or that has not been read; null when every month up to the
 * last has none.
 * @param months `YYYY-MM`
 */
export function nextOpen(
  days: Readonly<Record<string, readonly string[]>>,
  after: string,
  last: string,
): {readonly month: string; readonly day: string | null} | null {
  for (let month = nextMonth(after); month <= last; month = nextMonth(month)) {
    const free = days[month];
    if (!free || free[0]) return {month, day: free?.[0] ?? null};
  }
  return null;
}

export class FreeTimesReads {
  readonly #api: FreeTimesApi;
  readonly #request: FreeTimesRequest;
  readonly #answers: FreeTimesAnswers;
  readonly #days = new Latest<readonly string[]>();
  readonly #times = new Latest<readonly BookableTime[]>();
  readonly #ahead = new Latest<readonly string[]>();

  constructor(api: FreeTimesApi, request: FreeTimesRequest, answers: FreeTimesAnswers) {
    this.#api = api;
    this.#request = request;
    this.#answers = answers;
  }

  /** The shown month has no free days, and the later months are being read. */
  get lookingAhead(): boolean {
    return this.#ahead.asked !== '';
  }

  /**
   * Reads what the state waits for.
   * @param last the last day that can be reached
   */
  follow(state: FreeTimesState, last: string): void {
    const {month} = state;
    // A day may be shown before its month has been read.
    const unread = state.phase === 'loading-days' || (state.phase !== 'choosing-day' && !state.days[month]);
    if (unread) void this.#readDays(month);
    else if (this.#days.asked !== month) this.#days.stop();
    if (state.phase === 'loading-times') void this.#readTimes(state.day);
    else this.#times.stop();
    // Of a month without free days: which is the next month that has some?
    const empty = state.phase === 'choosing-day' && state.days[month]?.length === 0;
    const next = empty ? nextOpen(state.days, month, monthOf(last)) : null;
    if (next && !next.day) void this.#readAhead(next.month, last);
    else this.#ahead.stop();
  }

  stop(): void {
    for (const reading of [this.#days, this.#times, this.#ahead]) reading.stop();
  }

  async #readDays(month: string): Promise<void> {
    const read = (signal: AbortSignal) => this.#api.getBookableDates({...this.#request, from: `${month}-01`, signal});
    const outcome = await this.#days.ask(month, read);
    if (outcome?.error) this.#answers.daysFailed(month, outcome.error);
    else if (outcome) this.#answers.daysCame([freeDays(month, outcome.value)]);
  }

  async #readTimes(day: string): Promise<void> {
    const read = (signal: AbortSignal) => this.#api.getBookableTimes({...this.#request, date: day, signal});
    const outcome = await this.#times.ask(day, read);
    if (outcome?.error) this.#answers.timesFailed(day, outcome.error);
    else if (outcome) this.#answers.timesCame(day, outcome.value);
  }

  async #readAhead(from: string, last: string): Promise<void> {
    const read = (signal: AbortSignal) =>
      this.#api.getBookableDates({...this.#request, from: `${from}-01`, to: last, signal});
    const outcome = await this.#ahead.ask(from, read);
    if (outcome?.error) this.#answers.aheadFailed();
    if (!outcome || outcome.error) return;
    const months: FreeDays[] = [];
    for (let month = from; month <= monthOf(last); month = nextMonth(month))
      months.push(freeDays(month, outcome.value));
    this.#answers.daysCame(months);
  }
}
