// Every state of the list and its cards, when a translator has been there.
import {cardStates} from '../../../support/states/cards.js';
import {listStates} from '../../../support/states/list.js';
import {speakAnew} from '../../../support/matrices/translated-states.js';

speakAnew([...cardStates, ...listStates]);
