// Responsible for: sending an SMS code to a phone and having it confirmed. The one form of phone-verify and sign-in.
// Not for: reading what is typed (phone-number.ts, sms-code.ts) or the choice of a country (country-select.ts).
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {AltegioApiError} from '../api/errors.js';
import type {Client} from '../api/client.js';
import type {MessageKey} from '../i18n/messages.js';
import {Action, isUnknownOutcome} from './action.js';
import {AltegioElement, clock} from './altegio-element.js';
import type {Problem} from './config.js';
import {countrySelect} from './country-select.js';
import {atCode, atPhone, notSent, type PhoneCodeState} from './phone-code.state.js';
import type * as phoneFormat from './phone-format.js';
import {countryCodes, mask, toE164, toLatinDigits} from './phone-number.js';
import {codeFromSms, readCode} from './sms-code.js';
import {button, field, form, type Shown} from './templates.js';

type PhoneFormat = typeof phoneFormat;

export type Purpose = 'update-phone' | 'sign-in' | 'collect';

/** `detail` of `altegio-code-sent`. */
export interface CodeSentDetail {
  /** Milliseconds since 1970: when another code may be sent. */
  readonly resendAt: number;
}

export type PhoneCodeApi = Pick<
  Client,
  'session' | 'sendPhoneUpdateCode' | 'confirmPhone' | 'sendBookingCode' | 'signInByCode' | 'getUser'
>;

export abstract class PhoneCodeElement<Api extends PhoneCodeApi = PhoneCodeApi> extends AltegioElement<Api> {
  static override properties: PropertyDeclarations = {
    phone: {noAccessor: true},
    defaultCountry: {attribute: 'default-country'},
    countries: {},
    resendAfter: {attribute: 'resend-after', type: Number},
    stage: {state: true},
  };

  /** ISO 3166, such as `US`; else the country of the language in force. */
  declare defaultCountry?: string;
  /** ISO 3166 codes to choose from, separated by spaces or commas; all by default. */
  declare countries?: string;
  /** Seconds until another code may be sent; 60 by default. */
  declare resendAfter?: number;
  /** Where the client stands. */
  declare protected stage: PhoneCodeState;

  #typedPhone = '';
  #typedCode = '';
  #country = '';
  #codes = countryCodes;
  /** Where the last SMS went, or may have gone. */
  #target = '';
  /** An absolute moment: survives a re-render, a background tab, and a trip back to the number. */
  #resendAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: AbortController | undefined;
  #format: PhoneFormat | undefined;
  #action = new Action(this);

  constructor() {
    super();
    this.stage = atPhone();
  }

  protected abstract get purposeNow(): Purpose;
  /** The code was right; for `collect`, it has been entered. */
  protected abstract verified(): void;
  /** For `collect`: the client's name. */
  declare fullName?: string;

  /** E.164 where it can be read as a number, else as typed. Never in an attribute of ours, event, log or storage. */
  get phone(): string {
    return this.#e164() ?? this.#typedPhone;
  }
  set phone(value: string | null | undefined) {
    this.#typedPhone = value ?? '';
    this.requestUpdate();
  }

  /** The code as entered, or ''. */
  get code(): string {
    return readCode(this.#typedCode) ?? '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting();
  }

  protected override problem(): Problem | null {
    return super.problem() || this.#badPlace();
  }

  #badPlace(): Problem | null {
    const {location, chain} = this.#place();
    const one = this.purposeNow === 'update-phone' ? 'location-id or chain-id' : 'location-id';
    if (location && chain) return `location-id and chain-id are both set. Write one: ${one}.`;
    return location || (chain && one.includes('chain'))
      ? null
      : `${one} is missing. Write ${one}, in whose name the code is sent.`;
  }

