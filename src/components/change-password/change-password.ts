import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {notSent} from '../../api/errors.js';
import type {Http} from '../../api/http.js';
import {password} from '../../i18n/en/password.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {afterPaint} from '../../base/page/after-paint.js';
import {laterEndpoints} from '../../base/connection/later-requests.js';
import {isOn, readBoolean, readNumber} from '../../base/option-checks.js';
import {SameClient} from '../../base/connection/same-client.js';
import {check as tick, circle} from '../../base/icons.js';
import {formStyles} from '../../base/styles/form.styles.js';
import {button, form, passwordField, type Shown} from '../../base/templates.js';
import {
  length,
  untouched,
  type Faults,
  type FieldName,
  type PasswordState,
  type Values,
} from './change-password.state.js';
import {changePasswordStyles} from './change-password.styles.js';
import {loadPasswordChange} from './lazy.js';
import type {changePassword, PasswordApi} from './password-change.js';

/**
 * Changes the password of the signed-in client; the session goes on.
 *
 * Calls the API when the client presses the button, never twice for one press, and to learn who is signed in when another
 * tab or page may have changed that. Stores nothing; what was typed goes with its client.
 *
 * @example
 * <altegio-change-password proxy-url="/altegio" confirm></altegio-change-password>
 *
 * @tag altegio-change-password
 * @slot - what stands there until the element has something to show
 * @fires {CustomEvent<undefined>} altegio-password-changed - the new password counts
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @csspart form - the form
 * @csspart field - a label, its control and its error line
 * @csspart label - a field's name
 * @csspart input - a text field
 * @csspart button - every button
 * @csspart button-primary - the main button
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioChangePassword extends AltegioElement<PasswordApi> {
  static override styles = [...formStyles, changePasswordStyles];
  static override properties: PropertyDeclarations = {
    minLength: {attribute: 'min-length', converter: readNumber},
    confirm: {converter: readBoolean},
    username: {attribute: false},
    stage: {state: true},
    values: {state: true},
  };

  /** Characters that a new password needs. @default 8 */
  declare minLength?: number;
  /** Ask for the new password twice. */
  declare confirm: boolean;
  /** The client's login, for password managers that store the new password with it; never sent. */
  declare username?: string;
  declare private stage: PasswordState;
  declare private values: Values;

  protected override texts = {words: {password}, file: 'forms'} as const;
  /** What a press does, once it is loaded. */
  #change: typeof changePassword | undefined;

  constructor() {
    super();
    this.confirm = false;
    this.addController(
      new SameClient(
        () => (this.problem() ? undefined : this.api.session),
        () => this.#reset(),
      ),
    );
    this.#reset();
  }

  #reset(): void {
    this.values = untouched;
    this.stage = {phase: 'editing', faults: {}};
  }

  protected override connect(http: Http): PasswordApi {
    return laterEndpoints(http, 'changePassword', 'getUser');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.problem() && this.api.session.doubted) this.api.session.ask(this, () => this.api.getUser());
  }

  get #length(): number {
    return readNumber(this.minLength) ?? 8;
  }

  protected override firstUpdated(): void {
    afterPaint(() => void this.#load());
  }

  /** Loads what a press does. */
  async #load(): Promise<void> {
    try {
      const file = await loadPasswordChange();
      if (!this.#change) file.begin(this.asHost);
      this.#change = file.changePassword;
    } catch {
      // The next press tries again.
    }
  }

  async #submit(): Promise<void> {
    const {stage} = this;
    if (stage.phase !== 'editing') return;
    if (!this.#change) {
      const loading = (this.stage = {phase: 'saving'});
      await (this.asHost.waiting = this.#load());
      // Another client may have come, or the element may have gone.
      if (this.stage !== loading) return;
      this.stage = stage;
      if (this.asHost.gone) return;
    }
    if (!this.#change) {
      const error = notSent(undefined);
      this.asHost.emitError(error);
      this.stage = {...stage, faults: {form: error}};
      return this.asHost.focusOn('#current');
    }
    await this.#change({
      host: this.asHost,
      values: this.values,
      rules: {minLength: this.#length, twice: isOn(this.confirm)},
      unsure: stage.unsure,
      api: () => this.api,
      show: (next) => {
        if (next.phase === 'changed') this.values = untouched;
        this.stage = next;
      },
    });
  }

  protected override status(): string {
    return this.stage.phase === 'saving' ? this.asHost.t('common.busy') : '';
  }

  protected override content(): Shown {
    const {stage} = this;
    const {doubted, status} = this.api.session;
    const signedOut = status === 'signed-out';
    if (doubted) return this.asHost.notice(this.asHost.t('common.busy'));
    switch (stage.phase) {
      case 'changed':
        return this.asHost.notice(this.asHost.t('password.changed'), 'success');
      case 'editing': {
        const {form} = stage.faults;
        return signedOut && !stage.unsure
          ? this.asHost.notice(this.asHost.t(form === 'password.changedElsewhere' ? form : 'common.signed-out'))
          : this.#form(stage.faults, false);
      }
      case 'saving':
        return this.#form({}, true);
    }
  }

  #form(faults: Faults, busy: boolean): TemplateResult {
    return form(
      this.asHost.t('password.change'),
      () => void this.#submit(),
      html`<input hidden autocomplete="username" .value=${this.username || ''} />
        ${faults.form ? this.asHost.notice(this.asHost.faultText(faults.form, 'password'), 'error') : nothing}
        ${this.#field('current', faults)} ${this.#field('next', faults)} ${this.#requirements()}
        ${isOn(this.confirm) ? this.#field('repeat', faults) : nothing}
        <div class="actions">${button(this.asHost.t('password.change'), 'primary', undefined, busy)}</div>`,
    );
  }

  #field(name: FieldName, faults: Faults): TemplateResult {
    const labels = {current: 'password.current', next: 'password.new', repeat: 'password.repeat'} as const;
    const fault = faults[name] ?? null;
    return passwordField(
      {
        id: name,
        label: this.asHost.t(labels[name]),
        value: this.values[name],
        error:
          fault === 'password.tooShort'
            ? this.asHost.t(fault, {count: this.#length})
            : this.asHost.faultText(fault, 'password'),
        autocomplete: `${name === 'current' ? 'current' : 'new'}-password`,
        describedBy: name === 'next' ? 'rules' : '',
        onInput: (value) => {
          this.values = {...this.values, [name]: value};
          // The client is correcting the field.
          if (fault && this.stage.phase === 'editing') {
            this.stage = {...this.stage, faults: {...faults, [name]: null}};
          }
        },
      },
      this.asHost.t('password.show'),
      this.asHost.t('password.hide'),
    );
  }

  /** Ticks live; also said in words, for a tick is only a shape. */
  #requirements(): TemplateResult {
    const {current, next} = this.values;
    const rules = [
      {met: length(next) >= this.#length, text: this.asHost.t('password.ruleLength', {count: this.#length})},
      {met: next !== '' && next !== current, text: this.asHost.t('password.ruleDifferent')},
    ];
    return html`<ul id="rules" class="rules muted">
      ${rules.map(
        ({met, text}) =>
          html`<li class=${met ? 'good' : ''}>
            ${met ? tick() : circle()}${text}<span class="quiet"
              >: ${this.asHost.t(met ? 'password.ruleMet' : 'password.ruleUnmet')}.</span
            >
          </li>`,
      )}
    </ul>`;
  }
}
