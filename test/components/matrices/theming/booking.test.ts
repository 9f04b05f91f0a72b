import {everyStateCanBeRead} from '../../../support/matrices/presets.js';
import {bookingStates} from '../../../support/states/booking.js';

everyStateCanBeRead(bookingStates);
