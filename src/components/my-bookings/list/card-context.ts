// Responsible for: what a card is drawn from, besides its entry. Types alone. Not for: how it is drawn (booking-card.ts).
import type {Appointment} from '../../../api/models.js';
import type {Shown} from '../../../base/templates.js';
import type {Words} from '../../../parts/appointment/when.js';

export type ActionName = 'cancel' | 'reschedule' | 'calendar' | 'more' | 'copy' | 'again' | 'review';

/** A pressed button, while its file is being loaded or after it could not be. */
export interface Press {
  readonly action: ActionName;
  /** Of the appointment. */
  readonly id: number;
  readonly phase: 'loading' | 'failed';
}

/** The one panel that is open: whose, and which. */
export interface Expanded {
  /** Of the appointment. */
  readonly id: number;
  readonly what: 'calendar' | 'more';
}

/** What presses have led to. */
export interface Results {
  readonly expanded: Expanded | undefined;
  /** The review of the visit was sent here, whatever its record says. */
  reviewed(appointment: Appointment): boolean;
  /** What stands beneath the buttons of a card. */
  below(appointment: Appointment): Shown;
  /** A key went down on the card of an appointment. */
  keyed(event: KeyboardEvent, id: number): void;
}

export interface CardActions {
  readonly pressed: Press | null;
  /** Undefined before the first press. */
  readonly results: Results | undefined;
  /** Ids of appointments whose review was sent elsewhere, whatever their records say. */
  readonly reviewed: ReadonlySet<unknown>;
  press(action: ActionName, appointment: Appointment): void;
}

export interface CardContext extends Words {
  readonly level: number;
  /** It is the next of all that is to come. */
  readonly next: boolean;
  /** The list is an old one, as the device has no connection: nothing can be changed. */
  readonly offline: boolean;
  readonly actions: CardActions;
}
