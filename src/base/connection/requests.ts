// Responsible for: what sends a request, the endpoints of the account, and what keeps a session the same over tabs, in one file
// that pages load after their first paint. Not for: what is in it (api/request/request.ts, api/account.ts, page/session-watch.ts).
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
export {watchSession} from '../page/session-watch.js';
