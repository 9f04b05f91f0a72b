// Responsible for: the endpoints of free times, which come with the file of that step. Not for: when they are called.
export {getBookableDates, getBookableTimes, getNextTimes} from '../../../api/availability.js';
