// Responsible for: asking the guards that a row names, in their order, and telling each what came of the call.
// Not for: the rules of a guard (sms/, booking/).
import {Refusal} from './answer.js';
import {isRateLimited, isSuccess} from './altegio/visible-answer.js';
import type {UpstreamAnswer} from './altegio/upstream.js';
import type {BookingGuard, BookingTicket} from './booking/booking-guard.js';
import type {TokenGuard, TokenTicket} from './booking/token-guard.js';
import type {ProxyEvents} from './events.js';
import {addressGroup} from './request/client-address.js';
import type {Route} from './routes.js';
import type {CodeGuard, CodeTicket} from './sms/code-guard.js';
import type {Phone} from './sms/phone.js';
import type {SmsGuard, SmsTicket} from './sms/sms-guard.js';
import type {TrustedBrowsers} from './sms/trusted-browser.js';

/** Reports the outcome of a call to the guards that admitted it. Its methods never fail. */
export interface Ticket {
  /** Altegio was certainly not called. */
  notSent(): Promise<void>;
  /** @param came `undefined`: the answer was lost */
  answered(came: UpstreamAnswer | undefined): Promise<void>;
}

/** What the guards look at. */
export interface Applicant {
  readonly route: Route;
  readonly request: Request;
  /** IP address of the sender; empty: unknown. */
  readonly address: string;
  /** As in the path. */
  readonly location: string | undefined;
  /** `null`: the input is not a phone number; the guards refuse it. */
  readonly phone: Phone | null;
  /** The value of `proof_of_work`. */
  readonly proof: string | null;
  /** True if the call has a code that can be guessed. */
  readonly triesCode: boolean;
}

export interface AdmissionOptions {
  readonly smsGuard: SmsGuard;
  readonly codeGuard: CodeGuard;
  readonly bookingGuard: BookingGuard;
  readonly tokenGuard: TokenGuard;
  readonly trustedBrowsers: TrustedBrowsers;
  readonly events: ProxyEvents;
}

export class Admission {
  readonly #options: AdmissionOptions;

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  /** Throws the Refusal of the first guard that refuses. Then the others count nothing. */
  async admit(applicant: Applicant): Promise<Ticket> {
    const {bookingGuard, tokenGuard} = this.#options;
    const {route, address} = applicant;
    if (route.guards === 'check') await bookingGuard.check(addressGroup(address));
    const tickets: Ticket[] = [];
    try {
      // Before the code: its 412 and 429 must cost no try.
      if (route.guards === 'booking') tickets.push(await this.#booking(applicant));
      if (route.guards === 'token') tickets.push(tokenTicket(await tokenGuard.try(addressGroup(address))));
      if (route.sms === 'sends') tickets.push(await this.#sms(applicant));
      if (route.sms === 'checks' && applicant.triesCode) tickets.push(await this.#code(applicant));
    } catch (error) {
      for (const ticket of tickets) await ticket.notSent();
      throw error;
    }
    return {
      notSent: async () => void (await Promise.all(tickets.map((ticket) => ticket.notSent()))),
      answered: async (came) => void (await Promise.all(tickets.map((ticket) => ticket.answered(came)))),
    };
  }

  async #booking({request, address, location = '', phone, proof}: Applicant): Promise<Ticket> {
    const {bookingGuard, events} = this.#options;
    const trusted = await this.#isTrusted(request, phone);
    const where = {address: addressGroup(address), location: locationGroup(location)};
    const admitted = bookingGuard.admit({phone, ...where, trusted, proof});
    return bookingTicket(
      await onRefusal(admitted, (error) => events.booking?.(error.status === 412 ? 'proof-asked' : 'refused')),
      events,
    );
  }

  async #sms({request, address, phone, proof}: Applicant): Promise<Ticket> {
    const {smsGuard, events} = this.#options;
    const trusted = await this.#isTrusted(request, phone);
    const admitted = smsGuard.admit({phone, address: addressGroup(address), trusted, proof});
    return smsTicket(
      await onRefusal(admitted, (error) => events.sms?.(error.status === 412 ? 'proof-asked' : 'refused')),
      events,
    );
  }

  async #code({request, phone}: Applicant): Promise<Ticket> {
    const {codeGuard, events} = this.#options;
    const tried = codeGuard.try(phone, await this.#isTrusted(request, phone));
    return codeTicket(await onRefusal(tried, () => events.code?.('refused')), events);
  }

  async #isTrusted(request: Request, phone: Phone | null): Promise<boolean> {
    return phone !== null && (await this.#options.trustedBrowsers.isTrusted(request, phone));
  }
}

/** One name for all spellings of a location's number: `04564` is 4564. */
export const locationGroup = (location: string): string => location.replace(/^0+(?=.)/, '');

async function onRefusal<T>(work: Promise<T>, report: (error: Refusal) => void): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) report(error);
    throw error;
  }
}

function bookingTicket(ticket: BookingTicket, events: ProxyEvents): Ticket {
  return {
    notSent: () => ignoreFailure(ticket.notBooked()),
    answered: async (came) => {
      const isRefused = came !== undefined && refuses(came);
      events.booking?.(isRefused ? 'declined' : came && isSuccess(came) ? 'booked' : 'unknown');
      if (isRefused) await ignoreFailure(ticket.notBooked());
    },
  };
}

/** Nothing was booked: a 4xx, a bot wall, or `success: false` with a 2xx. */
function refuses(came: UpstreamAnswer): boolean {
  return (came.status >= 400 && came.status < 500) || isRateLimited(came) || (came.ok && !isSuccess(came));
}

/** Only what Altegio says of the token counts: a 4xx that is not about how many calls there were. */
function tokenTicket(ticket: TokenTicket): Ticket {
  return {
    notSent: () => ignoreFailure(ticket.right()),
    answered: async (came) => {
      const isWrong = came !== undefined && came.status >= 400 && came.status < 500 && !isRateLimited(came);
      if (!isWrong) await ignoreFailure(ticket.right());
    },
  };
}

function smsTicket(ticket: SmsTicket, events: ProxyEvents): Ticket {
  return {
    notSent: () => ignoreFailure(ticket.notSent()),
    answered: async (came) => {
      // Altegio has not looked at it, so certainly none was sent.
      if (came && isRateLimited(came)) return ignoreFailure(ticket.notSent());
      if (came && !isSuccess(came)) return;
      events.sms?.('sent');
      await ignoreFailure(ticket.sent());
    },
  };
}

function codeTicket(ticket: CodeTicket, events: ProxyEvents): Ticket {
  return {
    notSent: () => ignoreFailure(ticket.notTried()),
    answered: async (came) => {
      if (!came) return;
      // Altegio has not looked at the code, and says nothing of it.
      if (isRateLimited(came)) return ignoreFailure(ticket.notTried());
      const right = isSuccess(came);
      events.code?.(right ? 'right' : 'wrong');
      await ignoreFailure(right ? ticket.right() : ticket.wrong());
    },
  };
}

/** After the call, a failing store must not replace Altegio's answer. */
async function ignoreFailure(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}
