// Right and wrong uses in Solid's JSX; each wrong line ends with a mark. Compiled by types.test.ts.
import type {JSX} from 'solid-js';

export const right: readonly JSX.Element[] = [
  <altegio-sign-in proxy-url="/altegio" location-id={4564} methods="password" class="a" id="b" />,
  <altegio-sign-in on:altegio-signed-in={(event) => void (event.detail satisfies undefined)} />,
  <altegio-phone-verify purpose="collect" resend-after={30} phone="+13155550175" />,
  <altegio-my-bookings view="past" records={[{id: 1, hash: 'aa'}]} remember page-size={5} lang="de">
    <p slot="empty">None</p>
  </altegio-my-bookings>,
  <altegio-my-bookings
    messages={{'bookings.showMore': 'More'}}
    on:altegio-appointments-loaded={({detail}) => void (detail.count satisfies number)}
  />,
  <altegio-change-password confirm min-length={10} on:altegio-error={({detail}) => void detail.code} />,
  <altegio-booking
    kind="events"
    prop:serviceIds={[1, 2]}
    display="popup"
    history
    on:altegio-appointment-booked={({detail}) => void (detail.id satisfies number)}
  />,
  <altegio-profile on:altegio-profile-saved={(event) => void (event.detail satisfies undefined)} />,
  <altegio-loyalty chain-id={310} on:altegio-loyalty-loaded={({detail}) => void (detail.count satisfies number)} />,
  <altegio-review record-token="a" on:altegio-review-sent={({detail}) => void (detail.rating satisfies number)} />,
  <altegio-account sections="profile" on:altegio-signed-in={() => {}} />,
];

export const wrong: readonly JSX.Element[] = [
  <altegio-my-booking />, // wrong
  <altegio-my-bookings view="tomorrow" />, // wrong
  <altegio-my-bookings page-size="ten" />, // wrong
  <altegio-my-bookings records={[{id: 1}]} />, // wrong
  <altegio-my-bookings refresh={() => {}} />, // wrong
  <altegio-my-bookings on:altegio-appointments-loaded={({detail}) => detail.total} />, // wrong
  <altegio-my-bookings on:altegio-before-cancel="refuse" />, // wrong
  <altegio-phone-verify code="12345" />, // wrong
  <altegio-sign-in proxyURL="/altegio" />, // wrong
  <altegio-booking kind="classes" />, // wrong
  <altegio-review token="a" />, // wrong
  <altegio-loyalty chainId={310} />, // wrong
  <altegio-phone-verify resendAfter={30} />, // wrong
  <altegio-booking prop:buttonPosition="top" />, // wrong
  <altegio-loyalty on:altegio-loyalty-loaded={({detail}) => detail.cards} />, // wrong
  <altegio-account sections={['profile']} />, // wrong
  <altegio-booking display="modal" />, // wrong
  <altegio-booking buttonPosition="top" />, // wrong
  <altegio-booking on:altegio-appointment-booked={({detail}) => detail.hash} />, // wrong
];
