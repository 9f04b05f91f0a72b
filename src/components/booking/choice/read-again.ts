// Responsible for: what is offered, read once more because the host asks for it; what is chosen stays. No DOM.
// Not for: what a step reads by itself when it is shown (steps/).
import {toApiError} from '../../../api/errors.js';
import type {BookingApi} from '../booking.api.js';
import type {BookingStore} from '../booking.store.js';

/** The location and its services, or the locations to choose from. A failure leaves what is there, and is said at a step of the choice. */
export async function readAgain(store: BookingStore, api: BookingApi): Promise<void> {
  const {place, options, setup, reads} = store;
  const form = setup?.form ?? null;
  const chainId = options?.chainId ?? form?.chainId;
  const signal = AbortSignal.timeout(60_000);
  try {
    if (place && options) {
      const read = await reads.place(options, place.location.id ?? 0, form, signal);
      if (store.place === place) store.place = read;
    } else if (setup && chainId) {
      const locations = await api.getLocations({chainId, signal});
      if (store.setup === setup) store.setup = {...setup, locations};
    }
    store.tell({type: 'state'});
  } catch (error) {
    if (store.state.status === 'choosing') store.failed(toApiError(error));
  }
}
