// Who may knock: origins, fetch metadata, the custom header that a plain form or image cannot send, and CORS answers.
// Not here: what is asked for (input.ts) and in whose name (session.ts).
import {Refusal, type HeaderList} from '../answer.js';

export type AllowedOrigins = readonly string[] | 'loopback';

const METHODS = 'GET, POST, PUT, DELETE';
// Authorization is named so that a page in token mode meets one and the same preflight; the proxy never reads it.
const HEADERS = 'Accept, Accept-Language, Content-Type, X-Requested-With, Idempotency-Key, Authorization';

export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]' || hostname === '::1';
}

export function isLoopbackOrigin(origin: string): boolean {
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === origin && isLoopbackHost(url.hostname);
}

export class Door {
  readonly #allowed: ReadonlySet<string> | 'loopback';

  constructor(allowed: AllowedOrigins) {
    this.#allowed = allowed === 'loopback' ? allowed : new Set(allowed);
  }

  /** Throws a Refusal unless the request may go on. A preflight goes on to `preflight()`. */
  check(request: Request): void {
    const {headers} = request;
    const origin = headers.get('Origin');
    if (origin === null ? !isOwnRead(request) : !this.#welcomes(origin, request)) {
      throw new Refusal(403, 'This origin is not allowed.');
    }
    if (request.method === 'OPTIONS') return;
    // What the browser itself says of the request: no navigation, frame, form, image or script comes from the elements.
    if (
      !isOneOf(headers.get('Sec-Fetch-Mode'), ['cors', 'same-origin']) ||
      !isOneOf(headers.get('Sec-Fetch-Dest'), ['empty'])
    ) {
      throw new Refusal(403, 'Only a script of the page may ask this.');
    }
    // A cross-site page can send this header only after a preflight, and that has named the origin.
    if (headers.get('X-Requested-With') !== 'altegio-elements') {
      throw new Refusal(403, 'The header X-Requested-With: altegio-elements is missing.');
    }
  }

  preflight(): HeaderList {
    return [
      ['Access-Control-Allow-Methods', METHODS],
      ['Access-Control-Allow-Headers', HEADERS],
      ['Access-Control-Max-Age', '600'],
    ];
  }

  /** What every answer carries, refusals too: it lets an allowed page read it, and does nothing for any other page. */
  labels(request: Request): HeaderList {
    const labels: HeaderList = [['Vary', 'Origin']];
    const origin = request.headers.get('Origin');
    if (origin === null || !this.#welcomes(origin, request)) return labels;
    labels.push(['Access-Control-Allow-Origin', origin]);
    labels.push(['Access-Control-Allow-Credentials', 'true']);
    labels.push(['Access-Control-Expose-Headers', 'Retry-After']);
    return labels;
  }

  #welcomes(origin: string, request: Request): boolean {
    if (origin === new URL(request.url).origin) return true;
    return this.#allowed === 'loopback' ? isLoopbackOrigin(origin) : this.#allowed.has(origin);
  }
}

function isOneOf(value: string | null, allowed: readonly string[]): boolean {
  return value === null || allowed.includes(value);
}

// Browsers leave Origin out only of reads on the proxy's own site.
function isOwnRead(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  return request.method === 'GET' && (site === null || site === 'same-origin' || site === 'none');
}
