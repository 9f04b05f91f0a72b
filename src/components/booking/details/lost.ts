// Responsible for: a booking that was refused: what cannot be booked any more is asked again, and the rest is kept.
// Not for: finding out why (write/).
import type {AltegioApiError} from '../../../api/errors.js';
import type {BookingStore} from '../booking.store.js';
import {partOf, withPart} from '../choice/choice.js';
import type {Details} from './details.js';

/** Times have been taken: those of the first one's day are shown again. @param lost parts of the choice */
export function loseTimes(store: BookingStore, lost: readonly number[], taken = true): void {
  const [part = 0] = lost;
  const {time} = partOf(store.choice, part);
  store.reads.forget();
  if (time) {
    store.lost = taken ? {at: `${time.day}T${time.slot.time.padStart(5, '0')}`, taken} : null;
    store.wanted = {day: time.day, clock: null};
  }
  const left = lost.reduce((choice, one) => withPart(choice, one, {time: null}), store.choice);
  store.askAgain({step: 'time', part}, left);
}

/** @param lost positions, from 1, of the appointments that cannot be booked any more */
export function refused({flow, contacts}: Details, error: AltegioApiError, lost: readonly number[]): void {
  const {host, store} = flow;
  if (error.code === 'slot-taken') {
    if (store.choice.event) return loseEvent(store);
    const parts = (lost.length ? lost : [1]).map((position) => position - 1);
    return loseTimes(store, parts);
  }
  contacts.refused(error.code);
  void host.focusOn(Object.keys(contacts.errors).length ? '[aria-invalid=true]' : '.outcome .notice');
}

/** The event is full or gone: the list is shown again. */
function loseEvent(store: BookingStore): void {
  store.eventGone = true;
  store.askAgain({step: 'event', part: 0}, {...store.choice, event: null});
}
