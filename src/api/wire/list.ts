// Responsible for: distinguishing an empty list from an unreadable answer. Not for: the items of the list.
import {AltegioApiError} from '../errors.js';
import {list, object} from './read.js';
import {idOf} from './appointment.js';

/** @throws AltegioApiError `bad-response` if the data is neither a list nor one record, so that it never counts as an empty list */
export function expectList(data: unknown): void {
  if (!Array.isArray(data) && !list(data).length && idOf(object(data)) === null)
    throw new AltegioApiError('bad-response');
}
