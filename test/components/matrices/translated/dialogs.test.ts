// Every state of what a press on a card opens, when a translator has been there.
import {dialogStates} from '../../../support/states/dialogs.js';
import {speakAnew} from '../../../support/matrices/translated-states.js';

speakAnew([...dialogStates]);
