// Responsible for: what every element has: common options, its host object for parts, its client, and how it is drawn.
// Not for: what one element does. Options are `static properties` and not decorators: docs/decisions/no-decorators.md.
import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {Http} from '../api/http.js';
import type {Session} from '../api/session.js';
import {isRightToLeft, languageAt, toSpokenLanguage} from '../i18n/localize.js';
import type {Messages} from '../i18n/messages.js';
import {version} from '../version.js';
import {adoptStyles} from './adopted-styles.js';
import type {ConfigReport} from './messages/config-report.js';
import {Connection} from './connection/connection.js';
import {laterFile, withLater} from './connection/later-requests.js';
import {focusFirst} from './focus/first-focus.js';
import {createHost, type Host} from './host.js';
import {badId, badProxyUrl, badWord, readJson, type Problem} from './option-checks.js';
import {startOver, withOwnTexts} from './own-text.js';
import {watchLanguage} from './page/page-registry.js';
import {formStyles} from './styles/form.styles.js';
import {takeOverLater} from './take-over/lazy.js';
import type {Shown} from './templates.js';
import {Translations, type Texts} from './translations.js';

export abstract class AltegioElement<Api extends {readonly session: Session}> extends LitElement {
  /** Of the package. */
  static readonly version = version;
  static override styles = formStyles;
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

  #translations = new Translations(
    this,
    () => this.texts,
    () => this.#ownWords(),
  );
  /** What the parts of the element use of it. Not named `host`: Solid takes what has one for a shadow root. */
  protected readonly asHost: Host = createHost(this, this.#translations, () => this.#drawn());
  #connection = new Connection<Api>(
    this.asHost,
    (http) => this.connect(http),
    () => this.client,
    () => this.#language,
  );
  #report: ConfigReport | undefined;
  #internals = this.attachInternals?.();

  /** The texts of this element, besides those that every element has. */
  protected abstract readonly texts: Texts & {
    /** What stands there until they have come; '' is nothing. */
    readonly meanwhile?: () => Shown | '';
  };
  /** The endpoints that this element calls, so that it carries no more. */
  protected abstract connect(http: Http): Api;
  /** What the element shows once it is set up right; undefined while the file for it is on its way. */
  protected abstract content(): Shown | undefined;
  /** What a screen reader hears of progress and results. */
  protected abstract status(): string;

  override connectedCallback(): void {
    // A server wrote what stands in it (src/prerender.ts).
    if (!this.renderRoot && this.shadowRoot?.firstChild) return takeOverLater(this, this.asHost);
    super.connectedCallback();
    watchLanguage(this);
    this.requestUpdate();
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  #ownWords(): Messages | undefined {
    return readJson(this.messages) as Messages | undefined;
  }

  /** What keeps the element from working as it was set up, or ''. No request is made while there is one. */
  protected problem(): Problem {
    const {option} = this.asHost;
    return (
      (this.client ? '' : badProxyUrl(option('proxyUrl'))) ||
      badId('location-id', option('locationId')) ||
      badId('chain-id', option('chainId')) ||
      badWord('theme', option('theme'), 'auto light dark') ||
      badWord('credentials', option('credentials'), 'include same-origin omit') ||
      (typeof this.#ownWords() === 'string' ? ['messages'] : '')
    );
  }

  /** What answers the requests. Ask for it only while there is no `problem()`. */
  protected get api(): Api {
    return this.#connection.api;
  }

  /** The language in force here, whether or not there are words for it. */
  get #language(): string {
    return languageAt(this, this.asHost.option('lang'));
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#drawn();
  }

  /** Resolves when the element itself is drawn. Of a list, the rest may be drawn later. */
  async #drawn(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const {asHost: host} = this;
    const coming = this.#translations.settled ?? host.waiting;
    if (!coming) return done;
    await coming;
    if (coming === host.waiting) host.waiting = undefined;
    return this.#drawn();
  }

  /**
   * The first field has the focus; without one, what there is to read or to press.
   * @param options as for any element, such as `preventScroll`
   */
  override focus(options?: FocusOptions): void {
    if (!focusFirst(this, options)) super.focus(options);
  }

  protected override update(changed: PropertyValues<this>): void {
    if (changed.has('messages') && this.messages) {
      // Without a network, the embedder finds out next time.
      withLater(({checkKeys}) => checkKeys(this.localName, this.#ownWords(), this.#translations));
    }
    try {
      super.update(changed);
    } catch {
      this.renderOptions.renderBefore = startOver(this.renderRoot as ShadowRoot);
      super.update(changed);
    }
  }

  /** Until there is something to show, the page keeps its room (`:state(coming)`), and the fallback stays. */
  #keepRoom(on: boolean): void {
    try {
      this.#internals?.states[on ? 'add' : 'delete']('coming');
    } catch {
      // Chromium before 125 knows states by other names.
    }
  }

  /** Tells the embedder, once the file for that is here. The client reads whom to ask. */
  #wrong(problem: Problem): Shown {
    const file = laterFile();
    if (!file) {
      withLater(this.asHost.redraw);
      return nothing;
    }
    this.#report ??= new file.ConfigReport(this.asHost, () => this.problem());
    return this.#report.show(problem);
  }

  protected override render(): TemplateResult {
    const {asHost: host} = this;
    const ownWords = Object.keys(this.#ownWords() ?? {}).length > 0;
    const ready = this.#translations.speak(toSpokenLanguage(this.#language, ownWords));
    const problem = this.problem();
    const content = problem ? this.#wrong(problem) : ready ? this.content() : this.texts.meanwhile?.();
    this.#keepRoom(content === undefined);
    // Else as around it, but for other words on a page that is written from the right.
    const dir = isRightToLeft(host.lang) ? 'rtl' : isRightToLeft(document.documentElement.lang) ? 'ltr' : nothing;
    return withOwnTexts(
      html`<div class="root ${host.option('theme')}" lang=${host.lang} dir=${dir}>
        <div class="quiet" role="status">${problem || !ready ? '' : this.status()}</div>
        ${content ?? html`<slot></slot>`}
      </div>`,
    );
  }
}
