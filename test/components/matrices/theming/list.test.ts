import {everyStateCanBeRead} from '../../../support/matrices/presets.js';
import {cardStates} from '../../../support/states/cards.js';
import {listStates} from '../../../support/states/list.js';

everyStateCanBeRead([...listStates, ...cardStates]);
