import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {signInByPassword, signOut} from '../../api/account.js';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';
import {password} from '../../i18n/en/password.js';
import {phone} from '../../i18n/en/phone.js';
import {signIn} from '../../i18n/en/sign-in.js';
import {badWord, type Problem} from '../../base/option-checks.js';
import {signInFault} from '../../parts/phone-code/kept-sign-in.js';
import {phoneCodeApi, type PhoneCodeApi} from '../../parts/phone-code/phone-code.api.js';
import {PhoneCodeElement} from '../../parts/phone-code/phone-code-element.js';
import {phoneCodeStyles} from '../../parts/phone-code/phone-code.styles.js';
import {styles} from '../../base/styles.js';
import {button, field, form, notice, passwordField, type Shown} from '../../base/templates.js';
import {toMethods, type SignInState} from './sign-in.state.js';

type SignInApi = PhoneCodeApi & Pick<Client, 'signInByPassword' | 'signOut'>;

/**
 * Signs a client in by SMS code or by password, and out.
 *
 * Calls the API when the client presses a button, and to learn who is signed in: once when it appears (an earlier visit's
 * cookie may still count), and when another tab or page may have changed that. The tab keeps (`sessionStorage`) when its
 * last SMS was sent, and nothing else; every element of the page
 * shares the session.
 *
 * @example
 * <altegio-sign-in proxy-url="/altegio" location-id="4564"></altegio-sign-in>
 *
 * @tag altegio-sign-in
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
export class AltegioSignIn extends PhoneCodeElement<SignInApi> {
  static override styles = [...styles, phoneCodeStyles];
  static override properties: PropertyDeclarations = {methods: {}, entry: {state: true}};

  /** `sms`, `password` or both, the first one shown first. @default sms password */
  declare methods?: string;
  declare private entry: Partial<SignInState>;

  protected override texts = {words: {phone, password, signIn}, file: 'forms'} as const;
  protected override purposeNow = 'sign-in' as const;
  #login = '';
  #password = '';
  #wasSignedIn = false;

  constructor() {
    super();
    this.entry = {};
  }

  protected override connect(http: Http): SignInApi {
    return {...phoneCodeApi(http), signInByPassword: signInByPassword(http), signOut: signOut(http)};
  }

  protected override problem(): Problem {
    const words = (this.methods || '').split(/\s+/);
    const unknown = words.map((word) => badWord('methods', word, 'sms password')).find(Boolean);
    return unknown || super.problem();
  }

  protected override get needsPlace(): boolean {
    return toMethods(this.methods).includes('sms');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.problem()) return;
    const {session} = this.api;
    const {status, name} = session;
    if (status !== 'signed-out' && name === null) session.ask(this, () => this.api.getUser());
    if (status === 'unknown') return;
    // Also when the session has ended by itself.
    if (this.#wasSignedIn && status === 'signed-out') this.host.emit('altegio-signed-out');
    this.#wasSignedIn = status === 'signed-in';
  }

  protected override forget(): void {
    super.forget();
    this.#login = this.#password = '';
  }

  /** Ends the session for every element on the page. */
  async signOut(): Promise<void> {
    this.entry = {...this.entry, busy: true};
    const outcome = await this.host.writes.once('sign out', (signal) => this.api.signOut({signal}));
    this.entry = {...this.entry, busy: false, form: outcome?.error ?? null};
    if (!outcome) return;
    if (outcome.error) this.host.emitError(outcome.error);
    else void this.host.focusOn('input');
  }

  protected override verified(): void {
    // After a sign-out the form starts over.
    this.stage = {phase: 'phone'};
    this.host.emit('altegio-signed-in');
  }

  async #signIn(): Promise<void> {
    if (this.entry.busy) return;
    const missing = {
      login: this.#login.trim() ? null : 'signIn.loginMissing',
      password: this.#password ? null : 'signIn.passwordMissing',
    } as const;
    if (missing.login || missing.password) {
      this.entry = {...this.entry, ...missing, form: null};
      this.host.emitError({code: 'invalid-request'});
      return this.host.focusOn(missing.login ? '#login' : '#password');
    }
    this.entry = {method: 'password', busy: true};
    const request = {login: this.toLogin(this.#login), password: this.#password, checkKept: true};
    const outcome = await this.host.writes.once('sign in', async (signal) =>
      this.api.signInByPassword({...request, signal}),
    );
    this.entry = {method: 'password'};
    if (!outcome) return;
    if (outcome.error) {
      const wrong = outcome.error.code === 'wrong-password';
      this.entry = {
        method: 'password',
        ...(wrong ? {password: 'signIn.loginWrong'} : {form: signInFault(outcome.error)}),
      };
      this.host.emitError(outcome.error);
      return wrong ? this.host.focusOn('#password') : undefined;
    }
    // After a sign-out the form starts over, and the next client finds nothing in it.
    this.#login = this.#password = '';
    this.host.emit('altegio-signed-in');
    return this.host.focusOn('.notice');
  }

  protected override status(): string {
    return this.entry.busy ? this.host.t('common.busy') : super.status();
  }

  protected override content(): Shown {
    const {entry} = this;
    const {doubted, name, status} = this.api.session;
    if (doubted) return notice(this.host.t('common.busy'));
    if (status === 'signed-in') {
      const text = name
        ? this.host.t('signIn.signedInAs', {name: `\u2068${name}\u2069`})
        : this.host.t('phone.signedIn');
      return html`${notice(
          text,
          '',
          button(this.host.t('signIn.signOut'), '', () => void this.signOut(), entry.busy),
        )}
        <p class="fault" role="alert">${this.host.faultText(entry.form ?? null, 'signIn')}</p>`;
    }
    const methods = toMethods(this.methods);
    const method = entry.method ?? methods[0];
    const other = methods.find((one) => one !== method);
    const change =
      other && !entry.busy && this.stage.phase === 'phone'
        ? button(this.host.t(other === 'sms' ? 'signIn.useSms' : 'signIn.usePassword'), 'link', () => {
            this.entry = {method: other};
            void this.host.focusOn('input');
          })
        : nothing;
    return html`${method === 'sms' ? this.phoneForm('signIn.signIn', 'phone.hint') : this.#passwordForm()} ${change}`;
  }

  #passwordForm(): TemplateResult {
    const {login = null, password = null, form: fault = null, busy} = this.entry;
    return form(
      this.host.t('signIn.signIn'),
      () => void this.#signIn(),
      html`${field({
          id: 'login',
          label: this.host.t('signIn.login'),
          value: this.#login,
          error: this.host.faultText(login, 'signIn'),
          autocomplete: 'username',
          onInput: (value) => (this.#login = value),
        })}
        ${passwordField(
          {
            id: 'password',
            label: this.host.t('signIn.password'),
            value: this.#password,
            error: this.host.faultText(password, 'signIn'),
            autocomplete: 'current-password',
            onInput: (value) => (this.#password = value),
          },
          this.host.t('password.show'),
          this.host.t('password.hide'),
        )}
        <p class="fault" role="alert">${this.host.faultText(fault, 'signIn')}</p>
        <div class="actions">${button(this.host.t('signIn.signIn'), 'primary', undefined, busy)}</div>`,
    );
  }
}
