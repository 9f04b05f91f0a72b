import {focusMatrix} from '../../../support/matrices/focus-matrix.js';

focusMatrix('account');
