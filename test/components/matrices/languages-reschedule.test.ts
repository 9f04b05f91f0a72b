import {rescheduleStates} from '../../support/states/reschedule.js';
import {inEveryLanguage} from '../../support/every-language.js';

inEveryLanguage(rescheduleStates);
