// Responsible for: what a booking tells of the client, and what the location demands of it: phone, name, fields, code, consent.
// Not for: what is booked (requested.ts, endpoints/events.ts).

import {AltegioFailure} from '../answers.js';
import {maybeSignedIn, refuseBlocked, requiredPhone, textOrNumber, type Call} from '../call.js';
import {wrongCode} from './sign-in.js';
import type {Location} from '../seed/locations.js';
import {rulesOf} from '../seed/rules.js';
import type {Client} from '../state.js';
import type {AppointmentPlan} from '../model/appointment.js';

type Fields = Readonly<Record<string, unknown>>;

export interface Contacts {
  readonly phone: string;
  readonly name: string;
  readonly email: string;
  /** Who has the token of the request. */
  readonly client: Client | null;
  /** The code that was asked for and is right; null when none was. */
  readonly code: string | null;
}

/** @throws AltegioFailure for the first thing that is wrong, in Altegio's codes (reference A.4) */
export function readContacts(call: Call, location: Location, body: Fields, emailRequired = false): Contacts {
  const client = maybeSignedIn(call);
  const phone = requiredPhone(body['phone']);
  const name = textOrNumber(body['fullname']);
  if (name === null) throw new AltegioFailure(422, 'The name is required', 435);
  refuseBlocked(call, phone);
  refuseFields(call, location, body, emailRequired);
  return {
    phone,
    name,
    email: textOrNumber(body['email']) ?? '',
    client,
    code: rightCode(call, location, body, client, phone),
  };
}

/** After a booking that went well, or after one that was refused. */
export function useCode(call: Call, {phone, code}: Contacts, done: boolean): void {
  const {codeSingleUse, codeSurvivesRefusal} = call.settings;
  if (code !== null && (done ? codeSingleUse : !codeSurvivesRefusal)) {
    call.codes.redeem({kind: 'booking', phone}, code, call.now);
  }
}

/** The client of the phone, who may be new; with a token, its owner. */
export function ownerOf(call: Call, {client, phone, name, email}: Contacts): Client {
  if (client) return client;
  const owner = call.state.clientByPhone(phone) ?? call.state.addClient(phone);
  owner.name ||= name;
  owner.email ||= email;
  return owner;
}

/** The fields of a record that a booking tells, whatever is booked. */
export function toldOf(call: Call, body: Fields): Partial<AppointmentPlan> {
  const {apiIdEcho, apiIdAsNumber, confirmationNeeded} = call.settings;
  const sent = textOrNumber(body['api_id']) ?? '';
  const apiId = apiIdAsNumber && sent ? Number(sent) : sent;
  return {
    createdAt: Math.floor(call.now / 1000) * 1000,
    madeAt: call.now,
    comment: textOrNumber(body['comment']) ?? '',
    notifyBySms: hours(body['notify_by_sms']),
    notifyByEmail: hours(body['notify_by_email']),
    apiId: apiIdEcho === 'sent' ? apiId : apiIdEcho === 'zero' ? 0 : '',
    confirmationNeeded,
  };
}

/** A number, or its text: both are seen. */
function hours(value: unknown): number {
  const found = Number(textOrNumber(value) ?? 0);
  return Number.isInteger(found) && found > 0 ? found : 0;
}

function refuseFields(call: Call, location: Location, body: Fields, emailRequired: boolean): void {
  const rules = rulesOf(location.id);
  const required: readonly (readonly [string, boolean])[] = [
    ['surname', rules.is_surname_field_enabled && rules.booking_surname_required],
    ['patronymic', rules.is_patronymic_field_enabled && rules.booking_patronymic_required],
    ['email', rules.booking_email_required || emailRequired],
    ['comment', rules.booking_comment_required],
  ];
  const missing = required.flatMap(([name, needed]) => (needed && textOrNumber(body[name]) === null ? [name] : []));
  const consents = ['is_personal_data_processing_allowed', 'is_newsletter_allowed'].filter((name) => name in body);
  const refused = call.settings.consentFieldsRefused ? [...missing, ...consents] : missing;
  if (refused.length === 0) return;
  const message = `Please check: ${refused.join(', ')}`;
  const byField = Object.fromEntries(refused.map((name) => [name, [`The field ${name} is not right`]]));
  throw new AltegioFailure(422, message, 422, {}, call.settings.errorsAsMap ? byField : undefined);
}

/** A code is asked of a guest, and of a client with another phone; where nobody sends SMS, of nobody (booking, section 0.3). */
function rightCode(call: Call, location: Location, body: Fields, client: Client | null, phone: string): string | null {
  const confirms = location.phoneConfirmation && rulesOf(location.id).sms_enabled;
  const known = client?.phone === phone && !call.settings.codeNeededWithUserToken;
  if (!confirms || known) return null;
  const code = textOrNumber(body['code']);
  if (code === null || !call.codes.matches({kind: 'booking', phone}, code, call.now)) throw wrongCode(call);
  return code;
}
