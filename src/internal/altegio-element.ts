// Responsible for: what every element has: common attributes, its client, its words, its events, its console messages,
// and writes that are sent once. Not for: what one element does.
// Options are `static properties` and not decorators: docs/decisions/no-decorators.md.
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {newKey} from '../api/account.js';
import type {AltegioApiError} from '../api/errors.js';
import {createHttp, type Http} from '../api/http.js';
import type {Session} from '../api/session.js';
import {common} from '../i18n/en.js';
import {fill, isRightToLeft, languageAt, toSpokenLanguage} from '../i18n/localize.js';
import type {Message, MessageKey, Messages, Values} from '../i18n/messages.js';
import {version} from '../version.js';
import {badId, badProxyUrl, badWord, readJson, type Problem} from './config.js';
import {page, sessionOf, type Defaults} from './page.js';
import {Speech} from './speech.js';
import {styles} from './styles.js';
import {notice, type Shown} from './templates.js';
import {mayHaveArrived, toApiError, whenGone, type Outcome} from './write.js';

export {version};

/** `detail` of `altegio-error`. */
export type ErrorDetail = Pick<AltegioApiError, 'code' | 'status' | 'retryAfter'>;

/** What to say beside a control: a rule of ours by its key, or what the API answered. */
export type Fault = MessageKey | AltegioApiError | null;

