// Records as Altegio writes them, built for what a test is about.

type Json = Record<string, unknown>;

export interface Parts {
  readonly services?: readonly Json[];
  readonly company?: Json | null;
  readonly staff?: Json | null;
  readonly [field: string]: unknown;
}

let last = 500;

/** Every field of it may be replaced; an object is merged. */
export function record({services, company, staff, ...rest}: Parts = {}): Json {
  return {
    id: ++last,
    services: services ?? [service()],
    company: company === null ? null : {...place, ...company},
    staff: staff === null ? null : {...member, ...staff},
    clients_count: 1,
    datetime: '2026-09-22T11:00:00-0400',
    date: '2026-09-22 11:00:00',
    comment: '',
    deleted: false,
    attendance: 0,
    length: 3600,
    master_requested: true,
    online: true,
    prepaid: false,
    prepaid_confirmed: false,
    activity_id: 0,
    ...rest,
  };
}

export function service(parts: Json = {}): Json {
  return {
    id: 389043,
    title: 'Gel manicure',
    cost: 65,
    price_min: 65,
    price_max: 65,
    amount: 1,
    seance_length: 3600,
    ...parts,
  };
}

const place: Json = {
  id: 4564,
  title: 'Juniper Nail Studio',
  country: 'United States',
  city: 'New York',
  address: '112 Spring Street, New York',
  phone: '+1 315 555-0100',
  phones: [],
  coordinate_lat: 40.7241,
  coordinate_lon: -74.0001,
  site: 'www.juniper.example',
  currency_short_title: 'USD',
};

const member: Json = {
  id: 55436,
  name: 'Natalie Parker',
  specialization: 'Manicure and pedicure',
  position: {id: 446, title: 'Manicurist'},
  show_rating: 1,
  rating: 4.84,
  comments_count: 37,
  avatar: '',
};
