// Responsible for: the guest records that the host passes: their form, and a check. Not for: reading them (guest-records.ts).
import {badId, readJson, said, type Problem} from '../../../base/option-checks.js';

/** Id and hash, with which a guest can open one appointment. The answer to a booking contains them. */
export interface GuestRecord {
  readonly id: number | string;
  readonly hash: string;
}

/** The options of the element that name records. */
interface Given {
  readonly recordId?: string | number;
  readonly recordHash?: string;
  readonly records?: readonly GuestRecord[];
}

export function givenRecords({recordId, recordHash, records}: Given): readonly GuestRecord[] | undefined {
  const id = said(recordId);
  const hash = said(recordHash);
  return (readJson(records) as typeof records) || (id && hash ? [{id, hash}] : undefined);
}

export function badGuests({recordId, recordHash, records: given}: Given): Problem {
  const records = readJson(given);
  const good = Array.isArray(records) && records.every((one: Partial<GuestRecord> | null) => one?.id && one.hash);
  return (
    badId('record-id', recordId) ||
    (!said(recordId) === !said(recordHash)
      ? ''
      : 'record-id needs record-hash, and the other way round. Write both.') ||
    (records && !good ? `records is no JSON list. Write records='[{"id": 1, "hash": "…"}]'.` : '')
  );
}
