// Responsible for: how far a client is: steps that are asked, and none that is answered already. Pure.
import {isAnswered, isSame, placesOf} from '../choice/order.js';
import type {Flow} from './step.js';

/** @param at which of the steps after the choice is shown @param needsCode whether the phone will be confirmed, where that is known */
export function progressOf(
  {store, api}: Flow,
  at: 'details' | 'code' = 'details',
  needsCode?: boolean,
): {readonly number: number; readonly count: number} | null {
  const {shown, choice, asked, visited} = store;
  if (shown === null) return null;
  const places = placesOf(asked, choice).filter(
    (place) =>
      !isAnswered(choice, place) ||
      visited.some((one) => one !== 'details' && isSame(one, place)) ||
      (shown !== 'details' && isSame(shown, place)),
  );
  const {phoneConfirmation = false, smsEnabled = false} = store.place?.location.rules ?? {};
  const code = needsCode ?? (phoneConfirmation && smsEnabled && api().session.status !== 'signed-in');
  const count = places.length + 1 + Number(code);
  if (shown === 'details') return {number: places.length + (at === 'code' ? 2 : 1), count};
  return {number: places.findIndex((place) => isSame(shown, place)) + 1, count};
}
