// Responsible for: where a client stands in a booking, as one union, and how it goes from one step to the next. Pure.
// Not for: what is chosen (choice/choice.ts), or the write (write/write.state.ts), which is the rest of `details`.
import type {AltegioApiError} from '../../api/errors.js';
import type {MessageKey} from '../../i18n/messages.js';
import type {ChoiceStep, Place} from './choice/order.js';

export type BookingState =
  /** The element is set up wrongly, or has left the page. */
  | {readonly status: 'idle'}
  /** The form, the location and its services are being read. */
  | {readonly status: 'loading'}
  /** Without them there is nothing to choose from. */
  | {readonly status: 'failed'; readonly error: AltegioApiError}
  | Choosing
  /** The choice is complete. */
  | {readonly status: 'details'};

export interface Choosing {
  readonly status: 'choosing';
  readonly place: Place;
  /** "Continue" was pressed: whether the choice fits is being read. */
  readonly busy: boolean;
  /** Why it does not go on: what is missing, or a read that failed. */
  readonly fault: MessageKey | AltegioApiError | null;
  /** No team member offers all the chosen services together. */
  readonly nobody: boolean;
}

export const idle: BookingState = {status: 'idle'};
export const loading: BookingState = {status: 'loading'};
export const details: BookingState = {status: 'details'};

export function failed(error: AltegioApiError): BookingState {
  return {status: 'failed', error};
}

export function shown(place: Place): Choosing {
  return {status: 'choosing', place, busy: false, fault: null, nobody: false};
}

/** What was shown stays meanwhile; before the first step there is nothing to keep. */
export function checking(state: BookingState): BookingState {
  return state.status === 'choosing' ? {...state, busy: true, fault: null, nobody: false} : state;
}

export function stopped(state: BookingState, fault: MessageKey | AltegioApiError): BookingState {
  if (state.status === 'choosing') return {...state, busy: false, fault};
  return typeof fault === 'string' ? state : failed(fault);
}

export function nobodyDoes(place: Place): Choosing {
  return {...shown(place), nobody: true};
}

/** The client has chosen something else. */
export function touched(state: BookingState): BookingState {
  return state.status === 'choosing' ? shown(state.place) : state;
}

/** What a step asks for. */
export const missing: Readonly<Record<ChoiceStep, MessageKey>> = {
  location: 'booking.locationMissing',
  services: 'booking.servicesMissing',
  'team-member': 'booking.memberMissing',
  time: 'booking.timeMissing',
  event: 'booking.eventMissing',
};
