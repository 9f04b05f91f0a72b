// Responsible for: one appointment for each group of services that somebody does, where nobody does all of them together. No DOM.
// Not for: who does what (choice-check.ts).
import {toApiError} from '../../../api/errors.js';
import type {BookingStore} from '../booking.store.js';
import * as states from '../booking.state.js';
import {groupsOf, split} from './choice-check.js';
import {servicesOf} from './choice.js';

export async function bookSeparately(store: BookingStore): Promise<void> {
  const {choice, reads} = store;
  store.state = states.checking(store.state);
  store.tell({type: 'state'});
  const signal = AbortSignal.timeout(60_000);
  try {
    const groups = await groupsOf(servicesOf(choice), (id) =>
      reads.team(choice.locationId ?? 0, [id], undefined, signal),
    );
    // The client has chosen something else meanwhile.
    if (store.choice !== choice) return;
    store.state = states.shown({step: 'services', part: 0});
    store.choose(split(store.choice, groups));
    await store.next();
  } catch (error) {
    store.failed(toApiError(error));
  }
}
