// Responsible for: what sends a request, and the endpoints of the account, in one file that pages load after their first paint.
// Not for: what is in it (request.ts, account.ts).
export {
  changePassword,
  confirmPhone,
  getUser,
  sendBookingCode,
  sendPhoneUpdateCode,
  signInByCode,
  signInByPassword,
  signOut,
} from '../account.js';
export {sendCall} from './request.js';
