// Responsible for: what a card is drawn from, besides its appointment. Types alone. Not for: how it is drawn (booking-card.ts).
import type {Appointment} from '../../../api/models.js';
import type {Shown} from '../../../base/templates.js';
import type {MessageKey, Values} from '../../../i18n/messages.js';

export type Act = 'cancel' | 'move' | 'calendar' | 'copy' | 'again';

/** What a card shows of the actions, and whom it tells. */
export interface CardActs {
  /** The client is known by a record's hash alone. */
  readonly guest: unknown;
  /** `cancel-7`: its file is on its way. */
  readonly busy: string;
  /** `cancel-7`: its file did not come. */
  readonly failed: string;
  /** Whose calendar is open. */
  readonly expanded: number | undefined;
  /** What a press has brought beneath the buttons. */
  below(appointment: Appointment): Shown;
  press(act: Act, appointment: Appointment): void;
}

export interface CardContext {
  readonly t: (key: MessageKey, values?: Values) => string;
  readonly lang: string;
  readonly now: number;
  /** 3, or 4 under a day's heading. */
  readonly level: number;
  readonly acts: CardActs;
}
