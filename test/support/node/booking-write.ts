// A booking's write in plain Node, over the sandbox: a small proxy in either session mode, a clock that goes on by itself, free
// times to choose from, and how many bookings there really are. Not responsible for: asserting anything.
import {createSandbox, demoClient, emptyClient, locationIds, eventIds, type Sandbox} from '../../../sandbox/index.js';
import {createClient, Session, type Client} from '../../../src/api/index.js';
import type {Appointment} from '../../../src/api/models.js';
import type {AppointmentRequest} from '../../../src/api/models/booking.js';
import type {AltegioApiError} from '../../../src/api/errors.js';
import {BookingWrite} from '../../../src/components/booking/write/booking-write.js';
import type {Choice, Intent, WantedAppointment} from '../../../src/components/booking/write/intent.js';
import type {BookedOne, WriteState} from '../../../src/components/booking/write/write.state.js';

/** Monday, 21 September 2026, 15:00 UTC. */
export const now = Date.UTC(2026, 8, 21, 15);
export const proxyUrl = 'https://proxy.test/altegio';
export const guestClient = {name: 'Ann Guest', phone: '+13155550111', email: 'ann@example.com'} as const;

export type SessionMode = 'token' | 'cookie';
/** `coded`: a guest whose location asks for a code. */
export type Who = 'guest' | 'coded' | 'signed-in';
export type Member = 'named' | 'any';

interface Login {
  readonly email: string;
  readonly password: string;
}

export interface WriteOptions {
  readonly mode?: SessionMode;
  /** The proxy keeps outcomes, as the reference proxy does. */
  readonly replays?: boolean;
  /** How long the request that books waits for its answer. */
  readonly timeoutMs?: number;
}

/** One request, as the proxy has seen it. */
export interface Seen {
  readonly line: string;
  readonly key: string | null;
  readonly body: {readonly [name: string]: unknown};
  readonly at: number;
}

/** Berlin asks nobody for a code, New York does. */
const locations = {
  guest: {id: 6230, service: 630101, people: [6301, 6302, 6303]},
  coded: {id: locationIds.newYork, service: 389043, people: [55436, 55437]},
} as const;

export const writeLines = ['POST book_record/', 'POST activity/'] as const;

export function isWrite(line: string): boolean {
  return writeLines.some((start) => line.startsWith(start));
}

/** Each sandbox begins with the same free times. */
const freeTimes = new Map<string, Choice>();

export class WriteStory {
  now = now;
  readonly sandbox: Sandbox = createSandbox({basePath: '/altegio', now: () => this.now});
  readonly seen: Seen[] = [];
  readonly events: string[] = [];
  readonly states: WriteState['status'][] = [];
  readonly errors: AltegioApiError[] = [];
  readonly booked: BookedOne[] = [];
  /** What a request meets before it reaches the sandbox, or after. */
  before: (line: string) => Promise<void> | void = () => {};
  after: (line: string, response: Response) => Promise<Response> | Response = (_, response) => response;
  /** The kept outcomes of a proxy that replays. */
  readonly outcomes = new Map<string, Response | 'running'>();
  readonly client: Client;
  readonly write: BookingWrite;
  readonly #options: WriteOptions;
  #cookie = '';
  #before = new Set<number>();

  constructor(options: WriteOptions = {}) {
    this.#options = options;
    const fetch = (request: Request): Promise<Response> => this.#answer(request);
    const session = new Session();
    const {timeoutMs} = options;
    const hasty = timeoutMs && createClient({proxyUrl, fetch, session, timeoutMs});
    this.client = createClient({proxyUrl, fetch, session});
    const {bookAppointments, bookEvent} = hasty || this.client;
    const api = {...this.client, bookAppointments, bookEvent};
    this.write = new BookingWrite({
      api: () => api,
      clock: {
        now: () => this.now,
        wait: async (milliseconds) => {
          this.now += milliseconds;
          await this.waited();
        },
      },
      changed: () => this.states.push(this.write.state.status),
      submitted: () => this.events.push('submitted'),
      booked: (_, one) => {
        this.events.push('booked');
        this.booked.push(one);
      },
      unconfirmed: () => this.events.push('unconfirmed'),
      failed: (error) => this.errors.push(error),
    });
  }

