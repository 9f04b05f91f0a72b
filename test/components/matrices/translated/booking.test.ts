// Every state of a booking, when a translator has been there.
import {bookingStates} from '../../../support/states/booking.js';
import {speakAnew} from '../../../support/matrices/translated-states.js';

speakAnew([...bookingStates]);
