import {bookingStates} from '../../../support/states/booking.js';
import {inEveryLanguage} from '../../../support/matrices/every-language.js';

inEveryLanguage(bookingStates);
