// Responsible for: the input of every handler, and the checks that many of them share: whole numbers in a path, a body that
// is an object, a phone, a location, the signed-in client.
// Not for: routing (routes.ts) or writing answers (answers.ts).

import {AltegioFailure, type Answer} from './answers.js';
import type {Codes} from './model/codes.js';
import type {Location} from './seed/locations.js';
import {locationById} from './seed/world.js';
import {phoneDigits} from './model/phones.js';
import type {Appointment} from './model/appointment.js';
import {Calendar} from './model/slots.js';
import type {SandboxSettings} from './settings.js';
import type {Client, State} from './state.js';

export interface Call {
  readonly seed: number;
  /** ms since 1970, the same during one call. */
  readonly now: number;
  readonly state: State;
  readonly codes: Codes;
  readonly settings: SandboxSettings;
  /** The values of `{name}` in the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body as sent. Empty: no body. */
  readonly bodyText: string;
  readonly userToken: string | null;
  /** True: the answer has the v2 envelope. */
  readonly wrapped: boolean;
}

export type Handler = (call: Call) => Answer;

export function notFound(): AltegioFailure {
  return new AltegioFailure(404, 'Not found');
}

export function numberParam(call: Call, name: string): number {
  const text = call.params[name] ?? '';
  if (!/^\d{1,15}$/.test(text)) throw notFound();
  return Number(text);
}

/** A positive whole number, or null. Absent, empty, 0 and malformed values all mean "not chosen". */
export function numberQuery(call: Call, name: string): number | null {
  const text = call.query.get(name) ?? '';
  return /^\d{1,15}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

/** Accepts all three forms in use: `service_ids[]=1&service_ids[]=2`, `service_ids=1`, `service_ids=1,2`. */
export function numbersQuery(call: Call, name: string): readonly number[] {
  const texts = [...call.query]
    .filter(([key]) => key === name || key.startsWith(`${name}[`))
    .flatMap(([, value]) => value.split(','));
  return texts.filter((text) => /^\d{1,15}$/.test(text)).map(Number);
}

export function locationParam(call: Call): Location {
  const location = locationById(numberParam(call, 'location'));
  if (!location) throw notFound();
  return location;
}

/** @param moving an appointment that is being rescheduled: its old time counts as free */
export function calendarOf(call: Call, location: Location, moving?: Appointment): Calendar {
  return new Calendar(call.seed, call.state, location, call.now, moving, call.settings);
}

export function jsonBody(call: Call): Readonly<Record<string, unknown>> {
  const body = parsedJson(call.bodyText);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AltegioFailure(400, 'Invalid request format');
  }
  return {...body};
}

/** The parsed JSON, or null if the text is empty or malformed. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function requiredPhone(value: unknown): string {
  const phone = phoneDigits(value);
  if (phone === null) throw new AltegioFailure(422, 'The phone number has a wrong format', 431);
  return phone;
}

/** A string that is not blank, or a number as text: the samples send codes in both forms (reference A.1). */
export function textOrNumber(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

export function requiredText(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') throw new AltegioFailure(422, `The field "${name}" is required`, 422);
  return value;
}

export function signedIn(call: Call): Client {
  const client = maybeSignedIn(call);
  if (!client) throw new AltegioFailure(401, 'Authentication needed.');
  return client;
}

/** null: no token was sent. An invalid token is refused. */
export function maybeSignedIn(call: Call): Client | null {
  if (call.userToken === null) return null;
  const client = call.state.clientByToken(call.userToken);
  if (client === 'revoked') throw new AltegioFailure(call.settings.revokedTokenStatus, 'Authentication needed.');
  if (!client) throw new AltegioFailure(401, 'Authentication needed.');
  return client;
}

export function refuseBlocked(call: Call, phone: string): void {
  const listed = call.settings.blacklist.some((entry) => phoneDigits(entry) === phone);
  if (listed || call.state.clientByPhone(phone)?.blocked) {
    throw new AltegioFailure(403, 'Online booking is not available for this phone number', 434);
  }
}
