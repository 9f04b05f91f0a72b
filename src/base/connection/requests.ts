// Responsible for: what no form needs for its first paint, in one file that pages load after it: what sends a request, the endpoints of
// the account, what keeps a session the same over tabs, messages, a focus that waits, and the report of an option that cannot work.
// Not for: what is in it (api/request/request.ts, api/account.ts, page/session-watch.ts, templates.ts, config-report.ts).
export {
  changePassword,
  confirmPhone,
  getUser,
  sendBookingCode,
  sendPhoneUpdateCode,
  signInByCode,
  signInByPassword,
  signOut,
} from '../../api/account.js';
export {sendCall} from '../../api/request/request.js';
export {focusLater} from '../focus/focus-later.js';
export {ConfigReport} from '../messages/config-report.js';
export {checkKeys} from '../messages/check-keys.js';
export {warn} from '../messages/option-texts.js';
export {noticeStyles} from '../styles/notice.styles.js';
export {notice} from '../templates.js';
export {watchSession} from '../page/session-watch.js';
