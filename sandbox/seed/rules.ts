// Responsible for: what each location asks of a client who books, in Altegio's own names (reference/booking 1.2).
// Not for: its other fields (locations.ts).

import {berlinIds} from './berlin.js';
import {locationIds} from './locations.js';

const usual = {
  sms_enabled: true,
  is_surname_field_enabled: false,
  booking_surname_required: false,
  is_patronymic_field_enabled: false,
  booking_patronymic_required: false,
  booking_email_required: false,
  booking_email_hidden: false,
  booking_comment_required: false,
  booking_comment_hidden: false,
  booking_comment_input_name: '',
  booking_notify_text: '',
  reminds_sms_disabled: false,
  reminds_sms_default: 1,
  email_hours_default: 24,
  is_charge_active: false,
  is_charge_optional: false,
  is_abonement_restriction_enabled: false,
  /** 0: no event can be booked online. */
  activity_online_record_clients_count_max: 0,
  record_type_id: 0,
  prepayment_waiting_duration_ms: 900_000,
  is_show_privacy_policy: true,
  access: [],
};

export type LocationRules = typeof usual;

const own: Readonly<Record<number, Partial<LocationRules>>> = {
  [locationIds.london]: {
    is_surname_field_enabled: true,
    booking_surname_required: true,
    booking_comment_input_name: 'Anything <b>your barber</b> should know?',
    reminds_sms_default: 3,
  },
  // Hidden and required at once: a trap that live locations have.
  [locationIds.almaty]: {
    booking_email_hidden: true,
    booking_email_required: true,
    booking_comment_hidden: true,
    is_patronymic_field_enabled: true,
    reminds_sms_disabled: true,
  },
  [locationIds.tbilisi]: {
    activity_online_record_clients_count_max: 4,
    record_type_id: 2,
    booking_notify_text: 'Mats are here. Please come ten minutes early.',
  },
  [berlinIds.lindenhof]: {
    // Codes are asked for by the location, but it has nobody who sends SMS.
    sms_enabled: false,
    is_charge_active: true,
    is_charge_optional: true,
    is_abonement_restriction_enabled: true,
  },
};

export function rulesOf(locationId: number): LocationRules {
  return {...usual, ...own[locationId]};
}

export type PolicyShape = 'html' | 'text' | 'jsonapi' | 'empty' | 'missing';

const policies: Readonly<Record<number, PolicyShape>> = {
  [locationIds.newYork]: 'html',
  [locationIds.almaty]: 'empty',
  [locationIds.tbilisi]: 'jsonapi',
  [berlinIds.lindenhof]: 'text',
};

/** How GET privacy_policy answers: it has no schema. `missing` is 404. */
export function policyOf(locationId: number): PolicyShape {
  return policies[locationId] ?? 'missing';
}
