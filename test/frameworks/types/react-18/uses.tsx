// Right and wrong uses of the components for React 18; each wrong line ends with a mark. Compiled by types.test.ts.
import {
  Account,
  Booking,
  ChangePassword,
  Loyalty,
  MyBookings,
  PhoneVerify,
  Profile,
  Review,
  SignIn,
} from 'altegio-elements/react';
import {createRef} from 'react';

const bookings = createRef<HTMLElementTagNameMap['altegio-my-bookings']>();

export const right: readonly React.JSX.Element[] = [
  <SignIn key="1" proxyUrl="/altegio" locationId={4564} className="a" onAltegioSignedIn={() => {}} />,
  <PhoneVerify key="2" purpose="collect" onAltegioCodeSent={({detail}) => void (detail.resendAt satisfies number)} />,
  <MyBookings
    key="3"
    ref={bookings}
    view="past"
    records={[{id: 1, hash: 'aa'}]}
    messages={{'bookings.showMore': 'More'}}
  >
    <p slot="empty">None</p>
  </MyBookings>,
  <ChangePassword key="4" confirm minLength={10} onAltegioError={({detail}) => void detail.code} />,
  <Booking
    key="5"
    kind="events"
    serviceIds={[1, 2]}
    name="Grace"
    history
    onAltegioAppointmentBooked={({detail}) => void (detail.id satisfies number)}
  />,
  <Profile key="6" countries="GE" onAltegioProfileSaved={(event) => void (event.detail satisfies undefined)} />,
  <Loyalty key="7" chainId={310} onAltegioLoyaltyLoaded={({detail}) => void (detail.count satisfies number)} />,
  <Review key="8" recordToken="a" onAltegioReviewSent={({detail}) => void (detail.rating satisfies number)} />,
  <Account key="9" sections="profile" onAltegioSignedIn={() => {}} />,
];

export const wrong: readonly React.JSX.Element[] = [
  <MyBookings key="1" view="tomorrow" />, // wrong
  <MyBookings key="2" page-size={10} pageSize="ten" />, // wrong
  <MyBookings key="3" refresh={() => {}} />, // wrong
  <MyBookings key="4" onAltegioAppointmentsLoaded={({detail}) => detail.total} />, // wrong
  <MyBookings key="5" onAltegioSignedIn={() => {}} />, // wrong
  <PhoneVerify key="6" code="12345" />, // wrong
  <SignIn key="7" proxyURL="/altegio" />, // wrong
  <SignIn key="8" ref={bookings} />, // wrong
  <Review key="14" token="a" />, // wrong
  <Loyalty key="15" onAltegioLoyaltyLoaded={({detail}) => detail.cards} />, // wrong
  <Account key="16" sections={['profile']} />, // wrong
  <Booking key="12" kind="classes" />, // wrong
  <Booking key="13" buttonPosition="top" />, // wrong
  <Booking key="10" booked={[]} />, // wrong
  <Booking key="11" onAltegioAppointmentBooked={({detail}) => detail.hash} />, // wrong
];
