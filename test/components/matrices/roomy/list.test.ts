import {hasRoomForText} from '../../../support/matrices/roomy-text.js';
import {cardStates} from '../../../support/states/cards.js';
import {listStates} from '../../../support/states/list.js';

hasRoomForText([...listStates, ...cardStates]);
