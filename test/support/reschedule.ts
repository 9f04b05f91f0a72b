// Walks through the reschedule dialog as a person does, on the real element, with a sandbox whose free days and times a test
// may say.
import {storyIds} from '../../sandbox/index.js';
import '../../src/elements/my-bookings.js';
import {Card, openDialog, type List} from './bookings.js';
import {heard, mount, printed} from './mount.js';
import {record, type Parts} from './records.js';
import {byRole, nameOf, plain, Ui, type Role} from './ui.js';
import {until} from './until.js';
import {Wire, type WireOptions} from './wire.js';
import {rescheduleWords as words} from './words.js';

/** Monday, 21 September 2026, 11:00 in New York. */
export const now = Date.UTC(2026, 8, 21, 15);

export interface Start {
  readonly wire?: WireOptions;
  /** Instead of tomorrow's, 22 September at 11:00 in New York. */
  readonly parts?: Parts;
  readonly now?: number | (() => number);
  readonly attributes?: Readonly<Record<string, string>>;
  readonly into?: HTMLElement;
  /** Before the dialog opens. */
  readonly before?: (wire: Wire) => void;
}

const realNow = Date.now;

afterEach(() => {
  Date.now = realNow;
});

/** What stands in the dialog while it is open; else the whole element. */
export class Rescheduling extends Ui<HTMLElementTagNameMap['altegio-my-bookings']> {
  readonly wire: Wire;
  /** Of the appointment. */
  readonly id: number;

  constructor(element: HTMLElementTagNameMap['altegio-my-bookings'], wire: Wire, id: number) {
    super(element);
    this.wire = wire;
    this.id = id;
  }

  get list(): List {
    return new Ui(this.element);
  }

  get card(): Card {
    return new Card(this.list, this.id);
  }

  get dialog(): HTMLDialogElement | null {
    return openDialog(this.list);
  }

  get isOpen(): boolean {
    return this.dialog !== null;
  }

  override all(role: Role, name?: string | RegExp): HTMLElement[] {
    return byRole(this.dialog ?? this.root, role, name);
  }

  override get text(): string {
    return this.dialog ? plain(this.dialog.textContent) : super.text;
  }

  /** The times that hosts have heard of, oldest first. */
  get rescheduled(): string[] {
    return heard('appointment-rescheduled').map((detail) => (detail as {datetime: string}).datetime);
  }

  /** As Esc does. */
  escape(): void {
    this.dialog!.requestClose();
  }

  get cells(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[role=gridcell]')];
  }

  cell(day: string): HTMLElement {
    const found = this.cells.find((cell) => cell.dataset['day'] === day);
    if (!found) throw new Error(`${day} is not shown. Shown: ${this.text}`);
    return found;
  }

  /** Days that are said to have free times. */
  get free(): string[] {
    return this.cells
      .filter((cell) => nameOf(cell).endsWith(`, ${words('calendar.freeDay')}`))
      .map(({dataset}) => dataset['day']!);
  }

  get month(): string {
    return this.all('heading').find(({ariaLive}) => ariaLive)?.textContent ?? '';
  }

  /** The day whose cell has the focus, or ''. */
  get focusedDay(): string {
    return (this.root.activeElement as HTMLElement | null)?.dataset['day'] ?? '';
  }

  /** The free times that are offered. */
  get times(): string[] {
    return this.all('listitem').map(({textContent}) => plain(textContent));
  }

  async key(key: string, more: KeyboardEventInit = {}): Promise<boolean> {
    const {activeElement} = this.root;
    const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...more});
    activeElement!.dispatchEvent(event);
    await this.updated;
    return event.defaultPrevented;
  }

  async choose(day: string): Promise<void> {
    this.cell(day).focus();
    this.cell(day).click();
    await this.updated;
  }

  /** From a marked time to the question. */
  async goOn(): Promise<void> {
    await until(() => this.all('button', 'Continue')[0]?.ariaDisabled === 'false', 'a time is marked');
    this.press('Continue');
  }

  /** To the question about that day's first time, or another's. */
  async ask(day: string, index = 0): Promise<string> {
    await until(() => this.cells.length && !this.statuses.includes(words('calendar.loadingDays')));
    await this.choose(day);
    const button = await until(() => this.all('listitem')[index]?.querySelector('button'));
    const time = nameOf(button);
    button.click();
    await this.goOn();
    await until(() => this.has('button', 'Move appointment'));
    return time;
  }
}

export const datesAnswer = (...days: readonly string[]) => ({
  kind: 'status' as const,
  status: 200,
  body: {success: true, data: {booking_dates: days, booking_days: []}, meta: []},
});

/** Each a wall clock, and where it is another text, its `datetime`. */
export const timesAnswer = (
  day: string,
  offset: string,
  ...times: readonly (string | readonly [string, string])[]
) => ({
  kind: 'status' as const,
  status: 200,
  body: {
    success: true,
    data: times.map((one) => {
      const [time, datetime] = typeof one === 'string' ? [one, `${day}T${one}:00${offset}`] : one;
      return {time, seance_length: 3600, sum_length: 3600, datetime};
    }),
    meta: [],
  },
});

export async function openReschedule(start: Start = {}): Promise<Rescheduling> {
  const {wire: options, parts, now: at = now, attributes, into, before} = start;
  const clock = typeof at === 'number' ? () => at : at;
  Date.now = clock;
  const wire = new Wire({now: clock, ...options});
  await wire.signIn();
  const id = parts ? 7 : storyIds.tomorrow;
  if (parts) wire.records(record({id, ...parts}));
  const {element} = await mount('altegio-my-bookings', {
    wire,
    attributes: {lang: 'en', ...attributes},
    ...(into && {into}),
  });
  const ui = new Rescheduling(element, wire, id);
  await until(() => ui.has('article'), 'the list');
  await ui.updated;
  wire.asked.length = 0;
  before?.(wire);
  ui.card.press('Reschedule');
  await until(() => ui.isOpen, 'the dialog');
  await ui.updated;
  printed.length = 0;
  return ui;
}
