import type {ErrorDetail} from '../../internal/altegio-element.js';

export interface ChangePasswordEventMap {
  'altegio-password-changed': CustomEvent<undefined>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
