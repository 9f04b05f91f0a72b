// Responsible for: the first state of an element as HTML, so that a page shows it before any script has come. The built file holds
// all that it needs, and stand-ins for what only a page has (scripts/build/prerender.ts): it runs in Node, workers and Deno.
// Not for: the same in a browser, and what becomes of the HTML there (base/take-over/).
import type {CSSResult, LitElement, TemplateResult} from 'lit';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {renderThunked} from '@lit-labs/ssr/lib/render.js';
import type {RenderInfo} from '@lit-labs/ssr/lib/render-value.js';
import {Session} from './api/session.js';
import {AltegioElement} from './base/altegio-element.js';
import type {Host} from './base/host.js';
import {said, type Problem} from './base/option-checks.js';
import {AltegioAccount} from './components/account/account.js';
import {AltegioBooking} from './components/booking/booking.js';
import {AltegioChangePassword} from './components/change-password/change-password.js';
import {AltegioLoyalty} from './components/loyalty/loyalty.js';
import {AltegioMyBookings} from './components/my-bookings/my-bookings.js';
import {AltegioPhoneVerify} from './components/phone-verify/phone-verify.js';
import {AltegioProfile} from './components/profile/profile.js';
import {AltegioReview} from './components/review/review.js';
import {AltegioSignIn} from './components/sign-in/sign-in.js';

/** The tags that can be prerendered: every element. */
export type PrerenderedTag =
  | 'altegio-account'
  | 'altegio-booking'
  | 'altegio-change-password'
  | 'altegio-loyalty'
  | 'altegio-my-bookings'
  | 'altegio-phone-verify'
  | 'altegio-profile'
  | 'altegio-review'
  | 'altegio-sign-in';

/** Options by the names of their attributes. `true` is an empty attribute; `false`, `null` and `undefined` are none; an object is JSON. */
export type PrerenderAttributes = Readonly<Record<string, string | number | boolean | object | null | undefined>>;

export interface Prerendered {
  /** The tag with its attributes and a declarative shadow root. */
  readonly html: string;
  /** `sha256-…`, one for each style: what a strict `style-src` must name. */
  readonly styleHashes: readonly string[];
}

const elements: Readonly<Record<PrerenderedTag, typeof LitElement>> = {
  'altegio-account': AltegioAccount,
  'altegio-booking': AltegioBooking,
  'altegio-change-password': AltegioChangePassword,
  'altegio-loyalty': AltegioLoyalty,
  'altegio-my-bookings': AltegioMyBookings,
  'altegio-phone-verify': AltegioPhoneVerify,
  'altegio-profile': AltegioProfile,
  'altegio-review': AltegioReview,
  'altegio-sign-in': AltegioSignIn,
};

/** What is used of an element here; some of it is not for its users. */
interface Drawn {
  client: object;
  lang: string;
  readonly asHost: Host;
  attributeChangedCallback(name: string, before: null, value: string): void;
  problem(): Problem;
  render(): TemplateResult;
}

/**
 * The first state of an element as HTML: the form, or the placeholder of a list, in the words of `lang` (English without one).
 * Put it into a page as it is; the element's script takes it over when it comes, and keeps what was typed until then.
 * @param tag such as `altegio-sign-in`
 * @param attributes as on the tag
 * @throws TypeError for a tag or an attribute that is not ours
 * @example const {html, styleHashes} = await prerender('altegio-sign-in', {'proxy-url': '/altegio', 'location-id': 4564, lang: 'de'});
 */
