import {hasRoomForText} from '../../../support/matrices/roomy-text.js';
import {bookingStates} from '../../../support/states/booking.js';

hasRoomForText(bookingStates);
