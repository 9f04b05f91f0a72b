import type {ErrorDetail} from '../../base/host.js';

/** `detail` of `altegio-review-sent`. */
export interface ReviewSentDetail {
  /** 1 to 5. */
  readonly rating: number;
}

export interface ReviewEventMap {
  'altegio-review-sent': CustomEvent<ReviewSentDetail>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
