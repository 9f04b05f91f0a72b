// Responsible for: the rows of what the client has at a chain or a location.
// Not for: lists by phone (`loyalty/abonements?phone=`), which are for a location's own staff and have no row.
import type {Route} from './row.js';
import {LOCATION} from './rules.js';

/** Without it the lists may hold those of every location. */
const OF_LOCATION = {company_id: {...LOCATION, required: true}} as const;

export const LOYALTY_ROWS: readonly Route[] = [
  {name: 'loyalty-cards', method: 'GET', path: 'user/loyalty_cards/:chain', auth: 'user'},
  {name: 'memberships', method: 'GET', path: 'user/loyalty/abonements', auth: 'user', query: OF_LOCATION},
  {name: 'gift-cards', method: 'GET', path: 'user/loyalty/certificates', auth: 'user', query: OF_LOCATION},
];
