import {hasRoomForText} from '../../../support/matrices/roomy-text.js';
import {passwordStates} from '../../../support/states/password.js';
import {phoneStates} from '../../../support/states/phone.js';
import {profileStates} from '../../../support/states/profile.js';
import {signInStates} from '../../../support/states/sign-in.js';

hasRoomForText([...phoneStates, ...signInStates, ...passwordStates, ...profileStates]);
