// Responsible for: the form for a new phone number, which <altegio-profile> has in a file that is loaded with the press that wants it.
// Not for: the number that counts (profile.ts).
import type {Host} from '../../base/host.js';
import {button, type Shown} from '../../base/templates.js';
import {phone} from '../../i18n/en/phone.js';
import {profile} from '../../i18n/en/profile-phone.js';
import {PhoneCode} from '../../parts/phone-code/phone-code.js';
import type {PhoneCodeOptions} from '../../parts/phone-code/phone-code.store.js';
import {phoneCodeStyles} from '../../parts/phone-code/phone-code.styles.js';

export class PhoneChange {
  readonly #host: Host;
  readonly #phoneCode: PhoneCode;
  #open = false;

  constructor(host: Host, options: Omit<PhoneCodeOptions, 'purpose'>) {
    this.#host = host;
    host.addWords({phone, profile});
    host.addStyles(phoneCodeStyles);
    this.#phoneCode = new PhoneCode(host, {...options, purpose: () => 'update-phone'});
  }

  /** In place of the number that counts. */
  get open(): boolean {
    return this.#open && this.#phoneCode.stage.phase !== 'done';
  }

  /** What has become of the number, or ''. */
  get said(): string {
    const {stage, maskedPhone} = this.#phoneCode;
    return stage.phase === 'done' ? this.#host.t('phone.moved', {phone: maskedPhone}) : '';
  }

  /** What a screen reader hears of progress and results. */
  get status(): string {
    return this.open ? this.#phoneCode.status() : this.said;
  }

  start(): void {
    this.#open = true;
    this.#phoneCode.reset();
  }

  view(): Shown {
    const keep = button(this.#host.t('profile.keepNumber'), 'ghost', () => {
      this.#open = false;
      this.#phoneCode.reset();
      void this.#host.focusOn('.below button');
    });
    return this.#phoneCode.view('phone.title', 'phone.hint', 'phone.codeTitle', keep);
  }
}
