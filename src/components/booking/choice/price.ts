// Responsible for: prices of what is chosen, and what keeps it from being booked here. Pure.
// Not for: how money is written (i18n/money.ts).
import type {BookableMember, OfferedService} from '../../../api/models/catalogue.js';
import type {GroupEvent} from '../../../api/models/event.js';
import {formatPrice} from '../../../i18n/money.js';

interface Priced {
  readonly priceMin: number | null;
  readonly priceMax: number | null;
}

/** '' where no price is given: Altegio writes 0 both for "free" and for "not given". @param times such as seats */
export function priceText(priced: readonly Priced[], currency: string, lang: string, times = 1): string {
  let low = 0;
  let high = 0;
  for (const {priceMin, priceMax} of priced) {
    low += priceMin || 0;
    high += Math.max(priceMin || 0, priceMax || 0);
  }
  return high > 0 ? formatPrice(low * times, high * times, currency, lang) : '';
}

/** Why Altegio's hosted form has to finish it; null when it can be booked here. */
export type HandOver = 'prepayment' | 'composite' | 'membership';

export function handOverOf(
  services: readonly OfferedService[],
  members: readonly (BookableMember | undefined)[],
  event: GroupEvent | null,
): HandOver | null {
  if (event) return event.prepayment === 'required' ? 'prepayment' : null;
  if (services.some(({membershipOnly}) => membershipOnly)) return 'membership';
  if (services.some(({composite}) => composite)) return 'composite';
  const paid = [...services, ...members].some((one) => one?.prepayment === 'required');
  return paid ? 'prepayment' : null;
}
