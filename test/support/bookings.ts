// My bookings in a test of one card: signed in or a guest, at a moment that stands still, and the card's own controls.
import {storyIds, type Fault} from '../../sandbox/index.js';
import {mount, heard, type Options} from './mount.js';
import {byRole, nameOf, plain, type Ui} from './ui.js';
import {until} from './until.js';
import {Wire, type WireOptions} from './wire.js';

export type List = Ui<HTMLElementTagNameMap['altegio-my-bookings']>;

/** Monday, 21 September 2026, 15:00 UTC. */
export const now = Date.UTC(2026, 8, 21, 15);

export function standStill(): void {
  const real = Date.now;
  beforeEach(() => {
    Date.now = () => now;
  });
  afterEach(() => {
    Date.now = real;
  });
}

export interface Start {
  readonly options?: Options<'altegio-my-bookings'>;
  readonly wire?: WireOptions;
  /** As if Altegio had said so. */
  readonly records?: readonly unknown[];
  readonly guest?: boolean;
  /** From the first request on. */
  readonly fault?: readonly [line: string, fault: Fault];
}

export async function start({options = {}, wire: more = {}, records, guest = false, fault}: Start = {}) {
  const wire = new Wire({now: () => now, ...more});
  if (!guest) await wire.signIn();
  if (records) wire.records(...records);
  if (fault) wire.fault(...fault);
  const before = heard('appointments-loaded').length;
  const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en'}, ...options});
  await until(() => heard('appointments-loaded').length > before || ui.alerts, 'the list or a fault');
  await ui.updated;
  return {ui, wire};
}

export class Card {
  readonly ui: List;
  readonly id: number;

  constructor(ui: List, id: number) {
    this.ui = ui;
    this.id = id;
  }

  get element(): HTMLElement {
    const found = this.ui.all('article').find(({id}) => id === `card-${this.id}`);
    if (!found) throw new Error(`No card ${this.id}. There: ${this.ui.all('article').map(nameOf).join(' | ')}`);
    return found;
  }

  get text(): string {
    return plain(this.element.textContent ?? '');
  }

  get buttons(): string[] {
    return byRole(this.element, 'button').map(nameOf);
  }

  get links(): [string, string][] {
    return byRole(this.element, 'link').map((link) => [nameOf(link), (link as HTMLAnchorElement).href]);
  }

  button(name: string): HTMLButtonElement {
    const found = byRole(this.element, 'button', name);
    if (found.length !== 1) throw new Error(`${found.length} of button "${name}". There: ${this.buttons.join(' | ')}`);
    return found[0] as HTMLButtonElement;
  }

  /** Opens what is rare: the address to copy, further phones, reminders. */
  async more(): Promise<void> {
    this.press('More');
    await until(() => this.element.querySelector('[aria-expanded=true]'), 'the panel');
  }

  /** As a thumb does: the button has the focus then. */
  press(name: string): void {
    const button = this.button(name);
    button.focus();
    button.click();
  }
}

/** The dialog that is open and keeps all else from being used, or null. */
export function openDialog(ui: List): HTMLDialogElement | null {
  return ui.root.querySelector<HTMLDialogElement>('dialog:modal');
}

/** What stands in the open dialog. */
export function dialogText(ui: List): string {
  return plain(openDialog(ui)?.textContent ?? '');
}

/** Up to the question before a cancellation; tomorrow's appointment, unless another is said. */
export async function askToCancel(story: Start = {}, id: number = storyIds.tomorrow) {
  const {ui, wire} = await start(story);
  const card = new Card(ui, id);
  card.press('Cancel appointment');
  await until(() => openDialog(ui), 'the question');
  return {ui, wire, card};
}

export const isCancelled = (card: Card): boolean => card.text.includes('Cancelled');