  /** What happens while the write waits. */
  waited: () => Promise<void> | void = () => {};

  get state(): WriteState {
    return this.write.state;
  }

  async signIn(login: Login = demoClient): Promise<void> {
    await this.client.signInByPassword({login: login.email, password: login.password});
    this.seen.length = 0;
  }

  /** As the element does: who is here? */
  async start(who: Who): Promise<void> {
    if (who === 'signed-in') await this.signIn();
    else await this.client.session.look();
    this.#before = new Set((await this.#records(phoneOf(who))).map(({id}) => id));
    this.seen.length = 0;
  }

  /** The SMS, and its code. */
  async confirm(keepSignedIn = false): Promise<void> {
    const {phone} = guestClient;
    await this.client.sendBookingCode({phone, locationId: locations.coded.id});
    await this.client.signInByCode({phone, code: this.sandbox.outbox.at(-1)?.code ?? ''});
    await this.write.confirmed({keepSignedIn});
  }

  /** Free times of one or two team members, or of any. */
  async choice(who: Who, member: Member, count: 1 | 2 = 1, nth = 0): Promise<Choice> {
    const where = who === 'guest' ? 'guest' : 'coded';
    const wanted = [where, member, count, nth].join(' ');
    const known = freeTimes.get(wanted);
    if (known) return known;
    const {id: locationId, service, people} = locations[where];
    const appointments: WantedAppointment[] = [];
    for (let index = 0; index < count; index++) {
      const teamMemberId = member === 'any' ? 'any' : (people[index] ?? 0);
      const asked = {locationId, serviceIds: [service], ...(teamMemberId === 'any' ? {} : {teamMemberId})};
      const days = await this.client.getBookableDates({...asked, from: '2026-10-09', to: '2026-10-30'});
      // Two of any team member: two days, so that one does not take the other's.
      const date = days[member === 'any' ? index : 0] ?? '';
      const time = (await this.client.getBookableTimes({...asked, date}))[nth];
      if (!time) throw new Error('no time is free');
      const {datetime, durationSeconds} = time;
      const request: AppointmentRequest = {teamMemberId, serviceIds: [service], datetime};
      appointments.push({...request, wallClock: `${date}T${time.time}`, durationSeconds});
    }
    this.seen.length = 0;
    const choice = {locationId, appointments};
    freeTimes.set(wanted, choice);
    return choice;
  }

  async event(eventId: number = eventIds.lastSeat, seats = 1): Promise<Choice> {
    const locationId = locationIds.tbilisi;
    const all = await this.client.getEvents({locationId, from: '2026-09-22', to: '2026-09-30'});
    const event = all.find(({id}) => id === eventId);
    if (!event) throw new Error('no such event');
    this.seen.length = 0;
    const {serviceId, teamMember, wallClock, startsAt, durationSeconds} = event;
    const datetime = startsAt ?? wallClock;
    const teamMemberId = teamMember?.id ?? 'any';
    const serviceIds = serviceId === null ? [] : [serviceId];
    return {locationId, event: {eventId, seats, serviceIds, teamMemberId, wallClock, datetime, durationSeconds}};
  }

  intent(who: Who, choice: Choice, more: Partial<Intent> = {}): Intent {
    const client = who === 'signed-in' ? {name: 'Grace', phone: demoClient.phone} : guestClient;
    return {choice, client, needsCode: who === 'coded', ...more};
  }

  /** Reaches the details, presses `Book`, and confirms the code where one is asked for. */
  async book(who: Who, choice: Choice, more: Partial<Intent> = {}): Promise<WriteState> {
    await this.write.check(choice);
    return this.press(who, choice, more);
  }

  async press(who: Who, choice: Choice, more: Partial<Intent> = {}): Promise<WriteState> {
    await this.write.book(this.intent(who, choice, more));
    if (this.state.status === 'code') await this.confirm();
    return this.state;
  }

