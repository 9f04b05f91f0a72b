// Responsible for: what a card is drawn from, besides its entry. Types alone. Not for: how it is drawn (booking-card.ts).
import type {Appointment} from '../../../api/models.js';
import type {Shown} from '../../../base/templates.js';
import type {Words} from '../../../parts/appointment/when.js';

export type ActionName = 'cancel' | 'reschedule' | 'calendar' | 'copy' | 'again';

/** A pressed button, while its file is being loaded or after it could not be. */
export interface Press {
  readonly action: ActionName;
  /** Of the appointment. */
  readonly id: number;
  readonly phase: 'loading' | 'failed';
}

export interface CardActions {
  readonly pressed: Press | null;
  /** Id of the appointment whose calendar panel is open. */
  readonly expanded: number | undefined;
  /** What stands beneath the buttons of a card. */
  below(appointment: Appointment): Shown;
  press(action: ActionName, appointment: Appointment): void;
}

export interface CardContext extends Words {
  /** 3, or 4 under a day's heading. */
  readonly level: number;
  readonly actions: CardActions;
}
