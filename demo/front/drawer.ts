// Responsible for: the drawer: sample clients, the SMS outbox, faults, settings, and the event log.
// Not for: the elements and their controls (front.ts).
import {html, nothing, render, type TemplateResult} from 'lit';
import {eventNames} from './event-names.js';
import {faultForm} from './fault-form.js';
import {
  changeSetting,
  clearFaults,
  readSandbox,
  resetSandbox,
  setFault,
  type FaultEntry,
  type Setting,
  type Sms,
} from './switchboard.js';

interface Logged {
  readonly at: number;
  readonly tag: string;
  readonly type: string;
  readonly detail: string;
}

const client = {phone: '+1 315 555 0175', password: 'qwerty123'};
const place = (name: string): HTMLElement => document.querySelector<HTMLElement>(`#${name}`) ?? document.body;
const clock = (at: number): string => new Date(at).toLocaleTimeString('en-GB');

let outbox: readonly Sms[] = [];
let faults: readonly FaultEntry[] = [];
let settings: Readonly<Record<string, Setting>> = {};
let events: readonly Logged[] = [];
let copied = '';
let seen = 0;
let problem = '';
let onSandbox = true;

/** Makes tabs and handle work at once. `startDrawer` adds their content. */
export function wireDrawer(): void {
  tabs();
  handle();
}

export function startDrawer(sandbox: boolean): void {
  onSandbox = sandbox;
  for (const type of eventNames) {
    document.addEventListener(type, (event) => {
      const {detail} = event as CustomEvent<unknown>;
      const tag = (event.target as Element).localName;
      events = [{at: Date.now(), tag, type, detail: detail ? JSON.stringify(detail) : ''}, ...events].slice(0, 200);
      draw();
      if (type === 'altegio-code-sent') void look();
    });
  }
  draw();
  if (!sandbox) return;
  void look();
  setInterval(() => document.hidden || void look(), 1000);
}

/** Reads the state of the sandbox, which other pages can change. */
async function look(): Promise<void> {
  try {
    const [sms, on, set] = await Promise.all([
      readSandbox<readonly Sms[]>('outbox'),
      readSandbox<readonly FaultEntry[]>('faults'),
      readSandbox<Record<string, Setting>>('settings'),
    ]);
    const news = JSON.stringify([sms, on, set]) !== JSON.stringify([outbox, faults, settings]);
    [outbox, faults, settings] = [sms, on, set];
    if (news) draw();
  } catch {
    // The dev server is restarting. The next call will succeed.
  }
}

async function attempt(change: Promise<unknown>): Promise<void> {
  problem = '';
  try {
    await change;
  } catch (error) {
    problem = (error as Error).message;
    draw();
  }
  await look();
}

function draw(): void {
  render(smsPanel(), place('panel-sms'));
  render(faultPanel(), place('panel-faults'));
  render(settingsPanel(), place('panel-settings'));
  render(eventPanel(), place('panel-events'));
  if (isOpen()) seen = outbox.length;
  const unread = Math.max(0, outbox.length - seen);
  render(unread ? html`<b>${unread} new SMS</b>` : nothing, place('unread'));
}

function smsPanel(): TemplateResult {
  if (!onSandbox) {
    return html`<p>This is the real Altegio: codes come to the phone, and each SMS costs the location money.</p>`;
  }
  return html`<dl class="client">
      <dt>Demo client</dt>
      <dd>${copyButton('phone', client.phone)}</dd>
      <dt>Password</dt>
      <dd>${copyButton('password', client.password)}</dd>
    </dl>
    <h2>Outbox</h2>
    <div role="log" aria-label="SMS outbox">
      <ol class="sms">
        ${
          outbox.length === 0
            ? html`<li class="none">No SMS yet. Press “Send code” in an element, and the code arrives here.</li>`
            : nothing
        }
        ${outbox.toReversed().map(
          ({phone, text, at, code}) =>
            html`<li>
              <p class="meta"><span>${phone}</span> <time>${clock(at)}</time></p>
              <p>${text}</p>
              ${copyButton('code', code)}
            </li>`,
        )}
      </ol>
    </div>
    <p class="quiet" role="status">${copied && `Copied ${copied}.`}</p>`;
}

function copyButton(what: string, text: string): TemplateResult {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    copied = text;
    draw();
    setTimeout(() => {
      copied = '';
      draw();
    }, 2000);
  };
  return html`<button type="button" class="copy" @click=${() => void copy()}>
    <span>${text}</span> <small>${copied === text ? 'Copied' : 'Copy'}<span class="quiet"> ${what}</span></small>
  </button>`;
}

