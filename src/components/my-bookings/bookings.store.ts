// Responsible for: what is known of the appointments: it reads them, patches them after a write, and tells other tabs. No DOM:
// it runs in Node. Subscribers get one `change` for whatever has happened.
// Not for: the requests that change an appointment (bookings.writes.ts, loaded with the first press), how the list is shown
// (my-bookings.ts), or how guest records are read and remembered (guests/guest-records.ts).
import {AltegioApiError} from '../../api/errors.js';
import type {Id} from '../../api/endpoint.js';
import type {Appointment} from '../../api/models.js';
import type {Session} from '../../api/session.js';
import {Latest} from '../../base/latest.js';
import {nextTask} from '../../base/page/next-task.js';
import type {Outcome} from '../../base/writes.js';
import * as states from './bookings.state.js';
import type {BookingsState, Reading} from './bookings.state.js';
import type {GuestRecord} from './guests/guest-record.js';
import type {GuestRecords} from './guests/guest-records.js';
import type {BookingsApi} from './my-bookings.api.js';

/** Whose appointments are shown. */
export type Source =
  /** `key` is another text when another list is meant. */
  | {readonly of: 'guest'; readonly key: string; readonly records: readonly GuestRecord[]}
  | {readonly of: 'client'; readonly key: string; readonly locationId: Id | undefined}
  /** The element is set up wrongly, or has left the page. */
  | {readonly of: 'nobody'};

export type Change =
  | {readonly type: 'state'}
  | {readonly type: 'loaded'; readonly count: number; readonly missing: readonly AltegioApiError[]}
  | {readonly type: 'failed'; readonly reading: boolean; readonly error: AltegioApiError}
  | {readonly type: 'cancelled'; readonly id: number}
  | {readonly type: 'rescheduled'; readonly id: number; readonly datetime: string};

export interface BookingsParts {
  readonly api: () => BookingsApi;
  readonly records: Pick<GuestRecords, 'read' | 'pending'>;
  /** Loads what the list is drawn with. @throws AltegioApiError */
  readonly prepare: () => Promise<unknown>;
  /** Tells other elements and tabs that something has changed. */
  readonly announce: () => void;
}

