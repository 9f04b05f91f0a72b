// What the proxy tells about itself while it runs, for logs and metrics: names of tables, numbers, and nothing that came
// with a request. Not here: who listens (metrics.ts, log.ts on Node) and any rule.

/** Who goes first at the gate: what changes something, a client's own reads, then what everybody may read. */
export type Priority = 'change' | 'own' | 'public';
export type SmsOutcome = 'sent' | 'refused' | 'proof-asked';
export type CodeOutcome = 'right' | 'wrong' | 'refused';

/** One finished call. */
export interface CallEvent {
  /** A name of the route table, `preflight`, or `none`. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
}

/** Each method is optional, is called in passing, and must not throw. */
export interface ProxyEvents {
  call?(event: CallEvent): void;
  /** A call got its turn at the gate after so long. */
  waited?(priority: Priority, ms: number): void;
  /** How many calls wait for their turn now. */
  waiting?(count: number): void;
  /** A call was turned away because the queue was full or the wait too long. */
  shed?(priority: Priority): void;
  /** Altegio answered with 429 or with a bot wall. */
  limited?(): void;
  /** No call goes to Altegio for so long. */
  gateClosed?(ms: number): void;
  gateOpened?(): void;
  sms?(what: SmsOutcome): void;
  code?(what: CodeOutcome): void;
  /** A call could not be counted, because the shared store did not answer. */
  storeDown?(): void;
  /** An answer was given a second time to a repeated request. */
  replayed?(): void;
  /** One exchange with Altegio: its status, or `failed` when no answer came. */
  upstream?(status: number | 'failed', ms: number): void;
}

/** Tells both, in this order. */
export function together(first: ProxyEvents, second: ProxyEvents): Required<ProxyEvents> {
  return {
    call: (event) => {
      first.call?.(event);
      second.call?.(event);
    },
    waited: (priority, ms) => {
      first.waited?.(priority, ms);
      second.waited?.(priority, ms);
    },
    waiting: (count) => {
      first.waiting?.(count);
      second.waiting?.(count);
    },
    shed: (priority) => {
      first.shed?.(priority);
      second.shed?.(priority);
    },
    limited: () => {
      first.limited?.();
      second.limited?.();
    },
    gateClosed: (ms) => {
      first.gateClosed?.(ms);
      second.gateClosed?.(ms);
    },
    gateOpened: () => {
      first.gateOpened?.();
      second.gateOpened?.();
    },
    sms: (what) => {
      first.sms?.(what);
      second.sms?.(what);
    },
    code: (what) => {
      first.code?.(what);
      second.code?.(what);
    },
    storeDown: () => {
      first.storeDown?.();
      second.storeDown?.();
    },
    replayed: () => {
      first.replayed?.();
      second.replayed?.();
    },
    upstream: (status, ms) => {
      first.upstream?.(status, ms);
      second.upstream?.(status, ms);
    },
  };
}
