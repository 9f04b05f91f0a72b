// A partner's page on the built files, in a frame as wide as the test says, with a proxy and a sandbox of its own; and what
// that page let slip: events, console, uncaught errors, violations of its policy.
import {assert} from '@open-wc/testing/pure';
import {Ui} from '../../support/ui.js';
import {until} from '../../support/until.js';

export type Tag = `altegio-${'phone-verify' | 'sign-in' | 'my-bookings' | 'change-password' | 'account'}`;

export const tags: readonly Tag[] = [
  'altegio-sign-in',
  'altegio-my-bookings',
  'altegio-phone-verify',
  'altegio-change-password',
];

/** Nothing inline, nothing from elsewhere, and no text into a sink but lit's own templates. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const defaults = 'data-proxy-url="/altegio" data-location-id="4564"';
export const asModule = `<script type="module" src="/cdn/altegio-elements.js" ${defaults}></script>`;
export const asClassic = `<script src="/cdn/altegio-elements.iife.js" ${defaults}></script>`;
export const everyTag = tags.map((tag) => `<${tag}></${tag}>`).join('');

export interface Slipped {
  /** `altegio-*` events: type, tag, detail. */
  readonly events: {readonly type: string; readonly tag: string; readonly detail: unknown}[];
  readonly violations: string[];
  readonly printed: string[];
  readonly uncaught: string[];
  readonly defined: string[];
}

/** Runs in the page, before anything else of it. */
const recorder = `(() => {
  const slipped = (window.slipped = {events: [], violations: [], printed: [], uncaught: [], defined: []});
  const types = ['before-send', 'code-sent', 'phone-verified', 'error', 'appointments-loaded', 'before-cancel',
    'appointment-cancelled', 'appointment-rescheduled', 'book-again', 'password-changed', 'signed-in', 'signed-out'];
  for (const type of types)
    addEventListener('altegio-' + type, (event) =>
      slipped.events.push({type: event.type, tag: event.target.localName, detail: event.detail}));
  addEventListener('securitypolicyviolation', (event) => slipped.violations.push(event.violatedDirective));
  addEventListener('error', (event) => slipped.uncaught.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => slipped.uncaught.push(String(event.reason)));
  for (const level of ['debug', 'info', 'log', 'warn', 'error'])
    console[level] = (...args) => slipped.printed.push(args.join(' '));
  const {define} = customElements;
  customElements.define = function (name, ...rest) {
    slipped.defined.push(name);
    return define.call(this, name, ...rest);
  };
})();`;

export interface PageOptions {
  readonly width?: number;
  /** Of `<html>`. */
  readonly attributes?: string;
  readonly policy?: string;
  readonly script?: string;
  /** Before the page is opened. */
  readonly before?: () => Promise<unknown>;
}

interface Sms {
  readonly phone: string;
  readonly code: string;
}

export class Partner {
  readonly frame: HTMLIFrameElement;

  constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
  }

  get window(): Window & {readonly slipped: Slipped} {
    return this.frame.contentWindow as Window & {readonly slipped: Slipped};
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get slipped(): Slipped {
    return this.window.slipped;
  }

  element<T extends Tag>(tag: T): Ui<HTMLElementTagNameMap[T]> {
    return new Ui(this.document.querySelector(tag)!);
  }

  /** Details of the events of that type. */
  heard(type: string): unknown[] {
    return this.slipped.events.filter((event) => event.type === `altegio-${type}`).map(({detail}) => detail);
  }

  async signIn(phone: string): Promise<void> {
    const form = this.element('altegio-sign-in');
    form.type('Phone number', phone);
    form.press('Send code');
    await until(() => form.has('textbox', 'Code from the SMS'), 'the code is asked for');
    form.type('Code from the SMS', await newestCode());
    form.press('Confirm');
    await until(() => form.has('button', 'Sign out'), 'signed in');
    await until(() => this.element('altegio-my-bookings').has('article'), 'the list');
    await this.element('altegio-my-bookings').updated;
  }

  /** Nothing went wrong that a page or its policy can notice. */
  assertQuiet(): void {
    const {violations, uncaught, printed} = this.slipped;
    assert.deepEqual({violations, uncaught, printed}, {violations: [], uncaught: [], printed: []});
  }
}

/** Opens a page with that markup; ready when every element of it has rendered. */
export async function openPartner(markup: string, options: PageOptions = {}): Promise<Partner> {
  const {width = 800, attributes = 'lang="en"', policy = strictPolicy, script = asModule, before} = options;
  const world = crypto.randomUUID().replaceAll('-', '');
  // oxlint-disable-next-line unicorn/no-document-cookie -- the test server has to see it with every request
  document.cookie = `partner-world=${world}; path=/; SameSite=Strict`;
  await ok(fetch('/altegio/session', {method: 'DELETE', headers: {'X-Requested-With': 'altegio-elements'}}));
  await before?.();
  await put('/partner/recorder.js', recorder, {'content-type': 'text/javascript'});
  const html = `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>A partner</title>
    <script src="/partner/recorder.js"></script></head><body><main>${markup}</main>${script}</body></html>`;
  await put(`/partner/${world}.html`, html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
  const frame = document.createElement('iframe');
  Object.assign(frame.style, {width: `${width}px`, height: '900px', border: '0'});
  frame.src = `/partner/${world}.html`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const partner = new Partner(frame);
  for (const element of partner.document.querySelectorAll<HTMLElement>(tags.join()))
    await until(() => element.shadowRoot?.querySelector('.root'), `<${element.localName}> is there: npm run build`);
  return partner;
}

afterEach(() => document.body.replaceChildren());

export async function newestCode(): Promise<string> {
  return (await outbox()).at(-1)?.code ?? '';
}

export async function outbox(): Promise<Sms[]> {
  return (await (await fetch('/sandbox/outbox')).json()) as Sms[];
}

/** What came to the sandbox: a method and the beginning of a path. */
export async function asked(line: string): Promise<number> {
  const all = (await (await fetch('/sandbox/requests')).json()) as {method: string; path: string}[];
  return all.filter(({method, path}) => `${method} ${path}`.startsWith(line)).length;
}

/** The list as if Altegio had said it. */
export async function answerList(...data: unknown[]): Promise<void> {
  const fault = {kind: 'status', status: 200, body: {success: true, data, meta: []}};
  const body = JSON.stringify({route: 'GET user/records', fault});
  await ok(fetch('/sandbox/faults', {method: 'PUT', body, headers: {'content-type': 'application/json'}}));
}

async function put(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<void> {
  await ok(fetch(path, {method: 'PUT', body: JSON.stringify({body, headers})}));
}

async function ok(answer: Promise<Response>): Promise<void> {
  const {status, url} = await answer;
  if (status >= 300) throw new Error(`${status} from ${url}`);
}
