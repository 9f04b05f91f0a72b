// Responsible for: Altegio's names of a location's rules for booking, and which locations a chain has.
// Not for: the location itself, which records hold as well (place.ts).
import {readMoment} from '../values/moment.js';
import type {BookableLocation, BookingRules, ContactRule} from '../models/catalogue.js';
import {toKind} from './catalogue.js';
import {plainText} from './html.js';
import {toLocation} from './place.js';
import {count, flag, identifier, list, number, object, text, type Wire} from './read.js';

export function toBookableLocation(data: unknown): BookableLocation | null {
  const wire = object(data);
  const location = toLocation(wire);
  if (!location) return null;
  // The `timezone` beside it is a number that is out of date at some locations: it is never read.
  const zone = text(wire['timezone_name']);
  const nextSlot = readMoment(wire['next_slot'])?.iso ?? null;
  return {...location, zone, nextSlot, rules: {...toRules(wire), currency: location.currency, zone, nextSlot}};
}

/** Source: what Altegio's own form reads of GET company. A switch that is absent is off. */
function toRules(wire: Wire): Omit<BookingRules, 'currency' | 'zone' | 'nextSlot'> {
  const is = (name: string): boolean => flag(wire[name]);
  return {
    phoneConfirmation: is('phone_confirmation'),
    smsEnabled: is('sms_enabled'),
    surname: toContactRule(!is('is_surname_field_enabled'), is('booking_surname_required')),
    patronymic: toContactRule(!is('is_patronymic_field_enabled'), is('booking_patronymic_required')),
    email: toContactRule(is('booking_email_hidden') && !is('booking_email_required'), is('booking_email_required')),
    comment: toContactRule(
      is('booking_comment_hidden') && !is('booking_comment_required'),
      is('booking_comment_required'),
    ),
    commentLabel: plainText(wire['booking_comment_input_name']).slice(0, 60),
    notice: plainText(wire['booking_notify_text']),
    smsReminder: !is('reminds_sms_disabled'),
    smsReminderHours: count(wire['reminds_sms_default'], 0),
    emailReminderHours: count(wire['email_hours_default'], 0),
    prepayment: is('is_charge_active'),
    prepaymentOptional: is('is_charge_optional'),
    membershipsChecked: is('is_abonement_restriction_enabled'),
    maxSeats: count(wire['activity_online_record_clients_count_max'], 0),
    kind: toKind(wire['record_type_id']),
    countryId: identifier(wire['country_id']),
  };
}

function toContactRule(hidden: boolean, required: boolean): ContactRule {
  return hidden ? 'hidden' : required ? 'required' : 'optional';
}

/** Altegio ignores a filter that it does not know, and answers with every location there is: the row itself has to name its chain. */
export function isOfChain(value: unknown, chainId: number): boolean {
  const wire = object(value);
  const groups = object(wire['groups']);
  return (
    [wire['main_group_id'], object(wire['main_group'])['id']].some((id) => number(id) === chainId) ||
    Object.hasOwn(groups, chainId) ||
    [...list(wire['groups']), ...Object.values(groups)].some((group) => number(object(group)['id']) === chainId)
  );
}
