// Responsible for: allowed origins, fetch metadata, the custom header that a form or image cannot send, and CORS headers.
// Not for: query and body (input.ts), sessions (session/session.ts).
import {REPLAYS, Refusal, type HeaderList} from '../answer.js';
import {METHODS} from '../routes.js';

export type AllowedOrigins = readonly string[] | 'loopback';

// Authorization is in the list so that a page in token mode passes the same preflight. The proxy never reads it.
const ALLOWED_HEADERS = 'Accept, Accept-Language, Content-Type, X-Requested-With, Idempotency-Key, Authorization';

export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]' || hostname === '::1';
}

export function isLoopbackOrigin(origin: string): boolean {
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === origin && isLoopbackHost(url.hostname);
}

export class OriginCheck {
  readonly #allowed: ReadonlySet<string> | 'loopback';

  constructor(allowed: AllowedOrigins) {
    this.#allowed = allowed === 'loopback' ? allowed : new Set(allowed);
  }

  /** Throws a Refusal if the request is not allowed. A preflight is answered with `preflight()`. */
  check(request: Request): void {
    const {headers} = request;
    const origin = headers.get('Origin');
    if (origin === null ? !isSameSiteRead(request) : !this.#isAllowed(origin, request)) {
      throw new Refusal(403, 'This origin is not allowed.');
    }
    if (request.method === 'OPTIONS') return;
    // Fetch metadata, set by the browser: the elements send no navigation, frame, form, image or script request.
    if (
      !isOneOf(headers.get('Sec-Fetch-Mode'), ['cors', 'same-origin']) ||
      !isOneOf(headers.get('Sec-Fetch-Dest'), ['empty'])
    ) {
      throw new Refusal(403, 'Only a script of the page may ask this.');
    }
    // A cross-site page can send this header only after a preflight, which checks the origin.
    if (headers.get('X-Requested-With') !== 'altegio-elements') {
      throw new Refusal(403, 'The header X-Requested-With: altegio-elements is missing.');
    }
  }

  preflight(): HeaderList {
    return [
      ['Access-Control-Allow-Methods', METHODS.join(', ')],
      ['Access-Control-Allow-Headers', ALLOWED_HEADERS],
      ['Access-Control-Max-Age', '600'],
    ];
  }

  /** CORS headers of every answer, including refusals. They let a page of an allowed origin read it. */
  corsHeaders(request: Request): HeaderList {
    const headers: HeaderList = [['Vary', 'Origin']];
    const origin = request.headers.get('Origin');
    if (origin === null || !this.#isAllowed(origin, request)) return headers;
    headers.push(['Access-Control-Allow-Origin', origin]);
    headers.push(['Access-Control-Allow-Credentials', 'true']);
    headers.push(['Access-Control-Expose-Headers', `Retry-After, ${REPLAYS}`]);
    return headers;
  }

  #isAllowed(origin: string, request: Request): boolean {
    if (origin === new URL(request.url).origin) return true;
    return this.#allowed === 'loopback' ? isLoopbackOrigin(origin) : this.#allowed.has(origin);
  }
}

function isOneOf(value: string | null, allowed: readonly string[]): boolean {
  return value === null || allowed.includes(value);
}

// Browsers omit Origin only from reads on the proxy's own site.
function isSameSiteRead(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  return request.method === 'GET' && (site === null || site === 'same-origin' || site === 'none');
}
