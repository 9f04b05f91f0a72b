import {dialogStates} from '../../../support/states/dialogs.js';
import {inEveryLanguage} from '../../../support/matrices/every-language.js';

inEveryLanguage(dialogStates);
