// Responsible for: what a booking knows and what a press does to it: the choice, what is read for it, and which step is shown. No
// DOM: it runs in Node. Subscribers get one `change` for whatever has happened.
// Not for: the write (write/), or how a step is drawn (steps/).
import {isApiError} from '../../api/errors.js';
import type {BookableMember} from '../../api/models/catalogue.js';
import type {GroupEvent} from '../../api/models/event.js';
import {Latest} from '../../base/latest.js';
import type {MessageKey} from '../../i18n/messages.js';
import type {ChosenTime} from '../../parts/free-times/free-times.state.js';
import type {BookingApi} from './booking.api.js';
import {BookingReads, type PlaceRead, type Setup, type Where} from './booking.reads.js';
import * as states from './booking.state.js';
import type {BookingState} from './booking.state.js';
import {applied, shownWhereNeeded, type Told} from './choice/applied.js';
import {checkChoice, groupsOf, type Checked, type WantedTime} from './choice/choice-check.js';
import * as choices from './choice/choice.js';
import type {Choice, MemberChoice} from './choice/choice.js';
import {todayAt} from './choice/clock.js';
import * as orders from './choice/order.js';
import type {Asked, ChoiceStep, Order, Place, ServiceStep, StepName} from './choice/order.js';
import type {Presets} from './choice/presets.js';

export interface BookingOptions extends Where {
  readonly order: string | undefined;
  readonly presets: Presets;
  readonly noAny: boolean;
  readonly maxServices: number;
}

export type Change =
  | {readonly type: 'state'}
  /** Another step is shown. */
  | {readonly type: 'step'; readonly back: boolean}
  | {readonly type: 'choice'}
  | {readonly type: 'failed'; readonly error: Parameters<typeof states.failed>[0]}
  /** Something that the embedder has preset cannot be used. */
  | {readonly type: 'told'; readonly what: readonly Told[]};

/** A step that was shown, and what was chosen when it came. */
interface Visit {
  readonly place: Place | 'details';
  readonly choice: Choice;
}

export class BookingStore {
  state: BookingState = states.idle;
  choice: Choice = choices.nothingChosen;
  setup: Setup | null = null;
  place: PlaceRead | null = null;
  order: Order = orders.orderOf(undefined, null);
  /** What a client is told once, at the first step. */
  told: readonly Told[] = [];
  /** A time that is not free, `2026-11-28T10:30`. `taken`: somebody else has taken it just now. */
  lost: {readonly at: string; readonly taken: boolean} | null = null;
  /** The event that was chosen is full or gone. */
  eventGone = false;
  readonly reads: BookingReads;
  readonly #members = new Map<number, BookableMember>();
  readonly #api: () => BookingApi;
  readonly #now: () => number;
  #options: BookingOptions | null = null;
  #key = '';
  /** What the next beginning is to begin with. */
  #first: {readonly presets: Presets; readonly locationId: number | null} | undefined;
  #wanted: WantedTime | null = null;
  #trail: readonly Visit[] = [];
  /** Events are chosen where both could be. */
  #events = false;
  readonly #setup = new Latest<Setup>();
  readonly #check = new Latest<Checked>();
  #questions = 0;
  readonly #subscribers = new Set<(change: Change) => void>();

  constructor(api: () => BookingApi, now: () => number = Date.now) {
    this.#api = api;
    this.#now = now;
    this.reads = new BookingReads(api);
  }

  subscribe(subscriber: (change: Change) => void): void {
    this.#subscribers.add(subscriber);
  }

  get options(): BookingOptions | null {
    return this.#options;
  }

