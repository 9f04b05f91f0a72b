// Responsible for: the changing state of the sandbox: clients, one token for each, and all appointments.
// Not for: permissions (endpoints/), SMS codes (model/codes.ts), and free slots (model/slots.ts).

import {planned, type Appointment, type AppointmentPlan} from './model/appointment.js';
import {seedClients} from './seed/clients.js';
import {plannedEvents, type GroupEvent} from './seed/events.js';
import {generatedAppointments} from './seed/generated.js';
import {phoneDigits} from './model/phones.js';
import {hexDigits, randomFor} from './seed/random.js';
import {guestAppointments, storyOf} from './seed/story.js';

export interface Client {
  readonly id: number;
  name: string;
  /** Digits with country code, no plus. */
  phone: string;
  email: string;
  password: string | null;
  readonly blocked: boolean;
}

const firstNewClientId = 90_001;
const firstNewAppointmentId = 30_000_001;

export class State {
  readonly clients = new Map<number, Client>();
  readonly appointments = new Map<number, Appointment>();
  readonly events: ReadonlyMap<number, GroupEvent>;
  readonly #seed: number;
  readonly #tokens = new Map<number, string>();
  readonly #owners = new Map<string, number>();
  readonly #revoked = new Set<string>();
  #made = 0;

  /** @param appointmentCount number of appointments of the main client. undefined: the hand-made story */
  constructor(seed: number, start: number, appointmentCount?: number) {
    this.#seed = seed;
    this.events = new Map(plannedEvents(seed, start).map((event) => [event.id, event]));
    for (const client of seedClients) {
      this.clients.set(client.id, {...client, phone: phoneDigits(client.phone) ?? ''});
    }
    const story = storyOf(seed, start);
    const count = appointmentCount ?? story.length;
    const own = story.slice(0, count);
    const bulk = generatedAppointments(seed, start, count - own.length);
    for (const appointment of [...own, ...bulk, ...guestAppointments(seed, start)]) {
      this.appointments.set(appointment.id, appointment);
    }
  }

  clientByPhone(digits: string): Client | undefined {
    return this.#find((client) => client.phone === digits);
  }

  clientByEmail(email: string): Client | undefined {
    const wanted = email.trim().toLowerCase();
    return wanted === '' ? undefined : this.#find((client) => client.email.toLowerCase() === wanted);
  }

  /** The owner of the token. `revoked`: a token from before a password change. */
  clientByToken(token: string): Client | 'revoked' | undefined {
    if (this.#revoked.has(token)) return 'revoked';
    const id = this.#owners.get(token);
    return id === undefined ? undefined : this.clients.get(id);
  }

  /** A client has one token. It stays the same after each sign-in until the password changes (reference B.8). */
  tokenOf(client: Client): string {
    return this.#tokens.get(client.id) ?? this.#newToken(client);
  }

  /** Replaces the token. The old one becomes invalid in every session. */
  rotateToken(client: Client): string {
    const old = this.tokenOf(client);
    this.#owners.delete(old);
    this.#revoked.add(old);
    return this.#newToken(client);
  }

  addClient(phone: string): Client {
    let id = firstNewClientId;
    while (this.clients.has(id)) id += 1;
    const client: Client = {id, name: '', phone, email: '', password: null, blocked: false};
    this.clients.set(id, client);
    return client;
  }

  addAppointment(plan: Omit<AppointmentPlan, 'id'>): Appointment {
    const appointment = planned(this.#seed, {...plan, id: firstNewAppointmentId + this.#made});
    this.#made += 1;
    this.appointments.set(appointment.id, appointment);
    return appointment;
  }

  /** Appointments for seats of an event that are not cancelled. */
  seatsOf(event: GroupEvent): readonly Appointment[] {
    return [...this.appointments.values()].filter(({activityId, deleted}) => activityId === event.id && !deleted);
  }

  appointmentsOf(client: Client): readonly Appointment[] {
    return [...this.appointments.values()].filter(({clientId}) => clientId === client.id);
  }

  #find(matches: (client: Client) => boolean): Client | undefined {
    return [...this.clients.values()].find(matches);
  }

  #newToken(client: Client): string {
    const token = hexDigits(randomFor(this.#seed, 'token', client.id, this.#revoked.size), 32);
    this.#tokens.set(client.id, token);
    this.#owners.set(token, client.id);
    return token;
  }
}
