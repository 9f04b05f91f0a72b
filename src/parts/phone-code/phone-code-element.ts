// Responsible for: sending an SMS code to a phone and having it confirmed. The one form of phone-verify and sign-in.
// Not for: which number was typed (phone-field.ts), or the code in an SMS (sms-code.ts).
import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {MessageKey} from '../../i18n/messages.js';
import type {ErrorDetail} from '../../base/host.js';
import {clock} from '../../i18n/localize.js';
import {signInFault} from './kept-sign-in.js';
import {notSent, type CodeSentDetail, type PhoneCodeState} from './phone-code.state.js';
import {confirmCode, sendCode, type PhoneCodeApi} from './phone-code.api.js';
import {PhoneField} from '../phone/phone-field.js';
import {codeFromSms} from './sms-code.js';
import {SmsElement} from './sms-element.js';
import {SameClient} from '../../base/same-client.js';
import {button, field, form, type Shown} from '../../base/templates.js';
import {mayHaveArrived} from '../../base/writes.js';

export abstract class PhoneCodeElement<Api extends PhoneCodeApi = PhoneCodeApi> extends SmsElement<Api> {
  static override properties: PropertyDeclarations = {
    phone: {noAccessor: true},
    stage: {state: true},
  };

  /** Where the client stands. */
  declare protected stage: PhoneCodeState;

  #phone = new PhoneField(this, () => this.host.lang);
  #typedCode = '';
  /** Where the last SMS went, or may have gone. */
  #target = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: AbortController | undefined;
  /** While the rules are waited for that tell which number was typed. */
  #reading: PhoneCodeState | undefined;
  #told = '';

  constructor() {
    super();
    this.stage = {phase: 'phone'};
    this.host.whenGone(() => this.giveUp());
    this.addController(
      new SameClient(
        () => (this.problem() ? undefined : this.api.session),
        () => this.forget(),
      ),
    );
  }

  protected forget(): void {
    // A host that books by itself has its own clients; who is just signing in stays where they are.
    if (this.purposeNow === 'collect') return;
    if (this.forAccount) this.giveUp();
    this.#stopWaiting();
    this.#phone.typed = this.#target = this.#typedCode = '';
    if (this.stage.phase !== 'confirming') this.stage = {phase: 'phone'};
  }

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

