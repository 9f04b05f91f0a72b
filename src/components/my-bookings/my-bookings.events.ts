import type {ErrorDetail} from '../../base/host.js';

/** `detail` of `altegio-appointments-loaded`. */
export interface AppointmentsLoadedDetail {
  /** Number of loaded appointments in all views. */
  readonly count: number;
}

/** `detail` of `altegio-before-cancel`, `altegio-appointment-cancelled` and `altegio-before-review`. */
export interface AppointmentDetail {
  /** Id of the appointment. */
  readonly id: number;
}

/** `detail` of `altegio-appointment-rescheduled`. */
export interface AppointmentRescheduledDetail extends AppointmentDetail {
  /** The new time in Altegio's own format. */
  readonly datetime: string;
}

/** `detail` of `altegio-book-again`. */
export interface BookAgainDetail {
  /** null: Altegio did not name the location. */
  readonly locationId: number | null;
  /** null: the client had chosen any team member. */
  readonly teamMemberId: number | null;
  /** Ids of the booked services. */
  readonly serviceIds: readonly number[];
}

/** Its own; that of the review in its dialog: elements/my-bookings.ts. */
export interface OwnMyBookingsEventMap {
  'altegio-appointments-loaded': CustomEvent<AppointmentsLoadedDetail>;
  'altegio-before-cancel': CustomEvent<AppointmentDetail>;
  'altegio-appointment-cancelled': CustomEvent<AppointmentDetail>;
  'altegio-appointment-rescheduled': CustomEvent<AppointmentRescheduledDetail>;
  'altegio-book-again': CustomEvent<BookAgainDetail>;
  'altegio-before-review': CustomEvent<AppointmentDetail>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
