import {everyStateCanBeRead} from '../../support/presets.js';

everyStateCanBeRead('sage');
