// Responsible for: what every element has: common attributes, its client, its words, its events, its console messages,
// and writes that are sent once. Not for: what one element does.
// Options are `static properties` and not decorators: docs/decisions/no-decorators.md.
import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {newKey} from '../api/account.js';
import type {AltegioApiError} from '../api/errors.js';
import {createHttp, type Http} from '../api/http.js';
import type {Session} from '../api/session.js';
import {common} from '../i18n/en/common.js';
import type {WordFile} from '../i18n/lazy.js';
import {fill, isRightToLeft, languageAt, toSpokenLanguage} from '../i18n/localize.js';
import type {Message, MessageKey, Messages, Owner, Table, Values} from '../i18n/messages.js';
import {badId, badProxyUrl, badWord, readJson, said, type Problem} from './option-checks.js';
import {version} from '../version.js';
import {focusFirst} from './first-focus.js';
import {startOver, withOwnTexts} from './own-text.js';
import {page, sessionOf, watchLanguage, type Defaults} from './page-registry.js';
import {SameClient} from './same-client.js';
import {watchSession} from './session-watch.js';
import {Speech} from './translations.js';
import {styles} from './styles.js';
import {notice, type Shown} from './templates.js';
import {mayHaveArrived, moveMs, toApiError, type Outcome} from './writes.js';

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
    lang: {reflect: true, converter: {toAttribute: (lang: string) => lang || null}},
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
  #appearance: ResizeObserver | undefined;
  #writing: AbortController | undefined;
  #intent = ['', ''];
  #speech = new Speech(this, () => this.wordFile);
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** It has left the page for good, and was not moved. */
  protected gone = false;

  /** The endpoints that this element calls, so that it carries no more. */
  protected abstract connect(http: Http): Api;
  /** The English texts of this element, besides those that every element has. */
  protected abstract readonly words: Table;
  /** The file of a language that has the texts of this element. */
  protected abstract readonly wordFile: WordFile;
  /** What the element shows once it is set up right. */
  protected abstract content(): Shown;
  /** What a screen reader hears of progress and results. */
  protected abstract status(): string;

  constructor() {
    super();
    const session = (): Session | undefined => (this.problem() ? undefined : this.api.session);
    this.addController(new SameClient(session, () => this.forget()));
  }

  /** Drops what was typed: the next client is another one. */
  protected forget(): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    watchLanguage(this);
    this.#listen('addEventListener');
    clearTimeout(this.#leaving);
    this.gone = false;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen('removeEventListener');
    this.#leaving = setTimeout(() => {
      this.gone = true;
      this.giveUp();
    }, moveMs);
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
    const session = this.#session;
    if (!session) return;
    session[how]('change', this.#changed);
    watchSession(session, this.option('proxyUrl') ?? '', how === 'addEventListener' ? 1 : -1);
  }

  /** This element's own option, or the page's: of a host's script, then of a script tag. */
  protected option<Name extends keyof Defaults>(name: Name): Defaults[Name] | undefined {
    const {defaults, tagged} = page();
    return said((this as Defaults)[name]) ?? said(defaults[name]) ?? said(tagged[name]);
  }

  #ownWords(): Messages | undefined {
    return readJson(this.messages) as Messages | undefined;
  }

  /** What keeps the element from working as it was set up, or ''. No request is made while there is one. */
  protected problem(): Problem {
    return (
      (this.client ? '' : badProxyUrl(this.option('proxyUrl'))) ||
      badId('location-id', this.option('locationId')) ||
      badId('chain-id', this.option('chainId')) ||
      badWord('theme', this.option('theme'), 'auto light dark') ||
      badWord('credentials', this.option('credentials'), 'include same-origin omit') ||
      (typeof this.#ownWords() === 'string' ? `messages is no JSON. Write messages='{"phone.code": "PIN"}'.` : '')
    );
  }

  protected get api(): Api {
    const proxyUrl = this.option('proxyUrl') ?? '';
    const credentials = (this.option('credentials') || 'same-origin') as RequestCredentials;
    const lang = this.language;
    const wanted = proxyUrl + credentials + lang;
    let api = this.client || this.#api;
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
    return languageAt(this, this.option('lang'));
  }

  /** The language of words, dates and prices, which are never mixed; looked up once for each render. */
  protected get spoken(): string {
    return this.#speech.lang;
  }

  protected t(key: MessageKey, values: Values = {}): string {
    const [owner, name] = key.split('.') as [Owner, string];
    return fill(this.#find(owner, name) ?? '', values, this.spoken);
  }

  #find(owner: Owner, name: string): Message | undefined {
    const own = this.#ownWords() as Readonly<Record<string, Message | undefined>> | undefined;
    const english: Table = {common, ...this.words};
    return own?.[`${owner}.${name}`] ?? this.#speech.words[owner]?.[name] ?? english[owner]?.[name];
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

  /**
   * The first field has the focus; without one, what there is to read or to press.
   * @param options as for any element, such as `preventScroll`
   */
  override focus(options?: FocusOptions): void {
    if (!focusFirst(this, options)) super.focus(options);
  }

  protected override update(changed: PropertyValues<this>): void {
    try {
      super.update(changed);
    } catch {
      startOver(this.renderRoot as ShadowRoot);
      super.update(changed);
    }
  }

  /**
   * What happened and what to do next.
   * @param owner whose text for a failure comes before that of `common`
   */
  protected faultText(fault: Fault, owner: Owner): string {
    if (!fault || typeof fault === 'string') return fault ? this.t(fault) : '';
    const {code, retryAfter = 60} = fault;
    const message = this.#find(owner, code) ?? this.#find('common', code) ?? this.#find('common', 'unknown') ?? '';
    return fill(message, {time: clock(retryAfter)}, this.spoken);
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
    const ready = this.#speech.speak(toSpokenLanguage(this.language, Object.keys(this.#ownWords() ?? {}).length > 0));
    const {spoken} = this;
    const problem = this.problem();
    const content = problem ? this.#misconfigured(problem) : this.api && (ready ? this.content() : this.waiting());
    // Else as around it, but for other words on a page that is written from the right.
    const dir = isRightToLeft(spoken) ? 'rtl' : isRightToLeft(document.documentElement.lang) ? 'ltr' : nothing;
    return withOwnTexts(
      html`<div class="root ${this.option('theme')}" lang=${spoken} dir=${dir}>
        <div class="quiet" role="status">${problem || !ready ? '' : this.status()}</div>
        ${content}
      </div>`,
    );
  }

  /**
   * A host may call configure() until its page is there, and a framework may give the options when it shows the element:
   * what is missing is told a task after both.
   */
  #misconfigured(problem: Problem): Shown {
    if (problem === this.#reported) return notice(this.t('common.config'), 'error');
    if (document.readyState === 'complete') setTimeout(this.#whenShown);
    else addEventListener('load', this.#whenShown, {once: true});
    return nothing;
  }

  #whenShown = (): void => {
    this.#appearance ??= new ResizeObserver(([entry]) => {
      // A page's own observers must not find another size within their turn.
      if (entry?.contentRect.width) setTimeout(this.#report);
    });
    // Has a pixel wherever the element is shown.
    const pixel = this.renderRoot.querySelector('.quiet');
    if (pixel) this.#appearance.observe(pixel);
  };

  #report = (): void => {
    this.#appearance?.disconnect();
    const problem = this.problem();
    if (!problem || problem === this.#reported) return;
    this.#reported = problem;
    // oxlint-disable-next-line no-console -- the one message to the embedder
    console.error(`<${this.localName}> ${problem}`);
    this.emitError({code: 'config'});
    this.requestUpdate();
  };
}

/** `0:42` */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
