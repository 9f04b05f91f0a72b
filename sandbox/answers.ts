// Responsible for: writing a handler's answer as a Response in Altegio's envelopes: v2, bare v1, and both shapes of a failure.
// Not for: the content of an answer (endpoints/), or faults (faults/fault-answers.ts).

import type {SandboxSettings} from './settings.js';

export type Answer =
  | {
      readonly kind: 'data';
      readonly status: number;
      readonly data: unknown;
      readonly meta?: object;
      /** Without an envelope in every dialect. */
      readonly bare?: boolean;
    }
  /** Success without a `data` key: `{success: true, meta: {message}}`. */
  | {readonly kind: 'done'; readonly status: number; readonly message: string}
  | {readonly kind: 'empty'; readonly status: number};

/** A documented failure of Altegio. Handlers throw it on purpose. */
export class AltegioFailure extends Error {
  readonly status: number;
  /** Altegio's number in `meta.errors[0].code`. null: no `errors`. */
  readonly code: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The whole `errors`, where it is not one code: several, or an object keyed by field. */
  readonly errors: unknown;

  constructor(
    status: number,
    message: string,
    code: number | null = null,
    headers: Record<string, string> = {},
    errors?: unknown,
  ) {
    super(message);
    this.errors = errors;
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export interface Dialect {
  /** True: v2 envelope. False: bare v1 data. */
  readonly wrapped: boolean;
  readonly russian: boolean;
  /** `company`: `{errors, meta}` without `success` (reference, section 0). */
  readonly failures: 'standard' | 'company';
  readonly cors: SandboxSettings['corsOnFailures'];
}

export function dialectOf(request: Request, path: string, settings: SandboxSettings): Dialect {
  const accept = request.headers.get('accept') ?? '';
  return {
    wrapped: settings.wrapped && /application\/vnd\.\w+\.v2\+json/.test(accept),
    russian: /^\s*ru\b/i.test(request.headers.get('accept-language') ?? ''),
    failures: settings.companyErrorShape === 'documented' && path.startsWith('company/') ? 'company' : 'standard',
    cors: settings.corsOnFailures,
  };
}

export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS, PATCH',
  'access-control-allow-headers':
    'Authorization, Content-Type, Accept-Language, X-Requested-With, X-App-Signature, X-App-Client-Context, ' +
    'X-App-Validation-Token, Idempotency-Key',
  'access-control-expose-headers': 'User_Token, X-User_Token, X-App-Security-Level',
};

/** The only texts that are known in Russian (reference B.1, B.2). A client must not depend on any text. */
const russian: Readonly<Record<string, string>> = {
  'Authentication needed.': 'Необходима авторизация',
  'Request limit exceeded, please try again in': 'Превышен лимит запросов, попробуйте повторить запрос через',
  seconds: 'секунд',
  'Invalid request format': 'Недопустимый формат запроса',
};

export function rateLimitMessage(seconds: number, inRussian: boolean): string {
  const translated = (text: string) => (inRussian ? russian[text] : text);
  return `${translated('Request limit exceeded, please try again in')} ${seconds} ${translated('seconds')}`;
}

export function answerResponse(answer: Answer, dialect: Dialect): Response {
  if (answer.kind === 'empty') return new Response(null, {status: answer.status, headers: {...corsHeaders}});
  if (answer.kind === 'done') return json(answer.status, {success: true, meta: {message: answer.message}}, corsHeaders);
  const {status, data, meta, bare = false} = answer;
  return json(status, dialect.wrapped && !bare ? {success: true, data, meta: meta ?? []} : data, corsHeaders);
}

export function failureResponse(refusal: AltegioFailure, dialect: Dialect): Response {
  const {status, code} = refusal;
  const message = (dialect.russian && russian[refusal.message]) || refusal.message;
  const headers = {...(dialect.cors ? corsHeaders : {}), ...refusal.headers};
  if (dialect.failures === 'company') {
    const plain = status === 404 ? 'Not found' : message.replace(/\.$/, '');
    return json(status, {errors: {code: status, message: plain}, meta: {message: plain}}, headers);
  }
  if (!dialect.wrapped) return json(status, {errors: {code: code ?? status, message}, meta: {message}}, headers);
  const all = refusal.errors ?? (code === null ? undefined : [{code, message}]);
  const errors = all === undefined ? {} : {errors: all};
  // As documented, a 404 has no message: an empty PHP array.
  const meta = status === 404 ? [] : {message, ...errors};
  return json(status, {success: false, data: null, meta}, headers);
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {'content-type': 'application/json; charset=utf-8', ...headers},
  });
}
