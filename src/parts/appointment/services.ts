// Responsible for: booked services as text: titles, price, duration. Not for: how money is written (i18n/money.ts).
import type {Service} from '../../api/models.js';
import type {Translate} from '../../i18n/messages.js';
import {formatPrice} from '../../i18n/money.js';

/** `Gel manicure × 2`; '' without a title. */
export function titleOf({title, quantity}: Pick<Service, 'title' | 'quantity'>): string {
  return title && quantity > 1 ? `${title} × ${quantity}` : title;
}

export function titles(services: readonly Service[], t: Translate): string {
  return services.map(titleOf).filter(Boolean).join(', ') || t('bookings.untitled');
}

/**
 * '' where no price is given: Altegio writes 0 both for "free" and for "not given". `cost` is the price of a whole line,
 * after discount.
 * @param currency of the location
 */
export function priceOf(services: readonly Service[], currency: string, lang: string): string {
  let low = 0;
  let high = 0;
  for (const {cost, priceMin, priceMax} of services) {
    low += cost || priceMin || 0;
    high += cost || priceMax || priceMin || 0;
  }
  return high > 0 ? formatPrice(low, Math.max(low, high), currency, lang) : '';
}

/** `1 hr 30 min`, each number beside its unit. In our own words: a browser takes 25 ms to make its first `Intl` format of units. */
export function durationOf(seconds: number, t: Translate): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const parts = [
    hours && t('bookings.hours', {count: hours}),
    minutes % 60 && t('bookings.minutes', {count: minutes % 60}),
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part}`.replaceAll(' ', '\u00a0'))
    .join(' ');
}
