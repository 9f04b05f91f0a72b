import {accountStates} from '../../../support/states/account.js';
import {loyaltyStates} from '../../../support/states/loyalty.js';
import {profileStates} from '../../../support/states/profile.js';
import {reviewStates} from '../../../support/states/review.js';
import {everyStateCanBeRead} from '../../../support/matrices/presets.js';

everyStateCanBeRead([...profileStates, ...reviewStates, ...loyaltyStates, ...accountStates]);
