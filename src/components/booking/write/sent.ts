// Responsible for: what was sent and lost, remembered so that it is not sent again. Not for: what became of it (truth-reader.ts).
import type {AltegioApiError} from '../../../api/errors.js';
import {meet, without, type Choice, type Intent} from './intent.js';
import type {Trace} from './verdicts.js';

/** A write that was sent. */
export interface Sent extends Trace {
  readonly intent: Intent;
  readonly key: string;
  /** `clients` of the session whose client has booked; null: a guest. */
  readonly client: number | null;
  /** How and when its answer was lost. */
  readonly lost: {readonly error: AltegioApiError; readonly at: number} | null;
}

/** A write whose answer was lost. */
export type Lost = Sent & {readonly lost: object};

export function isLost(sent: Sent): sent is Lost {
  return sent.lost !== null;
}

export class SentBookings {
  /** The outcome is not known. */
  #unknown: readonly Lost[] = [];
  /** Surely not booked. Should one of them turn up all the same, it is not sent again. */
  #notBooked: readonly Lost[] = [];

  unknown(choice: Choice): Lost | undefined {
    return this.#unknown.find((lost) => meet(lost.choice, choice));
  }

  notBooked(choice: Choice): Lost | undefined {
    return this.#notBooked.find((lost) => meet(lost.choice, choice));
  }

  /** @returns false when it was known before that it is not known */
  keepUnknown(lost: Lost): boolean {
    const isNew = !this.#unknown.some(({key}) => key === lost.key);
    this.drop(lost);
    this.#unknown = [...this.#unknown, lost];
    return isNew;
  }

  keepNotBooked(lost: Lost): void {
    this.drop(lost);
    this.#notBooked = [...this.#notBooked, lost];
  }

  /** These positions are booked. @param unknown whether it is not known of the others */
  keepRest(sent: Sent, booked: ReadonlyMap<number, unknown>, unknown: boolean): void {
    this.drop(sent);
    const choice = without(sent.choice, booked);
    if (unknown && choice && isLost(sent)) this.keepUnknown({...sent, choice});
  }

  drop({key}: Sent): void {
    const others = (lost: Lost): boolean => lost.key !== key;
    this.#unknown = this.#unknown.filter(others);
    this.#notBooked = this.#notBooked.filter(others);
  }
}