  /** An element's own id wins over a page-wide default of the other kind; only an account has to do with a chain. */
  #place() {
    const own = this.locationId || this.chainId;
    const chain = this.purposeNow === 'update-phone' ? (own ? this.chainId : this.option('chainId')) : undefined;
    return {location: own && chain ? this.locationId : this.option('locationId'), chain};
  }

  /** Sends one SMS to the phone in the field. @returns whether it was sent */
  async send(): Promise<boolean> {
    const again = this.stage.phase === 'code';
    if (this.problem() || !(again || this.stage.phase === 'phone')) return false;
    const phone = again ? this.#target : this.#e164();
    if (!phone) {
      this.#showFault('phone', atPhone('invalid-phone'), 'invalid-phone');
      return false;
    }
    // Back from "Change number" with the same number: its code is still on the way.
    if (phone === this.#target && this.#secondsLeft() > 0) {
      this.#showCode();
      return false;
    }
    if (!this.emit('altegio-before-send', undefined, true)) return false;
    this.stage = {phase: 'sending', again};
    this.announcement = this.t('sending');
    const outcome = await this.#action.run(phone, (signal) => this.#sendTo(phone, signal));
    this.announcement = '';
    if (!outcome) return false;
    if (outcome.ok) {
      this.#target = phone;
      this.#resendAt = Date.now() + (this.resendAfter ?? 60) * 1000;
      this.#showCode();
      this.announcement = this.t('codeSent', {phone: mask(phone)});
      this.emit('altegio-code-sent', {resendAt: this.#resendAt} satisfies CodeSentDetail);
      return true;
    }
    const {error} = outcome;
    const maybeSent = isUnknownOutcome(error);
    if (maybeSent) this.#target = phone;
    if (again && error.retryAfter) this.#resendAt = Date.now() + error.retryAfter * 1000;
    this.#showFault(again ? 'code' : 'phone', notSent(again, error, maybeSent), error);
    return false;
  }

  #sendTo(phone: string, signal: AbortSignal): Promise<void> {
    const {location = '', chain} = this.#place();
    if (this.purposeNow === 'update-phone') {
      return this.api.sendPhoneUpdateCode(
        chain ? {phone, chainId: chain, signal} : {phone, locationId: location, signal},
      );
    }
    return this.api.sendBookingCode({phone, locationId: location, fullName: this.fullName, signal});
  }

  /** Confirms the phone with the code, or with what is in the field. @returns whether it was right */
  async confirm(typed = this.#typedCode): Promise<boolean> {
    if (this.stage.phase !== 'code' || this.problem()) return false;
    const {sure} = this.stage;
    this.#typedCode = typed;
    const code = readCode(typed);
    if (!code) {
      this.#showFault('code', atCode('codeFormat', sure), 'wrong-code');
      return false;
    }
    this.stage = {phase: 'confirming', sure};
    this.announcement = this.t('confirming');
    const phone = this.#target;
    const outcome = await this.#action.run(phone + code, (signal, idempotencyKey) =>
      this.#confirm({phone, code, signal, idempotencyKey}),
    );
    this.announcement = '';
    if (outcome?.ok) {
      this.#stopWaiting();
      this.#typedCode = this.purposeNow === 'collect' ? code : '';
      this.stage = {phase: 'done'};
      this.verified();
      void this.focusOn('.notice');
    } else if (outcome) this.#showFault('code', atCode(outcome.error, sure), outcome.error);
    return Boolean(outcome?.ok);
  }

  async #confirm(request: Parameters<PhoneCodeApi['confirmPhone']>[0]): Promise<void> {
    if (this.purposeNow === 'collect') return;
    try {
      await (this.purposeNow === 'sign-in' ? this.api.signInByCode(request) : this.api.confirmPhone(request));
    } catch (error) {
      // The answer was lost, not surely the request: the account says whether the phone is confirmed.
      const lost = error instanceof AltegioApiError && isUnknownOutcome(error);
      const user = lost && (await this.api.getUser(request).catch(() => null));
      if (!user || `+${user.phone.replace(/\D/g, '')}` !== request.phone) throw error;
    }
  }

  /** Back to an empty form. An SMS that was sent stays sent. */
  reset(): void {
    this.#action.abort();
    this.#typedPhone = this.#target = '';
    this.#resendAt = 0;
    this.#changeNumber();
  }

  #changeNumber = (): void => {
    this.#stopWaiting();
    this.#typedCode = '';
    this.stage = atPhone();
    void this.focusOn('#phone');
  };

  #showFault(id: string, stage: PhoneCodeState, error: AltegioApiError | AltegioApiError['code']): void {
    this.stage = stage;
    this.emitError(typeof error === 'string' ? {code: error} : error);
    void this.focusOn(`#${id}`);
  }

  #showCode(sure = true): void {
    this.stage = atCode(null, sure);
    void this.focusOn('#code');
    this.#waiting?.abort();
    const {signal} = (this.#waiting = new AbortController());
    void codeFromSms(signal, (code) => void this.confirm(code));
  }

  #stopWaiting(): void {
    this.#waiting?.abort();
    clearTimeout(this.#timer);
  }

  #secondsLeft(): number {
    return Math.ceil((this.#resendAt - Date.now()) / 1000);
  }

  #e164(): string | null {
    const country = this.#countryNow();
    const typed = toLatinDigits(this.#typedPhone);
    return this.#format
      ? (this.#format.readPhone(typed, country)?.e164 ?? null)
      : toE164(typed, this.#codes[country] ?? '');
  }

  #countryNow(): string {
    const offered = this.#offered();
    const region = [this.language, navigator.language].map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]);
    const wanted = [this.#country, this.defaultCountry?.toUpperCase(), ...region, 'US'];
    return wanted.find((country) => country && offered.includes(country)) ?? offered[0] ?? '';
  }

  #offered(): readonly string[] {
    const chosen = this.countries?.toUpperCase().match(/[A-Z]{2}/g);
    return chosen ?? Object.keys(this.#codes);
  }

  /** Each country's rules come when the field is first used; without them the field does its work all the same. */
  #loadFormat = async (): Promise<void> => {
    try {
      this.#format ??= await import('./phone-format.js');
      this.#codes = this.#format.allCountryCodes();
    } catch {
      // The network is poor: what is typed is read by its calling code alone.
    }
  };

  #tidyPhone = (): void => {
    const read = this.#format?.readPhone(toLatinDigits(this.#typedPhone), this.#countryNow());
    if (!read) return;
    this.#typedPhone = read.text;
    this.#country = read.country ?? this.#country;
    this.requestUpdate();
  };

  protected get isVerified(): boolean {
    return this.stage.phase === 'done';
  }

  /** `+1 ••• ••• 0175`, kept together in right-to-left text. */
  protected get maskedPhone(): string {
    return `\u2066${mask(this.#target)}\u2069`;
  }

  protected phoneForm(title: MessageKey, hint: MessageKey): TemplateResult {
    const {stage} = this;
    const faultText = 'fault' in stage ? this.faultText(stage.fault) : '';
    const atNumber = stage.phase === 'phone' || (stage.phase === 'sending' && !stage.again);
    return atNumber ? this.#phoneStep(title, hint, faultText) : this.#codeStep(faultText);
  }

  #phoneStep(title: MessageKey, hint: MessageKey, error: string): TemplateResult {
    const {stage} = this;
    const country = this.#countryNow();
    const setCountry = (chosen: string): void => {
      this.#country = chosen;
      this.requestUpdate();
    };
    return form(
      this.t(title),
      () => void this.send(),
      html`<p class="muted">${this.t(hint)}</p>
        ${field({
          id: 'phone',
          label: this.t('phoneNumber'),
          value: this.#typedPhone,
          error,
          type: 'tel',
          inputmode: 'tel',
          autocomplete: 'tel',
          before: countrySelect(this.t('country'), country, this.#offered(), this.#codes, this.spoken, setCountry),
          onInput: (value) => (this.#typedPhone = value),
          onChange: this.#tidyPhone,
        })}
        <div class="actions">
          ${
            stage.phase === 'phone' && stage.maybeSent
              ? button(this.t('haveCode'), 'link', () => this.#showCode(false))
              : nothing
          }
          ${button(this.t('sendCode'), 'primary', undefined, stage.phase === 'sending')}
        </div>
        <slot name="privacy"></slot>`,
      () => void this.#loadFormat(),
    );
  }

  #codeStep(error: string): TemplateResult {
    const {stage} = this;
    const busy = stage.phase !== 'code';
    return form(
      this.t('codeTitle'),
      () => void this.confirm(),
      html`<p class="muted">
          ${'sure' in stage && !stage.sure ? this.maskedPhone : this.t('codeSent', {phone: this.maskedPhone})}
          ${button(this.t('changeNumber'), 'link', busy ? () => {} : this.#changeNumber, busy)}
        </p>
        ${field({
          id: 'code',
          label: this.t('code'),
          value: this.#typedCode,
          error,
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          onInput: (value) => (this.#typedCode = value),
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
    this.#timer = setTimeout(() => this.requestUpdate(), 1000);
    return html`<span class="muted">${this.t('sendAgainIn', {time: clock(seconds)})}</span>`;
  }

  #pasteCode = (event: ClipboardEvent): void => {
    const code = readCode(event.clipboardData?.getData('text') ?? '');
    if (!code) return;
    event.preventDefault();
    this.#typedCode = code;
    this.requestUpdate();
  };
}
