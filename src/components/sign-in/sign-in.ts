import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {notSent, type AltegioApiError} from '../../api/errors.js';
import {afterPaint} from '../../base/page/after-paint.js';
import {laterEndpoints} from '../../base/connection/later-requests.js';
import {badWord, type Problem} from '../../base/option-checks.js';
import {formStyles} from '../../base/styles/form.styles.js';
import {button, type Shown} from '../../base/templates.js';
import {phone} from '../../i18n/en/phone.js';
import {signIn} from '../../i18n/en/sign-in.js';
import {phoneCodeApi, type PhoneCodeApi} from '../../parts/phone-code/phone-code.api.js';
import {PhoneCode} from '../../parts/phone-code/phone-code.js';
import {phoneCodeProperties} from '../../parts/phone-code/phone-code.properties.js';
import {phoneCodeStyles} from '../../parts/phone-code/phone-code.styles.js';
import {badSender, smsSender} from '../../parts/phone-code/sms-sender.js';
import {loadPasswordForm} from './lazy.js';
import type {PasswordForm} from './password-form.js';
import {toMethods, type Method, type SignOutState} from './sign-in.state.js';

type SignInApi = PhoneCodeApi & Pick<Client, 'signInByPassword' | 'signOut'>;

/**
 * Signs a client in by SMS code or by password, and out.
 *
 * Calls the API when the client presses a button, and to learn who is signed in: once when it appears (an earlier visit's
 * cookie may still count), and when another tab or page may have changed that. The tab keeps (`sessionStorage`) when its
 * last SMS was sent, and nothing else. Every element of the page shares the session.
 *
 * @example
 * <altegio-sign-in proxy-url="/altegio" location-id="4564"></altegio-sign-in>
 *
 * @tag altegio-sign-in
 * @slot - what stands there until the element has something to show
 * @slot privacy - a note below the button, such as a link to the privacy policy
 * @fires {CustomEvent<undefined>} altegio-before-send - before each SMS; cancelable
 * @fires {CustomEvent<CodeSentDetail>} altegio-code-sent - an SMS is on its way
 * @fires {CustomEvent<undefined>} altegio-signed-in - the client signed in here
 * @fires {CustomEvent<undefined>} altegio-signed-out - the client signed out, or the session has ended
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @csspart form - the form
 * @csspart field - a label, its control and its error line
 * @csspart label - a field's name
 * @csspart input - a text field
 * @csspart button - every button
 * @csspart button-primary - the main button
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioSignIn extends AltegioElement<SignInApi> {
  static override styles = [...formStyles, phoneCodeStyles];
  static override properties: PropertyDeclarations = {
    methods: {},
    ...phoneCodeProperties,
    chosen: {state: true},
    signOutState: {state: true},
  };

  /** `sms`, `password` or both, the first one shown first. @default sms password */
  declare methods?: string;
  /**
   * The country that is chosen at first: ISO 3166, such as `GE`.
   * @else the region of the language in force, then of the browser's, then `US`
   */
  declare defaultCountry?: string;
  /** Countries to choose from: ISO 3166 codes, separated by spaces or commas. @else all */
  declare countries?: string;
  /** Seconds until another code may be sent. @default 60 */
  declare resendAfter?: number;
  /** The method that the client has changed to. */
  declare private chosen: Method | undefined;
  declare private signOutState: SignOutState;

  protected override texts = {words: {phone, signIn}, file: 'forms'} as const;
  #phoneCode = new PhoneCode(this.asHost, {
    purpose: () => 'sign-in',
    sender: () => smsSender(this.asHost, this, false),
    api: () => (this.problem() ? undefined : this.api),
    field: () => this,
    resendAfter: () => this.resendAfter,
    verified: () => {
      // After a sign-out the form starts over.
      this.#phoneCode.startOver();
      this.asHost.emit('altegio-signed-in');
    },
  });
  #passwordForm: PasswordForm | undefined;
  #loading: Promise<void> | undefined;
  /** Why the form for a password could not be loaded. */
  #notLoaded: AltegioApiError | null = null;
  #wasSignedIn = false;

  constructor() {
    super();
    this.signOutState = {phase: 'idle'};
  }

  /**
   * The phone: E.164 where it can be read as a number, else as typed. Never in an attribute of ours, event, log or storage.
   * @else an empty field
   */
  get phone(): string {
    return this.#phoneCode.phone;
  }
  set phone(value: string | null | undefined) {
    this.#phoneCode.phone = value;
  }

  protected override connect(http: Http): SignInApi {
    return {
      ...phoneCodeApi(http),
      ...laterEndpoints(http, 'signInByPassword', 'signOut'),
    };
  }

  protected override problem(): Problem {
    const words = (this.methods || '').split(/\s+/);
    const unknown = words.map((word) => badWord('methods', word, 'sms password')).find(Boolean);
    const bySms = toMethods(this.methods).includes('sms');
    return unknown || super.problem() || (bySms ? badSender(smsSender(this.asHost, this, false), false) : '');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // The failure of an earlier sign-out says nothing about the next client's.
    const failed = this.signOutState.phase === 'failed' && !this.problem();
    if (failed && this.api.session.status === 'signed-out') this.signOutState = {phase: 'idle'};
  }

  protected override firstUpdated(): void {
    afterPaint(() => void this.#load());
  }

  /** Loads the form for a password. */
  #load(): Promise<void> {
    return (this.#loading ??= this.#loadOnce());
  }

  async #loadOnce(): Promise<void> {
    try {
      const {PasswordForm} = await loadPasswordForm();
      this.#passwordForm ??= new PasswordForm(this.asHost, {
        api: () => (this.problem() ? undefined : this.api),
        toPhone: (login, byLength) => this.#phoneCode.toE164(login, byLength),
        signedIn: () => this.asHost.emit('altegio-signed-in'),
      });
    } catch {
      this.#notLoaded = notSent(undefined);
      // Else it is told once the form is wanted, or by what is pressed.
      const isShown = this.#method === 'password' && !this.problem() && this.api.session.status !== 'signed-in';
      if (isShown) this.asHost.emitError(this.#notLoaded);
    }
    this.#loading = undefined;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.problem()) return;
    const {session} = this.api;
    const {status, name} = session;
    if (status !== 'signed-out' && name === null) session.ask(this, () => this.api.getUser());
    if (status === 'unknown') return;
    // The session may also have ended by itself.
    if (this.#wasSignedIn && status === 'signed-out') this.asHost.emit('altegio-signed-out');
    this.#wasSignedIn = status === 'signed-in';
  }

  /** Ends the session for every element on the page. */
  async signOut(): Promise<void> {
    if (this.signOutState.phase === 'running') return;
    this.signOutState = {phase: 'running'};
    // What sends comes with it.
    if (!this.#passwordForm) await this.#load();
    const outcome = this.#passwordForm
      ? await this.asHost.writes.once('sign out', (signal) => this.api.signOut({signal}))
      : {error: notSent(undefined)};
    const error = outcome?.error;
    this.signOutState = error ? {phase: 'failed', error} : {phase: 'idle'};
    if (error) this.asHost.emitError(error);
    else if (outcome) void this.asHost.focusOn('input');
  }

  protected override status(): string {
    const busy = this.signOutState.phase === 'running' || this.#passwordForm?.busy;
    return busy ? this.asHost.t('common.busy') : this.#phoneCode.status();
  }

  protected override content(): Shown | undefined {
    const {doubted, status} = this.api.session;
    if (doubted) return this.asHost.notice(this.asHost.t('common.busy'));
    return status === 'signed-in' ? this.#signedIn() : this.#form();
  }

  #signedIn(): Shown {
    const {asHost: host, signOutState} = this;
    const {name} = this.api.session;
    const text = name ? host.t('signIn.signedInAs', {name: `\u2068${name}\u2069`}) : host.t('phone.signedIn');
    const error = signOutState.phase === 'failed' ? signOutState.error : null;
    const busy = signOutState.phase === 'running';
    return html`${host.notice(
      text,
      'user',
      button(host.t('signIn.signOut'), '', () => void this.signOut(), busy),
    )}
    ${error ? host.notice(host.faultText(error, 'signIn'), 'error') : nothing}`;
  }

  #form(): Shown | undefined {
    const method = this.#method;
    const other = toMethods(this.methods).find((one) => one !== method);
    // Not while a form is under way.
    const change = other && !this.#passwordForm?.busy && this.#phoneCode.stage.phase === 'phone';
    const way = change ? this.#changeTo(other) : nothing;
    return method === 'sms'
      ? this.#phoneCode.view('signIn.signIn', 'phone.hint', undefined, way)
      : this.#byPassword(way);
  }

  get #method(): Method | undefined {
    return toMethods(this.methods).find((one) => one === this.chosen) ?? toMethods(this.methods)[0];
  }

  #byPassword(other: Shown): Shown | undefined {
    const {asHost: host} = this;
    if (this.#passwordForm) return this.#passwordForm.view(other);
    if (!this.#notLoaded) {
      this.asHost.waiting = this.#load();
      // Nobody has pressed anything yet.
      if (!this.chosen) return;
      return html`${host.notice(host.t('common.busy'))} ${other}`;
    }
    const again = button(host.t('common.tryAgain'), '', () => this.#choose('password'));
    return html`${host.notice(host.faultText(this.#notLoaded, 'signIn'), 'error', again)} ${other}`;
  }

  #choose(method: Method): void {
    this.chosen = method;
    this.#notLoaded = null;
    this.#passwordForm?.reset();
    this.requestUpdate();
    void this.asHost.focusOn('input, .notice');
  }

  #changeTo(method: Method): Shown {
    const label = this.asHost.t(method === 'sms' ? 'signIn.useSms' : 'signIn.usePassword');
    return button(label, 'ghost', () => this.#choose(method));
  }
}
