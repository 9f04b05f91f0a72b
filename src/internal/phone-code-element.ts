// Responsible for: sending an SMS code to a phone and having it confirmed. The one form of phone-verify and sign-in.
// Not for: which number was typed (phone-field.ts), or the code in an SMS (sms-code.ts).
import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {MessageKey} from '../i18n/messages.js';
import {AltegioElement, clock, type ErrorDetail} from './altegio-element.js';
import {readNumber, said, type Problem} from './config.js';
import {signInFault} from './kept-sign-in.js';
import {notSent, type CodeSentDetail, type PhoneCodeState, type Purpose} from './phone-code.state.js';
import {confirmCode, sendCode, type PhoneCodeApi} from './phone-code-api.js';
import {PhoneField} from './phone-field.js';
import {codeFromSms} from './sms-code.js';
import {badPlace, smsPlace, type Place} from './sms-place.js';
import {button, field, form, type Shown} from './templates.js';
import {mayHaveArrived} from './write.js';

export abstract class PhoneCodeElement<Api extends PhoneCodeApi = PhoneCodeApi> extends AltegioElement<Api> {
  static override properties: PropertyDeclarations = {
    phone: {noAccessor: true},
    defaultCountry: {attribute: 'default-country'},
    countries: {},
    resendAfter: {attribute: 'resend-after', converter: readNumber},
    stage: {state: true},
  };

  /**
   * The country that is chosen at first: ISO 3166, such as `GE`.
   * @else the region of the language in force, then of the browser's, then `US`
   */
  declare defaultCountry?: string;
  /** Countries to choose from: ISO 3166 codes, separated by spaces or commas. @else all */
  declare countries?: string;
  /** Seconds until another code may be sent. @default 60 */
  declare resendAfter?: number;
  /** Where the client stands. */
  declare protected stage: PhoneCodeState;

  #phone = new PhoneField(this, () => this.language);
  #typedCode = '';
  /** Where the last SMS went, or may have gone. */
  #target = '';
  /** An absolute moment: survives a re-render, a background tab, and a trip back to the number. */
  #resendAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: AbortController | undefined;
  /** While the rules are waited for that tell which number was typed. */
  #reading: PhoneCodeState | undefined;
  #told = '';

  constructor() {
    super();
    this.stage = {phase: 'phone'};
  }

