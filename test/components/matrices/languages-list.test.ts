import {cardStates} from '../../support/states/cards.js';
import {listStates} from '../../support/states/list.js';
import {inEveryLanguage} from '../../support/every-language.js';

inEveryLanguage([...listStates, ...cardStates]);
