import {everyStateCanBeRead} from '../../../support/matrices/presets.js';
import {passwordStates} from '../../../support/states/password.js';
import {phoneStates} from '../../../support/states/phone.js';
import {signInStates} from '../../../support/states/sign-in.js';

everyStateCanBeRead([...phoneStates, ...signInStates, ...passwordStates]);
