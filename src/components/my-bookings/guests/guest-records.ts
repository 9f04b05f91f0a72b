// Responsible for: reading a guest's records in parallel, and loading the memory of them on this device.
// Not for: that memory (guest-memory.ts), or the choice between a guest's and a client's list (my-bookings.ts).
import type {ReactiveControllerHost} from 'lit';
import type {Client} from '../../../api/client.js';
import type {Appointment} from '../../../api/models.js';
import type {Table} from '../../../i18n/messages.js';
import {tellChange} from '../../../base/page/page-registry.js';
import {toApiError} from '../../../base/writes.js';
import type {GuestMemory} from './guest-memory.js';
import type {GuestRecord} from './guest-record.js';
import {loadGuestMemory} from './lazy.js';
import type {Loaded} from '../list/groups.js';

export class GuestRecords {
  memory: GuestMemory | undefined;
  /** True while the memory is being loaded, so that it is not known yet which records are remembered. */
  pending = false;
  #loading: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #learn: (words: Table) => void;

  /** @param learn receives the texts that are loaded with the memory */
  constructor(host: ReactiveControllerHost, learn: (words: Table) => void) {
    this.#host = host;
    this.#learn = learn;
  }

  get recalled(): readonly GuestRecord[] {
    return this.memory?.recalled ?? [];
  }

  /**
<<<<<<< HEAD
   * @param key of the proxy; '' where nothing may be remembered
   * @param given the records that the host gave
=======
   * @param proxyUrl '' if nothing may be remembered
   * @param given the records that the host passed
>>>>>>> words
   */
  look(key: string, given: readonly GuestRecord[] | undefined): void {
    if (key) this.#loading ??= this.#load();
    this.memory?.look(key, given && JSON.stringify(given));
  }

  async #load(): Promise<void> {
    const host = this.#host;
    this.pending = true;
    try {
      const {GuestMemory} = await loadGuestMemory();
      this.memory = new GuestMemory(() => host.requestUpdate(), tellChange);
      host.addController(this.memory);
      this.#learn(this.memory.words);
    } catch {
      // Without the file nothing is remembered, and the list is shown anyway.
    }
    this.pending = false;
    host.requestUpdate();
    await host.updateComplete;
  }

  /** Reads each record. A record that fails does not affect the others. */
  async read(
    api: Pick<Client, 'getAppointments'>,
    guests: readonly GuestRecord[],
    signal: AbortSignal,
  ): Promise<Loaded> {
    const answers = await Promise.allSettled(
      guests.map(({id, hash}) => api.getAppointments({recordId: id, recordHash: hash, signal})),
    );
    const remembered = guests === this.recalled;
    const appointments: Appointment[] = [];
    const missing: unknown[] = [];
    const news = new Map<GuestRecord, Appointment | null>();
    guests.forEach((guest, index) => {
      const answer = answers[index];
      if (answer?.status === 'fulfilled') {
        appointments.push(...answer.value);
        news.set(guest, answer.value[0] ?? null);
        return;
      }
      const gone = toApiError(answer?.reason).code === 'not-found';
      if (gone) news.set(guest, null);
      // A missing record is an error if the host named it, and expected if it was only remembered.
      if (!gone || !remembered) missing.push(answer?.reason);
    });
    void this.#keep(news, signal);
    if (missing.length && missing.length === guests.length) throw missing[0];
    if (remembered && this.memory && !appointments.length && !missing.length) this.memory.recalled = [];
    return {appointments, missing};
  }

  /** Waits for the memory, so that records that were read earlier are remembered too. */
  async #keep(news: ReadonlyMap<GuestRecord, Appointment | null>, signal: AbortSignal): Promise<void> {
    await this.#loading;
    if (!signal.aborted) this.memory?.keep(news);
  }
}
