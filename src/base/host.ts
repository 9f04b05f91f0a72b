// Responsible for: what the parts of an element use of it: its words, its events, its focus, its writes, its options.
// Not for: what an element is (altegio-element.ts).
import {html, nothing, type CSSResult, type LitElement} from 'lit';
import type {AltegioApiError} from '../api/errors.js';
import {toProxyAddress, type ProxyAddress} from '../api/values/proxy-url.js';
import {clock, fill} from '../i18n/localize.js';
import type {MessageKey, Owner, Table, Values} from '../i18n/messages.js';
import {adoptStyles} from './adopted-styles.js';
import {laterFile, withLater} from './connection/later-requests.js';
import {page, type Defaults} from './page/page-registry.js';
import {said} from './option-checks.js';
import type {Shown, Tone} from './templates.js';
import type {Translations} from './translations.js';
import type {Writes} from './writes.js';

/** What is back within this time was moved: routers and page-swapping libraries take several tasks, and frames, for it. */
export const moveMs = 1000;

/** `detail` of `altegio-error`. */
export type ErrorDetail = Pick<AltegioApiError, 'code' | 'status' | 'retryAfter'>;

/** What to say beside a control: a rule of ours by its key, or what the API answered. */
export type Fault = MessageKey | AltegioApiError | null;

export interface Host {
  /** For controllers, and for its shadow root. */
  readonly element: LitElement;
  /** The language of words, dates and prices, which are never mixed. */
  readonly lang: string;
  /** Here from `addWrites()` on. */
  readonly writes: Writes;
  /** Takes what sends: it comes with a file that is loaded before the first press needs it. */
  addWrites(kind: typeof Writes): void;
  /** Null where `proxy-url` is none. */
  readonly proxy: ProxyAddress | null;
  /** The element has left the page for good, and was not moved. */
  readonly gone: boolean;
  /** Each listener is called once the element has left the page for good. */
  whenGone(listener: () => void): void;
  /** The text of a key in the language in force. */
  t(key: MessageKey, values?: Values): string;
  /** English texts that come with a file that is loaded later. */
  addWords(words: Table): void;
  /** Styles that come with a file that is loaded later, as sheets: a strict CSP allows those. */
  addStyles(...styles: readonly CSSResult[]): void;
  /**
   * What happened and what to do next.
   * @param owner whose text for a failure comes before that of `common`
   */
  faultText(fault: Fault, owner: Owner): string;
  /** A message, as `notice()` of templates.ts, which comes after the first paint: plain text until then. */
  notice(text: string, tone?: Tone, action?: Shown): Shown;
  /** This element's own option, or the page's: of a host's script, then of a script tag. */
  option<Name extends keyof Defaults>(name: Name): Defaults[Name] | undefined;
  /** @returns false when a listener prevented it */
  emit(type: string, detail?: object, cancelable?: boolean): boolean;
  emitError(error: ErrorDetail): void;
  /** Focuses the first match, once what has changed is drawn; of a list, that is its first cards. */
  focusOn(selector: string): Promise<void>;
  /** Draws again. */
  redraw(): void;
  /** Where its words come from. */
  readonly translations: Translations;
  /** A file without which the element is not what it was asked to be: `updateComplete` waits for it. */
  waiting?: Promise<unknown> | undefined;
}

/** @param drawn resolves once the element itself is drawn; its `updateComplete` may wait for more, such as a long list */
export function createHost(element: LitElement, translations: Translations, drawn: () => Promise<unknown>): Host {
  let writes: Writes | undefined;
  const listeners = [() => writes?.giveUp()];
  let gone = false;
  let proxyUrl: string | undefined;
  let proxy: ProxyAddress | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  element.addController({
    hostConnected() {
      clearTimeout(leaving);
      gone = false;
    },
    hostDisconnected() {
      leaving = setTimeout(() => {
        gone = true;
        for (const listener of listeners) listener();
      }, moveMs);
    },
  });

  const host: Host = {
    element,
    get writes() {
      return writes as Writes;
    },
    addWrites(kind) {
      writes ??= new kind();
      translations.add(kind.words);
      // A press ends in a message. WebKit takes the focus from it if its style sheet comes at the same time.
      withLater(({noticeStyles}) => host.addStyles(noticeStyles));
    },
    get lang() {
      return translations.lang;
    },
    get proxy() {
      const text = host.option('proxyUrl') ?? '';
      if (text !== proxyUrl) proxy = toProxyAddress((proxyUrl = text));
      return proxy;
    },
    get gone() {
      return gone;
    },
    whenGone: (listener) => void listeners.push(listener),
    t(key, values = {}) {
      const [owner, name] = key.split('.') as [Owner, string];
      return fill(translations.find(owner, name) ?? '', values, host.lang);
    },
    addWords: (words) => translations.add(words),
    addStyles(...styles) {
      if (styles.length) adoptStyles(element, styles);
    },
    faultText(fault, owner) {
      if (!fault || typeof fault === 'string') return fault ? host.t(fault) : '';
      const {code, retryAfter = 60} = fault;
      const find = (of: Owner, name: string) => translations.find(of, name);
      const message = find(owner, code) ?? find('common', code) ?? find('common', 'unknown') ?? '';
      return fill(message, {time: clock(retryAfter)}, host.lang);
    },
    notice(text, tone = '', action = nothing) {
      const file = laterFile();
      if (file) {
        host.addStyles(file.noticeStyles);
        return file.notice(text, tone, action);
      }
      withLater(host.redraw);
      return html`<p class="notice" tabindex="-1" role=${tone === 'error' ? 'alert' : 'status'}>${text}</p>
        ${action}`;
    },
    option(name) {
      const {defaults, tagged} = page();
      return said((element as Defaults)[name]) ?? said(defaults[name]) ?? said(tagged[name]);
    },
    emit: (type, detail, cancelable = false) =>
      element.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true, cancelable})),
    emitError({code, status, retryAfter}) {
      host.emit('altegio-error', {code, ...(status && {status}), ...(retryAfter !== undefined && {retryAfter})});
    },
    async focusOn(selector) {
      await drawn();
      element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    },
    redraw: () => element.requestUpdate(),
    translations,
  };
  return host;
}
