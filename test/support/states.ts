// Every state of every element that a person can meet, each with a function that brings it about in any language, theme
// and direction: what must hold everywhere (axe, words, widths) goes through this list. Needs mocha: it clears up after
// each test. The clock stands still at Monday, 21 September 2026, 15:00 UTC.
// Not here: a file that could not be loaded, which takes a page of its own (my-bookings-not-loaded.test.ts).
import {bookingStates} from './states/booking.js';
import {cardStates} from './states/cards.js';
import {dialogStates} from './states/dialogs.js';
import {listStates} from './states/list.js';
import {passwordStates} from './states/password.js';
import {phoneStates} from './states/phone.js';
import {profileStates} from './states/profile.js';
import {rescheduleStates} from './states/reschedule.js';
import {signInStates} from './states/sign-in.js';
import {visitStates} from './states/visits.js';
import type {ElementState} from './states/stage.js';

export type {ElementState, StateOptions} from './states/stage.js';

export const states: readonly ElementState[] = [
  ...bookingStates,
  ...phoneStates,
  ...signInStates,
  ...passwordStates,
  ...profileStates,
  ...visitStates,
  ...listStates,
  ...cardStates,
  ...dialogStates,
  ...rescheduleStates,
];