export async function prerender(tag: PrerenderedTag, attributes: PrerenderAttributes = {}): Promise<Prerendered> {
  const Element = Object.hasOwn(elements, tag) ? elements[tag] : undefined;
  if (!Element)
    throw new TypeError(`<${tag}> cannot be prerendered. Write one of: ${Object.keys(elements).join(', ')}.`);
  const given = textsOf(tag, attributes, Element.observedAttributes);
  const element = new Element() as unknown as Drawn;
  // An option that is missing may be said on the page; one that is wrong is told there.
  element.problem = () => '';
  // Nobody is signed in here, and nothing is asked.
  element.client = {session: new Session()};
  for (const [name, text] of given) element.attributeChangedCallback(name, null, text);
  // An option that was taken back names no language either.
  if (!said(element.lang)) element.lang = 'en';

  const [body, styleHashes] = await withInner(await drawn(element), given);
  const css = (Element.elementStyles as CSSResult[]).map(({cssText}) => cssText).join('');
  const open = given.map(([name, text]) => ` ${name}="${escape(text)}"`).join('');
  return {
    html: `<${tag}${open}><template shadowrootmode="open"><style>${css}</style>${body}</template></${tag}>`,
    styleHashes: [await hashOf(css), ...styleHashes],
  };
}

/** An element that stands in the first state of another one has its own in it, with the common options of the other. */
async function withInner(
  body: string,
  given: readonly (readonly [name: string, text: string])[],
): Promise<[body: string, styleHashes: readonly string[]]> {
  const [open, tag] = /<(altegio-[a-z-]+)[^>]*>/.exec(body) ?? [];
  if (!open) return [body, []];
  const common = AltegioElement.observedAttributes;
  const options = Object.fromEntries(given.filter(([name]) => common.includes(name)));
  const inner = await prerender(tag as PrerenderedTag, options);
  const from = inner.html.indexOf('><template');
  const attributes = inner.html.slice(`<${tag}`.length, from);
  const root = inner.html.slice(from + 1, -`</${tag}>`.length);
  return [body.replace(open, () => `${open.slice(0, -1)}${attributes}>${root}`), inner.styleHashes];
}

/** Until what it is made of has come: words, and a form that has a file of its own. */
async function drawn(element: Drawn): Promise<string> {
  const {asHost: host} = element;
  for (;;) {
    host.waiting = undefined;
    const shown = element.render();
    const coming = host.translations.settled ?? host.waiting;
    if (!coming) return tidied(collectResultSync(renderThunked(shown, inOneElement())));
    await coming;
  }
}

/** The template is drawn as the content of an element, which a `<slot>` in it needs. */
function inOneElement(): Partial<RenderInfo> {
  return {customElementHostStack: [{}] as unknown as RenderInfo['customElementHostStack']};
}

/**
 * Without the comments that Lit would find its places by, which base/take-over/ does not need, and without spaces that show nowhere:
 * no text and no value has a `<`, `>` or `"` of its own. A no-break space shows, and gives a line its height. A form of this method goes nowhere while no script listens to it.
 */
function tidied(html: string): string {
  return html
    .replace(/<[!?][^>]*>/g, '')
    .replace(/>[ \t\n\r]+/g, '> ')
    .replace(/[ \t\n\r]+</g, ' <')
    .replace(/"[ \t\n\r]+/g, '" ')
    .replace(/[ \t\n\r]+>/g, '>')
    .replace(/ value=""(?=[ >])/g, '')
    .replaceAll('<form ', '<form method="dialog" ');
}

/** Names and values of what is to be written. */
function textsOf(
  tag: string,
  attributes: PrerenderAttributes,
  known: readonly string[],
): readonly (readonly [name: string, text: string])[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (!known.includes(name)) {
      throw new TypeError(`<${tag}> has no attribute "${name}". Write some of: ${known.join(', ')}.`);
    }
    if (value === false || value === null || value === undefined) return [];
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError(`${name} of <${tag}> is a ${typeof value}. Write a text, a number, or what JSON can say.`);
    }
    const text = value === true ? '' : typeof value === 'object' ? JSON.stringify(value) : `${value}`;
    return [[name, text] as const];
  });
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Else a parser makes a line feed of it.
  '\r': '&#13;',
};

function escape(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => escapes[character] ?? '');
}

async function hashOf(css: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
