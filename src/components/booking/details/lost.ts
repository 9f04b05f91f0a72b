// Responsible for: what was chosen and cannot be booked any more is asked again, and the rest is kept.
// Not for: finding out that it is lost (write/).
import type {BookingStore} from '../booking.store.js';
import {partOf, withPart} from '../choice/choice.js';

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

/** The event is full or gone: the list is shown again. */
export function loseEvent(store: BookingStore): void {
  store.eventGone = true;
  store.askAgain({step: 'event', part: 0}, {...store.choice, event: null});
}
