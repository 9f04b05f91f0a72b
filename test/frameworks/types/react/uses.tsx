// Right and wrong uses in the JSX of React 19; each wrong line ends with a mark. Compiled by types.test.ts.
import {createRef, type JSX} from 'react';

const bookings = createRef<HTMLElementTagNameMap['altegio-my-bookings']>();
const records = [{id: 1, hash: 'aa'}];

export const right: readonly JSX.Element[] = [
  <altegio-sign-in key="1" proxy-url="/altegio" location-id={4564} methods="password" class="a" id="b" />,
  <altegio-sign-in key="2" onaltegio-signed-in={(event) => void (event.detail satisfies undefined)} />,
  <altegio-phone-verify key="3" purpose="collect" resendAfter={30} resend-after="30" phone="+13155550175" />,
  <altegio-my-bookings key="4" ref={bookings} view="past" records={records} remember page-size={5} lang="de">
    <p slot="empty">None</p>
  </altegio-my-bookings>,
  <altegio-my-bookings
    key="5"
    messages={{'bookings.showMore': 'More'}}
    onaltegio-before-cancel={(event) => event.preventDefault()}
    onaltegio-appointments-loaded={({detail}) => void (detail.count satisfies number)}
  />,
  <altegio-loyalty
    key="8"
    chain-id={310}
    onaltegio-loyalty-loaded={({detail}) => void (detail.count satisfies number)}
  />,
  <altegio-review
    key="9"
    record-token="a"
    onaltegio-review-sent={({detail}) => void (detail.rating satisfies number)}
  />,
  <altegio-profile key="10" onaltegio-profile-saved={(event) => void (event.detail satisfies undefined)} />,
  <altegio-account key="11" sections="profile" onaltegio-signed-in={() => {}} />,
  <altegio-change-password key="6" confirm minLength={10} onaltegio-error={({detail}) => void detail.code} />,
  <altegio-booking
    key="7"
    kind="events"
    service-ids="1 2"
    team-member-id="any"
    display="popup"
    history
    onaltegio-appointment-booked={({detail}) => void (detail.id satisfies number)}
  />,
];

export const wrong: readonly JSX.Element[] = [
  <altegio-my-booking key="1" />, // wrong
  <altegio-my-bookings key="2" view="tomorrow" />, // wrong
  <altegio-my-bookings key="3" page-size="ten" />, // wrong
  <altegio-my-bookings key="4" records={[{id: 1}]} />, // wrong
  <altegio-my-bookings key="5" messages={{'bookings.noSuchText': 'More'}} />, // wrong
  <altegio-my-bookings key="6" refresh={() => {}} />, // wrong
  <altegio-my-bookings key="7" onaltegio-appointments-loaded={({detail}) => detail.total} />, // wrong
  <altegio-my-bookings key="8" onaltegio-before-cancel="refuse" />, // wrong
  <altegio-phone-verify key="9" code="12345" />, // wrong
  <altegio-change-password key="10" confirm="twice" />, // wrong
  <altegio-sign-in key="11" proxyURL="/altegio" />, // wrong
  <altegio-review key="17" token="a" />, // wrong
  <altegio-review key="18" onaltegio-review-sent={({detail}) => detail.text} />, // wrong
  <altegio-account key="19" sections={['profile']} />, // wrong
  <altegio-booking key="13" step="time" />, // wrong
  <altegio-booking key="15" display="modal" />, // wrong
  <altegio-booking key="16" button-position="top" />, // wrong
  <altegio-booking key="14" onaltegio-appointment-booked={({detail}) => detail.hash} />, // wrong
];
