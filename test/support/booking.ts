// Books as a person does, on the real element, with a sandbox behind it.
import {berlinIds, berlinServices, locationIds} from '../../sandbox/index.js';
import '../../src/elements/booking.js';
import {mount, uncaught} from './mount.js';
import {nameOf, plain, Ui} from './ui.js';
import {until} from './until.js';
import {proxyUrl, Wire, type WireOptions} from './wire.js';

/** Monday, 21 September 2026, 11:00 in New York. */
export const now = Date.UTC(2026, 8, 21, 15);

export interface Start {
  readonly wire?: Wire;
  readonly options?: WireOptions;
  readonly attributes?: Readonly<Record<string, string | boolean>>;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly signedIn?: boolean;
  readonly now?: number;
  /** Before the element is there. */
  readonly before?: (wire: Wire) => void;
  readonly into?: ParentNode & Node;
}

const realNow = Date.now;

afterEach(() => {
  Date.now = realNow;
});

type Element = HTMLElementTagNameMap['altegio-booking'];

export class Booking extends Ui<Element> {
  readonly wire: Wire;

  constructor(element: Element, wire: Wire) {
    super(element);
    this.wire = wire;
  }

  /** The heading of the step that is shown. */
  get heading(): string {
    return plain(this.root.querySelector('h2')?.textContent ?? '');
  }

  async at(heading: string): Promise<void> {
    const shown = (): boolean => this.heading === heading && !this.root.querySelector('.bone');
    await until(shown).catch(() => {
      throw new Error(
        `Not at "${heading}". ${uncaught.map((one) => (one as Error).stack).join('; ')} Shown: ${this.text}`,
      );
    });
    await this.updated;
  }

  get boxes(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')];
  }

  box(name: string | RegExp): HTMLInputElement {
    const matches = (box: HTMLInputElement): boolean => {
      const own = boxName(box);
      return typeof name === 'string' ? own.startsWith(name) : name.test(own);
    };
    const found = this.boxes.filter(matches);
    if (found.length !== 1) {
      throw new Error(
        `${found.length} of box "${name}". There: ${this.boxes.map(boxName).join(' | ')}. Shown: ${this.text}`,
      );
    }
    return found[0]!;
  }

  async tick(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) this.box(name).click();
    await this.updated;
  }

  async goOn(): Promise<void> {
    await this.updated;
    this.press('Continue');
  }

  /** The free times that are offered, by their full names. */
  get times(): string[] {
    return this.all('button')
      .filter((button) => button.hasAttribute('data-slot'))
      .map(nameOf);
  }

  async chooseTime(index = 0): Promise<string> {
    await until(() => this.root.querySelector('[role=gridcell].free'), 'a free day');
    this.root.querySelector<HTMLElement>('[role=gridcell].free')!.click();
    await this.updated;
    await until(() => !this.root.querySelector('[aria-busy=true]'), 'the times of the day');
    const button = await until(
      () => this.all('button').filter((one) => one.hasAttribute('data-slot'))[index],
      'a free time',
    );
    button.click();
    await this.updated;
    return nameOf(button);
  }

  /** A gel manicure with Natalie Parker, to what comes after the team member. */
  async chooseServiceAndMember(): Promise<void> {
    await this.at('Choose services');
    await this.tick('Gel manicure');
    await this.goOn();
    await this.at('Choose a team member');
    await this.tick('Natalie Parker');
    await this.goOn();
  }

  /** From the services to the details. */
  async toDetails(): Promise<string> {
    await this.chooseServiceAndMember();
    return this.timeToDetails();
  }

  /** With the first time. @returns its full name */
  async timeToDetails(): Promise<string> {
    await this.at('Choose a time');
    const time = await this.chooseTime();
    await this.goOn();
    await this.at('Your details');
    return time;
  }

  introduce({name = 'Grace Miller', phone = '+13155550175', consent = true} = {}): void {
    this.type('Name', name);
    this.type('Phone number', phone);
    if (consent && !this.box('I agree').checked) this.box('I agree').click();
  }

  /** Whether the heading of the step has the focus. */
  get focusedHeading(): boolean {
    return this.root.activeElement?.localName === 'h2';
  }
}

function boxName(box: HTMLInputElement): string {
  const by = box.getAttribute('aria-labelledby');
  return plain(
    (by ? (box.getRootNode() as ShadowRoot) : null)?.getElementById(by ?? '')?.textContent ??
      box.labels?.[0]?.textContent ??
      '',
  );
}

/** What the location says besides, for `before`. */
export function locationSays(more: object): (wire: Wire) => void {
  return ({sandbox}) => {
    const send = sandbox.fetch;
    Object.assign(sandbox, {
      fetch: async (request: Request) => {
        const response = await send(request);
        if (!/\/company\//.test(request.url)) return response;
        const body = (await response.json()) as {data: object};
        return Response.json({...body, data: {...body.data, ...more}}, {status: response.status});
      },
    });
  };
}

export async function openBooking(start: Start = {}): Promise<Booking> {
  const {options, attributes, props, signedIn, now: at = now, before, into} = start;
  Date.now = () => at;
  const wire = start.wire ?? new Wire({now: () => at, ...options});
  if (signedIn) await wire.signIn();
  before?.(wire);
  const {element} = await mount('altegio-booking', {
    wire,
    attributes: {lang: 'en', 'location-id': String(locationIds.newYork), ...attributes},
    ...(props && {props}),
    ...(into && {into}),
  });
  return new Booking(element, wire);
}

/** Tuesday 22 September, 12:00, with Natalie Parker: leads to the details. */
export const wholeStart = 'm55436s389043d2622091200';

/** Without a code: nobody sends SMS at Lindenhof. */
export const withoutCode: Start = {
  attributes: {
    'location-id': String(berlinIds.lindenhof),
    'service-ids': String(berlinServices.cut),
    'team-member-id': 'any',
  },
};

export async function openDetails(from: Start = {attributes: {start: wholeStart}}): Promise<Booking> {
  const ui = await openBooking(from);
  await until(() => ui.heading === 'Your details' || ui.heading === 'Choose a time');
  if (ui.heading === 'Choose a time') {
    if (from.attributes?.['date']) {
      const button = await until(() => ui.all('button').find((one) => one.hasAttribute('data-slot')));
      button.click();
      await ui.updated;
    } else await ui.chooseTime();
    await ui.goOn();
  }
  await ui.at('Your details');
  return ui;
}

/** A press of "Book" on a page that was loaded again just after its SMS was sent. */
export async function bookedAgainAfterSms(): Promise<{readonly ui: Booking; readonly again: Booking}> {
  const attributes = {start: wholeStart, 'proxy-url': proxyUrl};
  const ui = await openDetails({attributes});
  ui.introduce();
  ui.press('Book');
  await ui.at('Confirm your phone');
  ui.element.remove();
  const again = await openDetails({attributes, wire: ui.wire});
  again.introduce();
  again.press('Book');
  return {ui, again};
}
