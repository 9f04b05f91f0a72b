// Responsible for: what is read of free days and times while somebody chooses: what the state waits for is asked, what it
// left is given up, and only the newest answer counts. Not for: what an answer means (reschedule.state.ts), or writes.
import type {Client} from '../../../api/client.js';
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment, BookableTime} from '../../../api/models.js';
import {addMonths, monthOf} from '../../../parts/month/days.js';
import {Newest} from '../../../base/latest.js';
import type {RescheduleState} from './reschedule.state.js';

export interface FreeDays {
  /** `YYYY-MM` */
  readonly month: string;
  /** `YYYY-MM-DD`, of that month alone; may be none. */
  readonly days: readonly string[];
}

export interface ReadsHeard {
  readonly daysCame: (months: readonly FreeDays[]) => void;
  readonly daysFailed: (month: string, error: AltegioApiError) => void;
  /** @param day `YYYY-MM-DD` */
  readonly timesCame: (day: string, times: readonly BookableTime[]) => void;
  readonly timesFailed: (day: string, error: AltegioApiError) => void;
  /** Later months could not be read: nothing is claimed of them. */
  readonly aheadFailed: () => void;
}

const nextMonth = (month: string): string => monthOf(addMonths(`${month}-01`, 1));

/**
 * From a month without free days: the next month that has some, or that nobody has asked about yet; null when every month
 * up to the last is known to have none.
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

export class RescheduleReads {
  readonly #api: Pick<Client, 'getBookableDates' | 'getBookableTimes'>;
  readonly #asked;
  readonly #days: Newest<readonly string[]>;
  readonly #times: Newest<readonly BookableTime[]>;
  readonly #ahead: Newest<readonly string[]>;
  #last = '';

  constructor(
    api: Pick<Client, 'getBookableDates' | 'getBookableTimes'>,
    {anyTeamMember, teamMember, services, location}: Appointment,
    heard: ReadsHeard,
  ) {
    this.#api = api;
    this.#asked = {
      locationId: location?.id ?? 0,
      teamMemberId: anyTeamMember ? 0 : (teamMember?.id ?? 0),
      serviceIds: [...new Set(services.map(({id}) => id).filter((id) => id !== null))],
    };
    const of = (month: string, days: readonly string[]): FreeDays => ({
      month,
      days: days.filter((day) => monthOf(day) === month),
    });
    this.#days = new Newest((month, days) => heard.daysCame([of(month, days)]), heard.daysFailed);
    this.#times = new Newest(heard.timesCame, heard.timesFailed);
    this.#ahead = new Newest(
      (from, days) => {
        const months: FreeDays[] = [];
        for (let month = from; month <= monthOf(this.#last); month = nextMonth(month)) months.push(of(month, days));
        heard.daysCame(months);
      },
      () => heard.aheadFailed(),
    );
  }

  /** A month has no free days, and the later ones are being read. */
  get lookingAhead(): boolean {
    return this.#ahead.asked !== '';
  }

  /** @param last the last day that can be reached */
  follow(state: RescheduleState, last: string): void {
    const asked = this.#asked;
    this.#last = last;
    const month = 'month' in state ? state.month : '';
    if (state.phase === 'loading-days')
      void this.#days.ask(month, (signal) => this.#api.getBookableDates({...asked, from: `${month}-01`, signal}));
    else if (this.#days.asked !== month) this.#days.stop();
    if (state.phase === 'loading-times')
      void this.#times.ask(state.day, (signal) => this.#api.getBookableTimes({...asked, date: state.day, signal}));
    else this.#times.stop();
    // Of a month without free days: which is the next that has some?
    const empty = state.phase === 'choosing-day' && state.days[month]?.length === 0;
    const next = empty ? nextOpen(state.days, month, monthOf(last)) : null;
    if (!next || next.day) return this.#ahead.stop();
    void this.#ahead.ask(next.month, (signal) =>
      this.#api.getBookableDates({...asked, from: `${next.month}-01`, to: last, signal}),
    );
  }

  stop(): void {
    for (const reading of [this.#days, this.#times, this.#ahead]) reading.stop();
  }
}
