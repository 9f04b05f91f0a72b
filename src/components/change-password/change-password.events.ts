import type {ErrorDetail} from '../../base/altegio-element.js';

export interface ChangePasswordEventMap {
  'altegio-password-changed': CustomEvent<undefined>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
