// Responsible for: registering <altegio-booking>, its exports and its global types. Not for: the element (components/booking).
import {AltegioBooking} from '../components/booking/booking.js';
import type {BookingEventMap} from '../components/booking/booking.events.js';
import {define} from '../base/define.js';

define('altegio-booking', AltegioBooking);

export {AltegioBooking};
export type {BookedRecord} from '../components/booking/booked-records.js';
export type {ChoiceDetail, MemberChoice} from '../components/booking/choice/choice.js';
export type {StepName} from '../components/booking/choice/order.js';
export type {
  AppointmentBookedDetail,
  BeforeBookDetail,
  BookingDetail,
  BookingEventMap,
  HandOverDetail,
  NoTimesFoundDetail,
  StepShownDetail,
} from '../components/booking/booking.events.js';

declare global {
  interface DocumentEventMap extends BookingEventMap {}
  interface HTMLElementEventMap extends BookingEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-booking': AltegioBooking;
  }
}
