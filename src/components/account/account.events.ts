import type {ErrorDetail} from '../../base/host.js';

/** Its own; those of its sections: elements/account.ts. */
export interface OwnAccountEventMap {
  'altegio-error': CustomEvent<ErrorDetail>;
}
