// Responsible for: remembering a guest's own records on this device: id, hash and location, until the visit is over or the
// client has them forgotten. One key for each proxy. A storage that is full, blocked or holds anything else costs nothing.
// Loaded where the host says `remember`. Not for: reading the records (guest-records.ts).
import {html, nothing, type ReactiveController} from 'lit';
import type {Appointment} from '../../../api/models.js';
import {startOf} from '../../../api/start.js';
import {guests} from '../../../i18n/en/guests.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import type {GuestRecord} from './guest-record.js';

/** The appointment of each record that was read, or null where it is gone. */
export type Found = ReadonlyMap<GuestRecord, Appointment | null>;

const limit = 50;

export class GuestMemory implements ReactiveController {
  readonly words = {guests};
  /** What is remembered. What goes while it is shown stays in it, so that no card vanishes from under a finger. */
  recalled: readonly GuestRecord[] = [];
  /** The client wants nothing remembered of what is given now. */
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
   * Follows what other elements and tabs have remembered and forgotten.
   * @param proxy its key; '' where nothing may be remembered
   * @param given the records that the host gave, as text
   */
  sync(proxy: string, given: string | undefined): void {
    const key = proxy && `altegio-elements:guest-records:1:${proxy}`;
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
    this.#save([...kept.values()].slice(-limit));
    // What was given and is taken away again is there at once.
    if (this.#given) this.recalled = parse(this.#text);
  }

  /** What the client sees of it: that there is something, and the way to have it forgotten. */
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
      // Full or blocked: then it is not remembered.
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

/** Anything may stand there. */
function parse(text: string | null): readonly GuestRecord[] {
  try {
    const found = JSON.parse(text ?? '[]') as readonly (Partial<GuestRecord> | null)[];
    return found.filter(isRecord).slice(-limit);
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
