// Walks through the reschedule dialog as a person does, on a sandbox whose free days and times a test may say.
import {storyIds} from '../../sandbox/index.js';
import type {Appointment} from '../../src/api/models.js';
import {appointment as made} from './rules/booking-rules.js';
import {printed} from './mount.js';
import type {Parts} from './records.js';
import {RescheduleHost} from './reschedule-host.js';
import {nameOf, plain, Ui} from './ui.js';
import {until} from './until.js';
import {Wire, type WireOptions} from './wire.js';
import {rescheduleWords as words} from './words.js';

/** Monday, 21 September 2026, 11:00 in New York. */
export const now = Date.UTC(2026, 8, 21, 15);

export interface Start {
  readonly wire?: WireOptions;
  /** Instead of tomorrow's, 22 September at 11:00 in New York. */
  readonly parts?: Parts;
  readonly now?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Before the dialog opens. */
  readonly before?: (wire: Wire) => void;
}

export class Move extends Ui<RescheduleHost> {
  readonly wire: Wire;

  constructor(element: RescheduleHost, wire: Wire) {
    super(element);
    this.wire = wire;
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

  /** To the question about that day's first time, or another's. */
  async ask(day: string, index = 0): Promise<string> {
    await until(() => this.cells.length && !this.statuses.includes(words('calendar.loadingDays')));
    await this.choose(day);
    const button = await until(() => this.all('listitem')[index]?.querySelector('button'));
    const time = nameOf(button);
    button.click();
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

export async function openMove({wire: options, parts, now: at = now, attributes, before}: Start = {}): Promise<Move> {
  const wire = new Wire({now: () => at, ...options});
  await wire.signIn();
  const appointment = parts ? made(parts) : await storyAppointment(wire);
  wire.asked.length = 0;
  before?.(wire);
  const element = new RescheduleHost();
  Object.assign(element, {client: wire.client, appointment, now: () => at, lang: 'en'});
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  document.body.append(element);
  const move = new Move(element, wire);
  await move.updated;
  element.show();
  await move.updated;
  printed.length = 0;
  return move;
}

async function storyAppointment(wire: Wire): Promise<Appointment> {
  const all = await wire.client.getAppointments();
  return all.find(({id}) => id === storyIds.tomorrow)!;
}
