import {everyStateCanBeRead} from '../../../support/matrices/presets.js';
import {rescheduleStates} from '../../../support/states/reschedule.js';

everyStateCanBeRead(rescheduleStates);
