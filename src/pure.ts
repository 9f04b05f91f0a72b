// Responsible for: the exports of the package, without registering an element. Not for: registering (index.ts).
export {AltegioAccount} from './components/account/account.js';
export type {AccountEventMap} from './elements/account.js';
export type {BookedRecord} from './components/booking/booked-records.js';
export {AltegioBooking} from './components/booking/booking.js';
export type {
  AppointmentBookedDetail,
  BeforeBookDetail,
  BookingDetail,
  BookingEventMap,
  HandOverDetail,
  NoTimesFoundDetail,
  StepShownDetail,
} from './components/booking/booking.events.js';
export type {ChoiceDetail, MemberChoice} from './components/booking/choice/choice.js';
export type {StepName} from './components/booking/choice/order.js';
export {AltegioChangePassword} from './components/change-password/change-password.js';
export type {ChangePasswordEventMap} from './components/change-password/change-password.events.js';
export {AltegioLoyalty} from './components/loyalty/loyalty.js';
export type {LoyaltyEventMap, LoyaltyLoadedDetail} from './components/loyalty/loyalty.events.js';
export type {GuestRecord} from './components/my-bookings/guests/guest-record.js';
export {AltegioMyBookings} from './components/my-bookings/my-bookings.js';
export type {
  AppointmentDetail,
  AppointmentRescheduledDetail,
  AppointmentsLoadedDetail,
  BookAgainDetail,
} from './components/my-bookings/my-bookings.events.js';
export type {MyBookingsEventMap} from './elements/my-bookings.js';
export {AltegioPhoneVerify} from './components/phone-verify/phone-verify.js';
export type {PhoneVerifyEventMap} from './components/phone-verify/phone-verify.events.js';
export {AltegioProfile} from './components/profile/profile.js';
export type {ProfileEventMap} from './components/profile/profile.events.js';
export {AltegioReview} from './components/review/review.js';
export type {ReviewEventMap, ReviewSentDetail} from './components/review/review.events.js';
export {AltegioSignIn} from './components/sign-in/sign-in.js';
export type {SignInEventMap} from './components/sign-in/sign-in.events.js';
export {configure, type Defaults} from './configure.js';
export type {Message, MessageKey, Messages} from './i18n/messages.js';
export type {ErrorDetail} from './base/host.js';
export type {CodeSentDetail, PhoneVerifiedDetail, Purpose} from './parts/phone-code/phone-code.state.js';
