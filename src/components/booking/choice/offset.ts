// Responsible for: the offset at a location as text. Pure; loaded with what writes a time. Not for: today there (clock.ts).
import {offsetMinutes} from './clock.js';

/** `-04:00` at the location at a moment; the visitor's own offset where the zone is not known. @param epoch milliseconds since 1970 */
export function offsetAt(zone: string, epoch: number): string {
  const minutes = offsetMinutes(zone, epoch);
  const size = Math.abs(minutes);
  const two = (number: number): string => `${number}`.padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
