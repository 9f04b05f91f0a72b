import type {ErrorDetail} from '../../base/host.js';

export interface ChangePasswordEventMap {
  'altegio-password-changed': CustomEvent<undefined>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
