// Responsible for: what the signed-in client has at a chain or a location: loyalty cards, memberships, gift cards.
// Not for: lists by phone, which are for a location's own staff and never go through the proxy.
import type {Id, Options} from './endpoint.js';
import {AltegioApiError} from './errors.js';
import {segment, type Http} from './http.js';
import type {GiftCard, LoyaltyCard, Membership} from './models/loyalty.js';
import {readList} from './wire/list.js';
import {toGiftCard, toLoyaltyCard, toMembership} from './wire/loyalty.js';
import {identifier} from './wire/read.js';

/** The client's loyalty cards of a chain. Source: GET user/loyalty_cards/{chain}. */
export const getLoyaltyCards =
  (http: Http) =>
  async ({chainId, signal}: {readonly chainId: Id} & Options): Promise<readonly LoyaltyCard[]> => {
    const path = `user/loyalty_cards/${segment(chainId)}`;
    return readList(await http.send({method: 'GET', path, signal, asClient: true, repeatable: true}), toLoyaltyCard);
  };

/** The client's memberships of a location. Source: GET user/loyalty/abonements?company_id=. */
export const getMemberships =
  (http: Http) =>
  async (options: {readonly locationId: Id} & Options): Promise<readonly Membership[]> =>
    readList(await ofLocation(http, 'user/loyalty/abonements', options), toMembership);

/** The client's gift cards of a location. Source: GET user/loyalty/certificates?company_id=. */
export const getGiftCards =
  (http: Http) =>
  async (options: {readonly locationId: Id} & Options): Promise<readonly GiftCard[]> =>
    readList(await ofLocation(http, 'user/loyalty/certificates', options), toGiftCard);

function ofLocation(http: Http, path: string, options: {readonly locationId: Id} & Options): Promise<unknown> {
  const {locationId, signal} = options;
  // Without a location, or with one that it cannot read, Altegio may answer with those of all.
  const company_id = identifier(locationId);
  if (company_id === null) throw new AltegioApiError('config');
  return http.send({method: 'GET', path, query: {company_id}, signal, asClient: true, repeatable: true});
}