function faultPanel(): TemplateResult {
  if (!onSandbox) return html`<p>Faults can be switched on the sandbox only.</p>`;
  const add = (entry: FaultEntry): void => void attempt(setFault(entry));
  return html`<p>What a route does instead of answering. Press “Refresh” or send something to see it.</p>
    ${faultForm(add)} ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    <h2>Switched on</h2>
    <ul class="faults" aria-label="Faults that are on">
      ${faults.length === 0 ? html`<li class="none">None: everything works.</li>` : nothing}
      ${faults.map(
        ({route, fault}) =>
          html`<li>
            <span>
              <b>${route === '*' ? 'Everything' : route}</b>
              <code>${JSON.stringify(fault).replace(/[{}"]/g, '').replaceAll(',', ', ')}</code>
            </span>
            <button type="button" aria-label="Remove the fault of ${route}" @click=${() => attempt(clearFaults(route))}>
              Remove
            </button>
          </li>`,
      )}
    </ul>`;
}

const choices: Readonly<Record<string, readonly string[]>> = {
  cancelAnswer: ['json', 'empty', 'no-content'],
  companyErrorShape: ['documented', 'standard'],
};

function settingsPanel(): TemplateResult {
  if (!onSandbox) return html`<p>These are the real Altegio’s own.</p>`;
  const reset = async (): Promise<void> => {
    await attempt(resetSandbox());
    location.reload();
  };
  return html`<p>What nobody outside knows about Altegio, and may be either way.</p>
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    <form class="settings" aria-label="Settings of the sandbox" @submit=${(event: Event) => event.preventDefault()}>
      ${Object.entries(settings).map(([name, value]) => settingField(name, value))}
    </form>
    <button type="button" class="wide" @click=${() => void reset()}>Reset the sandbox to its seed</button>`;
}

function settingField(name: string, value: Setting): TemplateResult {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  const set = (next: Setting): void => void attempt(changeSetting(name, next));
  const text = (event: Event): string => (event.target as HTMLInputElement).value;
  const options = choices[name];
  if (typeof value === 'boolean') {
    return html`<label class="check"
      ><input type="checkbox" .checked=${value} @change=${() => set(!value)} /> ${label}</label
    >`;
  }
  if (options) {
    return html`<label
      >${label}
      <select @change=${(event: Event) => set(text(event))}>
        ${options.map((option) => html`<option ?selected=${option === value}>${option}</option>`)}
      </select>
    </label>`;
  }
  const isText = typeof value === 'string';
  const read = (typed: string): Setting => (isText ? typed : typed === '' ? null : Number(typed));
  return html`<label
    >${label}
    <input
      type=${isText ? 'text' : 'number'}
      .value=${String(value ?? '')}
      @change=${(event: Event) => set(read(text(event)))}
    />
  </label>`;
}

function eventPanel(): TemplateResult {
  return html`<p>Every event that the elements dispatch, with its detail. The newest first.</p>
    <ol class="events" aria-label="Events">
      ${events.length === 0 ? html`<li class="none">None yet.</li>` : nothing}
      ${events.map(
        ({at, tag, type, detail}) =>
          html`<li>
            <p class="meta"><span>&lt;${tag}&gt;</span> <time>${clock(at)}</time></p>
            <p><b>${type}</b></p>
            ${detail ? html`<code>${detail}</code>` : nothing}
          </li>`,
      )}
    </ol>`;
}

/** Arrow keys, Home and End move between tabs. The selected tab is the only tab stop. */
function tabs(): void {
  const list = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  const choose = (tab: HTMLElement): void => {
    for (const one of list) {
      one.setAttribute('aria-selected', String(one === tab));
      one.tabIndex = one === tab ? 0 : -1;
      place(one.getAttribute('aria-controls') ?? '').hidden = one !== tab;
    }
  };
  list.forEach((tab, index) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', ({key}) => {
      const to = {ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: list.length - 1}[key];
      const next = to === undefined ? undefined : list.at(to % list.length);
      if (!next) return;
      choose(next);
      next.focus();
    });
  });
  if (list[0]) choose(list[0]);
}

function isOpen(): boolean {
  return place('drawer-body').checkVisibility();
}

/** On a narrow page the drawer is a sheet at the bottom, which the handle opens. */
function handle(): void {
  const button = document.querySelector('.handle');
  button?.addEventListener('click', () => {
    const open = place('drawer').toggleAttribute('data-open');
    button.setAttribute('aria-expanded', String(open));
    draw();
  });
}
