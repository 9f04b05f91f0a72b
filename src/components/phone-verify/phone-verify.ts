import type {PropertyDeclarations, PropertyValues} from 'lit';
import type {Http} from '../../api/http.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {badWord, type Problem} from '../../base/option-checks.js';
import {formStyles} from '../../base/styles/form.styles.js';
import type {Shown} from '../../base/templates.js';
import {phone} from '../../i18n/en/phone.js';
import {phoneCodeApi, type PhoneCodeApi} from '../../parts/phone-code/phone-code.api.js';
import {phoneCodeProperties} from '../../parts/phone-code/phone-code.properties.js';
import type {PhoneVerifiedDetail, Purpose} from '../../parts/phone-code/phone-code.state.js';
import {phoneCodeStyles} from '../../parts/phone-code/phone-code.styles.js';
import {PhoneCode} from '../../parts/phone-code/phone-code.js';
import {badSender, smsSender, type Sender} from '../../parts/phone-code/sms-sender.js';

/**
 * Sends an SMS code to a phone and confirms it: to move the account, to sign in, or for a host that books by itself.
 *
 * Calls the API only when the client presses a button; each SMS costs the location money and is sent once.
 * Phone and code live in the fields; the tab keeps (`sessionStorage`) when its last SMS was sent, and nothing else.
 *
 * @example
 * <altegio-phone-verify proxy-url="/altegio" location-id="4564" purpose="sign-in"></altegio-phone-verify>
 *
 * @tag altegio-phone-verify
 * @slot - what stands there until the element has something to show
 * @slot privacy - a note below the button, such as a link to the privacy policy
 * @fires {CustomEvent<undefined>} altegio-before-send - before each SMS; cancelable
 * @fires {CustomEvent<CodeSentDetail>} altegio-code-sent - an SMS is on its way
 * @fires {CustomEvent<PhoneVerifiedDetail>} altegio-phone-verified - the code was right; for `collect`, it was entered
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @csspart form - the form
 * @csspart field - a label, its control and its error line
 * @csspart label - a field's name
 * @csspart input - a text field
 * @csspart button - every button
 * @csspart button-primary - the main button
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioPhoneVerify extends AltegioElement<PhoneCodeApi> {
  static override styles = [...formStyles, phoneCodeStyles];
  static override properties: PropertyDeclarations = {
    purpose: {},
    fullName: {attribute: 'full-name'},
    ...phoneCodeProperties,
  };

  /**
   * What the code is for: a signed-in client's new phone, signing in, or a host that books by itself and reads `phone` and `code`.
   * @default update-phone
   */
  declare purpose?: Purpose;
  /** For `collect`: the client's name, which a location may want with the code. @else none is sent */
  declare fullName?: string;
  /**
   * The country that is chosen at first: ISO 3166, such as `GE`.
   * @else the region of the language in force, then of the browser's, then `US`
   */
  declare defaultCountry?: string;
  /** Countries to choose from: ISO 3166 codes, separated by spaces or commas. @else all */
  declare countries?: string;
  /** Seconds until another code may be sent. @default 60 */
  declare resendAfter?: number;

  protected override texts = {words: {phone}, file: 'forms'} as const;
  #phoneCode = new PhoneCode(this.asHost, {
    purpose: () => this.#purposeNow,
    sender: () => this.#sender,
    api: () => (this.problem() ? undefined : this.api),
    field: () => this,
    resendAfter: () => this.resendAfter,
    fullName: () => this.fullName,
    verified: () =>
      this.asHost.emit('altegio-phone-verified', {purpose: this.#purposeNow} satisfies PhoneVerifiedDetail),
  });

  get #purposeNow(): Purpose {
    return this.purpose || 'update-phone';
  }

  get #sender(): Sender {
    return smsSender(this.asHost, this, this.#purposeNow === 'update-phone');
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

  /** The code as entered, or `''`. */
  get code(): string {
    return this.#phoneCode.code;
  }

  /** Sends one SMS to the phone in the field. @returns whether it was sent */
  send(): Promise<boolean> {
    return this.#phoneCode.send();
  }

  /**
   * Confirms the phone with a code.
   * @param typed the code, or a text that holds it; without one, what is in the field
   * @returns whether it was right
   */
  confirm(typed?: string): Promise<boolean> {
    return this.#phoneCode.confirm(typed);
  }

  /** Back to an empty form. An SMS that was sent stays sent. */
  reset(): void {
    this.#phoneCode.reset();
  }

  protected override connect(http: Http): PhoneCodeApi {
    return phoneCodeApi(http);
  }

  protected override problem(): Problem {
    return (
      badWord('purpose', this.purpose, 'update-phone sign-in collect') ||
      super.problem() ||
      badSender(this.#sender, this.#purposeNow === 'update-phone')
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // The form starts over: what was done is not said of another purpose, nor after a sign-out in another element.
    const done = this.#phoneCode.stage.phase === 'done' && !this.problem();
    const signedOut = done && this.purpose === 'sign-in' && this.api.session.status === 'signed-out';
    if (signedOut || (done && changed.has('purpose'))) this.#phoneCode.startOver();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#hidden) this.api.session.ask(this, () => this.api.getUser());
  }

  /** The form may be another client's: it is hidden until the account has been read. */
  get #hidden(): boolean {
    return this.#purposeNow !== 'collect' && !this.problem() && this.api.session.doubted;
  }

  protected override content(): Shown {
    const {asHost: host} = this;
    if (this.#hidden) return host.notice(host.t('common.busy'));
    if (this.#phoneCode.stage.phase === 'done') return host.notice(this.#doneText(), 'success');
    if (this.#purposeNow === 'update-phone' && this.api.session.status === 'signed-out') {
      return host.notice(host.t('common.signed-out'));
    }
    return this.#phoneCode.view('phone.title', 'phone.hint');
  }

  protected override status(): string {
    return this.#phoneCode.status();
  }

  #doneText(): string {
    switch (this.#purposeNow) {
      case 'update-phone':
        return this.asHost.t('phone.moved', {phone: this.#phoneCode.maskedPhone});
      case 'sign-in':
        return this.asHost.t('phone.signedIn');
      case 'collect':
        return this.asHost.t('phone.codeTaken');
    }
  }
}
