// Responsible for: the sandbox's own form of an appointment, and the defaults of a new one.
// Not for: its JSON (record-shape.ts), and the rules for changes (rules.ts).

import {hexDigits, randomFor} from '../seed/random.js';
import type {Service} from '../seed/services.js';

export interface BookedService {
  readonly id: number;
  readonly title: string;
  /** Cost of the line: all pieces, after the discount. */
  readonly cost: number;
  readonly priceMin: number;
  readonly priceMax: number;
  /** Percent. */
  readonly discount: number;
  readonly amount: number;
  /** Duration of the line in seconds. */
  readonly seconds: number;
}

/** 2 confirmed, 1 came, 0 waiting, -1 did not come. */
export type Attendance = 2 | 1 | 0 | -1;

export interface Appointment {
  readonly id: number;
  readonly hash: string;
  /** The short token of the review link. */
  readonly token: string;
  readonly clientId: number;
  readonly locationId: number;
  readonly teamMemberId: number | null;
  readonly services: readonly BookedService[];
  /** ms since 1970 */
  startsAt: number;
  readonly createdAt: number;
  changedAt: number;
  /** Technical break after the services, in seconds; part of `length` (reference A.6). */
  readonly breakSeconds: number;
  comment: string;
  deleted: boolean;
  readonly attendance: Attendance;
  readonly prepaid: boolean;
  readonly prepaidConfirmed: boolean;
  /** Group event, or 0. */
  readonly activityId: number;
  readonly clientsCount: number;
  /** Hours before the start; 0 is never. */
  readonly notifyBySms: number;
  readonly notifyByEmail: number;
  readonly masterRequested: boolean;
  readonly online: boolean;
  readonly allowDelete: boolean;
  readonly allowChange: boolean;
  /** Booked in the sandbox at that time (ms since 1970); null: of the seed. */
  readonly madeAt: number | null;
  /** As the record shows it: what came with the booking, or less (settings). */
  readonly apiId: string | number;
  /** The location has not confirmed it yet. */
  readonly confirmationNeeded: boolean;
  /** What the client wrote of the visit, once. */
  review: {readonly rating: number; readonly text: string} | null;
}

export type AppointmentPlan = Pick<Appointment, 'id' | 'clientId' | 'locationId' | 'services' | 'startsAt'> &
  Partial<Omit<Appointment, 'hash' | 'token' | 'changedAt'>>;

const dayMs = 86_400_000;

export function planned(seed: number, plan: AppointmentPlan): Appointment {
  const random = randomFor(seed, 'appointment', plan.id);
  // Whole seconds, because the wire has no milliseconds.
  const createdAt = plan.createdAt ?? Math.floor(plan.startsAt / 1000) * 1000 - 9 * dayMs;
  return {
    hash: hexDigits(random, 32),
    token: hexDigits(random, 8),
    teamMemberId: null,
    createdAt,
    changedAt: createdAt,
    breakSeconds: 0,
    comment: '',
    deleted: false,
    attendance: 0,
    prepaid: false,
    prepaidConfirmed: false,
    activityId: 0,
    clientsCount: 1,
    notifyBySms: 0,
    notifyByEmail: 0,
    masterRequested: true,
    online: true,
    allowDelete: true,
    allowChange: true,
    madeAt: null,
    apiId: '',
    confirmationNeeded: false,
    review: null,
    ...plan,
  };
}

export function booked(service: Service, amount = 1, discount = 0): BookedService {
  const {id, title, priceMin, priceMax, seconds} = service;
  const cost = Math.round(priceMin * amount * (100 - discount)) / 100;
  return {id, title, cost, priceMin, priceMax, discount, amount, seconds: seconds * amount};
}

/** Seconds of the services together, without the technical break. */
export function serviceSeconds(appointment: Pick<Appointment, 'services'>): number {
  return appointment.services.reduce((sum, {seconds}) => sum + seconds, 0);
}
