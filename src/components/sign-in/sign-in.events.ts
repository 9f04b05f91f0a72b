import type {ErrorDetail} from '../../base/host.js';
import type {CodeSentDetail} from '../../parts/phone-code/phone-code.state.js';

export interface SignInEventMap {
  'altegio-before-send': CustomEvent<undefined>;
  'altegio-code-sent': CustomEvent<CodeSentDetail>;
  'altegio-signed-in': CustomEvent<undefined>;
  'altegio-signed-out': CustomEvent<undefined>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
