import {everyStateCanBeRead} from '../../../support/matrices/presets.js';

everyStateCanBeRead('');
