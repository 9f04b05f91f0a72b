// Responsible for: the events of a span page by page, up to the last. Not for: which of them are shown, or chosen.
import type {Client} from '../../../api/client.js';
import type {Id} from '../../../api/endpoint.js';
import type {GroupEvent} from '../../../api/models/event.js';

/** A server that ignores `page` must not be asked for ever. */
const mostPages = 20;

export interface EventSpan {
  readonly locationId: Id;
  /** `YYYY-MM-DD` at the location; both days count. */
  readonly from: string;
  readonly to: string;
  readonly signal?: AbortSignal;
}

/**
 * Each page that brings events which were not there before. How many a page holds is Altegio's, and broken ones are missing: only
 * a page without a new one is the last.
 */
export async function* eventPages(
  {getEvents}: Pick<Client, 'getEvents'>,
  span: EventSpan,
): AsyncGenerator<readonly GroupEvent[]> {
  const seen = new Set<number>();
  for (let page = 1; page <= mostPages; page++) {
    const events = (await getEvents({...span, page})).filter(({id}) => !seen.has(id));
    if (!events.length) return;
    for (const {id} of events) seen.add(id);
    yield events;
  }
}
