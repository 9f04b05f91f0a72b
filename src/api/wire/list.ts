// Responsible for: the difference between "nothing there" and an answer that cannot be read. Not for: what is in the list.
import {AltegioApiError} from '../errors.js';
import {list, object} from './read.js';
import {idOf} from './appointment.js';

/** @throws AltegioApiError `bad-response` for what is neither a list nor one record: an empty list must have been sent */
export function expectList(data: unknown): void {
  if (!Array.isArray(data) && !list(data).length && idOf(object(data)) === null)
    throw new AltegioApiError('bad-response');
}
