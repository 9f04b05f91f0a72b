// Responsible for: what only some bookings have, in one file that is loaded for them: the popup, the history, the memory.
export {ChoiceMemory} from './choice-memory.js';
export {Popup} from './popup.js';
export {StepHistory} from './step-history.js';
