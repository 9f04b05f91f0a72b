// Responsible for: in whose name an SMS is sent, a location's or a chain's. Not for: sending it (phone-code.requests.ts).
import type {Host} from '../../base/host.js';
import {said, type Problem} from '../../base/option-checks.js';

type Id = string | number | undefined;

export interface Sender {
  readonly location?: Id;
  readonly chain?: Id;
}

/** The ids that an element was given itself. */
export interface OwnIds {
  readonly locationId?: Id;
  readonly chainId?: Id;
}

/**
 * An element's own id is used before a page-wide default of the other kind.
 * @param chains whether a chain can send it: only the code for a new phone of an account
 */
export function smsSender(host: Host, {locationId, chainId}: OwnIds, chains: boolean): Sender {
  const location = host.option('locationId');
  if (!chains) return {location};
  const own = {location: said(locationId), chain: said(chainId)};
  return own.location || own.chain ? own : {location, chain: host.option('chainId')};
}

/** Exactly one of the two is sent: the location where both are named, as a page may do for its other elements. @param chains as for `smsSender()` */
export function badSender({location, chain}: Sender, chains: boolean): Problem {
  return location || chain ? '' : ['sender', chains ? 'location-id or chain-id' : 'location-id', ''];
}
