import {dialogStates} from '../../support/states/dialogs.js';
import {inEveryLanguage} from '../../support/every-language.js';

inEveryLanguage(dialogStates);
