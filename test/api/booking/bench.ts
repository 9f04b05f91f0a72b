// Responsible for: the client on the sandbox, behind the plainest proxy: one that adds the partner token (token mode).
// Not for: asserting anything.
import {createSandbox, demoClient, type Sandbox, type SandboxOptions} from '../../../sandbox/index.js';
import {createClient, type AppointmentRequest, type Client, type ClientOptions} from '../../../src/api/index.js';

const partner = 'canary-partner-token';
const proxyUrl = 'https://proxy.example/api/v1';
/** Monday, 21 September 2026, 15:00 UTC. */
export const now = Date.UTC(2026, 8, 21, 15);

export const guest = {name: 'Ann Guest', phone: '+13155550111'} as const;

/** One appointment, for answers by script: nothing of it need exist. */
export const one: AppointmentRequest = {teamMemberId: 1, serviceIds: [2], datetime: '2026-10-05T12:00:00-04:00'};
export const wish = {locationId: 1, client: guest, appointments: [one]};

export interface Bench {
  readonly sandbox: Sandbox;
  readonly client: Client;
  /** What went out: `POST book_check/4564`, oldest first. */
  readonly sent: () => readonly string[];
}

export function bench(settings: SandboxOptions['settings'] = {}, options: Partial<ClientOptions> = {}): Bench {
  const sandbox = createSandbox({partnerToken: partner, basePath: '/api/v1', now: () => now, settings});
  const fetch = (request: Request): Promise<Response> => {
    const headers = new Headers(request.headers);
    const user = headers.get('Authorization');
    headers.set('Authorization', user ? `Bearer ${partner}, ${user}` : `Bearer ${partner}`);
    return sandbox.fetch(new Request(request, {headers}));
  };
  const client = createClient({proxyUrl, fetch, ...options});
  return {sandbox, client, sent: () => sandbox.requests.map(({method, path}) => `${method} ${path}`)};
}

export async function signedIn(settings: SandboxOptions['settings'] = {}): Promise<Bench> {
  const made = bench(settings);
  await made.client.signInByPassword({login: demoClient.email, password: demoClient.password});
  return made;
}

/** Books in the name of the demo client. */
export const grace = {name: 'Grace Miller', phone: demoClient.phone, email: demoClient.email} as const;

/** A free time of the team member, as an appointment to be booked. @param nth which of the day's free times */
export async function freeAppointment(
  client: Client,
  locationId: number,
  teamMemberId: number | 'any',
  serviceIds: readonly number[],
  nth = 0,
): Promise<AppointmentRequest> {
  const whom = teamMemberId === 'any' ? {} : {teamMemberId};
  const days = await client.getBookableDates({locationId, ...whom, serviceIds, from: '2026-10-09', to: '2026-10-30'});
  const times = await client.getBookableTimes({locationId, ...whom, serviceIds, date: days[0] ?? ''});
  const datetime = times[nth]?.datetime ?? 'no time is free';
  return {teamMemberId, serviceIds, datetime};
}

export const newYork = {locationId: 4564, service: 389043, natalie: 55436, rosa: 55437} as const;
/** Asks nobody for a code, and demands an e-mail. */
export const almaty = {locationId: 9051, service: 640502, person: 72310} as const;
/** The story's appointment of tomorrow. */
export const taken: AppointmentRequest = {
  teamMemberId: newYork.natalie,
  serviceIds: [newYork.service],
  datetime: '2026-09-22T11:00:00-04:00',
};
