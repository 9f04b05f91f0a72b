// Responsible for: the way of a client through a booking: what it begins with, which step is shown, and whether what is chosen fits.
// No DOM: it runs in Node. Not for: what a press in a step changes (chosen.store.ts), the write (write/), or how a step is drawn (steps/).
import type {AltegioApiError} from '../../api/errors.js';
import {orNotSent} from '../../base/connection/later-requests.js';
import {Latest} from '../../base/latest.js';
import type {BookingApi} from './booking.api.js';
import type {PlaceRead, Setup} from './booking.reads.js';
import * as states from './booking.state.js';
import type {BookingState} from './booking.state.js';
import {applied, shownWhereNeeded, type Told} from './choice/applied.js';
import type * as checks from './choice/choice-check.js';
import type {Checked, WantedTime} from './choice/choice-check.js';
import * as choices from './choice/choice.js';
import type {Choice} from './choice/choice.js';
import * as orders from './choice/order.js';
import type {ChoiceStep, Place, ServiceStep, StepName} from './choice/order.js';
import {withLocked, type Presets} from './choice/presets.js';
import {ChosenStore, type BookingOptions} from './chosen.store.js';

/** A step that was shown, and what was chosen when it came. */
interface Visit {
  readonly place: Place | 'details';
  readonly choice: Choice;
}

export class BookingStore extends ChosenStore {
  readonly #api: () => BookingApi;
  readonly #loadChecks: () => Promise<Pick<typeof checks, 'checkChoice'>>;
  #key = '';
  /** What the next beginning is to begin with. */
  #first: {readonly presets: Presets; readonly locationId: number | null} | undefined;
  /** What the choice begins with, once a location is known. */
  #presets!: Presets;
  /** What it has begun with, for another try. */
  begun: readonly [presets?: Presets | undefined, locationId?: number | null | undefined] = [];
  /** Where the times open. */
  wanted: WantedTime | null = null;
  #trail: readonly Visit[] = [];
  readonly #setup = new Latest<Setup>();
  readonly #check = new Latest<Checked>();
  #questions = 0;

  constructor(
    api: () => BookingApi,
    loadChecks: () => Promise<Pick<typeof checks, 'checkChoice'>>,
    now: () => number = Date.now,
  ) {
    super(api, now);
    this.#api = api;
    this.#loadChecks = loadChecks;
  }

