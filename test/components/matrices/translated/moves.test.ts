// Every state of moving an appointment, when a translator has been there.
import {rescheduleStates} from '../../../support/states/reschedule.js';
import {speakAnew} from '../../../support/matrices/translated-states.js';

speakAnew([...rescheduleStates]);
