// Responsible for: the services of each location, with prices (ranges, none, and free), durations and categories.
// Not for: discounts and quantities of an appointment (model/appointment.ts).

import {locationIds} from './locations.js';

export interface Service {
  readonly id: number;
  readonly locationId: number;
  readonly categoryId: number;
  readonly title: string;
  readonly priceMin: number;
  readonly priceMax: number;
  /** Duration of one, in seconds. */
  readonly seconds: number;
  readonly prepaid: 'forbidden' | 'allowed' | 'required';
  /** What most services do not have. */
  readonly traits?: ServiceTraits;
}

export interface ServiceTraits {
  /** Percent; no document subtracts it from the price. */
  readonly discount?: number;
  /** 0 everybody, 1 men, 2 women. */
  readonly gender?: 0 | 1 | 2;
  /** Heavier ones come first. Default: by the order of the seed. */
  readonly weight?: number;
  /** A file under the image base. */
  readonly image?: string;
  readonly comment?: string;
  /** Altegio's `abonement_restriction`: 1 is "no online booking without a membership". */
  readonly membershipOnly?: true;
  /** Sub-services, possibly by two people at once. */
  readonly composite?: true;
}

export interface ServiceCategory {
  readonly id: number;
  readonly locationId: number;
  readonly title: string;
  readonly weight: number;
}

export const categories: readonly ServiceCategory[] = [
  {id: 4101, locationId: locationIds.newYork, title: 'Hands', weight: 20},
  {id: 4102, locationId: locationIds.newYork, title: 'Feet', weight: 10},
  {id: 7101, locationId: locationIds.london, title: 'Hair and beard', weight: 10},
  {id: 9101, locationId: locationIds.almaty, title: 'Хаммам и массаж', weight: 10},
  {id: 9301, locationId: locationIds.tbilisi, title: 'Classes', weight: 10},
];

const service = (
  [id, locationId, categoryId]: readonly [number, number, number],
  title: string,
  [priceMin, priceMax]: readonly [number, number],
  minutes: number,
  prepaid: Service['prepaid'] = 'forbidden',
): Service => ({id, locationId, categoryId, title, priceMin, priceMax, seconds: minutes * 60, prepaid});

export const services: readonly Service[] = [
  service([389043, locationIds.newYork, 4101], 'Gel manicure', [65, 65], 60),
  service([389044, locationIds.newYork, 4101], 'Correction of extended nails', [80, 120], 90),
  service([389045, locationIds.newYork, 4101], 'Hand massage (10 min)', [15, 15], 15),
  service([389046, locationIds.newYork, 4102], 'Pedicure', [70, 70], 60),
  service(
    [389047, locationIds.newYork, 4102],
    'Full restoration of nails and cuticles after gel, acrylic or dip powder, with paraffin bath for hands and feet, ' +
      'shaping, strengthening coat and the choice of one of 240 colours',
    [145.5, 145.5],
    120,
    'allowed',
  ),
  service([512301, locationIds.london, 7101], 'Haircut', [32, 38], 45),
  service([512302, locationIds.london, 7101], 'Hot towel shave', [28, 28], 30),
  service([512303, locationIds.london, 7101], 'Beard trim', [0, 0], 15),
  service([640501, locationIds.almaty, 9101], 'Хаммам с пилингом', [18000, 18000], 90, 'allowed'),
  service([640502, locationIds.almaty, 9101], 'Классический массаж', [12000, 15000], 60),
  service([640503, locationIds.almaty, 9101], 'Salt room', [4500, 4500], 40),
  service([705001, locationIds.tbilisi, 9301], 'Morning hatha class', [35, 35], 75),
  service([705002, locationIds.tbilisi, 9301], 'Breathing, first visit', [0, 0], 45),
];

const byId = new Map(services.map((entry) => [entry.id, entry]));

export function findService(id: number): Service | undefined {
  return byId.get(id);
}

export function servicesOf(locationId: number): readonly Service[] {
  return services.filter((entry) => entry.locationId === locationId);
}
