import {hasRoomForText} from '../../../support/matrices/roomy-text.js';
import {dialogStates} from '../../../support/states/dialogs.js';
import {rescheduleStates} from '../../../support/states/reschedule.js';

hasRoomForText([...dialogStates, ...rescheduleStates]);
