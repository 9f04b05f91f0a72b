import {accountStates} from '../../../support/states/account.js';
import {loyaltyStates} from '../../../support/states/loyalty.js';
import {profileStates} from '../../../support/states/profile.js';
import {reviewStates} from '../../../support/states/review.js';
import {inEveryLanguage} from '../../../support/matrices/every-language.js';

inEveryLanguage([...profileStates, ...reviewStates, ...loyaltyStates, ...accountStates]);
