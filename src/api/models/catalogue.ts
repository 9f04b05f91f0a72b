// Responsible for: what a location offers for booking, as hosts see it: form, rules, services, team, policy.
// Not for: free times and the booking itself (booking.ts), or events (event.ts).
import type {Location, TeamMember} from '../models.js';

/** What can be booked: single appointments, group events, or both. */
export type BookingKind = 'appointments' | 'events' | 'any';

/** How a field of the contacts is asked for. */
export type ContactRule = 'hidden' | 'optional' | 'required';

/** `none`: paid at the location. `possible`: may be paid online. `required`: only Altegio's hosted form can finish it. */
export type ServicePrepayment = 'none' | 'possible' | 'required';

export type BookingStepName = 'city' | 'location' | 'services' | 'team-member' | 'time' | 'details' | 'confirm';

/** A step of a booking form. Names that are not known are left out, and so is a second step of one name. */
export interface BookingStep {
  readonly name: BookingStepName;
  /** Never shown: its `default` is the answer. */
  readonly hidden: boolean;
  /** An id, `any`, or null when nothing is preset. */
  readonly default: number | 'any' | null;
}

/** Altegio's booking form: the number in the address of a hosted form. */
export interface BookingForm {
  readonly id: number | null;
  readonly locationId: number | null;
  /** null: the form of one location. */
  readonly chainId: number | null;
  /** In the order of the form. It matters only where `sequence` is `steps`. */
  readonly steps: readonly BookingStep[];
  /** `menu`: begin anywhere. `steps`: the order of `steps`. `order`: services first, then the rest on one page. */
  readonly sequence: 'menu' | 'steps' | 'order';
  /** Of a form of one location. The form of a chain does not know: each location has its own. */
  readonly phoneConfirmation: boolean;
  /** BCP 47, such as `uk-UA`. */
  readonly languages: readonly string[];
  /** Show a team member's specialization, and not the position. */
  readonly specializationFirst: boolean;
  /** Several events may be booked at once. */
  readonly severalEvents: boolean;
  /** null: the location's own. */
  readonly kind: BookingKind | null;
  /** https addresses of the consent, each null when there is none. */
  readonly links: {readonly privacy: string | null; readonly terms: string | null};
}

/** What a location asks of a client who books. A switch that is absent is off. */
export interface BookingRules {
  /** The phone of a guest is confirmed by a code, where `smsEnabled` as well. */
  readonly phoneConfirmation: boolean;
  readonly smsEnabled: boolean;
  readonly surname: ContactRule;
  readonly patronymic: ContactRule;
  /** Hidden and required at once cannot be filled: it is `required` then. */
  readonly email: ContactRule;
  readonly comment: ContactRule;
  /** The location's label of the comment, plain text of at most 60 characters; empty when there is none. */
  readonly commentLabel: string;
  /** Shown beside the contacts, plain text; empty when there is none. */
  readonly notice: string;
  /** The client may choose to be reminded by SMS. */
  readonly smsReminder: boolean;
  /** Preset, in hours before the start; 0 is never. */
  readonly smsReminderHours: number;
  readonly emailReminderHours: number;
  /** Prepayment is switched on, and may be left out where a service allows it. */
  readonly prepayment: boolean;
  readonly prepaymentOptional: boolean;
  /** Services that ask for a membership cannot be booked without one. */
  readonly membershipsChecked: boolean;
  /** Seats of an event that one client may book; 0: events cannot be booked online. */
  readonly maxSeats: number;
  /** null when the location does not say. Altegio's numbers for it are not documented: 0, 1 and 2 are taken in the order of its filters. */
  readonly kind: BookingKind | null;
  /** Altegio's id of the country, the default of the phone field. */
  readonly countryId: number | null;
  /** The same as the location's. */
  readonly currency: string;
  readonly zone: string;
  readonly nextSlot: string | null;
}

/** A location as its booking needs it. */
export interface BookableLocation extends Location {
  /** IANA name, such as `America/New_York`; empty when not given. */
  readonly zone: string;
  /** The next free time of anybody, ISO 8601 with offset. A hint: it may be gone. */
  readonly nextSlot: string | null;
  readonly rules: BookingRules;
}

/** A service that can be booked online. */
export interface OfferedService {
  readonly id: number;
  readonly title: string;
  readonly categoryId: number | null;
  /** Altegio writes 0 both for "free" and for "not given". */
  readonly priceMin: number | null;
  readonly priceMax: number | null;
  /** Seconds; null until a team member is chosen: Altegio gives a length only with one. */
  readonly durationSeconds: number | null;
  readonly prepayment: ServicePrepayment;
  /** Cannot be booked online without a membership. */
  readonly membershipOnly: boolean;
  /** Several services in one, perhaps by two team members: only the hosted form can book it. */
  readonly composite: boolean;
  /** https URL, or null. */
  readonly image: string | null;
  readonly comment: string;
  /** Heavier ones come first. */
  readonly weight: number;
}

/** A group of services. */
export interface Category {
  readonly id: number;
  readonly title: string;
  /** Heavier ones come first. */
  readonly weight: number;
}

/** What a location offers online, the heaviest first; equal weights keep Altegio's order. */
export interface Catalogue {
  readonly services: readonly OfferedService[];
  readonly categories: readonly Category[];
}

/** A team member as the booking lists them. */
export interface BookableMember extends TeamMember {
  readonly id: number;
  /** False: on the list, and not to be booked online. */
  readonly bookable: boolean;
  /** The next day with a free time, `YYYY-MM-DD`; null when not given. */
  readonly nextDay: string | null;
  readonly prepayment: ServicePrepayment;
  /** Plain text, as the location wrote it. */
  readonly about: string;
}

/** The text that a client agrees to: plain text, whatever markup it came with. */
export interface Policy {
  readonly text: string;
}
