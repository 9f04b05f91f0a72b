// Responsible for: how an element that sends SMS is set up: countries, how long to wait, in whose name.
// Not for: sending one (phone-code-element.ts).
import type {PropertyDeclarations, PropertyValues} from 'lit';
import type {Session} from '../../api/session.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {readNumber, said, type Problem} from '../../base/option-checks.js';
import {LastSms} from './last-sms.js';
import type {Purpose} from './phone-code.state.js';
import {badPlace, smsPlace, type Place} from './sms-sender.js';

export abstract class SmsElement<Api extends {readonly session: Session}> extends AltegioElement<Api> {
  static override properties: PropertyDeclarations = {
    defaultCountry: {attribute: 'default-country'},
    countries: {},
    resendAfter: {attribute: 'resend-after', converter: readNumber},
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

  protected sms = new LastSms();

  protected abstract get purposeNow(): Purpose;

  protected secondsBetween(): number {
    return readNumber(this.resendAfter) ?? 60;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.sms.recall(`${this.purposeNow} ${this.host.proxy?.key ?? ''}`, this.secondsBetween());
  }

  protected override problem(): Problem {
    return super.problem() || (this.needsPlace ? badPlace(this.place(), this.forAccount) : '');
  }

  protected get needsPlace(): boolean {
    return true;
  }

  protected get forAccount(): boolean {
    return this.purposeNow === 'update-phone';
  }

  protected place(): Place {
    const own = {location: said(this.locationId), chain: said(this.chainId)};
    return smsPlace(
      own,
      {location: this.host.option('locationId'), chain: this.host.option('chainId')},
      this.forAccount,
    );
  }
}
