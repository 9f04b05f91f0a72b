// Responsible for: sending an SMS code to a phone and having it confirmed. The one form of phone-verify and sign-in.
// Not for: which number was typed (phone-field.ts), or the code in an SMS (sms-code.ts).
import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {MessageKey} from '../i18n/messages.js';
import {AltegioElement, type ErrorDetail} from './altegio-element.js';
import {readNumber, type Problem} from './config.js';
import {LastSms} from './last-sms.js';
import {proxyKey} from './page.js';
import {isOfPhone, notSent, type CodeSentDetail, type PhoneCodeState, type Purpose} from './phone-code.state.js';
import {confirmCode, sendCode, type PhoneCodeApi} from './phone-code-api.js';
import {PhoneField} from './phone-field.js';
import {codeFromSms, readCode} from './sms-code.js';
import {badPlace, smsPlace, type Place} from './sms-place.js';
import {codeStep, phoneStep} from './phone-code-view.js';
import {field} from './templates.js';
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
  #sms = new LastSms(this, (time) => this.t('sendAgainIn', {time}));
  #waiting: AbortController | undefined;

  constructor() {
    super();
    this.stage = {phase: 'phone'};
  }

  protected abstract get purposeNow(): Purpose;
  /** The code was right; for `collect`, it has been entered. */
  protected abstract verified(name: string): void;
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
    this.#phone.typed = value ?? '';
    this.requestUpdate();
  }

  /** The code as entered, or `''`. */
  get code(): string {
    return readCode(this.#typedCode) ?? '';
  }

  protected override giveUp(): void {
    super.giveUp();
    this.#stopWaiting();
  }

  protected override problem(): Problem {
    return super.problem() || (this.needsPlace ? badPlace(this.#place(), this.#forAccount) : '');
  }

  protected get needsPlace(): boolean {
    return true;
  }

  get #forAccount(): boolean {
    return this.purposeNow === 'update-phone';
  }

  #place(): Place {
    const own = {location: this.locationId, chain: this.chainId};
    return smsPlace(own, {location: this.option('locationId'), chain: this.option('chainId')}, this.#forAccount);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.#target && this.stage.phase === 'phone')
      this.#sms.recall(`${proxyKey(this.option('proxyUrl') ?? '')} ${this.purposeNow}`, this.#secondsBetween());
  }

  #secondsBetween(): number {
    const {resendAfter = 60} = this;
    return resendAfter >= 0 ? resendAfter : 60;
  }

  /** Sends one SMS to the phone in the field. @returns whether it was sent */
  async send(): Promise<boolean> {
    const {phase} = this.stage;
    if (this.problem() || (phase !== 'code' && phase !== 'phone')) return false;
    const again = phase === 'code';
    const {left} = this.#sms;
    // The tab has sent one to a number that is not known here.
    if (left && !this.#target) {
      this.stage = {phase, told: left};
      return false;
    }
    const phone = (again && this.#target) || this.#phone.e164;
    if (!phone) return this.#badPhone(phase);
    // Back from "Change number" with the same number: its code is still on the way.
    if (left && phone === this.#target) {
      this.#showCode();
      return false;
    }
    if (!this.emit('altegio-before-send', undefined, true)) return false;
    const sending = (this.stage = {phase: 'sending', again} as const);
    // Also when the page is left before the answer.
    const takeBack = this.#sms.asked();
    const outcome = await this.write(phone, (signal) =>
      sendCode(this.api, this.#forAccount, this.#place(), {phone, fullName: this.fullName, signal}),
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
    else takeBack();
    if (error) {
      if (again && error.retryAfter) this.#sms.wait(error.retryAfter);
      this.#showFault(notSent(again, error, maybeSent), error);
      return false;
    }
    this.#sms.wait(this.#secondsBetween());
    this.#showCode();
    this.emit('altegio-code-sent', {resendAt: this.#sms.until} satisfies CodeSentDetail);
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
    const phone = this.#target || this.#phone.e164;
    if (!phone) return this.#badPhone('code');
    if (!code) {
      this.#showFault({phase: 'code', fault: 'codeFormat'}, {code: 'wrong-code'});
      return false;
    }
    const confirming = (this.stage = {phase: 'confirming'} as const);
    const outcome = await this.write(`${phone} ${code}`, (signal, idempotencyKey) =>
      confirmCode(this.api, this.purposeNow, {phone, code, signal, idempotencyKey}),
    );
    if (!outcome) {
      if (this.stage === confirming) this.stage = {phase: 'code'};
      return false;
    }
    if (outcome.error) {
      this.#showFault({phase: 'code', fault: outcome.error}, outcome.error);
      return false;
    }
    this.#stopWaiting();
    this.#target = phone;
    // A host that books by itself has yet to use it.
    if (this.purposeNow !== 'collect') this.#sms.used();
    this.stage = {phase: 'done'};
    this.verified(outcome.value);
    void this.focusOn('.notice');
    return true;
  }

  /** Back to an empty form. An SMS that was sent stays sent. */
  reset(): void {
    this.giveUp();
    // Not the wait of an earlier page's, whose number nobody knows.
    if (this.#target) this.#sms.wait(0);
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
    void this.focusOn('[aria-invalid=true]');
  }

  #badPhone(phase: 'phone' | 'code'): false {
    this.#showFault({phase, fault: 'invalid-phone'}, {code: 'invalid-phone'});
    return false;
  }

  #showCode = (): void => {
    this.#stopWaiting();
    this.stage = {phase: 'code'};
    void this.focusOn('input');
    if (!this.#target) return;
    this.#waiting = new AbortController();
    void codeFromSms(this.#waiting.signal, (code) => void this.confirm(code));
  };

  #stopWaiting(): void {
    this.#waiting?.abort();
  }

  /** A login that is typed as a phone number, as E.164. */
  protected toLogin(typed: string): string {
    return this.#phone.toE164(typed) ?? typed.trim();
  }

  protected override status(): string {
    const {stage} = this;
    const {phase} = stage;
    if ('told' in stage && stage.told) return this.#sms.text(stage.told);
    // Not after a fault: it would be heard as news of another code.
    if (phase === 'code') return 'fault' in stage || !this.#target ? '' : this.#codeSent();
    return phase === 'sending' || phase === 'confirming' ? this.t('busy') : '';
  }

  /** A reader would say each bullet that is shown. */
  #codeSent = (gap?: string): string => this.t('codeSent', {phone: this.maskedPhone(gap)});
  protected maskedPhone = (gap?: string): string => this.#phone.mask(this.#target, gap);

  protected phoneForm(title: MessageKey, hint: MessageKey): TemplateResult {
    const {stage} = this;
    const {phase} = stage;
    const fault = 'fault' in stage ? stage.fault : null;
    const error = this.faultText(fault ?? null);
    const first = phase === 'phone' || (phase === 'sending' && !stage.again);
    const known = Boolean(this.#target);
    const atPhone = first || isOfPhone(fault);
    const fresh = phase === 'phone' && (stage.maybeSent || (!known && this.#sms.earlier));
    return (first ? phoneStep : codeStep)({
      t: this.t.bind(this),
      title,
      hint,
      phoneField: this.#phone.render(this.t('phoneNumber'), this.t('country'), this.spoken, atPhone ? error : ''),
      codeField: field({
        id: 'code',
        label: this.t('code'),
        value: this.#typedCode,
        error: atPhone && !known ? '' : error,
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        onInput: (value) => this.#setCode(value),
        onPaste: this.#pasteCode,
      }),
      sent: known
        ? html`<span aria-hidden="true">${this.#codeSent('••• •••')}</span>
            <span class="quiet">${this.#codeSent()}</span>`
        : nothing,
      wait: first && known ? nothing : this.#sms.countdown(),
      busy: phase !== 'phone' && phase !== 'code',
      onSend: () => void this.send(),
      onHaveCode: fresh ? this.#showCode : undefined,
      onConfirm: () => void this.confirm(),
      onChangeNumber: this.#changeNumber,
      onFocus: () => void this.#phone.load(),
    });
  }

  #pasteCode = (event: ClipboardEvent): void => {
    const code = readCode(event.clipboardData?.getData('text') ?? '');
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
