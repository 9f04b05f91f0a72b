import {rescheduleStates} from '../../../support/states/reschedule.js';
import {inEveryLanguage} from '../../../support/matrices/every-language.js';

inEveryLanguage(rescheduleStates);
