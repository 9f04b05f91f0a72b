// Responsible for: one booking of an element: which step is drawn, what is loaded for it, where the focus goes, and which events
// a host hears. Not for: what is chosen (booking.store.ts), the steps themselves (steps/), or where it is shown (display/).
import {toApiError, type AltegioApiError} from '../../api/errors.js';
import {html, nothing} from 'lit';
import {orNotSent, prefetchRequests} from '../../base/connection/later-requests.js';
import type {Host} from '../../base/host.js';
import {afterPaint} from '../../base/page/after-paint.js';
import {button, notice, type Shown} from '../../base/templates.js';
import type {Extras} from './display/displayed.js';
import type {WantedBooking} from '../../base/page/page-registry.js';
import {formatPrice} from '../../i18n/money.js';
import type {BookingApi} from './booking.api.js';
import type {BookedRecord} from './booked-records.js';
import type {BookingElement} from './booking.options.js';
import {BookingStore} from './booking.store.js';
import type {Change} from './chosen.store.js';
import {detailOf} from './choice/choice.js';
import type {ChoiceStep, StepName} from './choice/order.js';
import {idsOf, readId, wantedAgain, withLocked} from './choice/presets.js';
import * as load from './lazy.js';
import type {DetailsStep} from './details/details-step.js';
import {choosingView, titles, type ChoosingView} from './steps/choosing-view.js';
import {bones} from './steps/picks.js';
import {ServicesStep} from './steps/services-step.js';
import type {Flow, Step} from './steps/step.js';

const files = {location: load.loadChoosing, 'team-member': load.loadTeam, time: load.loadTimes, event: load.loadEvents};

export class BookingFlow implements Flow {
  readonly host: Host;
  readonly store: BookingStore;
  readonly element: BookingElement;
  readonly api: () => BookingApi;
  readonly loadCalendar = load.loadCalendar;
  later: Flow['later'];
  /** What was booked, while the page lives. */
  booked: readonly BookedRecord[] = [];
  readonly #steps: Partial<Record<ChoiceStep, Step>>;
  /** The details and all that follows; there once it has been reached. */
  details: DetailsStep | undefined;
  /** A file that could not be loaded. */
  #notLoaded: AltegioApiError | null = null;
  #entered: Step | undefined;
  #open = false;
  #announcement: (() => string) | undefined;
  /** The step that was told last, and of which appointment. */
  #told = '';
  /** The heading has the focus when a step comes after a press. */
  pressed = false;
  #leading = false;
  #loadingLater = false;

  constructor(host: Host, element: BookingElement, api: () => BookingApi) {
    this.host = host;
    this.element = element;
    this.api = api;
    this.store = new BookingStore(api, this.#loadLater);
    // Whoever presses something is led to the heading of the next step, which may be drawn before the press has bubbled up here.
    host.element.addEventListener(
      'click',
      () => {
        this.pressed = true;
      },
      true,
    );
    this.#steps = {services: new ServicesStep(this)};
    this.store.subscribe((change) => this.#changed(change));
  }

  /** Where the client is, in the words of the events. */
  get step(): StepName | null {
    const {shown} = this.store;
    if (shown === null || this.extras?.popup.isClosed) return null;
    return shown === 'details' ? (this.details?.step ?? 'details') : shown.step;
  }

  /** The popup, the history and the memory, where one of them is wanted. */
  extras: Extras | undefined;

  announce(text: () => string): void {
    this.#announcement = text;
    this.host.redraw();
  }

  goOn = (): void => {
    this.pressed = true;
    void this.store.next();
  };

  back = (): void => {
    if (!this.extras?.history.goBack()) this.stepBack();
  };

  stepBack(): void {
    this.pressed = true;
    if (this.store.shown === 'details' && this.details?.back()) return;
    this.store.back();
  }

  goTo(step: StepName): boolean {
    this.pressed = true;
    return !this.details?.locked && this.store.goTo(step);
  }

  restart(): void {
    if (this.details?.locked) return;
    this.pressed = true;
    this.details?.forget();
    void this.store.begin();
  }

  /** The same booking once more, from a list of appointments. @returns false: it is of another location, or one is under way */
  take({locationId, teamMemberId, serviceIds}: WantedBooking): boolean {
    const {host, store} = this;
    const own = readId(host.option('locationId'));
    const known = store.setup?.locations.some(({id}) => id === locationId);
    const {locked = [], presets} = store.options ?? {};
    const elsewhere =
      own !== null && locationId !== null && own !== locationId && (!known || locked.includes('location'));
    if (this.details?.locked || elsewhere || !host.element.isConnected) return false;
    const wanted = wantedAgain(serviceIds, teamMemberId);
    // Another booking than this one is locked to.
    if (presets && idsOf(withLocked(wanted, presets, locked)) !== idsOf(wanted)) return false;
    this.pressed = true;
    this.details?.forget();
    store.startFrom(wanted, locationId);
    return true;
  }

  async refresh(): Promise<void> {
    const {store} = this;
    store.reads.forget();
    if (store.state.status === 'failed') await store.begin(...store.begun);
    else void this.later?.readAgain(store, this.api());
    if (store.shown !== null) void this.#enter();
  }

  #changed(change: Change): void {
    const {host} = this;
    switch (change.type) {
      case 'choice':
        host.emit('altegio-choice-changed', detailOf(this.store.choice));
        this.details?.choiceChanged();
        this.extras?.memory.keep();
        break;
      case 'failed':
        host.emitError(change.error);
        break;
      case 'told':
        // oxlint-disable-next-line no-console -- only the embedder can mend it
        console.warn(`<${host.element.localName}> cannot use: ${change.what.join(', ')}.`);
        break;
      case 'step':
        this.#announcement = undefined;
        void this.#enter();
    }
    host.redraw();
  }

  /** Loads what the step needs. */
  async #enter(): Promise<void> {
    const {shown} = this.store;
    this.#entered?.left?.();
    this.#entered = undefined;
    this.#notLoaded = null;
    if (shown === null) return;
    try {
      const step = await this.#stepOf(shown === 'details' ? shown : shown.step);
      if (shown !== this.store.shown) return;
      this.host.addWords(step.words ?? {});
      this.host.addStyles(...(step.styles ?? []));
      this.#entered = step;
      step.entered?.();
    } catch (error) {
      if (shown !== this.store.shown) return;
      const fault = toApiError(error);
      this.#notLoaded = fault;
      this.host.emitError(fault);
    }
    this.host.redraw();
  }

