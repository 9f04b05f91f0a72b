// Responsible for: a booking that was refused: what cannot be booked any more is asked again, and the rest is kept.
// Not for: finding out why (write/).
import type {AltegioApiError} from '../../../api/errors.js';
import type {MessageKey} from '../../../i18n/messages.js';
import type {BookingStore} from '../booking.store.js';
import {partOf, withPart} from '../choice/choice.js';
import type {Choice as Wanted} from '../write/intent.js';
import type {BookedState} from '../write/write.state.js';
import type {Flow} from '../steps/step.js';
import type {Details} from './details.js';
import {partsIn} from './intent-of.js';

/** What was refused of several appointments begins anew: the others are booked. */
export function beginRest(step: Details, {rest}: BookedState): void {
  const {store} = step.flow;
  const refused = rest.flatMap(({outcome, wanted}) => (outcome === 'refused' ? wanted : []));
  const [first, another] = refused;
  if (!first) return;
  step.forget();
  const member = first.teamMemberId === 'any' ? 'any' : Number(first.teamMemberId);
  const presets = {
    serviceIds: refused.flatMap(({serviceIds}) => serviceIds.map(Number)),
    teamMemberId: another ? null : member,
    eventId: null,
    day: first.wallClock.slice(0, 10),
    clock: null,
    events: false,
    unreadable: [],
  } as const;
  store.startFrom(presets, store.choice.locationId);
}

/** Another time than that of a booking that is not known. */
export function loseUnknown(store: BookingStore, sent: Wanted | null): void {
  if (store.choice.event) store.change('event');
  else loseTimes(store, partsIn(store.choice, sent), false);
}

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

/** What became of a press has the focus, and not the heading of the step that is shown for it. */
export function lead(flow: Flow, selector: string): void {
  flow.pressed = false;
  void flow.host.focusOn(selector);
}

/** @param lost positions, from 1, of the appointments that cannot be booked any more */
export function refused({flow, contacts}: Details, error: AltegioApiError, lost: readonly number[]): void {
  const {store} = flow;
  contacts.refused(error.code);
  const {event} = store.choice;
  const isGone = event !== null && error.code === 'not-found';
  if (isGone || error.code === 'slot-taken') {
    const parts = (lost.length ? lost : [1]).map((position) => position - 1);
    if (event) loseEvent(store, isGone ? 'booking.not-found' : 'booking.eventFull');
    else loseTimes(store, parts);
    return void flow.host.focusOn('#step-title');
  }
  lead(flow, contacts.saysRefusal ? '[aria-invalid=true]' : '.outcome .notice');
}

/** The event is full or gone: the list is shown again. */
function loseEvent(store: BookingStore, why: MessageKey): void {
  store.eventGone = why;
  store.askAgain({step: 'event', part: 0}, {...store.choice, event: null});
}
