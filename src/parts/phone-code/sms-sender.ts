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
 * An element's own id is used before a page-wide default of the other kind. A page may name both, for other elements of it: its
 * location is used.
 * @param chains whether a chain can send it: only the code for a new phone of an account
 */
export function smsSender(host: Host, {locationId, chainId}: OwnIds, chains: boolean): Sender {
  const location = host.option('locationId');
  if (!chains) return {location};
  const own = {location: said(locationId), chain: said(chainId)};
  return own.location || own.chain ? own : location ? {location} : {chain: host.option('chainId')};
}

/** Exactly one of the two is sent. @param chains as for `smsSender()` */
export function badSender({location, chain}: Sender, chains: boolean): Problem {
  return !location === !chain ? ['sender', chains ? 'location-id or chain-id' : 'location-id', location] : '';
}
