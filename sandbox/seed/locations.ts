// Responsible for: the four locations of the sandbox, in four zones with different rules, and the chain of three of them.
// Not for: their team (team.ts), their services (services.ts), and their JSON (endpoints/catalogue.ts, model/record-shape.ts).

export interface Location {
  readonly id: number;
  readonly title: string;
  readonly publicTitle: string;
  /** IANA name. Only this is used to compute times. */
  readonly zone: string;
  /** Altegio's `timezone` field: a number or a string, sometimes outdated (reference B.7). */
  readonly timezone: number | string;
  readonly countryId: number;
  readonly country: string;
  readonly cityId: number;
  readonly city: string;
  readonly address: string;
  readonly zip: string;
  readonly phone: string;
  readonly phones: readonly string[];
  readonly site: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly currency: string;
  /** File under the image base, or null for Altegio's default picture. */
  readonly logo: string | null;
  readonly shortDescription: string;
  readonly description: string;
  /** 0: belongs to no chain. */
  readonly chainId: number;
  readonly allowDelete: boolean;
  readonly allowChange: boolean;
  readonly allowDeletePrepaid: boolean;
  readonly allowChangePrepaid: boolean;
  /** Seconds before the start inside which an appointment can no longer be deleted; 0: no limit. */
  readonly deleteDelay: number;
  /** Seconds before the start inside which an appointment can no longer be rescheduled; 0: no limit. */
  readonly changeDelay: number;
  readonly phoneConfirmation: boolean;
}

export const chain = {id: 310, title: 'Juniper & Friends'} as const;

/** Ids of the four locations, by city, for tests and the demo. */
export const locationIds = {newYork: 4564, london: 7120, almaty: 9051, tbilisi: 9388} as const;

export const locations: readonly Location[] = [
  {
    id: locationIds.newYork,
    title: 'Juniper Nail Studio',
    publicTitle: 'Juniper Nail Studio, SoHo',
    zone: 'America/New_York',
    timezone: '-5',
    countryId: 7,
    country: 'United States',
    cityId: 2,
    city: 'New York',
    address: '112 Spring Street, New York, NY 10012',
    zip: '10012',
    phone: '+1 315 555-0100',
    phones: ['+1 315 555-0100', '+1 (315) 555-0101'],
    site: 'www.juniper-nails.example',
    latitude: 40.7241,
    longitude: -74.0001,
    currency: 'USD',
    logo: 'locations/4564.png',
    shortDescription: 'Hands, feet, and a quiet hour',
    description: '<p>Hands, feet, and a <b>quiet hour</b> in SoHo.</p>',
    chainId: chain.id,
    allowDelete: true,
    allowChange: true,
    allowDeletePrepaid: false,
    allowChangePrepaid: true,
    deleteDelay: 0,
    changeDelay: 0,
    phoneConfirmation: true,
  },
  {
    id: locationIds.london,
    title: 'Halcyon Barbers',
    publicTitle: 'Halcyon Barbers',
    zone: 'Europe/London',
    timezone: 0,
    countryId: 44,
    country: 'United Kingdom',
    cityId: 181,
    city: 'London',
    address: '8 Lamb’s Conduit Street, London WC1N 3LL',
    zip: 'WC1N 3LL',
    phone: '+44 20 7946 0100',
    phones: [],
    site: 'https://halcyon-barbers.example/book',
    latitude: 51.5216,
    longitude: -0.1189,
    currency: 'GBP',
    logo: null,
    shortDescription: '',
    description: '',
    chainId: chain.id,
    allowDelete: true,
    allowChange: true,
    allowDeletePrepaid: true,
    allowChangePrepaid: true,
    deleteDelay: 10_800,
    changeDelay: 18_000,
    phoneConfirmation: true,
  },
  {
    id: locationIds.almaty,
    title: 'Saryarka Spa & Hammam',
    publicTitle: 'Saryarka Spa & Hammam',
    zone: 'Asia/Almaty',
    // Kazakhstan changed to +05 in 2024, but live records still have 6 (reference B.7).
    timezone: 6,
    countryId: 3,
    country: 'Kazakhstan',
    cityId: 63,
    city: 'Almaty',
    address: 'Dostyk Avenue 97, Almaty',
    zip: '050051',
    phone: '+7 706 641-04-85',
    phones: ['+7 706 641-04-85', '8 (727) 339 00 12 (Aigerim)'],
    site: '',
    latitude: 43.2331,
    longitude: 76.9566,
    currency: '₸',
    logo: 'locations/9051.png',
    shortDescription: 'Steam, salt and silence',
    description: '<p>Steam, salt and silence.</p>',
    chainId: 0,
    allowDelete: false,
    allowChange: true,
    allowDeletePrepaid: false,
    allowChangePrepaid: false,
    deleteDelay: 0,
    changeDelay: 86_400,
    phoneConfirmation: false,
  },
  {
    id: locationIds.tbilisi,
    title: 'Mtatsminda Yoga House',
    publicTitle: 'Mtatsminda Yoga House',
    zone: 'Asia/Tbilisi',
    timezone: '4',
    countryId: 15,
    country: 'Georgia',
    cityId: 214,
    city: 'Tbilisi',
    address: '14 Betlemi Rise, Tbilisi',
    zip: '0105',
    phone: '+995 32 555 01 14',
    phones: ['+995325550114'],
    site: 'mtatsminda-yoga.example',
    latitude: 41.6889,
    longitude: 44.8057,
    currency: 'GEL',
    logo: null,
    shortDescription: 'Classes above the old town',
    description: '<p>Classes above the old town.</p>',
    chainId: chain.id,
    allowDelete: true,
    allowChange: false,
    allowDeletePrepaid: true,
    allowChangePrepaid: false,
    deleteDelay: 3_600,
    changeDelay: 0,
    phoneConfirmation: true,
  },
];

const byId = new Map(locations.map((location) => [location.id, location]));

export function findLocation(id: number): Location | undefined {
  return byId.get(id);
}
