// Responsible for: finding out what became of a booking whose answer was lost. It reads, and sends nothing.
// Not for: which record is ours (verdicts.ts), or what is said of it (write.state.ts).
//
//  who                                     | what is read                                  | surely not booked
//  ----------------------------------------|-----------------------------------------------|---------------------------
//  anybody, where the proxy keeps outcomes  | the outcome of the key, 5 times in 28 s        | never by this alone
//  signed in, with the phone of the booking | the list, twice, 3 s apart                     | both came without it
//  each team member named                   | book_check, 15 s and 30 s after the loss       | free both times
//  else                                     | nothing                                        | never
import {toApiError, type AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {Verdict} from '../../../base/writes.js';
import type {BookingWriteApi} from './booking-write.api.js';
import {checkFree, isRefusal} from './free-check.js';
import {partsOf, without, type Choice} from './intent.js';
import type {Sent} from './sent.js';
import {fromAnswer, fromList, neverSent, nothingKnown, type Truth} from './truth.js';
import {findOurs, hasOwnReference} from './verdicts.js';
import type {WriteClock} from './write.parts.js';

// Milliseconds after the loss.
const outcomeTimes = [0, 3000, 8000, 16_000, 28_000];
const checkTimes = [15_000, 30_000];
// Nobody promises that the list shows at once what was just written.
const betweenLists = 3000;

export class TruthReader {
  readonly #api: BookingWriteApi;
  readonly #clock: WriteClock;
  readonly #again: boolean;
  /** As it was read. */
  truth: Truth = nothingKnown;

  /** @param again the client has pressed `Check again`: one look at each place, without the waits of the first time */
  constructor(api: BookingWriteApi, clock: WriteClock, again: boolean) {
    this.#api = api;
    this.#clock = clock;
    this.#again = again;
  }

  /** The verdict for `settle`. Of several, one that was found is enough: the others are told beside it. */
  async read(sent: Sent): Promise<Verdict> {
    this.truth = await this.#read(sent);
    const {booked, others} = this.truth;
    return booked.size ? 'done' : others === 'not-booked' ? 'not-done' : 'unknown';
  }

  async #read(sent: Sent): Promise<Truth> {
    const until = async (milliseconds: number): Promise<void> => {
      const left = (sent.lost?.at ?? 0) + milliseconds - this.#clock.now();
      if (left > 0) await this.#clock.wait(left);
    };
    const kept = await readOutcome(this.#api, sent, this.#again ? [0] : outcomeTimes, until);
    if (kept && kept !== 'running') return kept === neverSent ? this.#refusedOr(sent, neverSent) : kept;
    const listed = await readList(this.#api, this.#clock, sent);
    // What is still under way may be in no list yet, and its time is free.
    if (kept === 'running') return {booked: listed?.booked ?? new Map(), others: 'unknown'};
    if (listed) return listed.booked.size ? listed : this.#refusedOr(sent, listed);
    // Without a word of the list, or when it is another client's, a free time may still speak.
    const refused = await this.#refusedOr(sent, nothingKnown);
    if (refused.refusal) return refused;
    return readFree(this.#api, sent.choice, this.#again ? [30_000] : checkTimes, until);
  }

  /** A 409 of Altegio's own says that the time is not free any more. That of a proxy says when to come back. */
  async #refusedOr({lost, choice}: Sent, known: Truth): Promise<Truth> {
    if (lost?.error.status !== 409 || lost.error.retryAfter !== undefined) return known;
    try {
      await checkFree(this.#api, choice);
    } catch (error) {
      if (isRefusal(error)) return {...neverSent, refusal: error};
    }
    return known;
  }
}

async function readOutcome(
  api: BookingWriteApi,
  {key, choice, lost}: Sent,
  times: readonly number[],
  until: (milliseconds: number) => Promise<void>,
): Promise<Truth | 'running' | null> {
  const asked = partsOf(choice).length;
  let last: 'running' | null = null;
  for (const time of times) {
    await until(time);
    try {
      const outcome = await api.getBookingOutcome({key, asked});
      // Altegio has answered: what is not among the booked ones was refused.
      if (outcome.state === 'answered') return fromAnswer(outcome.booked);
      // Of several appointments, some may have been booked before the one that was refused.
      if (outcome.state === 'refused') return asked === 1 ? neverSent : null;
      if (outcome.state !== 'running') return outcome.state === 'unknown' && isOfQueue(lost?.error) ? neverSent : null;
      last = outcome.state;
    } catch (error) {
      // An answer came, such as the failure that the booking itself was answered with. It is the same the next time.
      if (toApiError(error).status) return null;
    }
  }
  return last;
}

/** The proxy's queue is full: it says when to come back, has sent nothing, and keeps nothing, as it keeps Altegio's own 503. */
function isOfQueue(error: AltegioApiError | undefined): boolean {
  return error?.status === 503 && error.retryAfter !== undefined;
}

/** Null: the list says nothing of it. */
export async function readList(api: BookingWriteApi, clock: WriteClock, sent: Sent): Promise<Truth | null> {
  const {choice} = sent;
  if (isSignedOut(api)) return null;
  const [first, of] = await Promise.all([listOf(api), whoseList(api, sent)]);
  const find = (list: readonly Appointment[]): ReadonlyMap<number, Appointment> =>
    findOurs(sent, of.finds ? list : list.filter((record) => hasOwnReference(sent, record)));
  const early = find(first ?? []);
  if (!without(choice, early)) return fromList(early, 'not-booked');
  // That was the answer for a guest.
  if (isSignedOut(api)) return null;
  await clock.wait(betweenLists);
  const second = await listOf(api);
  const found = second ? find(second) : early;
  const left = without(choice, found);
  if (!left) return fromList(found, 'not-booked');
  const isWhole = first !== null && second !== null && of.holdsAll;
  if (!isWhole) return found.size ? fromList(found, 'unknown') : null;
  return fromList(found, (await isTaken(api, left)) ? 'unknown' : 'not-booked');
}

/** One look, after a refusal: a browser may send a request again by itself, and then its own booking has taken the time. */
export async function findInList(api: BookingWriteApi, sent: Sent): Promise<Truth | null> {
  const list = ((await listOf(api)) ?? []).filter((record) => sent.before || hasOwnReference(sent, record));
  const found = findOurs(sent, list);
  return found.size ? fromList(found, 'not-booked') : null;
}

function isSignedOut({session}: BookingWriteApi): boolean {
  return session.status === 'signed-out';
}

async function listOf(api: BookingWriteApi): Promise<readonly Appointment[] | null> {
  try {
    return await api.getAppointments();
  } catch {
    return null;
  }
}

/**
 * `finds`: a record at the time of the booking is the booking. `holdsAll`: without such a record, there is no booking. The list
 * of another phone holds neither.
 */
async function whoseList(
  api: BookingWriteApi,
  {client, intent}: Sent,
): Promise<{readonly finds: boolean; readonly holdsAll: boolean}> {
  let phone = '';
  try {
    phone = digits((await api.getUser()).phone);
  } catch {
    // The client who has booked is the one who is signed in still, or it is not known who it is.
  }
  const sameClient = client !== null && client === api.session.clients;
  const samePhone = phone === digits(intent.client.phone);
  return {finds: sameClient || samePhone, holdsAll: samePhone || (sameClient && !phone)};
}

/** A record that the list shows late leaves its time taken. */
async function isTaken(api: BookingWriteApi, choice: Choice): Promise<boolean> {
  if (!isNamed(choice)) return false;
  try {
    await checkFree(api, choice);
    return false;
  } catch (error) {
    return isRefusal(error);
  }
}

/** Where every team member is named, a time that is free is not ours. The write may be under way for a while. */
async function readFree(
  api: BookingWriteApi,
  choice: Choice,
  times: readonly number[],
  until: (milliseconds: number) => Promise<void>,
): Promise<Truth> {
  if (!isNamed(choice)) return nothingKnown;
  let others: Truth['others'] = 'not-booked';
  for (const time of times) {
    await until(time);
    try {
      await checkFree(api, choice);
    } catch (error) {
      others = 'unknown';
      // Taken: by this booking, or by somebody else.
      if (isRefusal(error)) break;
    }
  }
  return {booked: new Map(), others};
}

/** With any team member, another one may be free at the same time. The seats of an event change for everybody. */
function isNamed({appointments}: Choice): boolean {
  return appointments !== undefined && appointments.every(({teamMemberId}) => teamMemberId !== 'any');
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '');
}
