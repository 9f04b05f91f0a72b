// Responsible for: what is chosen and what is known of it, and what a press in a step changes. No DOM: it runs in Node. Subscribers
// get one `change` for whatever has happened.
// Not for: which step is shown, and what is read for it (booking.store.ts).
import type {AltegioApiError} from '../../api/errors.js';
import type {BookableMember} from '../../api/models/catalogue.js';
import type {ChosenTime} from '../../parts/free-times/free-times.state.js';
import type {BookingApi} from './booking.api.js';
import type {MessageKey} from '../../i18n/messages.js';
import {BookingReads, type PlaceRead, type Setup, type Where} from './booking.reads.js';
import * as states from './booking.state.js';
import type {BookingState} from './booking.state.js';
import type {Told} from './choice/applied.js';
import * as choices from './choice/choice.js';
import type {Choice, MemberChoice} from './choice/choice.js';
import {todayAt} from './choice/clock.js';
import * as orders from './choice/order.js';
import type {Asked, Order, Place} from './choice/order.js';
import type {Presets} from './choice/presets.js';

export interface BookingOptions extends Where {
  readonly order: string | undefined;
  readonly presets: Presets;
  readonly noAny: boolean;
  /** Steps whose preset the client does not change. */
  readonly locked: readonly string[];
  readonly maxServices: number;
}

export type Change =
  | {readonly type: 'state'}
  /** Another step is shown. */
  | {readonly type: 'step'; readonly back: boolean}
  | {readonly type: 'choice'}
  | {readonly type: 'failed'; readonly error: AltegioApiError}
  /** Something that the embedder has preset cannot be used. */
  | {readonly type: 'told'; readonly what: readonly Told[]};

export class ChosenStore {
  state: BookingState = states.idle;
  choice: Choice = choices.nothingChosen;
  setup: Setup | null = null;
  place: PlaceRead | null = null;
  order: Order = orders.orderOf(undefined, null);
  /** Steps whose preset counts and is not to be changed. */
  locked: readonly string[] = [];
  /** What a client is told once, at the first step. */
  told: readonly Told[] = [];
  /** A time that is not free, `2026-11-28T10:30`. `taken`: somebody else has taken it just now. */
  lost: {readonly at: string; readonly taken: boolean} | null = null;
  /** Why the event that was chosen cannot be booked any more. */
  eventGone: MessageKey | undefined;
  readonly reads: BookingReads;
  readonly #members = new Map<number, BookableMember>();
  /** Events are chosen where both could be. */
  protected events = false;
  options: BookingOptions | null = null;
  /** Steps that have been shown since the beginning. */
  visited: readonly (Place | 'details')[] = [];
  /** Of the event that is preset; null once it was looked for. */
  wantedEvent: number | null = null;
  readonly #now: () => number;
  readonly #subscribers = new Set<(change: Change) => void>();

  constructor(api: () => BookingApi, now: () => number) {
    this.#now = now;
    this.reads = new BookingReads(api);
  }

  subscribe(subscriber: (change: Change) => void): void {
    this.#subscribers.add(subscriber);
  }

  get asked(): Asked {
    const kind = this.place?.kind === 'events' || this.events ? 'events' : 'appointments';
    return {kind, location: (this.setup?.locations.length ?? 0) > 1 && !this.#locationHidden, order: this.order};
  }

  get #locationHidden(): boolean {
    return this.order.hidden.includes('location') && this.choice.locationId !== null;
  }

  /** The shown step of the choice; null before the first. */
  get shown(): Place | 'details' | null {
    const {state} = this;
    return state.status === 'choosing' ? state.place : state.status === 'details' ? 'details' : null;
  }

  get today(): string {
    return todayAt(this.place?.location.zone ?? '', this.#now());
  }

  chooseLocation(locationId: number): void {
    if (locationId === this.choice.locationId) return;
    this.place = null;
    this.choose({...choices.nothingChosen, locationId});
  }

  /** A service more, or one less. */
  toggleService(id: number): void {
    const chosen = choices.servicesOf(this.choice);
    const without = chosen.filter((one) => one !== id);
    const most = this.options?.maxServices ?? 10;
    const next = without.length < chosen.length ? without : [...chosen, id];
    if (next.length > most && next.length > chosen.length) {
      this.state = states.stopped(this.state, 'booking.tooManyServices');
      return this.tell({type: 'state'});
    }
    this.choose(choices.withServices(this.choice, next));
  }

  /** Only these can be chosen together with the team member or the time that was chosen before. */
  keepOffered(ids: readonly number[]): void {
    const chosen = choices.servicesOf(this.choice);
    const kept = chosen.filter((id) => ids.includes(id));
    if (kept.length === chosen.length || this.locked.includes('services')) return;
    this.say(['presetService']);
    this.choose(choices.withServices(this.choice, kept));
  }

  /** Who has been read of the team. */
  meet(team: readonly BookableMember[]): void {
    for (const member of team) this.#members.set(member.id, member);
  }

  memberOf(id: number): BookableMember | undefined {
    return this.#members.get(id);
  }

  chooseMember(teamMemberId: MemberChoice): void {
    this.choose(choices.withPart(this.choice, this.part, {teamMemberId}));
  }

  chooseTime(time: ChosenTime): void {
    const part = this.part;
    const offeredFor = choices.keyOf(choices.requestOf(this.choice, choices.partOf(this.choice, part)));
    this.lost = null;
    this.choose(choices.withPart(this.choice, part, {time, offeredFor}));
  }

  protected get part(): number {
    const {shown} = this;
    return shown && shown !== 'details' ? shown.part : 0;
  }

  choose(choice: Choice): void {
    this.choice = choice;
    this.state = states.touched(this.state);
    this.tell({type: 'choice'});
  }

  say(told: readonly Told[]): void {
    if (!told.length) return;
    this.told = [...new Set([...this.told, ...told])];
    this.tell({type: 'told', what: told});
  }

  tell(change: Change): void {
    for (const subscriber of this.#subscribers) subscriber(change);
  }
}
