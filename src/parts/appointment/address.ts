// Responsible for: the address of a location as text. Not for: how a location is shown (location.ts).
import type {Location} from '../../api/models.js';

/** The address, and the city where the address does not name it. */
export function addressOf({address, city}: Location): readonly string[] {
  return [address, address.includes(city) ? '' : city];
}
