// Altegio's answers as they really come, for tests of the API layer. The recorded sample is a fixture.
import {readFileSync} from 'node:fs';

type Json = Record<string, unknown>;

/** The two records of Altegio's documentation, exactly as recorded. */
export function recordedSample(): [SampleRecord, SampleRecord] {
  const page = readFileSync(new URL('../../fixtures/altegio-docs-page.txt', import.meta.url), 'utf8');
  const line = page.split('\n').find((line) => line.startsWith('Example: ['));
  if (!line) throw new Error('The fixture has no line that begins with "Example: [".');
  return JSON.parse(line.slice('Example: '.length)) as [SampleRecord, SampleRecord];
}

export interface SampleRecord extends Json {
  id: number;
  services: Json[];
  company: Json;
  staff: Json;
}

/** Every field that is read, each with a value of its own, and the live extras. */
export function fullRecord(): SampleRecord {
  return {
    id: 20100200,
    services: [
      {id: 11, title: 'Cut', cost: 40.5, price_min: 30, price_max: 60, discount: 0, amount: 2, seance_length: 2700},
      {id: 12, title: 'Colour', cost: 90, price_min: 90, price_max: 95, discount: 5, amount: 1, seance_length: 5400},
    ],
    company: {
      id: 7120,
      title: 'Juniper Ltd',
      public_title: 'Juniper & Friends',
      logo: 'https://assets.example/logo.png',
      country_id: 3,
      country: 'United Kingdom',
      city_id: 9,
      city: 'London',
      phone: '+44 20 7946 0018',
      phones: ['+44 20 7946 0018', '+44 20 7946 0099'],
      timezone: 0,
      timezone_name: 'Europe/London',
      address: '1 Long Lane',
      coordinate_lat: 51.5,
      coordinate_lon: -0.12,
      allow_delete_record: true,
      allow_change_record: true,
      allow_delete_prepaid_record: false,
      allow_change_prepaid_record: true,
      allow_change_record_delay_step: 18000,
      allow_delete_record_delay_step: 10800,
      site: 'www.juniper.example',
      currency_short_title: '£',
      main_group: [],
    },
    staff: {
      id: 61201,
      name: 'Priya Shah',
      specialization: 'Colourist',
      position: {id: 4, title: 'Senior stylist'},
      show_rating: 1,
      rating: 4.84,
      votes_count: 12,
      comments_count: 37,
      avatar: 'https://assets.example/priya.jpg',
      avatar_big: 'https://assets.example/priya-big.jpg',
      is_deleted: false,
      prepaid: 'forbidden',
    },
    clients_count: 3,
    date: '2026-10-24 17:30:00',
    datetime: '2026-10-24T17:30:00+0100',
    create_date: '2026-10-20T21:40:24+0100',
    comment: 'By the window',
    deleted: false,
    attendance: 2,
    length: 9000,
    notify_by_sms: 2,
    notify_by_email: 24,
    master_requested: false,
    online: true,
    api_id: '012345678901234',
    is_confirmation_needed: true,
    last_change_date: '2026-10-24T23:54:02+0100',
    prepaid: true,
    prepaid_confirmed: true,
    activity_id: 50077,
    allow_delete_record: true,
    allow_change_record: false,
    resource_instances: [],
    paid_amount: 10,
    token: 'short',
    review_enabled: true,
  };
}

export function account(): Json {
  return {
    id: 88101,
    name: 'Grace Miller',
    phone: '+13155550175',
    login: 'grace.miller@example.com',
    email: 'grace.miller@example.com',
    avatar: '',
  };
}

export function bookableDates(): Json {
  return {
    booking_days: {'1': [4], '12': [30, 31]},
    booking_dates: ['2026-12-30', '2026-12-31', '2027-01-04'],
    working_days: {'1': [4], '12': [30, 31]},
    working_dates: ['2026-12-30', '2026-12-31', '2027-01-04'],
  };
}

export function bookableTimes(): Json[] {
  return [
    {time: '9:00', seance_length: 1800, sum_length: 3600, datetime: '2026-10-24T09:00:00+0100'},
    {time: '12:00', seance_length: 1800, sum_length: 3600, datetime: '2026-10-24T12:00:00+0100'},
    {time: '17:30', seance_length: 1800, sum_length: 3600, datetime: '2026-10-24T17:30:00+01:00'},
  ];
}
