// Responsible for: a guest's own records: reading them, and, where the host says so, remembering them on this device: id,
// hash and location, until the visit is over. One key for each proxy. A storage that is full, blocked or holds anything
// else costs nothing. Not for: which source an element has (my-bookings.ts).
import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {readMoment} from '../../api/dates.js';
import type {Appointment} from '../../api/models.js';
import type {MessageKey} from '../../i18n/messages.js';
import type {Problem} from '../../internal/config.js';
import {page, proxyKey} from '../../internal/page.js';
import {button, notice, type Shown} from '../../internal/templates.js';
import {toApiError} from '../../internal/write.js';
import type {Loaded} from './my-bookings.state.js';

/** A guest's way to one appointment: what came back when it was booked. */
export interface GuestRecord {
  readonly id: number | string;
  readonly hash: string;
}

const most = 50;

export function badRecords(records: unknown): Problem {
  const good = Array.isArray(records) && records.every((one: Partial<GuestRecord> | null) => one?.id && one.hash);
  return records && !good ? `records is no JSON list. Write records='[{"id": 1, "hash": "…"}]'.` : '';
}

export class GuestRecords implements ReactiveController {
  /** What is remembered. What goes while it is shown stays in it, so that no card vanishes from under a finger. */
  recalled: readonly GuestRecord[] = [];
  /** The client wants nothing remembered of what is given now. */
  #forgotten = false;
  #host: ReactiveControllerHost;
  #key = '';
  #text: string | null = null;
  #kept: readonly object[] = [];
  #given: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('storage', this.#heard);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#heard);
  }

  #heard = ({key}: StorageEvent): void => {
    if (key === this.#key || key === null) this.#host.requestUpdate();
  };

  /**
   * Follows what other elements and tabs have remembered and forgotten.
   * @param proxyUrl '' where nothing may be remembered
   * @param given the records that the host gave, as text
   */
  look(proxyUrl: string, given: string | undefined): void {
    const url = proxyKey(proxyUrl);
    const key = url && `altegio-elements:guest-records:1:${url}`;
    const text = load(key);
    if (given !== this.#given || key !== this.#key) this.#forgotten = false;
    else if (this.#kept.length && text === null) this.#forgotten = true;
    if (key !== this.#key || text !== this.#text) this.#kept = this.recalled = parse(text);
    this.#given = given;
    this.#key = key;
    this.#text = text;
  }

  /** Reads them side by side; one that is lost costs only itself. */
  async read(
    guests: readonly GuestRecord[],
    signal: AbortSignal,
    readOne: (guest: GuestRecord) => Promise<readonly Appointment[]>,
  ): Promise<Loaded> {
    const answers = await Promise.allSettled(guests.map(readOne));
    const appointments: Appointment[] = [];
    const missing: unknown[] = [];
    const news = new Map<string, object | null>();
    guests.forEach(({id, hash}, index) => {
      const answer = answers[index];
      if (answer?.status === 'fulfilled') {
        const [first] = answer.value;
        appointments.push(...answer.value);
        news.set(`${id}`, first && !isOver(first) ? {id, hash, locationId: first.location?.id} : null);
      } else {
        const gone = toApiError(answer?.reason).code === 'not-found';
        if (gone) news.set(`${id}`, null);
        // What the host gave has to be there; what was remembered goes with the time.
        if (!gone || guests !== this.recalled) missing.push(answer?.reason);
      }
    });
    if (!signal.aborted) this.#keep(news);
    if (missing.length && missing.length === guests.length) throw missing[0];
    if (guests === this.recalled && !appointments.length && !missing.length) this.recalled = [];
    return {appointments, missing};
  }

  #keep(news: ReadonlyMap<string, object | null>): void {
    if (!this.#key || this.#forgotten) return;
    const kept = new Map<string, object>(parse(load(this.#key)).map((record) => [`${record.id}`, record]));
    for (const [id, record] of news) {
      kept.delete(id);
      if (record) kept.set(id, record);
    }
    this.#save([...kept.values()].slice(-most));
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
      this.#host.requestUpdate();
      done();
    };
    return html`<div class="more memory">
      ${
        this.#kept.length
          ? html`<span class="muted">${t('remembered')}</span> ${button(t('forget'), 'link', forget)}`
          : notice(t('forgotten'))
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
      page().dispatchEvent(new Event('change'));
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
    return found.filter(isRecord).slice(-most);
  } catch {
    return [];
  }
}

function isRecord(one: Partial<GuestRecord> | null): one is GuestRecord {
  return /^\d+$/.test(`${one?.id}`) && typeof one?.hash === 'string' && /^\w{1,99}$/.test(one.hash);
}

/** A visit that was called off is over when its time has come. */
function isOver({status, startsAt, durationSeconds}: Appointment): boolean {
  const at = readMoment(startsAt);
  const end = at ? at.epoch + (status === 'cancelled' ? 0 : durationSeconds * 1000) : Infinity;
  return status === 'visited' || status === 'missed' || end < Date.now();
}