  protected override forget(): void {
    // A host that books by itself has its own clients; who is just signing in stays where they are.
    if (this.purposeNow === 'collect') return;
    if (this.#forAccount) this.giveUp();
    this.#stopWaiting();
    this.#phone.typed = this.#target = this.#typedCode = '';
    if (this.stage.phase !== 'confirming') this.stage = {phase: 'phone'};
  }

  protected abstract get purposeNow(): Purpose;
  /** The code was right; for `collect`, it has been entered. */
  protected abstract verified(): void;
  /** For `collect`: the client's name. @ignore */
  declare fullName?: string;

  /**
   * The phone: E.164 where it can be read as a number, else as typed. Never in an attribute of ours, event, log or storage.
   * @else an empty field
   */
  get phone(): string {
    return this.#phone.e164 ?? this.#phone.typed;
  }
  set phone(value: string | null | undefined) {
    this.#phone.typed = `${value || ''}`;
    this.requestUpdate();
  }

  /** The code as entered, or `''`. */
  get code(): string {
    return this.#phone.code(this.#typedCode);
  }

  protected override giveUp(): void {
    super.giveUp();
    this.#stopWaiting();
    this.#reading = undefined;
  }

  protected override problem(): Problem {
    return super.problem() || (this.needsPlace ? badPlace(this.#place(), this.#forAccount) : '');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {problem} = this.#phone;
    if (problem === this.#told) return;
    this.#told = problem;
    // oxlint-disable-next-line no-console -- the element works all the same, with another country
    if (problem) console.warn(`<${this.localName}> ${problem}`);
  }

  protected get needsPlace(): boolean {
    return true;
  }

  get #forAccount(): boolean {
    return this.purposeNow === 'update-phone';
  }

  #place(): Place {
    const own = {location: said(this.locationId), chain: said(this.chainId)};
    return smsPlace(own, {location: this.option('locationId'), chain: this.option('chainId')}, this.#forAccount);
  }

  /** Sends one SMS to the phone in the field. @returns whether it was sent */
  async send(): Promise<boolean> {
    const {phase} = this.stage;
    const again = phase === 'code';
    if (this.problem() || !(again || phase === 'phone')) return false;
    if (!again && this.#phone.isWaitedFor) {
      const {stage} = this;
      const waiting = (this.stage = this.#reading = {phase: 'sending', again} as const);
      await this.#phone.loaded();
      if (this.stage !== waiting) return false;
      this.stage = stage;
      // Given up, or about to be.
      if (this.#reading !== waiting || !this.isConnected) return false;
    }
    const phone = again ? this.#target : this.#phone.e164;
    if (!phone) {
      this.#showFault({phase: 'phone', fault: 'invalid-phone'}, {code: 'invalid-phone'});
      return false;
    }
    // Back from "Change number" with the same number: its code is still on the way.
    if (phone === this.#target && this.#secondsLeft() > 0) {
      this.#showCode();
      return false;
    }
    if (!this.emit('altegio-before-send', undefined, true)) return false;
    const sending = (this.stage = {phase: 'sending', again} as const);
    const outcome = await this.write(phone, (signal) =>
      sendCode(this.api, this.purposeNow, this.#place(), {phone, fullName: this.fullName, signal}),
    );
    if (!outcome) {
      // Taken off the page in mid-request; when it comes back, the SMS may have come.
      if (this.stage === sending) {
        this.#target = phone;
        this.stage = again ? {phase: 'code'} : {phase: 'phone', maybeSent: true};
      }
      return false;
    }
    const {error} = outcome;
    const maybeSent = !error || mayHaveArrived(error);
    if (maybeSent) this.#target = phone;
    if (error) {
      if (again && error.retryAfter) this.#resendAt = Date.now() + error.retryAfter * 1000;
      this.#showFault(notSent(again, error, maybeSent), error);
      return false;
    }
    this.#resendAt = Date.now() + (readNumber(this.resendAfter) ?? 60) * 1000;
    this.#showCode();
    this.emit('altegio-code-sent', {resendAt: this.#resendAt} satisfies CodeSentDetail);
    return true;
  }

  /**
   * Confirms the phone with a code.
   * @param typed the code, or a text that holds it; without one, what is in the field
   * @returns whether it was right
   */
  async confirm(typed = this.#typedCode): Promise<boolean> {
    if (this.stage.phase !== 'code' || this.problem()) return false;
    this.#typedCode = typed;
    const {code} = this;
    if (!code) {
      this.#showFault({phase: 'code', fault: 'codeFormat'}, {code: 'wrong-code'});
      return false;
    }
    const confirming = (this.stage = {phase: 'confirming'} as const);
    const phone = this.#target;
    const outcome = await this.write(`${phone} ${code}`, (signal, idempotencyKey) =>
      confirmCode(this.api, this.purposeNow, {phone, code, signal, idempotencyKey}),
    );
    if (!outcome) {
      if (this.stage === confirming) this.stage = {phase: 'code'};
      return false;
    }
    if (outcome.error) {
      const fault = this.purposeNow === 'sign-in' ? signInFault(outcome.error) : outcome.error;
      this.#showFault({phase: 'code', fault}, outcome.error);
      return false;
    }
    this.#stopWaiting();
    this.stage = {phase: 'done'};
    this.verified();
    void this.focusOn('.notice');
    return true;
  }

  /** Back to an empty form. An SMS that was sent stays sent. */
  reset(): void {
    this.giveUp();
    this.#phone.typed = this.#target = '';
    this.#changeNumber();
  }

  #changeNumber = (): void => {
    this.#stopWaiting();
    this.#typedCode = '';
    this.stage = {phase: 'phone'};
    void this.focusOn('#phone');
  };

  #showFault(stage: PhoneCodeState, error: ErrorDetail): void {
    this.stage = stage;
    this.emitError(error);
    void this.focusOn('input');
  }

  #showCode = (): void => {
    this.#stopWaiting();
    this.stage = {phase: 'code'};
    void this.focusOn('input');
    this.#waiting = new AbortController();
    void codeFromSms(this.#waiting.signal, (code) => void this.confirm(code));
  };

  #stopWaiting(): void {
    this.#waiting?.abort();
    clearTimeout(this.#timer);
  }

  #secondsLeft(): number {
    return Math.ceil((this.#resendAt - Date.now()) / 1000);
  }

  /** A login that is surely a phone number, as E.164. */
  protected toLogin(typed: string): string {
    return this.#phone.read(typed) ?? typed.trim();
  }

  protected override status(): string {
    const {phase} = this.stage;
    // Not after a fault: it would be heard as news of another code.
    if (phase === 'code') return 'fault' in this.stage ? '' : this.#codeSent();
    return phase === 'sending' || phase === 'confirming' ? this.t('busy') : '';
  }

  /** A reader would say each bullet that is shown. */
  #codeSent = (gap?: string): string => this.t('codeSent', {phone: this.maskedPhone(gap)});
  protected maskedPhone = (gap?: string): string => this.#phone.mask(this.#target, gap);

  protected phoneForm(title: MessageKey, hint: MessageKey): TemplateResult {
    const {stage} = this;
    const fault = 'fault' in stage && stage.fault ? this.faultText(stage.fault) : '';
    const first = stage.phase === 'phone' || (stage.phase === 'sending' && !stage.again);
    return first ? this.#phoneStep(title, hint, fault) : this.#codeStep(fault);
  }

  #phoneStep(title: MessageKey, hint: MessageKey, error: string): TemplateResult {
    const {stage} = this;
    return form(
      this.t(title),
      () => void this.send(),
      html`<p class="muted">${this.t(hint)}</p>
        ${this.#phone.render(this.t('phoneNumber'), this.t('country'), this.spoken, error)}
        <div class="actions">
          ${stage.phase === 'phone' && stage.maybeSent ? button(this.t('haveCode'), 'link', this.#showCode) : nothing}
          ${button(this.t('sendCode'), 'primary', undefined, stage.phase === 'sending')}
        </div>
        <slot name="privacy"></slot>`,
      () => void this.#phone.load(),
    );
  }

  #codeStep(error: string): TemplateResult {
    const busy = this.stage.phase !== 'code';
    return form(
      this.t('codeTitle'),
      () => void this.confirm(),
      html`<p class="muted">
          <span aria-hidden="true">${this.#codeSent('••• •••')}</span>
          <span class="quiet">${this.#codeSent()}</span>
          ${button(this.t('changeNumber'), 'link', this.#changeNumber, busy)}
        </p>
        ${field({
          id: 'code',
          label: this.t('code'),
          value: this.#typedCode,
          error,
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          onInput: (value) => this.#setCode(value),
          onPaste: this.#pasteCode,
        })}
        <div class="actions">${this.#sendAgain(busy)} ${button(this.t('confirm'), 'primary', undefined, busy)}</div>`,
    );
  }

  #sendAgain(busy: boolean): Shown {
    const seconds = this.#secondsLeft();
    if (seconds <= 0) return button(this.t('sendAgain'), 'link', () => void this.send(), busy);
    // The deadline is a moment, so a late tick does no harm.
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(() => this.requestUpdate(), 1000);
    return html`<span class="muted">${this.t('sendAgainIn', {time: clock(seconds)})}</span>`;
  }

  #pasteCode = (event: ClipboardEvent): void => {
    const code = this.#phone.code(event.clipboardData?.getData('text') ?? '');
    if (!code) return;
    event.preventDefault();
    this.#setCode(code);
  };

  // Rendered with each key: else what is set later, and was shown before, would not show again.
  #setCode(code: string): void {
    this.#typedCode = code;
    this.requestUpdate();
  }
}
