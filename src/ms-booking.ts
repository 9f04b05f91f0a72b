// Responsible for: the script-tag file for pages that have Altegio's hosted widget: its links and its floating button open
// <altegio-booking>. `dist/cdn/ms-booking.js`, a classic script, in place of `widgetJS`. It contains no element: booking.js beside it
// is loaded when a link is meant. Not for: what a link means (hosted-widget/hosted-link.ts).
import {readHostedLink, type HostedLink} from './hosted-widget/hosted-link.js';
import {Popups} from './hosted-widget/popups.js';
import {readWidgetSettings} from './hosted-widget/widget-settings.js';

const script = ownScript();
const settings = script?.dataset ?? {};
const formId = settings['formId'] ?? '';

if (script && settings['proxyUrl']) start(script.src);
// oxlint-disable-next-line no-console -- the page's developer has to see it; its links go where they always went
else if (script) console.error('ms-booking.js: data-proxy-url is missing.');

function start(address: string): void {
  const load = (): Promise<unknown> => import(/* @vite-ignore */ new URL('booking.js', address).href);
  const popups = new Popups(commonAttributes(), load, (url) => {
    location.assign(url);
    // For who comes back: the floating button that has failed is gone.
    showButton();
  });

  const soon = (event: Event): void => {
    // A link under the pointer or the focus is often pressed next. The press itself tells of a failure.
    if (linkOf(event)) load().catch(() => {});
  };
  const pressed = (event: MouseEvent): void => {
    const {button, ctrlKey, metaKey, shiftKey, altKey} = event;
    const found = linkOf(event);
    // A page may have this script twice: the first one has taken the press.
    if (!found || button || ctrlKey || metaKey || shiftKey || altKey || event.defaultPrevented) return;
    event.preventDefault();
    void popups.open(found.link, found.element);
  };
  // Before the page's own listeners: many such links stop or prevent their click.
  document.addEventListener('click', pressed, true);
  document.addEventListener('pointerover', soon);
  document.addEventListener('focusin', soon);

  const showButton = (): void => {
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const floating = readWidgetSettings(Reflect.get(globalThis, 'yWidgetSettings'), rtl);
    const link = formId && readHostedLink(hostedForm(), location.href);
    // One floats: a page may have this script once for each form.
    if (!floating || !link || document.querySelector('altegio-booking[display=button]')) return;
    const attributes = {...link.attributes, ...floating.attributes, display: 'button'};
    const booking = popups.booking({url: link.url, attributes});
    if (floating.color) booking.style.setProperty('--altegio-accent', floating.color);
    load().catch(() => booking.remove());
  };
  // The settings may stand below this script.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', showButton);
  else showButton();
}

interface Found {
  readonly element: HTMLElement;
  readonly link: HostedLink;
}

/** The link of the widget that an event is in, and what it means. */
function linkOf(event: Event): Found | undefined {
  const path = event.composedPath().filter((one): one is HTMLElement => one instanceof HTMLElement);
  const element = path.find(({classList}) => classList.contains('ms_booking'));
  const link = element && readHostedLink(addressOf(element), document.baseURI);
  return link ? {element, link} : undefined;
}

/** `data-url` counts before `href`, which is often `#`; without either, the form of the script tag. */
function addressOf(element: HTMLElement): string {
  const href = element.getAttribute('href')?.trim() ?? '';
  const own = /^(?:#|javascript:)/i.test(href) ? '' : href;
  return element.dataset['url'] || own || hostedForm();
}

function hostedForm(): string {
  return `https://n${formId}.alteg.io/`;
}

/** Of the script tag, for each booking: what is not of one form. */
function commonAttributes(): Record<string, string> {
  const names = ['proxy-url', 'lang', 'theme', 'credentials', 'default-country'];
  const said = names.map((name) => [name, script?.getAttribute(`data-${name}`) ?? '']);
  return Object.fromEntries(said.filter(([, value]) => value)) as Record<string, string>;
}

/** Of the prototype: an <img name="currentScript"> takes the place of the document's own property. */
function ownScript(): HTMLScriptElement | null {
  // In plain Node there is no page.
  if (!globalThis.document) return null;
  const running = Reflect.get(Document.prototype, 'currentScript', document) as Element | null;
  return running instanceof HTMLScriptElement
    ? running
    : document.querySelector<HTMLScriptElement>('script[src*="ms-booking.js"]');
}
