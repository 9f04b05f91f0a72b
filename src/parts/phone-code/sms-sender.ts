// Responsible for: in whose name an SMS is sent, a location's or a chain's. Not for: sending it (phone-code-element.ts).
import type {Problem} from '../../base/option-checks.js';

type Id = string | number | undefined;

export interface Place {
  readonly location?: Id;
  readonly chain?: Id;
}

/**
 * An element's own id wins over a page-wide default of the other kind.
 * @param page what is in force, the element's own or the page's
 * @param chains does the purpose know chains? Only an account has to do with one
 * @param chains does the purpose know chains at all? Only an account has to do with one
 */
export function smsPlace(own: Place, page: Place, chains: boolean): Place {
  if (!chains) return {location: page.location};
  return own.location || own.chain ? own : page;
}

/** Exactly one of the two is sent. */
export function badPlace({location, chain}: Place, chains: boolean): Problem {
  if (!location === !chain) {
    const names = `location-id${chains ? ' or chain-id' : ''}`;
    return `${names} ${location ? 'are both set' : 'is missing'}. Write one ${names}.`;
  }
  return '';
}
