// axe on a part of the states: test/support/axe-matrix.ts.
import {axeMatrix} from '../support/axe-matrix.js';

axeMatrix(({element, name}) => element === 'altegio-my-bookings' && !/^(cards|cancel|move):/.test(name));
