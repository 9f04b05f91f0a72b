// axe on a part of the states: test/support/axe-matrix.ts.
import {axeMatrix} from '../support/axe-matrix.js';

axeMatrix(({name}) => name.startsWith('cards:'));
