import {axeMatrix} from '../../support/axe-matrix.js';

axeMatrix('forms');