export class BookingsStore {
  #state: BookingsState = states.idle;
  #source: Source = {of: 'nobody'};
  #session: Session | undefined;
  /** The client of the source is signed out. */
  #signedOut = false;
  /** A read after a lost answer may know more than the list. */
  #outdated = false;
  readonly #latest = new Latest<{
    readonly appointments: readonly Appointment[];
    readonly missing: readonly AltegioApiError[];
  }>();
  readonly #subscribers = new Set<(change: Change) => void>();
  readonly #parts: BookingsParts;
  #reads = 0;

  constructor(parts: BookingsParts) {
    this.#parts = parts;
  }

  /** While it is not known what this device remembers, nothing is said of a failure or a sign-in. */
  get state(): BookingsState {
    const {status} = this.#state;
    const waits = this.#parts.records.pending && (status === 'signed-out' || status === 'failed');
    return waits ? {status: 'loading', reading: 'quiet'} : this.#state;
  }

  get api(): BookingsApi {
    return this.#parts.api();
  }

  /** Whose appointments are shown now. */
  get source(): Source {
    return this.#source;
  }

  subscribe(subscriber: (change: Change) => void): void {
    this.#subscribers.add(subscriber);
  }

  /** Another source has another list. The same source keeps its list, unless the client has signed out. */
  show(source: Source): void {
    const session = source.of === 'nobody' ? undefined : this.api.session;
    // A host may hand in another `client`, which has a session of its own.
    const same = keyOf(source) === keyOf(this.#source) && session === this.#session;
    const before = this.#state;
    const wasSignedOut = this.#signedOut;
    this.#source = source;
    this.#session = session;
    this.#signedOut = source.of === 'client' && session?.status === 'signed-out';
    if (source.of === 'nobody') return this.#stop(states.idle);
    const asking = same && before.status === 'signed-out' && states.isReading(before);
    if (this.#signedOut) {
      if (!asking) this.#stop(states.signedOut);
    } else if (asking && wasSignedOut) {
      // The answer that is on its way has found a client.
      this.#state = {status: 'loading', reading: 'asked'};
    } else if (!same || wasSignedOut) {
      this.#state = states.idle;
      this.#read('asked');
    }
  }

  /** Reads the list again; a list that is there stays meanwhile. */
  load(): void {
    if (this.#source.of !== 'nobody') this.#read('asked');
  }

  /** @returns false while an older read is under way */
  loadQuietly(): boolean {
    if (states.isReading(this.#state)) return false;
    if (this.#source.of !== 'nobody' && !this.#signedOut) this.#read('quiet');
    return true;
  }

  /** The list is read again where a read after a lost answer may know more. */
  loadIfOutdated(): void {
    if (this.#outdated) this.load();
    this.#outdated = false;
  }

  viewChanged(): void {
    this.#state = states.viewChanged(this.#state);
  }

  /** Altegio has cancelled the appointment. */
  cancelled(id: number): void {
    this.#outdated = false;
    this.#state = states.appointmentCancelled(this.#state, id);
    // The list that is on its way may be older than the cancellation.
    if (states.isReading(this.#state)) this.#read('quiet');
    this.#parts.announce();
    this.#tell({type: 'cancelled', id});
  }

  /** The appointment has a new time. */
  rescheduled(id: number, datetime: string): void {
    this.#outdated = false;
    // Team member and price may have changed with the time.
    this.load();
    this.#parts.announce();
    this.#tell({type: 'rescheduled', id, datetime});
  }

  /** A write has failed, and that is shown. */
  writeFailed(error: AltegioApiError): void {
    this.#tell({type: 'failed', reading: false, error});
  }

  /** An appointment is read after a lost answer: that may tell more than the list. */
  outdated(): void {
    this.#outdated = true;
  }

  #read(reading: Reading): void {
    this.#state = states.readingStarted(this.#state, reading);
    this.#tell({type: 'state'});
    void this.#await();
  }

  async #await(): Promise<void> {
    // Each read is a question of its own: what was changed meanwhile is in no older answer.
    const outcome = await this.#latest.ask(`${++this.#reads}`, (signal) => this.#load(signal));
    if (outcome) this.#came(outcome);
  }

  #came(outcome: NonNullable<Outcome<{appointments: readonly Appointment[]; missing: readonly AltegioApiError[]}>>) {
    const {error} = outcome;
    if (!error) {
      const {appointments, missing} = outcome.value;
      this.#state = states.listCame(appointments, missing, Date.now());
      return this.#tell({type: 'loaded', count: new Set(appointments.map(({id}) => id)).size, missing});
    }
    // Somebody has signed in while an older question was on its way.
    if (error.code === 'signed-out' && this.#parts.api().session.status === 'signed-in') return this.#read('asked');
    this.#state = states.readingFailed(this.#state, error);
    this.#tell({type: 'failed', reading: true, error});
  }

  async #load(signal: AbortSignal) {
    const source = this.#source;
    const api = this.#parts.api();
    const [loaded] = await Promise.all([
      source.of === 'guest'
        ? this.#parts.records.read(api, source.records, signal)
        : readClients(api, source.of === 'client' ? source.locationId : undefined, signal),
      this.#parts.prepare(),
    ]);
    await nextTask();
    return loaded;
  }

  #stop(state: BookingsState): void {
    this.#latest.stop();
    this.#state = state;
  }

  #tell(change: Change): void {
    for (const subscriber of this.#subscribers) subscriber(change);
  }
}

/** Reads nothing where the proxy says that nobody is signed in. */
async function readClients(api: BookingsApi, locationId: Id | undefined, signal: AbortSignal) {
  if ((await api.session.find()) === false) throw new AltegioApiError('signed-out');
  return {appointments: await api.getAppointments({locationId, signal}), missing: []};
}

function keyOf(source: Source): string {
  return source.of === 'nobody' ? '' : source.key;
}
