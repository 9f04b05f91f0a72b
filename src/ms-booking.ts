// Responsible for: the script-tag file for pages that have Altegio's hosted widget: its links and its floating button open
// <altegio-booking>. `dist/cdn/ms-booking.js`, a classic script, in place of `widgetJS`. It contains no element: booking.js beside it
// is loaded when a link is meant. Not for: what a link means (hosted-widget/hosted-link.ts).
import {readHostedLink, type HostedLink} from './hosted-widget/hosted-link.js';
import {Popups} from './hosted-widget/popups.js';
import {readWidgetSettings} from './hosted-widget/widget-settings.js';

/** Of the page; with `const` it is no property of the window. */
declare const yWidgetSettings: object | null | undefined;

const script = ownScript();
const settings = script?.dataset ?? {};
/** Also of `n20456`, as it stands in the form's address. */
const [formId = ''] = /\d+/.exec(settings['formId'] ?? '') ?? [];

if (script) start(script.src);

function start(address: string): void {
  const works = settings['proxyUrl'];
  // oxlint-disable-next-line no-console -- the page's developer has to see it; its links go where they always went
  if (!works) console.error('ms-booking.js: data-proxy-url is missing.');
  const load = (): Promise<unknown> => import(/* @vite-ignore */ new URL('booking.js', address).href);
  const popups = new Popups(commonAttributes(), load, (url) => {
    location.assign(url);
    // For who comes back: the floating button that has failed is gone.
    showButton();
  });

  const soon = (event: Event): void => {
    // A link under the pointer or the focus is often pressed next. The press itself tells of a failure.
    if (linkOf(event)[1]) load().catch(() => {});
  };
  const pressed = (event: MouseEvent): void => {
    // In another tab or window, a link stays a link. A page may have this script twice: the first one has taken the press.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented)
      return;
    const [element, link, elsewhere] = linkOf(event);
    if (works && element && link) void popups.open(link, element);
    else if (elsewhere) location.assign(elsewhere);
    else return;
    event.preventDefault();
  };
  // Before the page's own listeners: many such links stop or prevent their click.
  document.addEventListener('click', pressed, true);
  if (!works) return;
  document.addEventListener('pointerover', soon);
  document.addEventListener('focusin', soon);

  const showButton = (): void => {
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const floating = readWidgetSettings(typeof yWidgetSettings === 'object' ? yWidgetSettings : null, rtl);
    // One floats: a page may have this script once for each form.
    if (!floating || !formId || document.querySelector('altegio-booking[display=button]')) return;
    const attributes = {'form-id': formId, ...floating.attributes, display: 'button'};
    const booking = popups.booking({url: hostedForm(), attributes});
    if (floating.color) booking.style.setProperty('--altegio-accent', floating.color);
    load().catch(() => booking.remove());
  };
  // The settings may stand below this script.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', showButton);
  else showButton();
}

/** Empty: nothing of the widget. */
type Found = readonly [
  element?: HTMLElement,
  /** null: it is no booking. */
  link?: HostedLink | null,
  /** Where the hosted widget led that a browser does not: the `data-url` of what is no link, or an empty one. */
  elsewhere?: string,
];

/** What of the widget an event is in, and what it means. Page builders give the class to a block that has a link in it. */
function linkOf(event: Event): Found {
  const path = event.composedPath().filter((one): one is HTMLElement => one instanceof HTMLElement);
  let own = '';
  const element = path.find((one) => {
    if (one.matches('a, area')) own = addressOf(one as HTMLAnchorElement);
    return one.matches('.ms_booking');
  });
  if (!element) return [];
  const {url = ''} = element.dataset;
  const link = readHostedLink(url || own || hostedForm(), document.baseURI);
  return [element, link, !own && /^(https?:)?\/\//.test(url) ? url : ''];
}

/** '' for a link that leads nowhere: `#`, also as a page writes it out. */
function addressOf({href}: HTMLAnchorElement | HTMLAreaElement): string {
  const page = (address: string): string | undefined => address.split('#')[0];
  return href.startsWith('javascript:') || page(href) === page(document.baseURI) ? '' : href;
}

function hostedForm(): string {
  return `https://n${formId}.alteg.io/`;
}

/** Of the script tag, for each booking: what is not of one form. */
function commonAttributes(): Record<string, string> {
  const names = ['proxy-url', 'lang', 'theme', 'credentials', 'default-country'];
  return Object.fromEntries(names.map((name) => [name, script?.getAttribute(`data-${name}`) ?? '']));
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
