// Responsible for: what every element has: common attributes, its client, its words, its events, its console messages.
// Not for: what one element does. Options are `static properties` and not decorators: docs/decisions/no-decorators.md.
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {AltegioApiError} from '../api/errors.js';
import {createHttp, type Http} from '../api/http.js';
import type {Session} from '../api/session.js';
import {common} from '../i18n/en.js';
import {fill, languageAt, toSpokenLanguage} from '../i18n/localize.js';
import type {Message, MessageKey, Messages, Values} from '../i18n/messages.js';
import {badId, badProxyUrl, badWord, readJson, type Problem} from './config.js';
import {page, sessionOf, type Defaults} from './page.js';
import {styles} from './styles.js';
import {notice, type Shown} from './templates.js';

export const version = '0.1.0';

/** `detail` of `altegio-error`. */
export type ErrorDetail = Pick<AltegioApiError, 'code' | 'status' | 'retryAfter'>;

/** What to say beside a control: a rule of ours by its key, or what the API answered. */
export type Fault = MessageKey | AltegioApiError | null;

export abstract class AltegioElement<Api extends {readonly session: Session}> extends LitElement {
  static readonly version = version;
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    proxyUrl: {attribute: 'proxy-url'},
    locationId: {attribute: 'location-id'},
    chainId: {attribute: 'chain-id'},
    lang: {reflect: true, useDefault: true},
    theme: {},
    credentials: {},
    messages: {converter: readJson},
    client: {attribute: false},
    announcement: {state: true},
  };

  /** Where the proxy is: https, http on localhost, or relative to the page. */
  declare proxyUrl?: string;
  /** Altegio's `company_id`. */
  declare locationId?: string | number;
  /** Altegio's `group_id`. */
  declare chainId?: string | number;
  /** `auto` takes the page's own colours; `light` and `dark` bring theirs. */
  declare theme?: string;
  /** As for fetch; `include` when a cookie-mode proxy is on another origin. `same-origin` by default. */
  declare credentials?: string;
  /** Replaces texts by key; as attribute in JSON. */
  declare messages?: Messages;
  /** Answers instead of the proxy: from `createClient()`, for hosts and tests. */
  declare client?: Api;
  /** What a screen reader hears of progress and results. */
  declare protected announcement: string;

  #api: Api | undefined;
  #apiFor = '';
  #session: Session | undefined;
  #reported: Problem | null = null;

  /** The endpoints that this element calls, so that it carries no more. */
  protected abstract connect(http: Http): Api;
  /** The English words of this element. */
  protected abstract readonly words: Readonly<Record<string, Message>>;
  /** What the element shows once it is set up right. */
  protected abstract content(): Shown;

  override connectedCallback(): void {
    super.connectedCallback();
    page().addEventListener('change', this.#changed);
    this.#session?.addEventListener('change', this.#changed);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    page().removeEventListener('change', this.#changed);
    this.#session?.removeEventListener('change', this.#changed);
  }

  // Someone signed in or out, here or in another element, or the page's defaults changed.
  #changed = (): void => this.requestUpdate();

  /** An option: this element's own, or the page's default. An empty attribute, as site builders leave it, says nothing. */
  protected option<Name extends keyof Defaults>(name: Name): Defaults[Name] {
    return (this[name] as Defaults[Name]) || page().defaults[name];
  }

  /** What keeps the element from working as it was set up, or null. No request is made while there is one. */
  protected problem(): Problem | null {
    return (
      (!this.client && badProxyUrl(this.option('proxyUrl'))) ||
      badId('location-id', this.option('locationId')) ||
      badId('chain-id', this.option('chainId')) ||
      badWord('theme', this.option('theme'), 'auto light dark') ||
      badWord('credentials', this.option('credentials'), 'include same-origin omit') ||
      (typeof this.messages === 'string' ? `messages is not JSON. Write messages='{"tryAgain": "Once more"}'.` : null)
    );
  }

  protected get api(): Api {
    if (this.client) return this.#watch(this.client);
    const proxyUrl = this.option('proxyUrl') ?? '';
    const credentials = (this.option('credentials') ?? 'same-origin') as RequestCredentials;
    const lang = this.language;
    const wanted = `${proxyUrl} ${credentials} ${lang}`;
    if (!this.#api || this.#apiFor !== wanted) {
      this.#apiFor = wanted;
      this.#api = this.connect(createHttp({proxyUrl, credentials, lang, session: sessionOf(proxyUrl)}));
    }
    return this.#watch(this.#api);
  }

  #watch(api: Api): Api {
    if (api.session !== this.#session) {
      this.#session?.removeEventListener('change', this.#changed);
      this.#session = api.session;
      if (this.isConnected) this.#session.addEventListener('change', this.#changed);
    }
    return api;
  }

  /** The language in force here, whether or not there are words for it. */
  protected get language(): string {
    return this.lang || page().defaults.lang || languageAt(this);
  }

  /** The language of words, dates and prices, which are never mixed. */
  protected get spoken(): string {
    return this.messages ? this.language : toSpokenLanguage(this.language);
  }

  protected t(key: MessageKey, values: Values = {}): string {
    const words = this.words;
    const shared: Readonly<Record<string, Message>> = common;
    return fill(this.messages?.[key] ?? words[key] ?? shared[key] ?? common.unknown, values, this.spoken);
  }

  /** What happened and what to do next. */
  protected faultText(fault: Fault): string {
    if (fault === null || typeof fault === 'string') return fault ? this.t(fault) : '';
    const {code, retryAfter} = fault;
    return retryAfter ? this.t('waitFor', {time: clock(retryAfter)}) : this.t(code);
  }

  /** @returns false when a listener prevented it */
  protected emit(type: string, detail?: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true, cancelable}));
  }

  protected emitError({code, status, retryAfter}: ErrorDetail): void {
    this.emit('altegio-error', {code, ...(status && {status}), ...(retryAfter !== undefined && {retryAfter})});
  }

  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    const problem = this.problem();
    const content = problem ? this.#misconfigured(problem) : (this.api, this.content());
    return html`<div class="root ${this.option('theme')}" lang=${this.spoken}>
      <div class="quiet" role="status">${this.announcement}</div>
      ${content}
    </div>`;
  }

  /** A host may still call configure() while its page is being read: only then is something missing. */
  #misconfigured(problem: Problem): Shown {
    if (document.readyState !== 'complete') {
      addEventListener('load', this.#changed, {once: true});
      return nothing;
    }
    if (problem !== this.#reported) {
      this.#reported = problem;
      // oxlint-disable-next-line no-console -- the one message to the embedder
      console.error(`<${this.localName}> ${problem}`);
      queueMicrotask(() => this.emitError({code: 'config'}));
    }
    return notice(this.t('config'), 'error');
  }
}

/** `0:42` */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** Registers an element once; a second file of ours on the page keeps quiet unless it is another version. */
export function define(tag: string, element: CustomElementConstructor & {readonly version: string}): void {
  // In plain Node there is no registry.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const first = registry?.get(tag) as {readonly version?: string} | undefined;
  if (!first) registry?.define(tag, element);
  else if (first.version !== element.version) {
    // oxlint-disable-next-line no-console -- two versions would surprise the embedder
    console.warn(`<${tag}> ${element.version} is not used: version ${first.version} is on the page already.`);
  }
}
