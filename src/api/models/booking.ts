// Responsible for: a booking as hosts ask for it, and what comes of it. Not for: the record that it makes (models.ts).
import type {Id} from '../endpoint.js';
import type {BookableTime} from '../models.js';

/** Services that one team member does one after another: each request becomes one appointment. */
export interface AppointmentRequest {
  readonly teamMemberId: Id | 'any';
  readonly serviceIds: readonly Id[];
  /** A BookableTime's `datetime`, verbatim. */
  readonly datetime: string;
  /** The location's own fields, by their codes. */
  readonly customFields?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** Who books. Personal: not for logs or events. */
export interface BookingClient {
  readonly name: string;
  readonly surname?: string | undefined;
  readonly patronymic?: string | undefined;
  /** E.164. */
  readonly phone: string;
  readonly email?: string | undefined;
}

/** What every booking tells beside what is booked. */
export interface BookingDetails {
  readonly client: BookingClient;
  readonly comment?: string | undefined;
  /** Of an SMS, where the location asks a guest for one. A session needs none. */
  readonly code?: string | undefined;
  /** Hours before the start; 0 is never. */
  readonly smsReminderHours?: number | undefined;
  readonly emailReminderHours?: number | undefined;
  /** Consent to the processing of personal data. Leave it out where it was not asked. */
  readonly consent?: boolean | undefined;
  /** News and offers by the location. Leave it out where it was not asked. */
  readonly newsletter?: boolean | undefined;
  /** Up to 15 digits, Altegio's `api_id`: the record repeats it. It makes nothing unique. */
  readonly reference?: Id | undefined;
}

/** An appointment that has just been made. */
export interface Booked {
  /** Which request it answers: 1 for the first. */
  readonly position: number;
  readonly id: number;
  /** Opens and cancels the appointment without a session, so it is secret. No later answer repeats it. Empty when none came. */
  readonly hash: string;
}

/** The next day of a team member with free times. */
export interface NextTimes {
  /** `YYYY-MM-DD` at the location; null when there is none. */
  readonly day: string | null;
  readonly times: readonly BookableTime[];
}
