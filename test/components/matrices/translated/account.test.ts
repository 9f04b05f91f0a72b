// Every state of profile, review, loyalty and account, when a translator has been there.
import {accountStates} from '../../../support/states/account.js';
import {loyaltyStates} from '../../../support/states/loyalty.js';
import {profileStates} from '../../../support/states/profile.js';
import {reviewStates} from '../../../support/states/review.js';
import {speakAnew} from '../../../support/matrices/translated-states.js';

speakAnew([...profileStates, ...reviewStates, ...loyaltyStates, ...accountStates]);
