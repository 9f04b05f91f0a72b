import {hasRoomForText} from '../../../support/matrices/roomy-text.js';
import {passwordStates} from '../../../support/states/password.js';
import {phoneStates} from '../../../support/states/phone.js';
import {profileStates} from '../../../support/states/profile.js';
import {signInStates} from '../../../support/states/sign-in.js';
import {visitStates} from '../../../support/states/visits.js';

hasRoomForText([...phoneStates, ...signInStates, ...passwordStates, ...profileStates, ...visitStates]);
