// Responsible for: reading a guest's records in parallel, and loading the memory of them on this device.
// Not for: that memory (guest-memory.ts), or the choice between a guest's and a client's list (my-bookings.ts).
import type {ReactiveControllerHost} from 'lit';
import type {Client} from '../../../api/client.js';
import {toApiError, type AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {Table} from '../../../i18n/messages.js';
import {bookedOn} from '../../../base/page/booked.js';
import {tellChange} from '../../../base/page/page-registry.js';
import type {GuestMemory} from './guest-memory.js';
import type {GuestRecord} from './guest-record.js';
import {loadGuestMemory} from './lazy.js';

export class GuestRecords {
  memory: GuestMemory | undefined;
  /** The memory is being loaded. */
  pending = false;
  #loading: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #addWords: (words: Table) => void;

  /** @param addWords takes the words that come with the memory */
  constructor(host: ReactiveControllerHost, addWords: (words: Table) => void) {
    this.#host = host;
    this.#addWords = addWords;
  }

  get recalled(): readonly GuestRecord[] {
    return this.memory?.recalled ?? [];
  }

  /**
   * What this device remembers, and what was booked on this page.
   * @param proxy the proxy's key
   * @param signedOut whether that is known: until then, what is remembered waits
   */
  known(proxy: string, signedOut: boolean): readonly GuestRecord[] | undefined {
    const {recalled} = this;
    const booked = bookedOn(proxy).filter(({id}) => recalled.every((one) => Number(one.id) !== id));
    const known = booked.length ? [...recalled, ...booked] : recalled;
    return (signedOut || booked.length) && known.length ? known : undefined;
  }

  /**
   * @param key of the proxy; '' if nothing may be remembered
   * @param given the records that the host passed
   */
  sync(key: string, given: readonly GuestRecord[] | undefined): void {
    if (key) this.#loading ??= this.#load();
    this.memory?.sync(key, given && JSON.stringify(given));
  }

  async #load(): Promise<void> {
    const host = this.#host;
    this.pending = true;
    try {
      const {GuestMemory} = await loadGuestMemory();
      this.memory = new GuestMemory(() => host.requestUpdate(), tellChange);
      host.addController(this.memory);
      this.#addWords(this.memory.words);
    } catch {
      // Nothing is remembered then, and the list is read all the same.
    }
    this.pending = false;
    host.requestUpdate();
    await host.updateComplete;
  }

  /** A record that fails costs only itself. */
  async read(
    api: Pick<Client, 'getAppointments'>,
    guests: readonly GuestRecord[],
    signal: AbortSignal,
  ): Promise<{readonly appointments: readonly Appointment[]; readonly missing: readonly AltegioApiError[]}> {
    const answers = await Promise.allSettled(
      guests.map(({id, hash}) => api.getAppointments({recordId: id, recordHash: hash, signal})),
    );
    const remembered = guests === this.recalled;
    const appointments: Appointment[] = [];
    const missing: AltegioApiError[] = [];
    const found = new Map<GuestRecord, Appointment | null>();
    guests.forEach((guest, index) => {
      const answer = answers[index];
      if (answer?.status === 'fulfilled') {
        appointments.push(...answer.value);
        found.set(guest, answer.value[0] ?? null);
        return;
      }
      const error = toApiError(answer?.reason);
      const gone = error.code === 'not-found';
      if (gone) found.set(guest, null);
      // A missing record is an error if the host named it, and expected if it was only remembered.
      if (!gone || !remembered) missing.push(error);
    });
    void this.#keep(found, signal);
    if (missing.length && missing.length === guests.length) throw missing[0];
    if (remembered && this.memory && !appointments.length && !missing.length) this.memory.recalled = [];
    return {appointments, missing};
  }

  /** Also what was read before the memory was there. */
  async #keep(found: ReadonlyMap<GuestRecord, Appointment | null>, signal: AbortSignal): Promise<void> {
    await this.#loading;
    if (!signal.aborted) this.memory?.keep(found);
  }
}
