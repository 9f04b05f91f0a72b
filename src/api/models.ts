// Responsible for: the models that elements and hosts receive: readonly, camelCase.
// Not for: Altegio's own field names (wire/).

/** A past appointment that nobody marked as visited or missed also has the status `upcoming`. */
export type AppointmentStatus = 'upcoming' | 'confirmed' | 'visited' | 'missed' | 'cancelled';

/** A booked service, as one line of an appointment. */
export interface Service {
  readonly id: number | null;
  readonly title: string;
  /** Price of this line after discount, in the location's currency. null: unknown. */
  readonly cost: number | null;
  /** 0 can mean "free" or "unknown": Altegio does not distinguish them. */
  readonly priceMin: number | null;
  readonly priceMax: number | null;
  readonly quantity: number;
  /** Seconds. 0: unknown. */
  readonly durationSeconds: number;
}

/** A salon, clinic or studio (Altegio's `company`). */
export interface Location {
  readonly id: number | null;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
  /** As the location wrote them, without duplicates. The main phone comes first. */
  readonly phones: readonly string[];
  /** As the location wrote it, often without a scheme: `www.example.com`. */
  readonly site: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** A code (`USD`) or a symbol (`$`). */
  readonly currency: string;
  /** True if clients may cancel appointments online. `allowReschedule` is the same for rescheduling. */
  readonly allowCancel: boolean;
  readonly allowReschedule: boolean;
  /** The same for appointments that are paid online. */
  readonly allowCancelPrepaid: boolean;
  readonly allowReschedulePrepaid: boolean;
  /** Seconds before the start after which the appointment can no longer be cancelled; `rescheduleLimitSeconds` likewise. 0: no limit. */
  readonly cancelLimitSeconds: number;
  readonly rescheduleLimitSeconds: number;
}

/** The specialist (Altegio's `staff`, `master`). */
export interface TeamMember {
  readonly id: number | null;
  readonly name: string;
  readonly position: string;
  readonly specialization: string;
  /** 0 to 5. null: the location hides ratings, or there is none. */
  readonly rating: number | null;
  /** Number of reviews. */
  readonly reviews: number;
  /** https URL. null: no picture, or Altegio's default picture. */
  readonly avatar: string | null;
}

/** An appointment of a client (Altegio's `record`). */
export interface Appointment {
  readonly id: number;
  readonly services: readonly Service[];
  readonly location: Location | null;
  readonly teamMember: TeamMember | null;
  /** ISO 8601 with the location's offset, such as `2026-10-24T17:30:00-05:00`. null: unreadable. */
  readonly startsAt: string | null;
  /** Sum of the services in seconds; Altegio's `length` also includes a technical break. 0: unknown. */
  readonly durationSeconds: number;
  readonly status: AppointmentStatus;
  readonly comment: string;
  /** Number of people. */
  readonly visitors: number;
  /** True if the client booked it online, false if the location did. */
  readonly online: boolean;
  /** True if the client chose any team member. */
  readonly anyTeamMember: boolean;
  /** `available`: can be paid online and is not yet paid. `paid`: paid online. */
  readonly prepayment: 'none' | 'available' | 'paid';
  /** Hours before the start when the client receives an SMS reminder; `emailReminderHours` is the same for e-mail. 0: never. */
  readonly smsReminderHours: number;
  readonly emailReminderHours: number;
  /** Id of the group event. null: not a group event. */
  readonly groupEventId: number | null;
  /** What its booking gave as `reference`, where Altegio repeats it; empty else. */
  readonly reference: string;
  /** Secret: whoever has it may read and review the visit, once. null: it cannot be reviewed. */
  readonly reviewToken: string | null;
  /** The location has not confirmed it yet: it is requested, and not booked. */
  readonly confirmationNeeded: boolean;
  /** Does the appointment itself allow it? The location's switches count as well. */
  readonly allowCancel: boolean;
  readonly allowReschedule: boolean;
}

/** The signed-in client. Personal data: never log it or put it into events. */
export interface User {
  readonly id: number | null;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** A free time of a day at a location. */
export interface BookableTime {
  /** Local time at the location, such as `17:30`. Show this. */
  readonly time: string;
  /** Altegio's own text. Send it back unchanged and do not show it, because it can contradict `time`. */
  readonly datetime: string;
  /** Seconds for all chosen services. 0: unknown. */
  readonly durationSeconds: number;
}