export abstract class AltegioElement<Api extends {readonly session: Session}> extends LitElement {
  /** Of the package. */
  static readonly version = version;
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    proxyUrl: {attribute: 'proxy-url'},
    locationId: {attribute: 'location-id'},
    chainId: {attribute: 'chain-id'},
    /**
     * Language of words, dates and prices, as BCP 47.
     * @else the nearest `lang` around the element, the page's, the browser's
     */
    lang: {reflect: true, useDefault: true},
    theme: {},
    credentials: {},
    messages: {converter: readJson},
    client: {attribute: false},
  };

  /**
   * Where the proxy is: https, http on localhost, or relative to the page.
   * @else what `configure()` or the script tag says; with none, nothing is sent
   */
  declare proxyUrl?: string;
  /** The location: Altegio's `company_id`. @else what `configure()` or the script tag says */
  declare locationId?: string | number;
  /** The chain of locations: Altegio's `group_id`. @else what `configure()` or the script tag says */
  declare chainId?: string | number;
  /**
   * `auto` takes the page's own colours; `light` and `dark` bring theirs.
   * @type {'auto' | 'light' | 'dark'}
   * @default auto
   */
  declare theme?: string;
  /**
   * As for `fetch`; `include` when a cookie-mode proxy is on another origin.
   * @type {'same-origin' | 'include' | 'omit'}
   * @default same-origin
   */
  declare credentials?: string;
  /** Replaces texts by key; as attribute in JSON. @else the element's own words */
  declare messages?: Messages;
  /** Answers instead of the proxy: from `createClient()`, for hosts and tests. @type {Client} */
  declare client?: Api;

  #api: Api | undefined;
  #apiFor = '';
  #session: Session | undefined;
  #reported = '';
  #writing: AbortController | undefined;
  #intent = ['', ''];
  #speech = new Speech(this);

  /** The endpoints that this element calls, so that it carries no more. */
  protected abstract connect(http: Http): Api;
  /** The English words of this element. */
  protected abstract readonly words: Readonly<Record<string, Message>>;
  /** What the element shows once it is set up right. */
  protected abstract content(): Shown;
  /** What a screen reader hears of progress and results. */
  protected abstract status(): string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen('addEventListener');
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen('removeEventListener');
    whenGone(this, () => this.giveUp());
  }

  // A constructed style sheet is of one document: a popup or frame that the element is taken to needs its own.
  adoptedCallback(): void {
    const {defaultView} = this.ownerDocument;
    // A template's document has no window; the next document sees to it.
    if (!defaultView) return;
    const self = this as unknown as {renderRoot?: ShadowRoot; constructor: typeof LitElement};
    (self.renderRoot ??= this.attachShadow({mode: 'open'})).adoptedStyleSheets = self.constructor.elementStyles.map(
      (style) => {
        const sheet = new (defaultView as Window & typeof globalThis).CSSStyleSheet();
        sheet.replaceSync(`${style}`);
        return sheet;
      },
    );
  }

  // Someone signed in or out, here or in another element, or the page's defaults changed.
  #changed = (): void => this.requestUpdate();

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    page()[how]('change', this.#changed);
    this.#session?.[how]('change', this.#changed);
  }

  /** This element's own option, or the page's. An empty attribute, as site builders leave it, says nothing. */
  protected option<Name extends keyof Defaults>(name: Name): Defaults[Name] {
    return (this as Defaults)[name] || page().defaults[name];
  }

  /** What keeps the element from working as it was set up, or ''. No request is made while there is one. */
  protected problem(): Problem {
    return (
      (this.client ? '' : badProxyUrl(this.option('proxyUrl'))) ||
      badId('location-id', this.option('locationId')) ||
      badId('chain-id', this.option('chainId')) ||
      badWord('theme', this.option('theme'), 'auto light dark') ||
      badWord('credentials', this.option('credentials'), 'include same-origin omit') ||
      (typeof this.messages === 'string' ? `messages is no JSON. Write messages='{"code": "PIN"}'.` : '')
    );
  }

  protected get api(): Api {
    const proxyUrl = this.option('proxyUrl') ?? '';
    const credentials = (this.option('credentials') || 'same-origin') as RequestCredentials;
    const lang = this.language;
    const wanted = proxyUrl + credentials + lang;
    let api = this.client ?? this.#api;
    if (!api || (!this.client && this.#apiFor !== wanted)) {
      this.#apiFor = wanted;
      api = this.#api = this.connect(createHttp({proxyUrl, credentials, lang, session: sessionOf(proxyUrl)}));
    }
    const {session} = api;
    if (session !== this.#session) {
      this.#listen('removeEventListener');
      this.#session = session;
      if (this.isConnected) this.#listen('addEventListener');
    }
    return api;
  }

  /** The language in force here, whether or not there are words for it. */
  protected get language(): string {
    return languageAt(this, this.lang || page().defaults.lang);
  }

  /** The language of words, dates and prices, which are never mixed; looked up once for each render. */
  protected get spoken(): string {
    return this.#speech.lang;
  }

  protected t(key: MessageKey, values: Values = {}): string {
    const {words, spoken} = this;
    const shared: Readonly<Record<string, Message>> = common;
    const known = words[key] || shared[key] ? key : 'unknown';
    const message = this.messages?.[key] ?? this.#speech.words[known] ?? words[known] ?? shared[known];
    return fill(message ?? '', values, spoken);
  }

  /** What stands there until the words of the language have come. */
  protected waiting(): Shown {
    return nothing;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.#speech.settled) return done;
    await this.#speech.settled;
    return this.updateComplete;
  }

  /** What happened and what to do next. */
  protected faultText(fault: Fault): string {
    if (!fault || typeof fault === 'string') return fault ? this.t(fault) : '';
    return this.t(fault.code, {time: clock(fault.retryAfter ?? 60)});
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

  /**
   * Sends a write once: what is asked while one is under way is dropped, not queued.
   * @param intent what is wanted; the same again after a lost answer keeps its idempotency key; '' for a read
   */
  protected async write<T>(
    intent: string,
    work: (signal: AbortSignal, key: string) => Promise<T>,
  ): Promise<Outcome<T>> {
    if (this.#writing) return;
    const {signal} = (this.#writing = new AbortController());
    if (intent && this.#intent[0] !== intent) this.#intent = [intent, newKey()];
    let outcome: Outcome<T>;
    try {
      outcome = {value: await work(signal, this.#intent[1] ?? '')};
    } catch (error) {
      outcome = {error: toApiError(error)};
    }
    if (signal.aborted) return;
    this.#writing = undefined;
    if (intent && !(outcome.error && mayHaveArrived(outcome.error))) this.#intent = ['', ''];
    return outcome;
  }

  /** Stops waiting for a write. It may have arrived all the same. */
  protected giveUp(): void {
    this.#writing?.abort();
    this.#writing = undefined;
  }

  protected override render(): TemplateResult {
    const ready = this.#speech.speak(toSpokenLanguage(this.language, Boolean(this.messages)));
    const {spoken} = this;
    const problem = this.problem();
    const content = problem ? this.#misconfigured(problem) : this.api && (ready ? this.content() : this.waiting());
    // Else as around it, but for other words on a page that is written from the right.
    const dir = isRightToLeft(spoken) ? 'rtl' : isRightToLeft(document.documentElement.lang) ? 'ltr' : nothing;
    return html`<div class="root ${this.option('theme')}" lang=${spoken} dir=${dir}>
      <div class="quiet" role="status">${problem || !ready ? '' : this.status()}</div>
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
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Registers an element once; a second file of ours on the page keeps quiet unless it is another version. */
export function define(tag: string, element: CustomElementConstructor): void {
  // In plain Node there is no registry.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const first = registry?.get(tag) as {readonly version?: string} | undefined;
  if (!first) registry?.define(tag, element);
  else if (first.version !== version) {
    // oxlint-disable-next-line no-console -- two versions would surprise the embedder
    console.warn(`<${tag}> stays ${first.version}, not ${version}.`);
  }
}
