// Responsible for: signing in by login and password: a form that `<altegio-sign-in>` has, in a file that is loaded later.
// Not for: the way by SMS (parts/phone-code), or what is shown to a signed-in client (sign-in.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Client} from '../../api/client.js';
import {phone} from '../../i18n/en/kept-sign-in.js';
import {password} from '../../i18n/en/password.js';
import {signIn} from '../../i18n/en/sign-in-password.js';
import type {Host} from '../../base/host.js';
import {SameClient} from '../../base/connection/same-client.js';
import {keepFocus} from '../../base/focus/focus-later.js';
import {nameEyes} from '../../base/named-eyes.js';
import {Writes} from '../../base/writes.js';
import {button, field, form, formFault, passwordField, type Shown} from '../../base/templates.js';
import {toE164} from '../../parts/phone/phone-number.js';
import type {ReadByLength} from '../../parts/phone/phone-field.js';
import {signInFault} from '../../parts/phone-code/kept-sign-in.js';
import {missing, refused, type Faults, type PasswordFormState} from './password-form.state.js';

export type PasswordFormApi = Pick<Client, 'session' | 'signInByPassword'>;

export interface PasswordFormOptions {
  /** Undefined while the element is set up wrongly: then nothing is sent. */
  api(): PasswordFormApi | undefined;
  /** A login that is surely a phone number, as E.164; null for any other text. */
  toPhone(login: string, byLength: ReadByLength): string | null;
  signedIn(): void;
}

export class PasswordForm {
  readonly #host: Host;
  readonly #options: PasswordFormOptions;
  #state: PasswordFormState = {phase: 'editing', faults: {}};
  #login = '';
  #password = '';

  constructor(host: Host, options: PasswordFormOptions) {
    this.#host = host;
    this.#options = options;
    host.addWrites(Writes);
    host.addWords({password, phone, signIn});
    nameEyes(host);
    keepFocus(host.element);
    host.element.addController(
      new SameClient(
        () => options.api()?.session,
        () => this.#clear(),
      ),
    );
  }

  get busy(): boolean {
    return this.#state.phase === 'signing-in';
  }

  /** Takes back what was said of the fields. What was typed stays. */
  reset(): void {
    this.#edit({});
  }

  #clear(): void {
    this.#login = this.#password = '';
  }

  /** What was said of it is not true any more; a login and a password that do not match are corrected by either. */
  #corrected(name: 'login' | 'password'): void {
    const {faults} = this.#state as {readonly faults?: Faults};
    const both = faults?.password === 'signIn.loginWrong';
    if (faults?.[name] || both) this.#edit({...faults, [name]: null, ...(both && {password: null})});
  }

  #edit(faults: Faults): void {
    this.#state = {phase: 'editing', faults};
    this.#host.redraw();
  }

  async #submit(): Promise<void> {
    const api = this.#options.api();
    if (!api || this.busy) return;
    const [login, password] = [this.#login, this.#password];
    const faults = missing({login, password});
    if (faults) {
      this.#edit(faults);
      this.#host.emitError({code: 'invalid-request'});
      return this.#host.focusOn(faults.login ? '#login' : '#password');
    }
    this.#state = {phase: 'signing-in'};
    this.#host.redraw();
    const request = {login: this.#options.toPhone(login, toE164) ?? login.trim(), password, checkKept: true};
    const outcome = await this.#host.writes.once('sign in', (signal) => api.signInByPassword({...request, signal}));
    this.#edit({});
    if (!outcome) return;
    const {error} = outcome;
    if (error) {
      const wrong = refused(error, signInFault(error));
      this.#edit(wrong);
      this.#host.emitError(error);
      return wrong.password ? this.#host.focusOn('#password') : undefined;
    }
    // After a sign-out the form is empty for the next client.
    this.#clear();
    this.#options.signedIn();
    return this.#host.focusOn('.notice');
  }

  /** @param other another way, under the button */
  view(other: Shown = nothing): TemplateResult {
    const host = this.#host;
    const state = this.#state;
    const faults = state.phase === 'editing' ? state.faults : {};
    const textOf = (name: keyof Faults): string => host.faultText(faults[name] ?? null, 'signIn');
    return form(
      host.t('signIn.signIn'),
      () => void this.#submit(),
      html`${formFault(textOf('form'))}
        ${field({
          id: 'login',
          label: host.t('signIn.login'),
          value: this.#login,
          error: textOf('login'),
          autocomplete: 'username',
          onInput: (value) => {
            this.#login = value;
            this.#corrected('login');
          },
        })}
        ${passwordField(
          {
            id: 'password',
            label: host.t('signIn.password'),
            value: this.#password,
            error: textOf('password'),
            autocomplete: 'current-password',
            onInput: (value) => {
              this.#password = value;
              this.#corrected('password');
            },
          },
          host.t('password.show'),
          host.t('password.hide'),
        )}
        <div class="actions">${button(host.t('signIn.signIn'), 'primary', undefined, this.busy)} ${other}</div>`,
    );
  }
}
