// Responsible for: registering every element, and all exports. Not for: the list of exports (pure.ts).
import './elements/account.js';
import './elements/booking.js';
import './elements/change-password.js';
import './elements/loyalty.js';
import './elements/my-bookings.js';
import './elements/phone-verify.js';
import './elements/profile.js';
import './elements/review.js';
import './elements/sign-in.js';

export * from './pure.js';
