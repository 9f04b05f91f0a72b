import type {ErrorDetail} from '../../internal/altegio-element.js';

/** `detail` of `altegio-appointments-loaded`. */
export interface AppointmentsLoadedDetail {
  /** How many appointments came, of every view. */
  readonly count: number;
}

export interface MyBookingsEventMap {
  'altegio-appointments-loaded': CustomEvent<AppointmentsLoadedDetail>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
