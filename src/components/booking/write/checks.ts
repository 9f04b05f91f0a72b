// Responsible for: what was read before a booking, and for how long it counts: whether the choice is free, and the client's list.
// Not for: what follows from it (booking-write.ts).
import {toApiError, type AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {BookingWriteApi} from './booking-write.api.js';
import {checkFree} from './free-check.js';
import {keyOf, type Choice} from './intent.js';
import {alreadyThere} from './verdicts.js';
import type {WriteClock} from './write.parts.js';

/** A check counts for so long. */
const freshMs = 20_000;

export class Checks {
  readonly #clock: WriteClock;
  /** What was free, and when it was asked. */
  #free = {key: '', at: 0};
  /** A check that is under way. */
  #asking: {readonly key: string; readonly result: Promise<AltegioApiError | null>} | undefined;
  #list: {readonly appointments: readonly Appointment[]; readonly openings: number} | undefined;
  #reading: {readonly openings: number; readonly result: Promise<void>} | undefined;
  /** The choice whose client was told of these ids. */
  #told = '';

  constructor(clock: WriteClock) {
    this.#clock = clock;
  }

  isFresh(choice: Choice): boolean {
    return this.#free.key === keyOf(choice) && this.#clock.now() - this.#free.at <= freshMs;
  }

  /** Asks once, also when it is being asked. @returns why it is not free, or why nobody knows; null: it is free */
  free(api: BookingWriteApi, choice: Choice): Promise<AltegioApiError | null> {
    const key = keyOf(choice);
    if (this.#asking?.key !== key) {
      const asking = {key, result: this.#ask(api, choice, key)};
      this.#asking = asking;
      void asking.result.finally(() => {
        if (this.#asking === asking) this.#asking = undefined;
      });
    }
    return this.#asking.result;
  }

  async #ask(api: BookingWriteApi, choice: Choice, key: string): Promise<AltegioApiError | null> {
    this.#free = {key: '', at: 0};
    const at = this.#clock.now();
    try {
      await checkFree(api, choice);
    } catch (error) {
      return toApiError(error);
    }
    this.#free = {key, at};
    return null;
  }

  /** The signed-in client's list, read unless it is known. Null: nobody is signed in, or it cannot be read. */
  async list(api: BookingWriteApi): Promise<readonly Appointment[] | null> {
    const {session} = api;
    if (session.status === 'unknown') await session.find();
    if (session.status !== 'signed-in') return null;
    if (!this.#known(api)) {
      const {openings} = session;
      if (this.#reading?.openings !== openings) this.#reading = {openings, result: this.#read(api, openings)};
      await this.#reading.result;
    }
    return this.#known(api);
  }

  async #read(api: BookingWriteApi, openings: number): Promise<void> {
    try {
      const appointments = await api.getAppointments();
      this.#list = {appointments, openings};
    } catch {
      // A press reads it again; without it, nothing is known of what was there before.
    } finally {
      this.#reading = undefined;
    }
  }

  /** Of the client who is signed in now. */
  #known({session}: BookingWriteApi): readonly Appointment[] | null {
    return this.#list?.openings === session.openings && session.status === 'signed-in' ? this.#list.appointments : null;
  }

  /** Null: not known. */
  idsIn(api: BookingWriteApi): ReadonlySet<number> | null {
    const known = this.#known(api);
    return known && new Set(known.map(({id}) => id));
  }

  /** What the client has at that time, as far as it is known. */
  alreadyThere(api: BookingWriteApi, choice: Choice): readonly Appointment[] {
    return alreadyThere(choice, this.#known(api) ?? []);
  }

  told(choice: Choice, already: readonly Appointment[]): void {
    this.#told = toldKey(choice, already);
  }

  wasTold(choice: Choice, already: readonly Appointment[]): boolean {
    return this.#told === toldKey(choice, already);
  }

  forget(): void {
    this.#list = this.#reading = this.#asking = undefined;
    this.#free = {key: '', at: 0};
  }
}

function toldKey(choice: Choice, already: readonly Appointment[]): string {
  return `${keyOf(choice)} ${already.map(({id}) => id).join(' ')}`;
}
