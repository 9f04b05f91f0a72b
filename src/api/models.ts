// Responsible for: what elements and hosts see. Readonly, camelCase, the field's words.
// Not for: Altegio's own names, which stay in wire/.

/** `upcoming` also stands for a past appointment that nobody marked as visited or missed. */
export type AppointmentStatus = 'upcoming' | 'confirmed' | 'visited' | 'missed' | 'cancelled';

/** A booked service, as one line of an appointment. */
export interface Service {
  readonly id: number | null;
  readonly title: string;
  /** Price of this line after discount, in the location's currency; null when not given. */
  readonly cost: number | null;
  /** Altegio writes 0 both for "free" and for "not given". */
  readonly priceMin: number | null;
  readonly priceMax: number | null;
  readonly quantity: number;
  /** Seconds; 0 when not given. */
  readonly durationSeconds: number;
}

/** A salon, clinic or studio (Altegio's `company`). */
export interface Location {
  readonly id: number | null;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
  /** As the location wrote them, the main one first, none twice. */
  readonly phones: readonly string[];
  /** As the location wrote it, often without a scheme: `www.example.com`. */
  readonly site: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** A code (`USD`) or a symbol (`$`): both come. */
  readonly currency: string;
  /** May appointments be cancelled, and moved, by the client at all? */
  readonly allowCancel: boolean;
  readonly allowReschedule: boolean;
  /** The same for appointments that are paid in advance. */
  readonly allowCancelPrepaid: boolean;
  readonly allowReschedulePrepaid: boolean;
  /** Seconds before the start inside which it is no longer possible; 0 is no limit. */
  readonly cancelLimitSeconds: number;
  readonly rescheduleLimitSeconds: number;
}

/** The specialist (Altegio's `staff`, `master`). */
export interface TeamMember {
  readonly id: number | null;
  readonly name: string;
  readonly position: string;
  readonly specialization: string;
  /** 0 to 5; null unless the location shows ratings and there is one. */
  readonly rating: number | null;
  /** How many reviews there are. */
  readonly reviews: number;
  /** https URL; null when it is Altegio's default picture or none. */
  readonly avatar: string | null;
}

/** A booking of a client (Altegio's `record`). */
export interface Appointment {
  readonly id: number;
  readonly services: readonly Service[];
  readonly location: Location | null;
  readonly teamMember: TeamMember | null;
  /** ISO 8601 with the location's offset, such as `2026-10-24T17:30:00-05:00`; null when unreadable. */
  readonly startsAt: string | null;
  /** Seconds, the sum of the services: Altegio's `length` also counts a technical break. 0 when not given. */
  readonly durationSeconds: number;
  readonly status: AppointmentStatus;
  readonly comment: string;
  /** How many people come. */
  readonly visitors: number;
  /** Booked by the client online, and not by the location. */
  readonly online: boolean;
  /** The client asked for nobody in particular. */
  readonly anyTeamMember: boolean;
  /** `available`: may be paid online and is not; `paid`: paid online. */
  readonly prepayment: 'none' | 'available' | 'paid';
  /** Hours before the start at which the client is reminded by SMS, and by e-mail; 0 is never. */
  readonly smsReminderHours: number;
  readonly emailReminderHours: number;
  /** Id of the group event, or null. */
  readonly groupEventId: number | null;
  /** What its booking gave as `reference`, where Altegio repeats it; empty else. */
  readonly reference: string;
  /** The location has not confirmed it yet: it is requested, and not booked. */
  readonly confirmationNeeded: boolean;
  /** Does the appointment itself allow it? The location's switches count as well. */
  readonly allowCancel: boolean;
  readonly allowReschedule: boolean;
}

/** The signed-in client. Personal: not for logs or events. */
export interface User {
  readonly id: number | null;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** A free time of a day at a location. */
export interface BookableTime {
  /** Wall clock at the location, `17:30`: show this. */
  readonly time: string;
  /** Altegio's own text: send it back verbatim, never show it (it can contradict `time`). */
  readonly datetime: string;
  /** Seconds, for all chosen services; 0 when not given. */
  readonly durationSeconds: number;
}
