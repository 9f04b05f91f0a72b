// Responsible for: what this tab remembers of a choice, with `remember`: ids, day and time, and never who the client is.
// Not for: a guest's records after the booking (base/page/booked.ts).
import {html} from 'lit';
import {isOn} from '../../../base/option-checks.js';
import {button, type Shown} from '../../../base/templates.js';
import {partOf, servicesOf, type MemberChoice} from '../choice/choice.js';
import {isDay} from '../choice/start-text.js';
import {readId, readIds, readPresets, type Presets} from '../choice/presets.js';
import type {Displayed} from './displayed.js';

interface Kept {
  readonly locationId?: unknown;
  readonly serviceIds?: unknown;
  readonly teamMemberId?: unknown;
  readonly eventId?: unknown;
  readonly day?: unknown;
  readonly clock?: unknown;
}

export class ChoiceMemory {
  readonly #flow: Displayed;
  #forgotten = false;

  constructor(flow: Displayed) {
    this.#flow = flow;
  }

  get #isOn(): boolean {
    return isOn(this.#flow.element.remember);
  }

  get #key(): string {
    const {host, element} = this.#flow;
    const of = [
      host.proxy?.key ?? '',
      element.formId ?? '',
      host.option('locationId') ?? '',
      host.option('chainId') ?? '',
      // A page that presets something else begins with that.
      JSON.stringify(readPresets(element)),
    ];
    return `altegio-elements:booking:1:${of.join(' ')}`;
  }

  /** What was chosen before the page was loaded again; null where nothing was. */
  recall(): {readonly presets: Presets; readonly locationId: number | null} | null {
    const kept = this.#isOn && !this.#flow.store.shown ? this.#load() : null;
    if (!kept) return null;
    const day = isDay(kept.day) ? kept.day : null;
    const clock = day && typeof kept.clock === 'string' && /^\d\d:\d\d$/.test(kept.clock) ? kept.clock : null;
    const teamMemberId: MemberChoice | null = kept.teamMemberId === 'any' ? 'any' : readId(kept.teamMemberId);
    const eventId = readId(kept.eventId);
    return {
      locationId: readId(kept.locationId),
      presets: {
        serviceIds: readIds(kept.serviceIds),
        teamMemberId,
        eventId,
        day,
        clock,
        events: eventId !== null,
        unreadable: [],
      },
    };
  }

  keep(): void {
    const {choice} = this.#flow.store;
    if (!this.#isOn || this.#forgotten) return;
    const {teamMemberId, time} = partOf(choice, 0);
    this.#save({
      locationId: choice.locationId,
      serviceIds: servicesOf(choice),
      teamMemberId,
      eventId: choice.event?.id,
      day: time?.day,
      clock: time?.slot.time.padStart(5, '0'),
    });
  }

  /** It is booked, or the client wants it forgotten. */
  forget(): void {
    this.#save(null);
  }

  note(): Shown {
    const {host} = this.#flow;
    if (!this.#isOn || !this.#load()) return html``;
    const forget = (): void => {
      this.#forgotten = true;
      this.forget();
      host.redraw();
      void host.focusOn('#step-title');
    };
    return html`<p class="memory muted">
      ${host.t('booking.remembered')} ${button(host.t('booking.forget'), 'link', forget)}
    </p>`;
  }

  #load(): Kept | null {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
      return typeof kept === 'object' ? (kept as Kept | null) : null;
    } catch {
      return null;
    }
  }

  #save(kept: Kept | null): void {
    try {
      if (kept) sessionStorage.setItem(this.#key, JSON.stringify(kept));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // The storage is full or blocked: nothing is remembered.
    }
  }
}
