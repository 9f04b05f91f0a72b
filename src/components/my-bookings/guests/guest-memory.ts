// Responsible for: storing a guest's records (id, hash, location) on this device until the visit is over or the client deletes
// them. Uses one key of localStorage for each proxy. If the storage is full, blocked, or contains other data, nothing is
// remembered. Loaded if the element has `remember`. Not for: reading the records (guest-records.ts).
import {html, nothing, type ReactiveController} from 'lit';
import type {Appointment} from '../../../api/models.js';
import {startOf} from '../../../api/values/start.js';
import {guests} from '../../../i18n/en/guests.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {mostRemembered, recordsKey} from '../../../base/page/booked.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import type {GuestRecord} from './guest-record.js';

/** The appointment of each record that was read, or null where it is gone. */
export type Found = ReadonlyMap<GuestRecord, Appointment | null>;

export class GuestMemory implements ReactiveController {
  readonly words = {guests};
  /** The remembered records. A record that is removed while its card is shown stays here, so that the card does not disappear. */
  recalled: readonly GuestRecord[] = [];
  /** True if the client has deleted the records. Until the host passes other records, nothing is remembered. */
  #forgotten = false;
  #key = '';
  #text: string | null = null;
  #kept: readonly object[] = [];
  #given: string | undefined;
  readonly #redraw: () => void;
  readonly #announce: () => void;

  /**
   * @param redraw draws this element again
   * @param announce redraws the other elements of the page
   */
  constructor(redraw: () => void, announce: () => void) {
    this.#redraw = redraw;
    this.#announce = announce;
  }

  hostConnected(): void {
    addEventListener('storage', this.#stored);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#stored);
  }

  #stored = ({key}: StorageEvent): void => {
    if (key === this.#key || key === null) this.#redraw();
  };

  /**
   * Reads what other elements and tabs have stored or deleted.
   * @param proxy the proxy's key. '': nothing may be remembered
   * @param given the records that the host passed, as JSON
   */
  sync(proxy: string, given: string | undefined): void {
    const key = recordsKey(proxy);
    const text = load(key);
    if (given !== this.#given || key !== this.#key) this.#forgotten = false;
    else if (this.#kept.length && text === null) this.#forgotten = true;
    if (key !== this.#key || text !== this.#text) this.#kept = this.recalled = parse(text);
    this.#given = given;
    this.#key = key;
    this.#text = text;
  }

  keep(found: Found): void {
    if (!this.#key || this.#forgotten) return;
    const kept = new Map<string, object>(parse(load(this.#key)).map((record) => [`${record.id}`, record]));
    for (const [{id, hash}, appointment] of found) {
      kept.delete(`${id}`);
      if (appointment && !isOver(appointment)) kept.set(`${id}`, {id, hash, locationId: appointment.location?.id});
    }
    this.#save([...kept.values()].slice(-mostRemembered));
    // What was given and is taken away again is there at once.
    if (this.#given) this.recalled = parse(this.#text);
  }

  /** The note for the client: that records are remembered, and a button to delete them. */
  note(t: (key: MessageKey) => string, done: () => void): Shown {
    if (!this.#kept.length && !this.#forgotten) return nothing;
    const forget = (): void => {
      this.#forgotten = true;
      this.recalled = [];
      this.#save([]);
      this.#redraw();
      done();
    };
    return html`<div class="more memory">
      ${
        this.#kept.length
          ? html`<span class="muted">${t('guests.remembered')}</span> ${button(t('guests.forget'), 'link', forget)}`
          : notice(t('guests.forgotten'))
      }
    </div>`;
  }

  #save(records: readonly object[]): void {
    const text = records.length ? JSON.stringify(records) : null;
    if (text === load(this.#key)) return;
    try {
      if (text) localStorage.setItem(this.#key, text);
      else localStorage.removeItem(this.#key);
      this.#text = text;
      this.#kept = records;
      this.#announce();
    } catch {
      // The storage is full or blocked, so nothing is remembered.
    }
  }
}

function load(key: string): string | null {
  try {
    return key ? localStorage.getItem(key) : null;
  } catch {
    return null;
  }
}

/** Another program may have written anything under the key. */
function parse(text: string | null): readonly GuestRecord[] {
  try {
    const found = JSON.parse(text ?? '[]') as readonly (Partial<GuestRecord> | null)[];
    return found.filter(isRecord).slice(-mostRemembered);
  } catch {
    return [];
  }
}

function isRecord(one: Partial<GuestRecord> | null): one is GuestRecord {
  return /^\d+$/.test(`${one?.id}`) && typeof one?.hash === 'string' && /^\w{1,99}$/.test(one.hash);
}

/** A visit that was called off is over when its time has come. */
function isOver(appointment: Appointment): boolean {
  const {status, durationSeconds} = appointment;
  const start = startOf(appointment);
  const end = start ? start.epoch + (status === 'cancelled' ? 0 : durationSeconds * 1000) : Infinity;
  return status === 'visited' || status === 'missed' || end < Date.now();
}
