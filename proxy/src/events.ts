// Responsible for: the events of a running proxy, for logs and metrics. They carry names from tables and numbers, and
// nothing from a request.
// Not for: the listeners (node/metrics.ts, node/log.ts).

/** Highest first: calls that change something, a client's own reads, public reads. */
export type Priority = 'change' | 'own' | 'public';
export type SmsOutcome = 'sent' | 'refused' | 'proof-asked';
export type CodeOutcome = 'right' | 'wrong' | 'refused';
/** `declined`: by Altegio. `unknown`: the answer was lost, or says nothing. The others: by the proxy, before the call. */
export type BookingOutcome = 'booked' | 'declined' | 'unknown' | 'refused' | 'proof-asked';

/** One finished call. */
export interface CallEvent {
  /** Name of the route, `preflight`, or `none`. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  /** Random; the answer has it too. */
  readonly id?: string;
}

/** Each method is optional and must not throw. The proxy does not wait for it. */
export interface ProxyEvents {
  call?(event: CallEvent): void;
  /** A call left the queue after `ms`. Not reported without limits, because nothing waits then. */
  waited?(priority: Priority, ms: number): void;
  /** Number of calls in the queue now. */
  waiting?(count: number): void;
  /** A call was refused because the queue was full or the wait too long. */
  shed?(priority: Priority): void;
  /** Altegio answered 429 or with the page of a bot wall. */
  limited?(): void;
  /** A cool-down of `ms` began: no call goes to Altegio from the address of this name (from any, without a name). */
  gateClosed?(ms: number, egress?: string): void;
  /** The first call after a cool-down. */
  gateOpened?(egress?: string): void;
  sms?(what: SmsOutcome): void;
  code?(what: CodeOutcome): void;
  booking?(what: BookingOutcome): void;
  /** A call was refused because the shared store did not answer, so it could not be counted. */
  storeDown?(): void;
  /** A repeated request received the stored answer. */
  replayed?(): void;
  /** One call to Altegio: its status, or `failed` if no answer came. */
  upstream?(status: number | 'failed', ms: number): void;
}

/** Events that call both listeners, in this order. */
export function together(first: ProxyEvents, second: ProxyEvents): Required<ProxyEvents> {
  return {
    call: both(first.call, second.call),
    waited: both(first.waited, second.waited),
    waiting: both(first.waiting, second.waiting),
    shed: both(first.shed, second.shed),
    limited: both(first.limited, second.limited),
    gateClosed: both(first.gateClosed, second.gateClosed),
    gateOpened: both(first.gateOpened, second.gateOpened),
    sms: both(first.sms, second.sms),
    code: both(first.code, second.code),
    booking: both(first.booking, second.booking),
    storeDown: both(first.storeDown, second.storeDown),
    replayed: both(first.replayed, second.replayed),
    upstream: both(first.upstream, second.upstream),
  };
}

type Listener<Args extends unknown[]> = ((...args: Args) => void) | undefined;

function both<Args extends unknown[]>(first: Listener<Args>, second: Listener<Args>): (...args: Args) => void {
  return (...args) => {
    first?.(...args);
    second?.(...args);
  };
}
