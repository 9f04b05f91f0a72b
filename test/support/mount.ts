// Puts an element on the page for one test, writes down its events and the console, and clears up.
import type {Client} from '../../src/api/index.js';
import {configure} from '../../src/configure.js';
import type {Tag} from '../../src/types/options.js';
import type {Wire} from './wire.js';
import {Ui} from './ui.js';

export type {Tag};
type Of<T extends Tag> = HTMLElementTagNameMap[T];

export interface Seen {
  readonly type: string;
  readonly detail: unknown;
  readonly from: EventTarget | null;
}

/** Every event of ours that reached the window, as a host hears it. */
export const events: Seen[] = [];
/** Everything that was printed, as `error: text`. */
export const printed: string[] = [];
/** Errors that nobody caught. */
export const uncaught: unknown[] = [];

const types = [
  'before-send code-sent phone-verified error appointments-loaded before-cancel appointment-cancelled',
  'appointment-rescheduled book-again before-review review-sent loyalty-loaded password-changed profile-saved signed-in signed-out',
  'step-shown choice-changed before-book booking-submitted appointment-booked booking-unconfirmed no-times-found before-hand-over',
]
  .join(' ')
  .split(' ');

for (const type of types) {
  addEventListener(`altegio-${type}`, (event) => {
    const [from = null] = event.composedPath();
    events.push({type: event.type, detail: (event as CustomEvent).detail, from});
  });
}
addEventListener('unhandledrejection', ({reason}) => uncaught.push(reason));
addEventListener('error', ({error}) => uncaught.push(error));

const levels = ['debug', 'info', 'log', 'warn', 'error'] as const;
const real = Object.fromEntries(levels.map((level) => [level, console[level]]));

function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
}

// The runner uses a tab again, also one whose file ended in the middle of a test.
before(forget);

beforeEach(() => {
  for (const level of levels) console[level] = (...args: unknown[]) => printed.push(`${level}: ${args.join(' ')}`);
  events.length = printed.length = uncaught.length = 0;
});

afterEach(() => {
  document.body.replaceChildren();
  Object.assign(console, real);
  const none = undefined as never;
  configure({proxyUrl: none, locationId: none, chainId: none, lang: none, theme: none, credentials: none});
  forget();
});

export interface Options<T extends Tag> {
  readonly wire?: Wire;
  readonly client?: Client;
  readonly attributes?: Readonly<Record<string, string | boolean>>;
  readonly props?: Partial<Of<T>>;
  readonly into?: ParentNode & Node;
}

/** Ready when it has rendered once. */
export async function mount<T extends Tag>(tag: T, options: Options<T> = {}): Promise<Ui<Of<T>>> {
  const {wire, client = wire?.client, attributes = {}, props = {}, into = document.body} = options;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value === true ? '' : `${value}`);
  Object.assign(element, client && {client}, props);
  into.append(element);
  const ui = new Ui<Of<T>>(element);
  await ui.updated;
  return ui;
}

/** Details of the events of that type, oldest first. */
export function heard(type: string): unknown[] {
  return events.filter((event) => event.type === `altegio-${type}`).map(({detail}) => detail);
}
