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

export interface CardActions {
  readonly pressed: Press | null;
  readonly expanded: Expanded | undefined;
  /** The review of the visit was sent, whatever its record says. */
  reviewed(appointment: Appointment): boolean | undefined;
  /** What stands beneath the buttons of a card. */
  below(appointment: Appointment): Shown;
  press(action: ActionName, appointment: Appointment): void;
  /** A key went down on a card. */
  keyed(event: KeyboardEvent, appointment: Appointment): void;
}

export interface CardContext extends Words {
  readonly level: number;
  /** It is the next of all that is to come. */
  readonly next: boolean;
  /** The list is an old one, as the device has no connection: nothing can be changed. */
  readonly offline: boolean;
  readonly actions: CardActions;
}
