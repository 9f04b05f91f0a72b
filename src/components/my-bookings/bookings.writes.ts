// Responsible for: the requests that change an appointment, each sent once. After a lost answer they read what became of it.
// No DOM: it runs in Node. Not for: the list (bookings.store.ts), or what is said of an outcome (cancel/, reschedule/).
import {toApiError, type AltegioApiError} from '../../api/errors.js';
import type {Appointment} from '../../api/models.js';
import type {Settled, Verdict, Verify, Writes} from '../../base/writes.js';
import type {BookingsStore} from './bookings.store.js';
import {cancelVerdict, rescheduleVerdict, type SentTime} from './verify.js';

/** `changed`: somebody else has changed the appointment meanwhile; null is cancelled or removed. */
export type Rescheduled = Settled<unknown> | {readonly outcome: 'changed'; readonly appointment: Appointment | null};

export class BookingsWrites {
  readonly #store: BookingsStore;
  readonly #writes: Writes;

  constructor(store: BookingsStore, writes: Writes) {
    this.#store = store;
    this.#writes = writes;
  }

  /** One request. @param verifying called when the answer was lost and the appointment is being read */
  async cancel(id: number, verifying: () => void): Promise<Settled<void>> {
    const settled = await this.#writes.settle({
      intent: `cancel ${id}`,
      send: (signal) => this.#store.api.cancelAppointment({id, hash: this.#hashOf(id), signal}),
      verify: this.#ofThisList((signal) => this.#verifyCancel(id, signal)),
      // Somebody else may have cancelled it.
      mayBeDone: ({code}) => code === 'not-found',
      verifying,
    });
    return this.#cancelSettled(id, settled, true);
  }

  /** Reads again what became of a cancellation. @param lost how its answer was lost */
  async verifyCancel(id: number, lost: AltegioApiError): Promise<Settled<void>> {
    const settled = await this.#writes.verify((signal) => this.#verifyCancel(id, signal), lost);
    return this.#cancelSettled(id, settled, false);
  }

  /** One request. @param verifying as for `cancel` */
  async reschedule(old: Appointment, sent: SentTime, verifying: () => void): Promise<Rescheduled> {
    const {id, location} = old;
    const {datetime} = sent;
    const read = this.#verifyReschedule(old, sent);
    const settled = await this.#writes.settle<unknown>({
      intent: `reschedule ${id} ${datetime}`,
      send: (signal) => this.#store.api.rescheduleAppointment({id, locationId: location?.id ?? 0, datetime, signal}),
      verify: this.#ofThisList(read.verify),
      verifying,
    });
    return this.#rescheduleSettled(old, sent, (settled && read.changed()) ?? settled, true);
  }

  /** Reads again what became of a new time. @param lost how its answer was lost */
  async verifyReschedule(old: Appointment, sent: SentTime, lost: AltegioApiError): Promise<Rescheduled> {
    const read = this.#verifyReschedule(old, sent);
    const settled = await this.#writes.verify(read.verify, lost);
    return this.#rescheduleSettled(old, sent, (settled && read.changed()) ?? settled, false);
  }

  #cancelSettled(id: number, settled: Settled<void>, first: boolean): Settled<void> {
    if (settled?.outcome === 'done') this.#store.cancelled(id);
    else this.#tellFailure(settled, first);
    return settled;
  }

  #rescheduleSettled({id}: Appointment, {datetime}: SentTime, settled: Rescheduled, first: boolean): Rescheduled {
    if (settled?.outcome === 'done') this.#store.rescheduled(id, datetime);
    else if (settled?.outcome !== 'changed') this.#tellFailure(settled, first);
    return settled;
  }

  /** Not done is a failure of the request, and none of a later look. */
  #tellFailure(settled: Settled<unknown>, first: boolean): void {
    if (!settled || settled.outcome === 'done' || (settled.outcome === 'not-done' && !first)) return;
    this.#store.writeFailed(settled.error);
  }

  /** An appointment that another list does not have is not cancelled for that. */
  #ofThisList(verify: (signal: AbortSignal) => Promise<Verdict>): Verify {
    const key = this.#key;
    return (signal, lost) => {
      if (key !== this.#key) throw lost;
      return verify(signal);
    };
  }

  get #key(): string {
    const {source} = this.#store;
    return source.of === 'nobody' ? '' : source.key;
  }

  /** Of a guest's record. */
  #hashOf(id: number): string | undefined {
    const {source} = this.#store;
    const records = source.of === 'guest' ? source.records : [];
    return records.find((record) => Number(record.id) === id)?.hash;
  }

  /** The appointment as it is now, or null when it is no longer listed. */
  async #readAgain(id: number, signal: AbortSignal): Promise<Appointment | null> {
    const {api, source} = this.#store;
    this.#store.outdated();
    const recordHash = this.#hashOf(id);
    const locationId = (source.of === 'client' && source.locationId) || undefined;
    const found = await api.getAppointments(recordHash ? {recordId: id, recordHash, signal} : {locationId, signal});
    return found.find((appointment) => appointment.id === id) ?? null;
  }

  async #verifyCancel(id: number, signal: AbortSignal): Promise<Verdict> {
    try {
      return cancelVerdict(await this.#readAgain(id, signal));
    } catch (error) {
      // A guest reads one record: "not found" is how a cancelled one is no longer listed.
      if (this.#hashOf(id) && toApiError(error).code === 'not-found') return 'done';
      throw error;
    }
  }

  #verifyReschedule(old: Appointment, sent: SentTime) {
    let now: Appointment | null = null;
    let changed = false;
    return {
      verify: async (signal: AbortSignal): Promise<Verdict> => {
        now = await this.#readAgain(old.id, signal);
        const verdict = rescheduleVerdict(old, sent, now);
        changed = verdict === 'changed';
        return verdict === 'changed' ? 'not-done' : verdict;
      },
      changed: (): Rescheduled => (changed ? {outcome: 'changed', appointment: now} : undefined),
    };
  }
}
