import type {ErrorDetail} from '../../base/host.js';

/** `detail` of `altegio-appointments-loaded`. */
export interface AppointmentsLoadedDetail {
  /** How many appointments came, of every view. */
  readonly count: number;
}

/** `detail` of `altegio-before-cancel` and `altegio-appointment-cancelled`. */
export interface AppointmentDetail {
  /** The appointment's. */
  readonly id: number;
}

/** `detail` of `altegio-appointment-rescheduled`. */
export interface AppointmentRescheduledDetail extends AppointmentDetail {
  /** The new time, as Altegio wrote it. */
  readonly datetime: string;
}

/** `detail` of `altegio-book-again`. */
export interface BookAgainDetail {
  /** null when Altegio did not name it. */
  readonly locationId: number | null;
  /** null when the client asked for nobody in particular. */
  readonly teamMemberId: number | null;
  /** As they were booked. */
  readonly serviceIds: readonly number[];
}

export interface MyBookingsEventMap {
  'altegio-appointments-loaded': CustomEvent<AppointmentsLoadedDetail>;
  'altegio-before-cancel': CustomEvent<AppointmentDetail>;
  'altegio-appointment-cancelled': CustomEvent<AppointmentDetail>;
  'altegio-appointment-rescheduled': CustomEvent<AppointmentRescheduledDetail>;
  'altegio-book-again': CustomEvent<BookAgainDetail>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
