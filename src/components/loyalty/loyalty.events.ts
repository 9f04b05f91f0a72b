import type {ErrorDetail} from '../../base/host.js';

/** `detail` of `altegio-loyalty-loaded`. */
export interface LoyaltyLoadedDetail {
  /** Number of loaded cards, memberships and gift cards. */
  readonly count: number;
}

export interface LoyaltyEventMap {
  'altegio-loyalty-loaded': CustomEvent<LoyaltyLoadedDetail>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
