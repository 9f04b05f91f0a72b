// Responsible for: telling the host, and the other elements and tabs, what has just been booked. Not for: showing it (done-view.ts).
import {isOn} from '../../../base/option-checks.js';
import {announceChange, keepBooked} from '../../../base/page/booked.js';
import type {BookedRecord} from '../booked-records.js';
import type {Flow} from '../steps/step.js';
import type {Choice as Wanted} from '../write/intent.js';
import type {BookedOne} from '../write/write.state.js';
import {detailOfPart} from './intent-of.js';

/** @param keep for `booked` of the element, which a host may read when it hears of it */
export function tellBooked(
  {host, element}: Flow,
  choice: Wanted,
  {id, hash, wanted}: BookedOne,
  keep: (record: BookedRecord) => void,
): void {
  const record = {id, hash, locationId: Number(choice.locationId)};
  keep(record);
  host.emit('altegio-appointment-booked', {id, ...detailOfPart(choice, wanted)});
  const proxy = host.proxy?.key ?? '';
  if (hash) keepBooked(proxy, record, isOn(element.remember));
  announceChange(proxy);
}
