import type {ErrorDetail} from '../../base/host.js';
import type {CodeSentDetail, PhoneVerifiedDetail} from '../../parts/phone-code/phone-code.state.js';

export interface PhoneVerifyEventMap {
  'altegio-before-send': CustomEvent<undefined>;
  'altegio-code-sent': CustomEvent<CodeSentDetail>;
  'altegio-phone-verified': CustomEvent<PhoneVerifiedDetail>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
