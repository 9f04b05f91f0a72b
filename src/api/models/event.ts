// Responsible for: group events as hosts see them. Not for: the appointment that a booked seat becomes (models.ts).
import type {TeamMember} from '../models.js';
import type {ServicePrepayment} from './catalogue.js';

/** A group event (Altegio's `activity`): one start, many seats. */
export interface GroupEvent {
  readonly id: number;
  readonly serviceId: number | null;
  readonly title: string;
  readonly teamMember: TeamMember | null;
  /** ISO 8601 with the location's offset; null where Altegio's own moment is missing or contradicts its wall clock. */
  readonly startsAt: string | null;
  /** At the location, without an offset: `2026-10-24T17:30`. Empty when unreadable. */
  readonly wallClock: string;
  /** Seconds; 0 when not given. */
  readonly durationSeconds: number;
  readonly capacity: number;
  /** May be more than the capacity. */
  readonly taken: number;
  /** `capacity - taken`, at least 0. What one client may book is less: see `maxSeats` of BookingRules. */
  readonly seatsLeft: number;
  readonly prepayment: ServicePrepayment;
  /** Altegio writes 0 both for "free" and for "not given". */
  readonly priceMin: number | null;
  readonly priceMax: number | null;
  /** Plain text. */
  readonly about: string;
  /** https URL, or null. */
  readonly image: string | null;
}

/** What events can be narrowed by. */
export interface EventFilter {
  readonly kind: 'team-member' | 'resource' | 'service' | 'category';
  readonly title: string;
  readonly options: readonly {readonly id: number; readonly title: string; readonly disabled: boolean}[];
}
