// Responsible for: the moment when an appointment starts, read once for each appointment. Not for: how a text is read
// (moment.ts). The moment is no field of the model: hosts compare and store appointments field by field.
import type {Appointment} from '../models.js';
import {readMoment, type Moment} from './moment.js';

const starts = new WeakMap<object, Moment | null>();

/** Null where the text cannot be read. */
export function startOf(appointment: Pick<Appointment, 'startsAt'>): Moment | null {
  let start = starts.get(appointment);
  if (start === undefined) starts.set(appointment, (start = readMoment(appointment.startsAt)));
  return start;
}

/** For an appointment whose text has just been read. */
export function withStart<T extends Appointment>(appointment: T, start: Moment | null): T {
  starts.set(appointment, start);
  return appointment;
}
