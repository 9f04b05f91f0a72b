// Responsible for: where the list of appointments stands, as one union. Pure; each transition is named by what happened.
// Not for: requests (bookings.store.ts), or which card stands where (list/groups.ts).
import type {AltegioApiError} from '../../api/errors.js';
import type {Appointment} from '../../api/models.js';

/** Who started a read: `asked` is announced, `quiet` is a read that nobody asked for. */
export type Reading = 'asked' | 'quiet';

export interface Loaded {
  readonly status: 'loaded';
  readonly appointments: readonly Appointment[];
  /** An error for each guest record that failed. */
  readonly missing: readonly AltegioApiError[];
  /** Appointments that were cancelled here: they stay where they are until the list is read again. */
  readonly cancelledHere: ReadonlySet<number>;
  /** When the list was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** The list is being read again. */
  readonly reading: Reading | null;
  /** Reading again has failed: the list may be out of date. */
  readonly fault: AltegioApiError | null;
}

export type BookingsState =
  /** Nothing can be read: the element is set up wrongly, or has left the page. */
  | {readonly status: 'idle'}
  /** `reading`: a client may have signed in in another tab. */
  | {readonly status: 'signed-out'; readonly reading: Reading | null}
  | {readonly status: 'loading'; readonly reading: Reading}
  | {readonly status: 'failed'; readonly error: AltegioApiError}
  | Loaded;

export const idle: BookingsState = {status: 'idle'};
export const signedOut: BookingsState = {status: 'signed-out', reading: null};

/** A list that is there stays while it is read again. */
export function readingStarted(state: BookingsState, reading: Reading): BookingsState {
  switch (state.status) {
    case 'loaded':
      return {...state, reading, fault: null};
    case 'signed-out':
      return {...state, reading};
    default:
      return {status: 'loading', reading};
  }
}

export function isReading(state: BookingsState): boolean {
  return 'reading' in state && state.reading !== null;
}

/** @param readAt now, in milliseconds since 1970 */
export function listCame(
  appointments: readonly Appointment[],
  missing: readonly AltegioApiError[],
  readAt: number,
): Loaded {
  return {status: 'loaded', appointments, missing, cancelledHere: new Set(), readAt, reading: null, fault: null};
}

export function readingFailed(state: BookingsState, error: AltegioApiError): BookingsState {
  if (error.code === 'signed-out') return signedOut;
  return state.status === 'loaded' ? {...state, reading: null, fault: error} : {status: 'failed', error};
}

/** The card says so at once, and stays where it is. */
export function appointmentCancelled(state: BookingsState, id: number): BookingsState {
  if (state.status !== 'loaded') return state;
  const appointments = state.appointments.map((one): Appointment =>
    one.id === id ? {...one, status: 'cancelled'} : one,
  );
  return {...state, appointments, cancelledHere: new Set([...state.cancelledHere, id])};
}

/** In another view, a cancelled appointment stands among the cancelled ones. */
export function viewChanged(state: BookingsState): BookingsState {
  return state.status === 'loaded' && state.cancelledHere.size ? {...state, cancelledHere: new Set()} : state;
}