  /** Steps that lead back. */
  get depth(): number {
    return Math.max(this.#trail.length - 1, 0);
  }

  /** Whether the client may still begin with any step. */
  get canBeginAnywhere(): boolean {
    return this.order.anywhere && !this.depth;
  }

  /** Begins when other options are meant. @param options null: nothing can be read @param held what is shown stays */
  show(options: BookingOptions | null, held = false): void {
    const key = JSON.stringify(options);
    if (key === this.#key || (held && !options)) return;
    this.#key = key;
    this.options = options;
    if (held) return;
    const {presets, locationId} = this.#first ?? {};
    this.#first = undefined;
    if (options) void this.begin(presets, locationId);
    else this.#stop(states.idle);
  }

  /** Begins with something else than the options say, now or once there are options. */
  startFrom(presets: Presets, locationId: number | null): void {
    if (this.options) void this.begin(presets, locationId);
    else this.#first = {presets, locationId};
  }

  /** From the first step on. @param presets,locationId instead of those of the options */
  async begin(presets?: Presets | undefined, locationId?: number | null | undefined): Promise<void> {
    const options = this.options;
    if (!options) return;
    this.begun = [presets, locationId];
    this.#stop(states.loading);
    this.tell({type: 'state'});
    const isHere = options.locked.includes('location') && options.locationId;
    const where = locationId && !isHere ? {...options, locationId} : options;
    const outcome = await this.#setup.ask(`${++this.#questions}`, (signal) => this.reads.setup(where, signal));
    if (!outcome) return;
    if (outcome.error) return this.failed(outcome.error);
    const {form, place, problems} = (this.setup = outcome.value);
    this.order = orders.orderOf(options.order, form);
    this.choice = choices.nothingChosen;
    const told = problems.map((one): Told => (one === 'form-id' ? 'presetForm' : 'presetLocation'));
    this.#presets = withLocked(presets ?? options.presets, options.presets, options.locked);
    if (place) this.#settle(place, told);
    else this.say(told);
    await this.next();
  }

  #settle(place: PlaceRead, told: readonly Told[] = []): void {
    const presets = this.#presets;
    const {form = null} = this.setup ?? {};
    this.place = place;
    const {maxServices: most = 10, noAny} = this.options ?? {};
    const begun = applied(presets, place, this.order, form, {today: () => this.today, most, noAny});
    this.choice = begun.choice;
    // The location where it was named, and what is offered of the rest.
    this.locked = (this.options?.locked ?? []).filter((step) =>
      step === 'location' ? this.setup?.place : orders.isAnswered(begun.choice, {step: step as ChoiceStep, part: 0}),
    );
    this.order = shownWhereNeeded(this.order, begun.choice);
    this.wanted = begun.wanted;
    this.wantedEvent = presets.eventId;
    this.events ||= (presets.eventId !== null || presets.events) && this.options?.kind !== 'appointments';
    this.say([...told, ...begun.told]);
  }

  /** Another step comes first. */
  beginWith(step: ServiceStep | 'event'): void {
    if (step === 'event') this.events = true;
    else this.order = orders.beginWith(this.order, step);
    this.#enter({step, part: 0});
  }

  /** Goes on to what has no answer yet, once it is known that the rest fits. */
  async next(): Promise<void> {
    const {shown, choice} = this;
    if (this.state.status === 'choosing' && this.state.busy) return;
    if (shown && shown !== 'details' && !orders.isAnswered(choice, shown)) {
      this.state = states.stopped(this.state, states.missing[shown.step]);
      return this.tell({type: 'state'});
    }
    this.state = states.checking(this.state);
    this.tell({type: 'state'});
    const outcome = await this.#check.ask(`${++this.#questions}`, (signal) => this.#checked(signal));
    if (!outcome) return;
    if (outcome.error) return this.failed(outcome.error);
    this.#go(outcome.value);
  }

  async #checked(signal: AbortSignal): Promise<Checked> {
    const {locationId} = this.choice;
    const options = this.options;
    if (!this.place && locationId !== null && options) {
      const place = await this.reads.place(options, locationId, this.setup?.form ?? null, signal);
      signal.throwIfAborted();
      this.order = orders.orderOf(options.order, this.setup?.form ?? null);
      this.#settle(place);
    }
    const timeFirst = this.order.steps[0] === 'time';
    const {choice} = this;
    const nothing = this.place?.kind !== 'events' && !this.place?.catalogue.services.length;
    const open = choice.parts.every(({serviceIds, teamMemberId}) => !serviceIds.length && teamMemberId === null);
    if (!this.place || choice.event || (open && !nothing))
      return {choice, nobody: null, memberLost: false, timeLost: null, team: []};
    const {checkChoice} = await orNotSent(this.#loadChecks);
    return checkChoice(choice, {api: this.#api(), reads: this.reads, wanted: this.wanted, timeFirst, signal});
  }

  #go({choice, nobody, memberLost, timeLost, team}: Checked): void {
    this.meet(team);
    if (memberLost) {
      this.locked = this.locked.filter((step) => step !== 'team-member');
      this.say(['presetMember']);
    }
    if (timeLost) {
      this.lost = {at: timeLost, taken: false};
      this.wanted = {day: timeLost.slice(0, 10), clock: null};
    } else if (choice.parts[0]?.time) this.wanted = null;
    if (choice !== this.choice) this.choose(choice);
    if (nobody !== null) {
      const place: Place = {step: 'services', part: 0};
      if (!this.#isShown(place)) this.#enter(place);
      this.state = states.nobodyDoes(place);
      return this.tell({type: 'state'});
    }
    const next = orders.nextPlace(this.asked, choice);
    this.#enter(next ?? 'details');
  }

  /** One step back; what is chosen is what it was then. */
  back(): boolean {
    const [left, to, before] = this.#trail.toReversed();
    if (!left || !to) return false;
    this.#trail = this.#trail.slice(0, -1);
    // The first step offers every beginning again.
    if (this.order.anywhere && !before) this.order = orders.beginWith(this.order, 'services');
    if (left.choice !== this.choice && left.place !== 'details') this.choose(left.choice);
    this.#show(to.place, true);
    return true;
  }

  /** @param step one that has been reached @returns whether it is shown */
  goTo(step: StepName): boolean {
    return this.#returnTo((place) => (place === 'details' ? place : place.step) === step);
  }

  #returnTo(isIt: (place: Place | 'details') => boolean): boolean {
    const index = this.#trail.findIndex(({place}) => isIt(place));
    const visit = this.#trail[index];
    if (!visit) return false;
    this.#trail = this.#trail.slice(0, index + 1);
    this.#show(visit.place, true);
    return true;
  }

  /** A step again, for another answer; "Back" leads to where the client was. */
  change(step: ChoiceStep, part = 0): void {
    this.#enter({step, part});
  }

  /** Another choice: whether the one before fits is not asked any more, and "Continue" has to be pressed again. */
  override choose(choice: Choice): void {
    this.#check.stop();
    super.choose(choice);
  }

  /** A step once more, with what is left of the choice. */
  askAgain(place: Place, choice: Choice): void {
    this.choose(choice);
    if (!this.#returnTo((one) => one !== 'details' && orders.isSame(one, place))) this.#enter(place);
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
    this.#check.stop();
    this.state = place === 'details' ? states.details : states.shown(place);
    this.tell({type: 'step', back});
  }

  failed(error: AltegioApiError): void {
    this.state = states.stopped(this.state, error);
    this.tell({type: 'failed', error});
  }

  #stop(state: BookingState): void {
    this.#setup.stop();
    this.#check.stop();
    this.#trail = [];
    this.events = false;
    this.visited = [];
    this.told = [];
    this.lost = null;
    this.wanted = null;
    this.place = null;
    this.state = state;
  }
}