  get asked(): Asked {
    const kind = this.place?.kind === 'events' || this.#events ? 'events' : 'appointments';
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

  /** Day that the times open at. */
  get wantedDay(): string | null {
    return this.#wanted?.day ?? null;
  }

  get canGoBack(): boolean {
    return this.#trail.length > 1;
  }

  /** Steps that have been shown since the beginning. */
  visited: readonly (Place | 'details')[] = [];

  /** Whether the client may still begin with any step. */
  get canBeginAnywhere(): boolean {
    return this.order.anywhere && this.#trail.length < 2;
  }

  get today(): string {
    return todayAt(this.place?.location.zone ?? '', this.#now());
  }

  /** Begins when other options are meant. @param options null: nothing can be read */
  show(options: BookingOptions | null): void {
    const key = JSON.stringify(options);
    if (key === this.#key) return;
    this.#key = key;
    this.#options = options;
    const {presets, locationId} = this.#first ?? {};
    this.#first = undefined;
    if (options) void this.begin(presets, locationId);
    else this.#stop(states.idle);
  }

  /** Begins with something else than the options say, now or once there are options. */
  startFrom(presets: Presets, locationId: number | null): void {
    if (this.#options) void this.begin(presets, locationId);
    else this.#first = {presets, locationId};
  }

  /** From the first step on. @param presets,locationId instead of those of the options */
  async begin(presets?: Presets, locationId?: number | null): Promise<void> {
    const options = this.#options;
    if (!options) return;
    this.#stop(states.loading);
    this.#tell({type: 'state'});
    const where = locationId ? {...options, locationId} : options;
    const outcome = await this.#setup.ask(`${++this.#questions}`, (signal) => this.reads.setup(where, signal));
    if (!outcome) return;
    if (outcome.error) return this.#failed(outcome.error);
    const {form, place, problems} = (this.setup = outcome.value);
    this.order = orders.orderOf(options.order, form);
    this.choice = choices.nothingChosen;
    const told = problems.map((one): Told => (one === 'form-id' ? 'presetForm' : 'presetLocation'));
    if (place) this.#settle(place, presets ?? options.presets, told);
    else this.#say(told);
    await this.next();
  }

  /** Of the event that is preset; null once it was looked for. */
  wantedEvent: number | null = null;

  /** The preset event was looked for. @param event null: it is full, over, or not there */
  eventFound(event: GroupEvent | null): void {
    this.wantedEvent = null;
    if (event) void this.chooseEvent(event);
    else this.#say(['presetEvent']);
  }

  /** Everything again that is read, keeping what is chosen. */
  refresh(): void {
    this.reads.forget();
    const {state} = this;
    if (state.status === 'failed') void this.begin();
    else this.#tell({type: 'state'});
  }

  #settle(place: PlaceRead, presets: Presets, told: readonly Told[] = []): void {
    const {form = null} = this.setup ?? {};
    this.place = place;
    const most = this.#options?.maxServices ?? 10;
    const begun = applied(presets, place, this.order, form, {today: this.today, most});
    this.choice = begun.choice;
    this.order = shownWhereNeeded(this.order, begun.choice);
    this.#wanted = begun.wanted;
    this.wantedEvent = presets.eventId;
    this.#events ||= (presets.eventId !== null || presets.events) && this.#options?.kind !== 'appointments';
    this.#say([...told, ...begun.told]);
  }

  #say(told: readonly Told[]): void {
    if (!told.length) return;
    this.told = [...new Set([...this.told, ...told])];
    this.#tell({type: 'told', what: told});
  }

  // What a press does.

  chooseLocation(locationId: number): void {
    if (locationId === this.choice.locationId) return;
    this.place = null;
    this.#choose({...choices.nothingChosen, locationId});
  }

  /** A service more, or one less. */
  toggleService(id: number): void {
    const chosen = choices.servicesOf(this.choice);
    const without = chosen.filter((one) => one !== id);
    const most = this.#options?.maxServices ?? 10;
    const next = without.length < chosen.length ? without : [...chosen, id];
    if (next.length > most && next.length > chosen.length) {
      this.state = states.stopped(this.state, 'booking.tooManyServices');
      return this.#tell({type: 'state'});
    }
    this.#choose(choices.withServices(this.choice, next));
  }

  /** Only these can be chosen together with the team member or the time that was chosen before. */
  keepOffered(ids: readonly number[]): void {
    const chosen = choices.servicesOf(this.choice);
    const kept = chosen.filter((id) => ids.includes(id));
    if (kept.length === chosen.length) return;
    this.#say(['presetService']);
    this.#choose(choices.withServices(this.choice, kept));
  }

  /** Who has been read of the team. */
  meet(team: readonly BookableMember[]): void {
    for (const member of team) this.#members.set(member.id, member);
  }

  memberOf(id: number): BookableMember | undefined {
    return this.#members.get(id);
  }

  chooseMember(teamMemberId: MemberChoice): void {
    this.#choose(choices.withPart(this.choice, this.#part, {teamMemberId}));
  }

  chooseTime(time: ChosenTime): void {
    const part = this.#part;
    const offeredFor = choices.keyOf(choices.requestOf(this.choice, choices.partOf(this.choice, part)));
    this.lost = null;
    this.#choose(choices.withPart(this.choice, part, {time, offeredFor}));
  }

  async chooseEvent(event: GroupEvent): Promise<void> {
    this.eventGone = false;
    this.#choose({...this.choice, event, seats: 1});
    await this.next();
  }

  chooseSeats(seats: number): void {
    this.#choose({...this.choice, seats});
  }

  /** Another step comes first. */
  beginWith(step: ServiceStep | 'event'): void {
    if (step === 'event') this.#events = true;
    else this.order = orders.beginWith(this.order, step);
    this.#enter({step, part: 0});
  }

  /** Nobody does all of them together: one appointment for each group that somebody does. */
  async bookSeparately(): Promise<void> {
    const locationId = this.choice.locationId ?? 0;
    const ids = choices.servicesOf(this.choice);
    this.state = states.checking(this.state);
    this.#tell({type: 'state'});
    const signal = AbortSignal.timeout(60_000);
    try {
      const groups = await groupsOf(ids, (id) => this.reads.team(locationId, [id], undefined, signal));
      this.state = states.shown({step: 'services', part: 0});
      this.#choose(choices.split(this.choice, groups));
      await this.next();
    } catch (error) {
      if (isApiError(error)) this.#failed(error);
    }
  }

  /** Goes on to what has no answer yet, once it is known that the rest fits. */
  async next(): Promise<void> {
    const {shown, choice} = this;
    if (this.state.status === 'choosing' && this.state.busy) return;
    if (shown && shown !== 'details' && !orders.isAnswered(choice, shown)) {
      this.state = states.stopped(this.state, missing[shown.step]);
      return this.#tell({type: 'state'});
    }
    this.state = states.checking(this.state);
    this.#tell({type: 'state'});
    const outcome = await this.#check.ask(`${++this.#questions}`, (signal) => this.#checked(signal));
    if (!outcome) return;
    if (outcome.error) return this.#failed(outcome.error);
    this.#go(outcome.value);
  }

  async #checked(signal: AbortSignal): Promise<Checked> {
    const {locationId} = this.choice;
    const options = this.#options;
    if (!this.place && locationId !== null && options) {
      const place = await this.reads.place(options, locationId, this.setup?.form ?? null, signal);
      signal.throwIfAborted();
      const {presets} = options;
      this.order = orders.orderOf(options.order, this.setup?.form ?? null);
      this.#settle(place, presets);
    }
    const timeFirst = this.order.steps[0] === 'time';
    const {choice} = this;
    if (!this.place || choice.event) return {choice, nobody: null, memberLost: false, timeLost: null, team: []};
    return checkChoice(choice, {api: this.#api(), reads: this.reads, wanted: this.#wanted, timeFirst, signal});
  }

  #go({choice, nobody, memberLost, timeLost, team}: Checked): void {
    this.meet(team);
    if (memberLost) this.#say(['presetMember']);
    if (timeLost) {
      this.lost = {at: timeLost, taken: false};
      this.#wanted = {day: timeLost.slice(0, 10), clock: null};
    } else if (choice.parts[0]?.time) this.#wanted = null;
    if (choice !== this.choice) this.#choose(choice);
    if (nobody !== null) {
      const place: Place = {step: 'services', part: 0};
      if (!this.#isShown(place)) this.#enter(place);
      this.state = states.nobodyDoes(place);
      return this.#tell({type: 'state'});
    }
    const next = orders.nextPlace(this.asked, choice);
    this.#enter(next ?? 'details');
  }

  /** One step back; what is chosen is what it was then. */
  back(): boolean {
    const [left, ...before] = this.#trail.toReversed();
    const [to] = before;
    if (!left || !to) return false;
    this.#stopReading();
    this.#trail = before.toReversed();
    // The first step offers every beginning again.
    if (this.order.anywhere && !before[1]) this.order = orders.beginWith(this.order, 'services');
    if (left.choice !== this.choice && left.place !== 'details') this.#choose(left.choice);
    this.#show(to.place, true);
    return true;
  }

  /** @param step one that has been reached @returns whether it is shown */
  goTo(step: StepName): boolean {
    const at = this.#trail.findIndex(({place}) => (place === 'details' ? place : place.step) === step);
    const visit = this.#trail[at];
    if (!visit) return false;
    this.#stopReading();
    this.#trail = this.#trail.slice(0, at + 1);
    this.#show(visit.place, true);
    return true;
  }

  /** A step again, for another answer; "Back" leads to where the client was. */
  change(step: ChoiceStep, part = 0): void {
    this.#stopReading();
    this.#enter({step, part});
  }

  /** The time has been taken: the times of its day are shown again, and the rest is kept. @param part of the choice */
  loseTime(part: number, taken = true): void {
    const {time} = choices.partOf(this.choice, part);
    this.reads.forget();
    if (time) {
      this.lost = taken ? {at: `${time.day}T${time.slot.time.padStart(5, '0')}`, taken} : null;
      this.#wanted = {day: time.day, clock: null};
    }
    this.#choose(choices.withPart(this.choice, part, {time: null}));
    const place: Place = {step: 'time', part};
    if (!this.goTo('time')) this.#enter(place);
  }

  /** The event is full or gone: the list is shown again. */
  eventLost(): void {
    this.eventGone = true;
    this.#choose({...this.choice, event: null});
    if (!this.goTo('event')) this.#enter({step: 'event', part: 0});
  }

  get #part(): number {
    const {shown} = this;
    return shown && shown !== 'details' ? shown.part : 0;
  }

  #isShown(place: Place): boolean {
    const {shown} = this;
    return shown !== null && shown !== 'details' && orders.isSame(shown, place);
  }

  #enter(place: Place | 'details'): void {
    this.#trail = [...this.#trail, {place, choice: this.choice}];
    this.#show(place, false);
  }

  #show(place: Place | 'details', back: boolean): void {
    this.visited = [...this.visited, place];
    this.state = place === 'details' ? states.details : states.shown(place);
    this.#tell({type: 'step', back});
  }

  #choose(choice: Choice): void {
    this.choice = choice;
    this.state = states.touched(this.state);
    this.#tell({type: 'choice'});
  }

  #failed(error: Parameters<typeof states.failed>[0]): void {
    this.state = states.stopped(this.state, error);
    this.#tell({type: 'failed', error});
  }

  #stopReading(): void {
    this.#check.stop();
  }

  #stop(state: BookingState): void {
    this.#setup.stop();
    this.#stopReading();
    this.#trail = [];
    this.#events = false;
    this.visited = [];
    this.told = [];
    this.lost = null;
    this.#wanted = null;
    this.place = null;
    this.state = state;
  }

  #tell(change: Change): void {
    for (const subscriber of this.#subscribers) subscriber(change);
  }
}

const missing: Readonly<Record<ChoiceStep, MessageKey>> = {
  location: 'booking.locationMissing',
  services: 'booking.servicesMissing',
  'team-member': 'booking.memberMissing',
  time: 'booking.timeMissing',
  event: 'booking.eventMissing',
};
