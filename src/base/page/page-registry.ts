// Responsible for: what all elements of a page share, also when two files of ours are on it: sessions and defaults.
// Not for: a server, which must never share a session between people: it makes its own clients.
import {Session} from '../../api/session.js';
import {shadowHostOf} from '../../i18n/localize.js';

/** Page-wide defaults; an element's own attribute wins. */
export interface Defaults {
  /** Where the proxy is: https, loopback http, or relative to the page. */
  proxyUrl?: string | undefined;
  locationId?: string | number | undefined;
  chainId?: string | number | undefined;
  /** BCP 47. */
  lang?: string | undefined;
  theme?: string | undefined;
  credentials?: string | undefined;
  /** Where Altegio's hosted booking form is: https. */
  bookingUrl?: string | undefined;
}

/** What somebody wants to book once more. */
export interface WantedBooking {
  readonly locationId: number | null;
  /** null: any team member. */
  readonly teamMemberId: number | null;
  readonly serviceIds: readonly number[];
}

/** What asks again who is signed in (session-watch.ts). */
export interface Watch {
  /** Of its session, on the page. */
  elements: number;
}

/** Dispatches `change` when the defaults change, or a `lang` around an element. */
interface Page extends EventTarget {
  /** What a host's script said with `configure()`. */
  defaults: Defaults;
  /** What the script tags say that stand on the page (script-tag.ts). */
  tagged: Defaults;
  sessions: Map<string, Session>;
  /** What was booked here as a guest, by proxy: known until the page goes (booked.ts). */
  booked: Map<string, readonly {readonly id: number; readonly hash: string; readonly locationId: number}[]>;
  /** Elements that can book what is chosen elsewhere; each says whether it takes it. */
  bookers: Set<(wanted: WantedBooking) => boolean>;
  /** Names of our script-tag files that have run. */
  files: Set<string>;
  /** Their tags, each with the address of the page that it came with. */
  tags: Map<Element, string>;
  watches?: WeakMap<Session, Watch>;
  /** Tags whose file a script-tag file loads, or has loaded (late-tags.ts). */
  lateTags: Set<string>;
  /** Looks at the tags once more; there once they are watched (tag-watch.ts). */
  lookAtTags?: () => void;
  langObserver?: MutationObserver;
}

const key = Symbol.for('altegio-elements');

export function page(): Page {
  const holder = globalThis as {[key]?: Page};
  return (holder[key] ??= Object.assign(new EventTarget(), {
    defaults: {},
    tagged: {},
    sessions: new Map(),
    booked: new Map(),
    bookers: new Set<(wanted: WantedBooking) => boolean>(),
    files: new Set<string>(),
    lateTags: new Set<string>(),
    tags: new Map(),
  }));
}

/** Everything that looks at the page's options looks again. */
export function tellChange(): void {
  page().dispatchEvent(new Event('change'));
}

/** The language of an element is that of what stands around it, through shadow roots; it may change at any moment. */
export function watchLanguage(element: Element): void {
  const observer = (page().langObserver ??= new MutationObserver(tellChange));
  for (let place: Element | undefined = element; place; place = shadowHostOf(place)) {
    // Observing a root again is the same as observing it once.
    observer.observe(place.getRootNode(), {subtree: true, attributeFilter: ['lang']});
  }
}

/** One session for each proxy, so that elements react to a sign-in without being nested. @param key of a proxy's address */
export function sessionOf(key: string): Session {
  const {sessions} = page();
  let session = sessions.get(key);
  if (!session) sessions.set(key, (session = new Session()));
  return session;
}