  protected giveUp(): void {
    this.host.writes.giveUp();
    this.#stopWaiting();
    this.#reading = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {problem} = this.#phone;
    if (problem === this.#told) return;
    this.#told = problem;
    // oxlint-disable-next-line no-console -- the element works all the same, with another country
    if (problem) console.warn(`<${this.localName}> ${problem}`);
  }

  /** Sends one SMS to the phone in the field. @returns whether it was sent */
  async send(): Promise<boolean> {
    const {phase} = this.stage;
    if (this.problem() || (phase !== 'code' && phase !== 'phone')) return false;
    const again = phase === 'code';
    const {left} = this.sms;
    // An earlier page of the tab has sent one, to a number that is not known here.
    if (left && !this.#target) {
      this.stage = {phase, told: left};
      return false;
    }
    const {stage} = this;
    const phone = (again && this.#target) || (await this.#readPhone({phase: 'sending', again}));
    if (phone === undefined) return false;
    if (!phone) return this.#badPhone(phase);
    // Back from "Change number" with the same number: its code is still on the way.
    if (left && phone === this.#target) {
      this.#showCode();
      return false;
    }
    if (!this.host.emit('altegio-before-send', undefined, true)) {
      this.stage = stage;
      return false;
    }
    const sending = (this.stage = {phase: 'sending', again} as const);
    // Already now: the page may be left before the answer.
    const takeBack = this.sms.asked();
    const outcome = await this.host.writes.once(phone, (signal) =>
      sendCode(this.api, this.purposeNow, this.place(), {phone, fullName: this.fullName, signal}),
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
      if (again && error.retryAfter) this.sms.wait(error.retryAfter);
      this.#showFault(notSent(again, error, maybeSent), error);
      return false;
    }
    this.sms.wait(this.secondsBetween());
    this.#showCode();
    this.host.emit('altegio-code-sent', {resendAt: this.sms.until} satisfies CodeSentDetail);
    return true;
  }

  /**
   * The number in the field, once the rules that tell which one was meant are here, or cannot be had.
   * @param meanwhile what is shown until then
   * @returns null for no number, or for more than one reading; undefined when the client or the page went on
   */
  async #readPhone(meanwhile: PhoneCodeState): Promise<string | null | undefined> {
    if (!this.#phone.isWaitedFor) return this.#phone.e164;
    const {stage} = this;
    this.stage = this.#reading = meanwhile;
    await this.#phone.loaded();
    if (this.stage !== meanwhile) return undefined;
    // What is said of the progress stays: said anew, it would be heard anew.
    if (this.#reading === meanwhile && !this.host.gone) return this.#phone.e164;
    this.stage = stage;
    return undefined;
  }

  /**
   * Confirms the phone with a code.
   * @param typed the code, or a text that holds it; without one, what is in the field
   * @returns whether it was right
   */
  async confirm(typed = this.#typedCode): Promise<boolean> {
    if (this.stage.phase !== 'code' || this.problem()) return false;
    this.#typedCode = typed;
    const phone = this.#target || (await this.#readPhone({phase: 'confirming'}));
    if (phone === undefined) return false;
    if (!phone) return this.#badPhone('code');
    const {code} = this;
    if (!code) {
      this.#showFault({phase: 'code', fault: 'phone.codeFormat'}, {code: 'wrong-code'});
      return false;
    }
    const confirming = (this.stage = {phase: 'confirming'} as const);
    const outcome = await this.host.writes.once(`${phone} ${code}`, (signal, idempotencyKey) =>
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
    this.#target = phone;
    // A host that books by itself has yet to use it.
    if (this.purposeNow !== 'collect') this.sms.used();
    this.stage = {phase: 'done'};
    this.verified();
    void this.host.focusOn('.notice');
    return true;
  }

  /** Back to an empty form. An SMS that was sent stays sent. */
  reset(): void {
    this.giveUp();
    // Not the wait for one of an earlier page's.
    if (this.#target) this.sms.wait(0);
    this.#phone.typed = this.#target = '';
    this.#changeNumber();
  }

  #changeNumber = (): void => {
    this.#stopWaiting();
    this.#typedCode = '';
    this.stage = {phase: 'phone'};
    void this.host.focusOn('#phone');
  };

  #showFault(stage: PhoneCodeState, error: ErrorDetail): void {
    this.stage = stage;
    this.host.emitError(error);
    void this.host.focusOn('[aria-invalid=true]');
  }

  #badPhone(phase: 'phone' | 'code'): false {
    this.#showFault({phase, fault: 'phone.invalid-phone'}, {code: 'invalid-phone'});
    return false;
  }

  #showCode = (): void => {
    this.#stopWaiting();
    this.stage = {phase: 'code'};
    void this.host.focusOn('input');
    if (!this.#target) return;
    this.#waiting = new AbortController();
    void codeFromSms(this.#waiting.signal, (code) => void this.confirm(code));
  };

  #stopWaiting(): void {
    this.#waiting?.abort();
    clearTimeout(this.#timer);
  }

  /** A login that is surely a phone number, as E.164. */
  protected toLogin(typed: string): string {
    return this.#phone.read(typed) ?? typed.trim();
  }

  protected override status(): string {
    const {stage} = this;
    const {phase} = stage;
    if ('told' in stage && stage.told) return this.#sendAgainIn(stage.told);
    // Not after a fault: it would be heard as news of another code.
    if (phase === 'code') return 'fault' in stage || !this.#target ? '' : this.#codeSent();
    return phase === 'sending' || phase === 'confirming' ? this.host.t('common.busy') : '';
  }

  /** A reader would say each bullet that is shown. */
  #codeSent = (gap?: string): string => this.host.t('phone.codeSent', {phone: this.maskedPhone(gap)});
  protected maskedPhone = (gap?: string): string => this.#phone.mask(this.#target, gap);

  protected phoneForm(title: MessageKey, hint: MessageKey): TemplateResult {
    const {stage} = this;
    const fault = 'fault' in stage && stage.fault ? this.host.faultText(stage.fault, 'phone') : '';
    const first = stage.phase === 'phone' || (stage.phase === 'sending' && !stage.again);
    return first ? this.#phoneStep(title, hint, fault) : this.#codeStep(fault);
  }

  #phoneStep(title: MessageKey, hint: MessageKey, error: string): TemplateResult {
    const {stage} = this;
    const wait = this.#target ? nothing : this.#countdown();
    const fresh = stage.phase === 'phone' && (stage.maybeSent || (!this.#target && this.sms.earlier));
    return form(
      this.host.t(title),
      () => void this.send(),
      html`<p class="muted">${this.host.t(hint)}</p>
        ${this.#phoneField(error)}
        <div class="actions">
          ${fresh ? button(this.host.t('phone.haveCode'), 'link', this.#showCode) : nothing} ${wait}
          ${button(this.host.t('phone.sendCode'), 'primary', undefined, stage.phase === 'sending' || wait !== nothing)}
        </div>
        <slot name="privacy"></slot>`,
      () => void this.#phone.load(),
    );
  }

  #phoneField(error: string): TemplateResult {
    return this.#phone.render(this.host.t('phone.number'), this.host.t('phone.country'), this.host.lang, error);
  }

  /** Where it is not known to whom the SMS went, the number is asked for as well. */
  #codeStep(error: string): TemplateResult {
    const {stage} = this;
    const busy = stage.phase !== 'code';
    const known = this.#target;
    const ofPhone = !known && 'fault' in stage && stage.fault === 'phone.invalid-phone';
    const sent = html`<span aria-hidden="true">${this.#codeSent('••• •••')}</span>
      <span class="quiet">${this.#codeSent()}</span>`;
    return form(
      this.host.t('phone.codeTitle'),
      () => void this.confirm(),
      html`<p class="muted">
          ${known ? sent : nothing} ${button(this.host.t('phone.changeNumber'), 'link', this.#changeNumber, busy)}
        </p>
        ${known ? nothing : this.#phoneField(ofPhone ? error : '')}
        ${field({
          id: 'code',
          label: this.host.t('phone.code'),
          value: this.#typedCode,
          error: ofPhone ? '' : error,
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          onInput: (value) => this.#setCode(value),
          onPaste: this.#pasteCode,
        })}
        <div class="actions">
          ${this.#sendAgain(busy)} ${button(this.host.t('phone.confirm'), 'primary', undefined, busy)}
        </div>`,
    );
  }

  #sendAgain(busy: boolean): Shown {
    const wait = this.#countdown();
    return wait === nothing ? button(this.host.t('phone.sendAgain'), 'link', () => void this.send(), busy) : wait;
  }

  /** Not read out as it goes: who presses the button that waits is told. */
  #countdown(): Shown {
    const {left} = this.sms;
    if (!left) return nothing;
    // A wait ends at a moment, so a late tick does no harm.
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(() => this.requestUpdate(), 1000);
    return html`<span class="muted">${this.#sendAgainIn(left)}</span>`;
  }

  #sendAgainIn(seconds: number): string {
    return this.host.t('phone.sendAgainIn', {time: clock(seconds)});
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
