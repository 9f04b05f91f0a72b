// Responsible for: Altegio's names of a location, as records, chains and the location itself have it. A broken field costs that field.
// Not for: its rules for booking (location.ts).
import type {Location} from '../models.js';
import {count, identifier, list, number, object, off, text} from './read.js';

export function toLocation(value: unknown): Location | null {
  const wire = object(value);
  const id = identifier(wire['id']);
  const name = text(wire['public_title']) || text(wire['title']);
  if (!id && !name) return null;
  return {
    id,
    name,
    address: text(wire['address']),
    city: text(wire['city']),
    country: text(wire['country']),
    phones: toPhones([wire['phone'], ...list(wire['phones'])]),
    site: text(wire['site']),
    latitude: coordinate(90, wire['coordinate_lat']),
    longitude: coordinate(180, wire['coordinate_lon'], wire['coordinate_lng'], wire['coordinate lng']),
    currency: text(wire['currency_short_title']),
    allowCancel: allowed(wire['allow_delete_record']),
    allowReschedule: allowed(wire['allow_change_record']),
    allowCancelPrepaid: allowed(wire['allow_delete_prepaid_record']),
    allowReschedulePrepaid: allowed(wire['allow_change_prepaid_record']),
    cancelLimitSeconds: count(wire['allow_delete_record_delay_step'], 0),
    rescheduleLimitSeconds: count(wire['allow_change_record_delay_step'], 0),
  };
}

/** Free texts such as `+7 706 641-04-85`. Texts with the same digits are one phone. */
function toPhones(values: readonly unknown[]): string[] {
  const byDigits = new Map<string, string>();
  for (const value of values) {
    const phone = text(value);
    const digits = phone.replace(/\D/g, '');
    if (digits && !byDigits.has(digits)) byDigits.set(digits, phone);
  }
  return [...byDigits.values()];
}

function coordinate(limit: number, ...values: readonly unknown[]): number | null {
  return values.map(number).find((found) => found !== null && Math.abs(found) <= limit) ?? null;
}

/** A missing or unreadable setting forbids nothing, because the server checks it anyway. */
export function allowed(value: unknown): boolean {
  return !off(value);
}
