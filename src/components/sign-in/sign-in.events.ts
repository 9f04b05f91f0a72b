import type {ErrorDetail} from '../../internal/altegio-element.js';
import type {CodeSentDetail} from '../../internal/phone-code.state.js';

export interface SignInEventMap {
  'altegio-before-send': CustomEvent<undefined>;
  'altegio-code-sent': CustomEvent<CodeSentDetail>;
  'altegio-signed-in': CustomEvent<undefined>;
  'altegio-signed-out': CustomEvent<undefined>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
