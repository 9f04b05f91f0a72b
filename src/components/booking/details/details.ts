// Responsible for: what the views of the last step are drawn from. Types alone. Not for: what a press does (details-step.ts).
import type {PhoneCode} from '../../../parts/phone-code/phone-code.js';
import type {BookingWrite} from '../write/booking-write.js';
import type {Contacts} from './contacts.js';
import type {Flow} from '../steps/step.js';

export interface Details {
  readonly flow: Flow;
  readonly contacts: Contacts;
  readonly write: Pick<BookingWrite, 'state'>;
  readonly code: PhoneCode;
  /** `Keep me signed in` beside the code. */
  keepSignedIn: boolean;
  /** Plain text; '' where the location has none. */
  readonly policy: string;
  /** The client signs in to see what became of a booking. */
  readonly lookingUp: boolean;
  /** The phone will be confirmed. */
  readonly needsCode: boolean;
  /** From a press until its outcome is known. */
  readonly locked: boolean;
  readonly isCodeSent: boolean;
  readonly press: () => Promise<void>;
  readonly lookUp: () => Promise<void>;
  readonly haveCode: () => void;
  readonly checkAgain: () => void;
  readonly anotherTime: () => void;
  /** Another booking. */
  forget(): void;
}
