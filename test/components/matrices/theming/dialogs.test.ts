import {everyStateCanBeRead} from '../../../support/matrices/presets.js';
import {dialogStates} from '../../../support/states/dialogs.js';

everyStateCanBeRead(dialogStates);
