// Responsible for: the difference between "nothing there" and an answer that cannot be read. Not for: what is in the list.
import {AltegioApiError} from '../errors.js';
import {list, object} from './read.js';
import {idOf} from './appointment.js';

/** @throws AltegioApiError `bad-response` for what is neither a list nor one record: an empty list must have been sent */
export function expectList(data: unknown): void {
  if (!Array.isArray(data) && !list(data).length && idOf(object(data)) === null)
    throw new AltegioApiError('bad-response');
}

/** Each item that can be read. @throws AltegioApiError `bad-response` when something came and nothing of it can be read */
export function readList<T>(data: unknown, read: (item: unknown) => T | null): readonly T[] {
  const items = list(data);
  const found = items.map(read).filter((item) => item !== null);
  return expectSome(found, Array.isArray(data) ? items : [data]);
}

/** @throws AltegioApiError `bad-response` when nothing of what came can be read: it is not known that there is nothing */
export function expectSome<T>(found: readonly T[], came: readonly unknown[]): readonly T[] {
  if (!found.length && came.length) throw new AltegioApiError('bad-response');
  return found;
}