  async #stepOf(name: ChoiceStep | 'details'): Promise<Step> {
    if (name === 'details') {
      const {DetailsStep} = await orNotSent(load.loadDetails);
      return (this.details ??= new DetailsStep(this, (record) => {
        this.booked = [...this.booked, record];
        this.extras?.memory.forget();
      }));
    }
    const made = this.#steps[name];
    if (made) return made;
    const {createStep} = await orNotSent(files[name as keyof typeof files]);
    return (this.#steps[name] ??= createStep(this));
  }

  /** After each drawing: tells of a step that is another one now, and focuses its heading. */
  updated(): void {
    const {step} = this;
    const {shown} = this.store;
    this.extras?.history.follow();
    if (step) this.#loadSoon();
    // The first price takes a slow phone 0.1 s: it is formatted while the answers are on their way.
    else if (this.store.state.status === 'loading') afterPaint(() => formatPrice(0, 1, '$', this.host.lang));
    const told = this.#told;
    this.#told = step ? `${step} ${shown !== 'details' && shown?.part}` : '';
    if (!step) return;
    if (told !== this.#told) {
      this.host.emit('altegio-step-shown', {step});
      this.#leading = this.pressed;
      this.pressed = false;
    }
    if (this.#leading) void this.host.focusOn('#step-title');
    // The file of a step may draw another heading.
    if (this.#entered) this.#leading = false;
  }

  /** What the first painting does not need; a choice is checked by it, too. */
  #loadLater = async (): ReturnType<typeof load.loadChoosing> => {
    const file = await load.loadChoosing();
    if (!this.later) this.host.addWords(file.words);
    this.later = file;
    return file;
  };

  #loadSoon(): void {
    if (this.#loadingLater) return;
    this.#loadingLater = true;
    afterPaint(() => {
      prefetchRequests();
      // Where it cannot be loaded, "Continue" tries again.
      this.#loadLater().then(this.host.redraw, () => {});
    });
  }

  status(): string {
    const {state} = this.store;
    if (this.#announcement) return this.#announcement();
    if (state.status === 'loading') return this.host.t('booking.loading');
    if (state.status === 'choosing' && state.busy) return this.host.t('common.busy');
    return this.#entered?.status?.() ?? '';
  }

  view(): Shown {
    return html`${this.#step()} ${this.extras?.memory.note()}`;
  }

  #step(): Shown {
    const {store, host} = this;
    const {state} = store;
    switch (state.status) {
      case 'idle':
      case 'loading':
        return html`<div class="flow"><div class="main">${bones(6)}</div></div>`;
      case 'failed':
        return notice(
          host.faultText(state.error, 'booking'),
          'error',
          button(host.t('common.tryAgain'), '', async () => {
            await this.refresh();
            void host.focusOn('#step-title, .notice');
          }),
        );
      case 'choosing':
        return choosingView(this.#choosing, titles[state.place.step], state.busy, state.fault);
      case 'details':
        return this.details?.view() ?? choosingView(this.#choosing, 'booking.details', false, null);
    }
  }

  get #choosing(): ChoosingView {
    return {
      flow: this,
      step: this.#entered,
      notLoaded: this.host.faultText(this.#notLoaded, 'booking'),
      onRetry: () => {
        void this.#enter();
        void this.host.focusOn('#step-title');
      },
      open: this.#open,
      onToggle: () => {
        this.#open = !this.#open;
        this.host.redraw();
      },
    };
  }

  /** What was preset and cannot be used. */
  told(): Shown {
    const {store, host} = this;
    const {place} = store;
    const phones = place && !place.catalogue.services.length ? this.later?.phonesLine(this) : undefined;
    return store.told.length
      ? notice(store.told.map((one) => host.t(`booking.${one}`)).join(' '), '', phones)
      : nothing;
  }
}
