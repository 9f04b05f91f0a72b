import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {notSent} from '../../api/errors.js';
import type {Http} from '../../api/http.js';
import type {Session} from '../../api/session.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {endpointOf, laterFile} from '../../base/connection/later-requests.js';
import {SameClient} from '../../base/connection/same-client.js';
import {afterPaint} from '../../base/page/after-paint.js';
import {styles} from '../../base/styles.js';
import {button, notice, toneOf, type Shown} from '../../base/templates.js';
import {common} from '../../i18n/en/failures.js';
import {phone} from '../../i18n/en/phone.js';
import {profile} from '../../i18n/en/profile.js';
import {phoneCodeApi, type PhoneCodeApi} from '../../parts/phone-code/phone-code.api.js';
import {phoneCodeProperties} from '../../parts/phone-code/phone-code.properties.js';
import type {PhoneVerifiedDetail} from '../../parts/phone-code/phone-code.state.js';
import {smsSender, type Sender} from '../../parts/phone-code/sms-sender.js';
import {loadPhoneChange, loadPress} from './lazy.js';
import type {PhoneChange} from './phone-change.js';
import type {save} from './profile.save.js';
import type {Faults} from './profile.state.js';
import {ProfileStore, type Change, type ProfileApi} from './profile.store.js';
import {profileStyles} from './profile.styles.js';
import {phoneField, placeholder, profileForm} from './profile.view.js';

const {defaultCountry, countries, resendAfter} = phoneCodeProperties;

