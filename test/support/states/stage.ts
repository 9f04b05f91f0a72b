// How a state is brought about: an element on a wire of its own, and hands that find controls by what they are and never
// by a word, so that every language can be driven. Not for: which states there are.
import {AltegioApiError, type ErrorCode} from '../../../src/api/errors.js';
import type {Client} from '../../../src/api/index.js';
import {common} from '../../../src/i18n/en/index.js';
import {now, standStill} from '../bookings.js';
import {mount, type Options, type Tag} from '../mount.js';
import {settled, until} from '../until.js';
import {Wire, type WireOptions} from '../wire.js';

standStill();

export interface StateOptions {
  /** `en` by default. */
  readonly lang?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  /** Of what the element stands in. */
  readonly dir?: 'ltr' | 'rtl';
  /** Of what the element stands in, in CSS pixels. A dialog is as wide as the window lets it be. */
  readonly width?: number;
}

export interface ElementState {
  readonly element: Tag;
  /** Unique within the element. */
  readonly name: string;
  /** Resolves with the element once it is in that state and stands still. Whoever mounts several removes them. */
  mount(options?: StateOptions): Promise<HTMLElement>;
}

type Of<T extends Tag> = HTMLElementTagNameMap[T];

export interface Way<T extends Tag> {
  readonly attributes?: Readonly<Record<string, string | boolean>>;
  readonly props?: (wire: Wire) => Options<T>['props'];
  readonly wire?: WireOptions;
  /** False: nobody is signed in. */
  readonly signedIn?: boolean;
  /** False: as if the host had forgotten the proxy. */
  readonly proxy?: boolean;
  /** Before the element is there. */
  readonly before?: (wire: Wire) => unknown;
  readonly client?: (wire: Wire) => Client;
  /** From the first render to the state. */
  readonly reach?: (hands: Hands<Of<T>>, wire: Wire) => unknown;
}

export function state<T extends Tag>(element: T, name: string, way: Way<T> = {}): ElementState {
  return {element, name, mount: (options) => reached(element, way, options)};
}

async function reached<T extends Tag>(tag: T, way: Way<T>, options: StateOptions = {}): Promise<HTMLElement> {
  const {lang = 'en', theme = 'light', dir, width} = options;
  localStorage.clear();
  // Another state's SMS would have to be waited for.
  sessionStorage.clear();
  const into = document.createElement('div');
  if (dir) into.dir = dir;
  if (width) into.style.width = `${width}px`;
  document.body.append(into);
  const wire = new Wire({now: () => now, ...way.wire});
  if (way.signedIn !== false) await wire.signIn();
  await way.before?.(wire);
  const client = way.proxy === false ? undefined : (way.client?.(wire) ?? wire.client);
  const {element} = await mount(tag, {
    ...(client && {client}),
    attributes: {...way.attributes, lang, theme},
    props: way.props?.(wire) ?? {},
    into,
  });
  // What is missing is told once the element is shown, a task later.
  if (way.proxy === false) await until(() => element.shadowRoot!.querySelector('[role=alert]'));
  await way.reach?.(new Hands(element), wire);
  await settled();
  await document.fonts.ready;
  for (const animation of element.shadowRoot!.getAnimations()) {
    if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
  }
  return element;
}

/** What stands as an error, beside a field or alone. */
export const alert = '[role=alert]:not(:empty)';
export const submit = 'button[type=submit]';
/** It does nothing more for now. */
export const busy = '[aria-disabled=true]';

export class Hands<E extends HTMLElement = HTMLElement> {
  readonly element: E;

  constructor(element: E) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Waits until there is one, and gives the first. */
  find(selector: string): Promise<HTMLElement> {
    return until(() => this.root.querySelector<HTMLElement>(selector), `${this.element.localName} shows ${selector}`);
  }

  async none(selector: string): Promise<void> {
    await until(() => !this.root.querySelector(selector), `${this.element.localName} shows no ${selector}`);
  }

  async press(selector: string): Promise<void> {
    const found = await this.find(selector);
    found.focus();
    found.click();
    await settled();
  }

  async type(selector: string, text: string): Promise<void> {
    const field = (await this.find(selector)) as HTMLInputElement;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }
}

const codes: readonly ErrorCode[] = [
  'network',
  'timeout',
  'offline',
  'rate-limited',
  'unavailable',
  'signed-out',
  'forbidden',
  'not-found',
  'not-allowed',
  'invalid-phone',
  'wrong-code',
  'wrong-password',
  'weak-password',
  'slot-taken',
  'blocked-client',
  'name-required',
  'verification-required',
  'invalid-request',
  'bad-response',
  'unknown',
];

/** The codes that have words here; every other one is said as `unknown`. */
export function codesOf(...tables: readonly object[]): readonly ErrorCode[] {
  const said = Object.assign({}, common, ...tables) as object;
  return codes.filter((code) => code in said);
}

/** Its answer may be lost on the way back: an element goes on to find out what is true. */
export const maybeLost: readonly ErrorCode[] = ['network', 'timeout', 'offline', 'bad-response'];

type Method = Exclude<keyof Client, 'session'>;

/** The wire's client, one of whose methods fails in this way. */
export function failing(wire: Wire, method: Method, code: ErrorCode, more: Partial<Client> = {}): Client {
  return {...wire.client, [method]: () => Promise.reject(failure(code)), ...more};
}

export function failure(code: ErrorCode): AltegioApiError {
  return new AltegioApiError(code, {retryAfter: code === 'rate-limited' ? 42 : undefined});
}

export const never = <T>(): Promise<T> => new Promise<T>(() => {});
