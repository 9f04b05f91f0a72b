import {axeMatrix} from '../../../support/matrices/axe-matrix.js';

axeMatrix('account');
