// Responsible for: the front page: elements on their stages, and their controls. Not for: the drawer (drawer.ts).
import '../../src/index.js';
import {startDrawer, wireDrawer} from './drawer.js';
import {readSandbox, type GuestRecord} from './switchboard.js';

const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
const ours = (): HTMLElement[] => all('*').filter(({localName}) => localName.startsWith('altegio-'));
const named = (event: Event): {name: string; value: string} => event.target as HTMLSelectElement;

document.querySelector('#controls')?.addEventListener('change', (event) => {
  const {name, value} = named(event);
  if (name === 'page') document.documentElement.style.colorScheme = value;
  else if (name === 'width') all('.stage').forEach((stage) => (stage.dataset['width'] = value));
  else if (name === 'dir') all('.stage').forEach((stage) => (stage.dir = value));
  else ours().forEach((element) => setOrRemove(element, name, value));
});

document.querySelector('.pick')?.addEventListener('change', (event) => {
  const {name, value} = named(event);
  document.querySelector('#bookings')?.setAttribute(name, value);
});
document.querySelector('[data-do="refresh"]')?.addEventListener('click', () => {
  document.querySelector<HTMLElementTagNameMap['altegio-my-bookings']>('#bookings')?.refresh();
});

wireDrawer();
void start();

async function start(): Promise<void> {
  all('.stage').forEach(showMarkup);
  const records = await readSandbox<readonly GuestRecord[]>('guest-records').catch(() => null);
  if (records) showGuests(records);
  else {
    all('[data-sandbox-only]').forEach((section) => (section.hidden = true));
    document.querySelector('#runs-on')?.replaceChildren('on the real Altegio');
  }
  startDrawer(records !== null);
}

function showGuests(records: readonly GuestRecord[]): void {
  const [first] = records;
  const one = first && {'record-id': `${first.id}`, 'record-hash': first.hash};
  put('#guest', {...one});
  put('#guests', {records: JSON.stringify(records.map(({id, hash}) => ({id, hash})))});
}

function put(place: string, attributes: Readonly<Record<string, string>>): void {
  const stage = document.querySelector<HTMLElement>(place);
  const element = document.createElement('altegio-my-bookings');
  for (const [name, value] of Object.entries({'proxy-url': '/altegio', ...attributes})) {
    element.setAttribute(name, value);
  }
  stage?.append(element);
  if (stage) showMarkup(stage);
}

/** Shows the element's current tag below it. */
function showMarkup(stage: HTMLElement): void {
  const element = stage.firstElementChild;
  if (!element) return;
  const shown = document.createElement('pre');
  shown.className = 'markup';
  shown.tabIndex = 0;
  shown.setAttribute('role', 'region');
  shown.setAttribute('aria-label', 'Markup');
  const show = (): void => {
    const copy = element.cloneNode(false) as Element;
    copy.removeAttribute('id');
    shown.textContent = copy.outerHTML.replaceAll('=""', '').replaceAll('&quot;', "'");
  };
  new MutationObserver(show).observe(element, {attributes: true});
  show();
  stage.after(shown);
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
