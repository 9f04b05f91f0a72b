import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Http} from '../../api/http.js';
import {phone} from '../../i18n/en/phone.js';
import {badWord, type Problem} from '../../base/option-checks.js';
import {phoneCodeApi, type PhoneCodeApi} from '../../parts/phone-code/phone-code.api.js';
import {PhoneCodeElement} from '../../parts/phone-code/phone-code-element.js';
import type {Purpose} from '../../parts/phone-code/phone-code.state.js';
import {phoneCodeStyles} from '../../parts/phone-code/phone-code.styles.js';
import {styles} from '../../base/styles.js';
import {notice} from '../../base/templates.js';
import type {PhoneVerifiedDetail} from './phone-verify.events.js';

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
export class AltegioPhoneVerify extends PhoneCodeElement {
  static override styles = [...styles, phoneCodeStyles];
  static override properties: PropertyDeclarations = {purpose: {}, fullName: {attribute: 'full-name'}};

  /**
   * What the code is for: a signed-in client's new phone, signing in, or a host that books by itself and reads `phone` and `code`.
   * @default update-phone
   */
  declare purpose?: Purpose;
  /** For `collect`: the client's name, which a location may want with the code. @else none is sent */
  declare fullName?: string;
  protected override texts = {words: {phone}, file: 'forms'} as const;

  protected override connect(http: Http): PhoneCodeApi {
    return phoneCodeApi(http);
  }

  protected override get purposeNow(): Purpose {
    return this.purpose || 'update-phone';
  }

  protected override problem(): Problem {
    return badWord('purpose', this.purpose, 'update-phone sign-in collect') || super.problem();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Signed out in another element: the form starts over.
    const signedIn = this.stage.phase === 'done' && this.purpose === 'sign-in' && !this.problem();
    if (signedIn && this.api.session.status === 'signed-out') this.stage = {phase: 'phone'};
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#hidden) this.api.session.ask(this, () => this.api.getUser());
  }

  /** It may be another client's: not shown before it is known whose it is. */
  get #hidden(): boolean {
    return this.purposeNow !== 'collect' && !this.problem() && this.api.session.doubted;
  }

  protected override verified(): void {
    this.host.emit('altegio-phone-verified', {purpose: this.purposeNow} satisfies PhoneVerifiedDetail);
  }

  protected override content(): TemplateResult {
    if (this.#hidden) return notice(this.host.t('common.busy'));
    if (this.stage.phase === 'done') return notice(this.#doneText(), 'success');
    if (this.purposeNow === 'update-phone' && this.api.session.status === 'signed-out') {
      return notice(this.host.t('common.signed-out'));
    }
    return this.phoneForm('phone.title', 'phone.hint');
  }

  #doneText(): string {
    switch (this.purposeNow) {
      case 'update-phone':
        return this.host.t('phone.moved', {phone: this.maskedPhone()});
      case 'sign-in':
        return this.host.t('phone.signedIn');
      case 'collect':
        return this.host.t('phone.codeTaken');
    }
  }
}
