import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {notSent, type AltegioApiError} from '../../api/errors.js';
import type {Http} from '../../api/http.js';
import type {Session} from '../../api/session.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {afterPaint} from '../../base/page/after-paint.js';
import {styles} from '../../base/styles.js';
import {button, notice, toneOf, type Shown} from '../../base/templates.js';
import {isRightToLeft} from '../../i18n/localize.js';
import {account} from '../../i18n/en/account.js';
import {tabAfter, tagOf, toSections, unknownSections, type Section} from './account.sections.js';
import {accountStyles} from './account.styles.js';
import {files} from './lazy.js';

/** What the elements in it have, so that a page's `::part()` reaches them. */
const parts =
  `form field label input button button-primary notice list card card-title card-time card-price card-status location
  team-member avatar rating actions dialog day times time`.split(/\s+/);

const signInTag = 'altegio-sign-in';

const exported = parts.join(', ');

/** An element in it, with what is passed on as properties. */
type Inner = HTMLElement & {client?: unknown; messages?: unknown; readonly updateComplete?: Promise<unknown>};

/**
 * A client's whole account in one tag: signing in, then appointments, profile, loyalty and password as sections.
 *
 * Calls nothing by itself: the elements in it do. Their files are loaded when they are shown, a section's when the client opens it.
 * Stores nothing. What was typed in a section stays when the client opens another one, and when the session ends.
 *
 * @example
 * <altegio-account proxy-url="/altegio" location-id="4564"></altegio-account>
 *
 * @tag altegio-account
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @slot - what stands there until the element has something to show
 * @csspart button - every button: a tab, and `Try again`
 * @csspart button-primary - the main button
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioAccount extends AltegioElement<{readonly session: Session}> {
  static override styles = [...styles, accountStyles];
  static override properties: PropertyDeclarations = {
    sections: {},
    opened: {state: true},
  };

  /** Words of `bookings profile loyalty password`, in the wanted order. @default bookings profile loyalty password */
  declare sections?: string;
  /** The section that the client has opened. */
  declare private opened: Section | undefined;

  protected override texts = {
    words: {account},
    file: 'profile' as const,
    meanwhile: () => html`<div class="room"></div>`,
  };
  /** The elements of the sections, by tag: made when they are wanted first, and kept. */
  #inner = new Map<string, Inner>();
  #loading = new Set<string>();
  #notLoaded = new Map<string, AltegioApiError>();
  #warned = '';
  /** The client was in a section last. */
  #focusInside = false;
  #wasSignedIn = false;

  protected override connect({session}: Http): {readonly session: Session} {
    return {session};
  }

  /** The sections are for who is signed in; while another tab may have changed that, they hide by themselves what is personal. */
  get #signedIn(): boolean {
    const {doubted, status} = this.api.session;
    return status === 'signed-in' || doubted;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#warn();
    if (this.problem()) return;
    for (const inner of this.#inner.values()) this.#passOn(inner);
  }

  /** It stands there from the first paint, a server's as well (src/prerender.ts), and works once its file has come. */
  get #signIn(): Inner | null {
    return this.renderRoot.querySelector<Inner>(signInTag);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.problem()) return;
    this.#passOn(this.#signIn);
    // The first paint is the page's.
    afterPaint(() => {
      // That of a server is another one.
      this.#passOn(this.#signIn);
      this.#want(signInTag);
      if (this.#signedIn) this.#want(tagOf(this.#open));
    });
    const hasEnded = this.#wasSignedIn && !this.#signedIn;
    this.#wasSignedIn = this.#signedIn;
    if (hasEnded && this.#focusInside) this.#focusSignIn();
  }

  /** What had the focus is hidden. WebKit takes the focus away with the next paint, so it moves after that. */
  #focusSignIn(): void {
    this.#focusInside = false;
    afterPaint(() => {
      if (document.activeElement === document.body) this.#signIn?.focus();
    });
  }

  #warn(): void {
    const warning = unknownSections(this.sections);
    if (warning === this.#warned) return;
    this.#warned = warning;
    // oxlint-disable-next-line no-console -- the others work all the same
    if (warning) console.warn(`<${this.localName}> ${warning}`);
  }

  get #open(): Section {
    const sections = toSections(this.sections);
    return sections.find((section) => section === this.opened) ?? (sections[0] as Section);
  }

  /** Loads an element's file, unless the page has it. A failure is shown, and only a press tries again. */
  #want(tag: string): void {
    const isThere = tag === signInTag ? customElements.get(tag) : this.#inner.has(tag);
    if (isThere || this.#loading.has(tag) || this.#notLoaded.has(tag)) return;
    this.#loading.add(tag);
    this.asHost.waiting = this.#load(tag);
  }

  async #load(tag: string): Promise<void> {
    try {
      if (!customElements.get(tag)) await files[tag]?.();
      if (tag !== signInTag) this.#make(tag);
    } catch {
      const error = notSent(undefined);
      this.#notLoaded.set(tag, error);
      this.asHost.emitError(error);
    }
    this.#loading.delete(tag);
    this.requestUpdate();
  }

  #make(tag: string): void {
    const inner = document.createElement(tag);
    inner.setAttribute('exportparts', exported);
    this.#passOn(inner);
    this.#inner.set(tag, inner);
  }

  /** What every element has, as this one has it. */
  #passOn(inner: Inner | null): void {
    if (!inner) return;
    const {proxyUrl, locationId, chainId, lang, theme, credentials} = this;
    const options = {
      'proxy-url': proxyUrl,
      'location-id': locationId,
      'chain-id': chainId,
      lang,
      theme,
      credentials,
      messages: this.getAttribute('messages'),
    };
    for (const [name, option] of Object.entries(options)) {
      const value = `${option || ''}`;
      if (!value) inner.removeAttribute(name);
      else if (inner.getAttribute(name) !== value) inner.setAttribute(name, value);
    }
    if (inner.client !== this.client) inner.client = this.client;
    if (inner.messages !== this.messages) inner.messages = this.messages;
  }

  protected override status(): string {
    return '';
  }

  protected override content(): Shown {
    const fault = this.#fault(signInTag);
    return html`${fault}
      <altegio-sign-in exportparts=${exported} ?hidden=${fault !== nothing}
        ><p class="room">${this.asHost.t('common.busy')}</p></altegio-sign-in
      >
      <div class="sections" ?hidden=${!this.#signedIn} @focusin=${this.#focused} @focusout=${this.#left}>
        ${this.#tabs()} ${toSections(this.sections).map(this.#panel)}
      </div>`;
  }

  #focused = (): void => void (this.#focusInside = true);

  /** Not when the focus goes because what had it goes. */
  #left = ({relatedTarget}: FocusEvent): void => {
    if (relatedTarget) this.#focusInside = false;
  };

  /** The element of a section, or what stands there until it has come. */
  #shown(tag: string): unknown {
    const fault = this.#fault(tag);
    return fault === nothing
      ? (this.#inner.get(tag) ?? html`<div class="room">${notice(this.asHost.t('common.busy'))}</div>`)
      : fault;
  }

  /** Its file could not be loaded. */
  #fault(tag: string): Shown {
    const error = this.#notLoaded.get(tag);
    if (!error) return nothing;
    const again = button(this.asHost.t('common.tryAgain'), '', async () => {
      this.#notLoaded.delete(tag);
      this.#want(tag);
      this.requestUpdate();
      // The button that had the focus goes. While the client is signed out, the tabs are hidden.
      const tab = this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]');
      tab?.focus();
      await this.asHost.waiting;
      // Unless the client has gone elsewhere.
      if (!this.#signedIn || this.shadowRoot?.activeElement === tab) await this.asHost.focusOn('.notice');
      this.#focusSignIn();
    });
    return notice(this.asHost.faultText(error, 'account'), toneOf(error), again);
  }

  #tabs(): TemplateResult {
    const {t} = this.asHost;
    const open = this.#open;
    return html`<div class="tabs" role="tablist" aria-label=${t('account.title')} @keydown=${this.#keyed}>
      ${toSections(this.sections).map(
        (section) =>
          html`<button
            part="button"
            type="button"
            role="tab"
            id="tab-${section}"
            aria-controls="panel-${section}"
            aria-selected=${section === open ? 'true' : 'false'}
            tabindex=${section === open ? '0' : '-1'}
            @click=${() => (this.opened = section)}
          >
            ${t(`account.${section}`)}
          </button>`,
      )}
    </div>`;
  }

  /** A section that was opened once stays in its place, with what was typed there. */
  #panel = (section: Section): TemplateResult => {
    const open = section === this.#open;
    const tag = tagOf(section);
    return html`<div role="tabpanel" id="panel-${section}" aria-labelledby="tab-${section}" ?hidden=${!open}>
      ${open || this.#inner.has(tag) ? this.#shown(tag) : ''}
    </div>`;
  };

  /** The arrows move the focus; a section is opened by a press, as it may have to be loaded. */
  #keyed = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(event.target as HTMLElement);
    const next = tabAfter(event.key, at, tabs.length, isRightToLeft(this.asHost.lang));
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    tabs[next]?.focus();
  };
}
