// Responsible for: what is known of a write: which appointments are booked, and what that says of the others. Pure.
// Not for: reading it (truth-reader.ts).
import type {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {Booked} from '../../../api/models/booking.js';

/** One appointment that was found. */
export interface Found {
  readonly id: number;
  /** Empty where it was read from the list. */
  readonly hash: string;
  readonly record: Appointment | null;
}

export interface Truth {
  /** By position. */
  readonly booked: ReadonlyMap<number, Found>;
  /** Of all the others. */
  readonly others: 'not-booked' | 'unknown';
  /** Altegio has refused it. */
  readonly refusal?: AltegioApiError;
}

export const nothingKnown: Truth = {booked: new Map(), others: 'unknown'};
export const neverSent: Truth = {booked: new Map(), others: 'not-booked'};

export function fromAnswer(booked: readonly Booked[]): Truth {
  const found = booked.map(({position, id, hash}) => [position, {id, hash, record: null}] as const);
  return {booked: new Map(found), others: 'not-booked'};
}

export function fromList(found: ReadonlyMap<number, Appointment>, others: Truth['others']): Truth {
  const booked = [...found].map(([position, record]) => [position, {id: record.id, hash: '', record}] as const);
  return {booked: new Map(booked), others};
}
