// Every state of the forms, when a translator has been there.
import {passwordStates} from '../../../support/states/password.js';
import {phoneStates} from '../../../support/states/phone.js';
import {signInStates} from '../../../support/states/sign-in.js';
import {speakAnew} from '../../../support/matrices/translated-states.js';

speakAnew([...passwordStates, ...phoneStates, ...signInStates]);
