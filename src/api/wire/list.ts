// Responsible for: distinguishing an empty list from an unreadable answer. Not for: the items of the list.
import {AltegioApiError} from '../errors.js';
import {identifier, list, object, type Wire} from './read.js';

/** @throws AltegioApiError `bad-response` if the data is neither a list nor one record, so that it never counts as an empty list */
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

/** The id of a record, under either of its names. */
export function idOf(wire: Wire): number | null {
  return identifier(wire['id']) ?? identifier(wire['record_id']);
}
