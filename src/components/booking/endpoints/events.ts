// Responsible for: the endpoints of group events, which come with the file of that step. Not for: when they are called.
export {getEventDays, getEvents} from '../../../api/events.js';
