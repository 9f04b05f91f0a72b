import type {ErrorDetail} from '../../base/host.js';
import type {CodeSentDetail, Purpose} from '../../parts/phone-code/phone-code.state.js';

/** `detail` of `altegio-phone-verified`. */
export interface PhoneVerifiedDetail {
  /** The element's own, at that moment. */
  readonly purpose: Purpose;
}

export interface PhoneVerifyEventMap {
  'altegio-before-send': CustomEvent<undefined>;
  'altegio-code-sent': CustomEvent<CodeSentDetail>;
  'altegio-phone-verified': CustomEvent<PhoneVerifiedDetail>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
