import {hasRoomForText} from '../../../support/matrices/roomy-text.js';
import {accountStates} from '../../../support/states/account.js';
import {loyaltyStates} from '../../../support/states/loyalty.js';
import {reviewStates} from '../../../support/states/review.js';

hasRoomForText([...reviewStates, ...loyaltyStates, ...accountStates]);
