// Responsible for: the models of a review. Not for: Altegio's own field names (wire/review.ts).
import type {Location, TeamMember} from '../models.js';

/** A visit that its client may rate once. Whoever has the token may read it, so the token is secret. */
export interface Review {
  /** It was sent: show it, and send no second one. */
  readonly submitted: boolean;
  /** Of the visit's appointment. null: unknown. */
  readonly appointmentId: number | null;
  readonly location: ReviewedLocation | null;
  readonly teamMember: TeamMember | null;
  /** Start of the visit, ISO 8601 with the location's offset. null: unreadable. */
  readonly startsAt: string | null;
  /** What the client has paid. null: unknown. */
  readonly paid: number | null;
  /** A code (`USD`) or a symbol (`$`). */
  readonly currency: string;
  /** The location takes tips. They are given on Altegio's own page alone. */
  readonly tips: boolean;
  /** Altegio's page for tips, https. null: the answer names none. */
  readonly tipsLink: string | null;
  /** https addresses, each null when there is none. */
  readonly links: {readonly privacy: string | null; readonly terms: string | null};
}

export interface ReviewedLocation extends Pick<Location, 'id' | 'name' | 'address'> {
  /** https URL. null: no picture, or Altegio's default picture. */
  readonly logo: string | null;
}
