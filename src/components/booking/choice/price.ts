// Responsible for: prices of what is chosen. Pure.
// Not for: how money is written (i18n/money.ts).
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
