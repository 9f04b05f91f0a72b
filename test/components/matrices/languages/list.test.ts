import {cardStates} from '../../../support/states/cards.js';
import {listStates} from '../../../support/states/list.js';
import {inEveryLanguage} from '../../../support/matrices/every-language.js';

inEveryLanguage([...listStates, ...cardStates]);
