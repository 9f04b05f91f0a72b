// Responsible for: calling a sandbox as a browser behind a plain proxy would, in one line per call.
// Not responsible for: asserting anything.

import {createSandbox, demoClient, type Sandbox, type SandboxOptions} from '../../sandbox/index.js';

/** Monday, 21 September 2026, 15:00 UTC: 11:00 in New York, 16:00 in London, 19:00 in Tbilisi, 20:00 in Almaty. */
export const NOW = Date.UTC(2026, 8, 21, 15, 0, 0);

export const V2 = 'application/vnd.api.v2+json';

/** What tests read of a record; the whole shape is held against the recorded sample. */
export interface WireRecord {
  readonly id: number;
  readonly services: readonly {
    readonly title: string;
    readonly amount: number;
    readonly price_min: number;
    readonly price_max: number;
    readonly seance_length: number;
  }[];
  readonly company: {
    readonly id: number;
    readonly timezone: unknown;
    readonly allow_delete_record: boolean;
    readonly allow_delete_record_delay_step: number;
  };
  readonly staff: {readonly avatar: string; readonly is_deleted: boolean} | null;
  readonly clients_count: number;
  readonly date: string;
  readonly datetime: string;
  readonly create_date: string;
  readonly last_change_date: string;
  readonly comment: string;
  readonly deleted: boolean;
  readonly attendance: number;
  readonly length: number;
  readonly activity_id: number;
  readonly prepaid: boolean;
  readonly prepaid_confirmed: boolean;
}

export interface Slot {
  readonly time: string;
  readonly seance_length: number;
  readonly sum_length: number;
  readonly datetime: string;
}

/** Any envelope of Altegio's. What `data` is, the caller says; the assertions find out. */
export interface Envelope<Data> {
  readonly success: boolean;
  readonly data: Data;
  readonly meta: {
    readonly message?: string;
    readonly errors?: readonly {readonly code: number; readonly message: string}[];
  };
}

export interface Reply<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed body, undefined when it is no JSON. */
  readonly body: Envelope<Data>;
}

export type Fields = Readonly<Record<string, unknown>>;

export interface CallOptions {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export function requestTo(method: string, path: string, options: CallOptions = {}): Request {
  const {body, token, headers, signal} = options;
  const authorization: Record<string, string> = token === undefined ? {} : {authorization: `User ${token}`};
  return new Request(`https://api.alteg.io/api/v1/${path}`, {
    method,
    headers: {accept: V2, ...authorization, ...headers},
    ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    ...(signal ? {signal} : {}),
  });
}

export async function call<Data = Fields>(
  sandbox: Sandbox,
  method: string,
  path: string,
  options?: CallOptions,
): Promise<Reply<Data>> {
  const response = await sandbox.fetch(requestTo(method, path, options));
  const text = await response.text();
  return {status: response.status, headers: response.headers, text, body: parsed(text) as Envelope<Data>};
}

/** A sandbox whose clock stands at NOW unless told otherwise. */
export function sandboxAt(options: SandboxOptions = {}): Sandbox {
  return createSandbox({now: () => NOW, ...options});
}

/** The demo client's token. */
export async function signIn(
  sandbox: Sandbox,
  client: {readonly phone: string; readonly password: string} = demoClient,
) {
  const {body} = await call(sandbox, 'POST', 'booking/auth', {body: {login: client.phone, password: client.password}});
  return String(body.data['user_token']);
}

export function lastCode(sandbox: Sandbox): string {
  return sandbox.outbox.at(-1)?.code ?? 'no SMS was sent';
}

/** Another code of the same length. */
export function wrong(code: string): string {
  return [...code].map((digit) => String((Number(digit) + 1) % 10)).join('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `meta.errors[0].code`, Altegio's own number. */
export function altegioCode(reply: Reply<unknown>): number | undefined {
  return reply.body.meta.errors?.[0]?.code;
}
