// Responsible for: booking in a sandbox in one line: a free time, an appointment of it, the client who books.
// Not responsible for: asserting anything.

import type {Sandbox} from '../../../sandbox/index.js';
import {call, type CallOptions, type Fields, type Reply, type Slot} from '../caller.js';

export const guest = {fullname: 'Ann Guest', phone: '+13155550111'} as const;

/** New York: five services, done by everybody. It asks guests for a code. */
export const newYork = {location: 4564, service: 389043, natalie: 55436, rosa: 55437} as const;
/** Almaty asks nobody for a code, and demands an e-mail. */
export const almaty = {location: 9051, service: 640502, person: 72310, email: 'ann@example.com'} as const;

export interface BookedItem {
  readonly id: number;
  readonly record_id: number;
  readonly record_hash: string;
  readonly record?: Fields;
}

export async function freeTimes(
  sandbox: Sandbox,
  location: number,
  staff: number,
  services: readonly number[],
  date?: string,
): Promise<readonly Slot[]> {
  const query = services.map((id) => `service_ids[]=${id}`).join('&');
  date ??= await firstDay(sandbox, location, `staff_id=${staff}&${query}`);
  return (await call<Slot[]>(sandbox, 'GET', `book_times/${location}/${staff}/${date}?${query}`)).body.data;
}

/** The first day with free times from the 9th of October on: nobody of New York is away then. */
async function firstDay(sandbox: Sandbox, location: number, query: string): Promise<string> {
  const path = `book_dates/${location}?${query}&date_from=2026-10-09&date_to=2026-10-30`;
  return String((await call<{booking_dates: string[]}>(sandbox, 'GET', path)).body.data.booking_dates[0]);
}

export interface Wish {
  readonly location: number;
  readonly staff: number;
  readonly services: readonly number[];
  readonly date?: string;
  /** Which of the day's free times. */
  readonly nth?: number;
}

export async function appointmentOf(sandbox: Sandbox, wish: Wish, id = 1): Promise<Fields> {
  const {location, staff, services, date, nth = 0} = wish;
  const slot = (await freeTimes(sandbox, location, staff, services, date))[nth];
  return {id, services, staff_id: staff, datetime: slot?.datetime ?? 'no time is free'};
}

export function check(sandbox: Sandbox, location: number, appointments: readonly Fields[]): Promise<Reply<null>> {
  return call(sandbox, 'POST', `book_check/${location}`, {body: {appointments}});
}

export function book(
  sandbox: Sandbox,
  location: number,
  appointments: readonly Fields[],
  more: Fields = {},
  options: CallOptions = {},
): Promise<Reply<readonly BookedItem[]>> {
  return call(sandbox, 'POST', `book_record/${location}`, {body: {...guest, ...more, appointments}, ...options});
}

/** A whole booking in Almaty, where nobody is asked for a code. */
export async function bookInAlmaty(
  sandbox: Sandbox,
  more: Fields = {},
  nth = 0,
  options: CallOptions = {},
): Promise<Reply<readonly BookedItem[]>> {
  const {location, person, service, email} = almaty;
  const appointment = await appointmentOf(sandbox, {location, staff: person, services: [service], nth});
  return book(sandbox, location, [appointment], {email, ...more}, options);
}
