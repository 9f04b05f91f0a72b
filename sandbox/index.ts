// Responsible for: the sandbox's exports: a faithful fake Altegio as a fetch handler on Web APIs alone, for Node and the
// browser, with state, a seed, settings for unknown behaviour of Altegio, and faults.
// Not for: the client's side of the wire. It imports nothing from src/.

import type {SentSms} from './model/codes.js';
import {controlHandler} from './faults/control.js';
import type {Faults} from './faults/faults.js';
import {Server, type SandboxOptions, type SeenRequest} from './server.js';
import type {SandboxSettings} from './settings.js';
import type {GuestRecord} from './seed/story.js';

export {berlinIds, berlinServices, berlinTeam} from './seed/berlin.js';
export {bigChain, bigLocationId} from './seed/big-chain.js';
export {blockedPhone, demoClient, emptyClient, guestPhone} from './seed/clients.js';
export {eventIds} from './seed/events.js';
export {formIds} from './seed/forms.js';
export type {SentSms, SmsKind} from './model/codes.js';
export type {Fault, FaultEntry, Faults} from './faults/faults.js';
export {chain, locationIds} from './seed/locations.js';
export {loyaltyIds} from './seed/loyalty.js';
export type {SandboxOptions, SeenRequest} from './server.js';
export {defaultSettings, type SandboxSettings} from './settings.js';
export {guestIds, storyIds, type GuestRecord} from './seed/story.js';

export interface Sandbox {
  /** Answers as Altegio would. Bound: it can be passed as a function. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Every "sent" SMS, oldest first. A new array after reset(). */
  readonly outbox: readonly SentSms[];
  /** The latest 2,000 requests, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** `sms`, `request` and `change` (state, faults, settings over HTTP), each a plain Event. */
  readonly events: EventTarget;
  /** Mutable. Read at each request. */
  settings: SandboxSettings;
  readonly faults: Faults;
  /** Appointments that a guest can open with id and hash. */
  readonly guestRecords: readonly GuestRecord[];
  /** Resets state, outbox, request log, faults, and settings to those at creation. */
  reset(): void;
  /** The control endpoints over HTTP, under any prefix that ends in `/sandbox` (faults/control.ts). */
  readonly control: (request: Request) => Promise<Response>;
}

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const server = new Server(options);
  const control = controlHandler(server);
  return {
    fetch: (request) => server.fetch(request),
    get outbox() {
      return server.outbox;
    },
    get settings() {
      return server.settings;
    },
    set settings(settings) {
      server.settings = settings;
    },
    get guestRecords() {
      return server.guestRecords;
    },
    requests: server.requests,
    events: server.events,
    faults: server.faults,
    reset: () => server.reset(),
    control,
  };
}
