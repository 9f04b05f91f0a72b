// Responsible for: a guest's way to one appointment, as the host gives it. Not for: reading it (guest-records.ts).
import {badId, readJson, said, type Problem} from '../../../base/option-checks.js';

/** A guest's way to one appointment: what came back when it was booked. */
export interface GuestRecord {
  readonly id: number | string;
  readonly hash: string;
}

/** What a host gives of a guest's. */
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
