import {passwordStates} from '../../../support/states/password.js';
import {phoneStates} from '../../../support/states/phone.js';
import {signInStates} from '../../../support/states/sign-in.js';
import {inEveryLanguage} from '../../../support/matrices/every-language.js';

inEveryLanguage([...phoneStates, ...signInStates, ...passwordStates]);
