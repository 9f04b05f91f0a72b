import {words as list} from './bookings.js';
import {words as forms} from './forms.js';

export const words = {...list, phone: forms.phone};
