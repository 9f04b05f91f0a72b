// Responsible for: what was booked on this page, for `booked` of the element. Not for: what this device remembers.
export interface BookedRecord {
  readonly id: number;
  /** Opens and cancels the appointment without a session, so it is secret. */
  readonly hash: string;
  readonly locationId: number;
}
