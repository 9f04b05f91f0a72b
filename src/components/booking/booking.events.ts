import type {ErrorDetail} from '../../base/host.js';
import type {CodeSentDetail} from '../../parts/phone-code/phone-code.state.js';
import type {ChoiceDetail, MemberChoice} from './choice/choice.js';
import type {StepName} from './choice/order.js';

/** `detail` of `altegio-step-shown`. */
export interface StepShownDetail {
  /** `location`, `services`, `team-member`, `time`, `event`, `details`, `code`, `checking`, `unknown` or `done`. */
  readonly step: StepName;
}

/** `detail` of `altegio-before-book`: what is to be booked, and nothing of whom. */
export interface BeforeBookDetail {
  /** Id of the location. */
  readonly locationId: number;
  /** Ids of the services. */
  readonly serviceIds: readonly number[];
  /** `any`: nobody in particular; null: the event has no team member. */
  readonly teamMemberId: MemberChoice | null;
  /** Altegio's own text of the time. */
  readonly datetime: string;
  /** null: no group event. */
  readonly eventId: number | null;
  /** Of an event; 1 for an appointment. */
  readonly seats: number;
}

/** `detail` of `altegio-appointment-booked`, once for each appointment. */
export interface AppointmentBookedDetail extends BeforeBookDetail {
  /** Id of the appointment. */
  readonly id: number;
}

/** `detail` of `altegio-booking-submitted` and `altegio-booking-unconfirmed`. */
export interface BookingDetail {
  /** Id of the location. */
  readonly locationId: number;
}

/** `detail` of `altegio-no-times-found`. */
export interface NoTimesFoundDetail {
  /** Id of the location. */
  readonly locationId: number;
  /** Ids of the services. */
  readonly serviceIds: readonly number[];
  /** `any`: nobody in particular. */
  readonly teamMemberId: MemberChoice | null;
  /** The first day that was looked at, `YYYY-MM-DD` at the location. */
  readonly from: string;
  /** The last day that was looked at. */
  readonly to: string;
}

/** `detail` of `altegio-before-hand-over`. */
export interface HandOverDetail {
  /** `prepayment`: paid in advance; `composite`: more than one team member; `wall`: a check that the client is a person. */
  readonly reason: 'prepayment' | 'composite' | 'wall';
  /** Altegio's hosted form, with the choice. */
  readonly url: string;
}

export interface BookingEventMap {
  'altegio-step-shown': CustomEvent<StepShownDetail>;
  'altegio-choice-changed': CustomEvent<ChoiceDetail>;
  'altegio-before-book': CustomEvent<BeforeBookDetail>;
  'altegio-booking-submitted': CustomEvent<BookingDetail>;
  'altegio-appointment-booked': CustomEvent<AppointmentBookedDetail>;
  'altegio-booking-unconfirmed': CustomEvent<BookingDetail>;
  'altegio-no-times-found': CustomEvent<NoTimesFoundDetail>;
  'altegio-before-hand-over': CustomEvent<HandOverDetail>;
  'altegio-before-send': CustomEvent<undefined>;
  'altegio-code-sent': CustomEvent<CodeSentDetail>;
  'altegio-error': CustomEvent<ErrorDetail>;
}