/**
 * The signed-in client's name, e-mail and phone, to see and to change.
 *
 * Calls the API when it appears, when someone signs in, when the client presses a button, and, while a new e-mail waits for its
 * mail, when its tab is shown again. Each press on "Save" is one request. Stores nothing; what was typed goes with its client.
 * The phone can be changed where `location-id` or `chain-id` says who sends the SMS.
 *
 * @example
 * <altegio-profile proxy-url="/altegio" location-id="4564"></altegio-profile>
 *
 * @tag altegio-profile
 * @slot - what stands there until the element has something to show
 * @slot privacy - a note below the button that sends a code, such as a link to the privacy policy
 * @fires {CustomEvent<undefined>} altegio-profile-saved - name or e-mail was accepted
 * @fires {CustomEvent<undefined>} altegio-before-send - before each SMS; cancelable
 * @fires {CustomEvent<CodeSentDetail>} altegio-code-sent - an SMS is on its way
 * @fires {CustomEvent<PhoneVerifiedDetail>} altegio-phone-verified - the account has the new phone
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @csspart form - the form
 * @csspart field - a label, its control and its error line
 * @csspart label - a field's name
 * @csspart input - a text field
 * @csspart button - every button
 * @csspart button-primary - the main button
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioProfile extends AltegioElement<ProfileApi & PhoneCodeApi> {
  static override styles = [...styles, profileStyles];
  static override properties: PropertyDeclarations = {defaultCountry, countries, resendAfter};

  /**
   * The country that is chosen at first for a new phone: ISO 3166, such as `GE`.
   * @else the region of the language in force, then of the browser's, then `US`
   */
  declare defaultCountry?: string;
  /** Countries to choose from: ISO 3166 codes, separated by spaces or commas. @else all */
  declare countries?: string;
  /** Seconds until another code may be sent. @default 60 */
  declare resendAfter?: number;

  protected override texts = {
    words: {common, phone, profile},
    file: 'profile' as const,
    meanwhile: () => placeholder(''),
  };
  #store = new ProfileStore(
    () => this.api,
    (change) => this.#changed(change),
  );
  /** What a press on "Save" does; loaded after the first paint. */
  #save: typeof save | undefined;
  /** The client has pressed before that was loaded. */
  #waits = false;
  #phoneChange: PhoneChange | 'loading' | undefined;
  #session: Session | undefined;
  #sessions = 0;

  constructor() {
    super();
    this.addController(
      new SameClient(
        () => (this.problem() ? undefined : this.api.session),
        () => this.#store.forget(),
      ),
    );
  }

  protected override connect(http: Http): ProfileApi & PhoneCodeApi {
    return {...phoneCodeApi(http), updateUser: endpointOf(http, loadPress, 'updateUser')};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#shown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#shown);
  }

  /** The client may have opened the mail. */
  #shown = (): void => {
    if (!document.hidden && this.#store.awaited) this.#store.loadQuietly();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#store.show(this.#source(), !this.problem() && this.api.session.status === 'signed-out');
  }

  #source(): string {
    if (this.problem() || this.asHost.gone) return '';
    const {session} = this.api;
    if (session !== this.#session) {
      // Another proxy, or another `client`.
      if (this.#session) this.#store.forget();
      this.#session = session;
      this.#sessions++;
    }
    return `${this.#sessions} ${session.openings}`;
  }

  protected override firstUpdated(): void {
    afterPaint(() => void this.#load());
  }

  /** Loads what a press on "Save" does. */
  async #load(): Promise<void> {
    try {
      const file = await loadPress();
      if (this.#save) return;
      file.begin(this.asHost);
      this.#save = file.save;
    } catch {
      // The next press tries again.
    }
  }

  #changed(change: Change): void {
    // It is drawn when it is back.
    if (this.asHost.gone) return;
    if (change.type === 'saved') this.asHost.emit('altegio-profile-saved');
    if (change.type === 'failed') this.asHost.emitError(change.error);
    if (change.type === 'focus') void this.asHost.focusOn(change.on === 'notice' ? '.notice' : `#${change.on}`);
    this.requestUpdate();
  }

  async #submit(): Promise<void> {
    if (this.#waits) return;
    if (!this.#save) {
      this.#waits = true;
      this.requestUpdate();
      await (this.asHost.waiting = this.#load());
      this.#waits = false;
      this.requestUpdate();
      if (this.asHost.gone) return;
    }
    if (this.#save) await this.#save(this.#store, this.asHost.writes);
    else this.#notLoaded();
  }

  #notLoaded(): void {
    const error = notSent(undefined);
    const {state} = this.#store;
    if (state.phase === 'editing') this.#store.state = {...state, faults: {form: error}, said: undefined};
    this.#changed({type: 'failed', error});
    this.#changed({type: 'focus', on: 'notice'});
  }

  /** In whose name an SMS is sent. */
  get #sender(): Sender {
    return smsSender(this.asHost, this, true);
  }

  async #changePhone(): Promise<void> {
    if (this.#phoneChange === 'loading') return;
    let change = this.#phoneChange;
    if (!change) {
      this.#phoneChange = 'loading';
      this.requestUpdate();
      change = await this.#loadPhoneChange();
      this.#phoneChange = change;
      if (!change) return this.#notLoaded();
    }
    change.start();
    // The new number has words of its own.
    this.#store.correct('form');
    void this.asHost.focusOn('#phone');
  }

  async #loadPhoneChange(): Promise<PhoneChange | undefined> {
    try {
      const {PhoneChange} = await loadPhoneChange();
      return new PhoneChange(this.asHost, {
        sender: () => this.#sender,
        api: () => (this.problem() ? undefined : this.api),
        field: () => this,
        resendAfter: () => this.resendAfter,
        verified: () => {
          this.asHost.emit('altegio-phone-verified', {purpose: 'update-phone'} satisfies PhoneVerifiedDetail);
          // What is said of the number stands in its place.
          this.#store.correct('form');
          this.#store.loadQuietly();
        },
      });
    } catch {
      return undefined;
    }
  }

  get #openPhone(): PhoneChange | undefined {
    const change = this.#phoneChange;
    return typeof change === 'object' && change.open ? change : undefined;
  }

  get #busy(): boolean {
    return this.#waits || this.#store.state.phase === 'saving';
  }

  protected override status(): string {
    const {state} = this.#store;
    const {t} = this.asHost;
    if (this.#busy || state.phase === 'loading') return t('common.busy');
    if (state.phase !== 'editing') return '';
    return state.said ? t(state.said) : typeof this.#phoneChange === 'object' ? this.#phoneChange.status : '';
  }

  protected override content(): Shown {
    const {state} = this.#store;
    const {t, faultText} = this.asHost;
    switch (state.phase) {
      case 'loading':
        return placeholder(t('profile.title'));
      case 'signed-out':
        return notice(t(this.#store.dirty ? 'profile.kept' : 'profile.signInFirst'));
      case 'failed':
        return notice(
          faultText(state.error, 'profile'),
          toneOf(state.error),
          button(t('common.tryAgain'), '', () => {
            this.#store.load();
            laterFile()?.focusLater(this);
          }),
        );
      case 'editing':
        return this.#forms(state.user.phone, state.faults, state.said ? t(state.said) : '');
      case 'saving':
        return this.#forms(state.user.phone, {}, '');
    }
  }

  #forms(number: string, faults: Faults, said: string): TemplateResult {
    const {asHost: host} = this;
    const change = this.#phoneChange;
    const open = this.#openPhone;
    const {location, chain} = this.#sender;
    const changes =
      location || chain
        ? button(host.t('profile.changeNumber'), 'text', () => void this.#changePhone(), change === 'loading')
        : nothing;
    const form = profileForm(
      host,
      this.#store,
      faults,
      said || (typeof change === 'object' ? change.said : ''),
      open ? nothing : phoneField(host, number, changes),
      button(host.t('profile.save'), 'primary', undefined, this.#busy),
      () => void this.#submit(),
    );
    return html`${form} ${open?.view()}`;
  }
}
