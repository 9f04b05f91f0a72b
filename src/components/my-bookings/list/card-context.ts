// Responsible for: the types of what a card needs besides its appointment. Not for: the card itself (booking-card.ts).
import type {Appointment} from '../../../api/models.js';
import type {Shown} from '../../../base/templates.js';
import type {MessageKey, Values} from '../../../i18n/messages.js';

export type Act = 'cancel' | 'move' | 'calendar' | 'copy' | 'again';

/** The state of the actions, and the callback of a press. */
export interface CardActs {
  /** Truthy if the client is a guest, who has only the hash of the record. */
  readonly guest: unknown;
  /** Action and appointment whose file is being loaded, such as `cancel-7`; else ''. */
  readonly busy: string;
  /** Action and appointment whose file could not be loaded, such as `cancel-7`; else ''. */
  readonly failed: string;
  /** Id of the appointment whose calendar panel is open. */
  readonly expanded: number | undefined;
  /** The content below the buttons of this appointment: a panel or a message. */
  below(appointment: Appointment): Shown;
  press(act: Act, appointment: Appointment): void;
}

export interface CardContext {
  readonly t: (key: MessageKey, values?: Values) => string;
  readonly lang: string;
  readonly now: number;
  /** Heading level: 4 below the heading of a day, else 3. */
  readonly level: number;
  readonly acts: CardActs;
}