  /** What has been booked since the start, as Altegio has it. No fault and no lag hides it. */
  async real(who: Who): Promise<readonly Appointment[]> {
    const records = await this.#records(phoneOf(who));
    return records.filter(({id, status}) => !this.#before.has(id) && status !== 'cancelled');
  }

  count(start: string): number {
    return this.seen.filter(({line}) => line.startsWith(start)).length;
  }

  /** A client in another tab or place, whose requests are not noted here. */
  async otherTab(client: Login = demoClient): Promise<Client> {
    const other = createClient({proxyUrl, fetch: (request) => this.sandbox.fetch(request)});
    await other.signInByPassword({login: client.email, password: client.password});
    return other;
  }

  /** Somebody else books the second of two appointments. */
  async takeSecond({locationId, appointments = []}: Choice): Promise<void> {
    const somebody = await this.otherTab(emptyClient);
    const client = {name: 'Arthur', phone: emptyClient.phone};
    await somebody.bookAppointments({locationId, client, appointments: appointments.slice(1, 2)});
  }

  /** Requests that book. */
  get writes(): readonly Seen[] {
    return this.seen.filter(({line}) => isWrite(line));
  }

  async #records(phone: string): Promise<readonly Appointment[]> {
    const {sandbox} = this;
    sandbox.faults.clear();
    Object.assign(sandbox.settings, {recordsLagMs: 0, blacklist: []});
    const client = createClient({proxyUrl, fetch: (request) => sandbox.fetch(request)});
    await client.sendBookingCode({phone, locationId: locations.coded.id});
    await client.signInByCode({phone, code: sandbox.outbox.at(-1)?.code ?? ''});
    return client.getAppointments();
  }

  async #answer(request: Request): Promise<Response> {
    const line = `${request.method} ${new URL(request.url).pathname.replace('/altegio/', '')}`;
    const key = request.headers.get('Idempotency-Key');
    const text = await request.clone().text();
    this.seen.push({line, key, body: text ? JSON.parse(text) : {}, at: this.now});
    await this.before(line);
    const answer = await this.#proxy(line, request, key);
    if (this.#options.replays) answer.headers.set('X-Altegio-Replays', '1');
    return this.after(line, answer);
  }

  async #proxy(line: string, request: Request, key: string | null): Promise<Response> {
    const {mode, replays} = this.#options;
    if (line === 'GET session') {
      return mode === 'cookie' ? ok({signed_in: this.#cookie !== ''}) : failure(404);
    }
    if (line === 'DELETE session') {
      this.#cookie = '';
      return mode === 'cookie' ? ok(null) : failure(404);
    }
    if (replays && line.startsWith('GET outcome/')) {
      const kept = this.outcomes.get(line.slice('GET outcome/'.length));
      if (!kept) return failure(404);
      return kept === 'running' ? ok(null, 202) : kept.clone();
    }
    if (!replays || !isWrite(line) || !key) return this.#forward(request);
    this.outcomes.set(key, 'running');
    const answer = await this.#forward(request).catch(() => failure(502));
    if (answer.status >= 400 && answer.status < 500) this.outcomes.delete(key);
    else this.outcomes.set(key, answer.clone());
    return answer;
  }

  async #forward(request: Request): Promise<Response> {
    if (this.#options.mode !== 'cookie') return this.sandbox.fetch(request);
    const headers = new Headers(request.headers);
    if (this.#cookie) headers.set('Authorization', `User ${this.#cookie}`);
    const answer = await this.sandbox.fetch(new Request(request, {headers}));
    const text = await answer.clone().text();
    const token = /"user_token":"(\w+)"/.exec(text)?.[1];
    if (!token) return answer;
    this.#cookie = token;
    return new Response(text.replace(/"user_token":"\w+",?/, ''), answer);
  }
}

function phoneOf(who: Who): string {
  return who === 'signed-in' ? demoClient.phone : guestClient.phone;
}

function ok(data: unknown, status = 200): Response {
  return Response.json({success: true, data, meta: []}, {status});
}

export function failure(status: number): Response {
  return Response.json({success: false, data: null, meta: {message: 'No'}}, {status});
}
