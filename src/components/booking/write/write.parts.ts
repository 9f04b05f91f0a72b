// Responsible for: what a write uses of its element. Not for: when (booking-write.ts).
import type {AltegioApiError} from '../../../api/errors.js';
import type {BookingWriteApi} from './booking-write.api.js';
import type {Choice} from './intent.js';
import type {BookedOne} from './write.state.js';

export interface WriteClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

export interface WriteParts {
  /** Undefined while the element is set up wrongly: then nothing is sent. */
  readonly api: () => BookingWriteApi | undefined;
  /** For tests. */
  readonly clock?: WriteClock;
  /** The state is another one: draw. */
  readonly changed: () => void;
  /** The request leaves now: `altegio-booking-submitted`. */
  readonly submitted: (choice: Choice) => void;
  /**
   * Altegio, or a reading, says that this one is booked: `altegio-appointment-booked`, once for each appointment. Its record may
   * not have been read yet. The hash is for `booked` of the element, and for no event.
   */
  readonly booked: (choice: Choice, one: BookedOne) => void;
  /** The outcome is not known: `altegio-booking-unconfirmed`, once for each press of `Book`. */
  readonly unconfirmed: (choice: Choice) => void;
  /** A refusal or a failure that is shown: `altegio-error`. */
  readonly failed: (error: AltegioApiError) => void;
}

export const realClock: WriteClock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
