// Responsible for: the active faults by route, and the number of requests that each still applies to.
// Not for: applying a fault (fault-answers.ts), and reading one from JSON (fault-input.ts).

import {findRoute, headOf, matchPath, routes} from '../routes.js';

interface Lasting {
  /** Number of requests that it applies to. Absent: until it is cleared. */
  readonly times?: number;
}

export type Fault = Lasting &
  (
    | {readonly kind: 'status'; readonly status: number; readonly body?: unknown}
    /**
     * Waits `ms` before the work, then continues, or applies the fault in `then`. `after`: the work is done first, and its
     * answer is late.
     */
    | {readonly kind: 'delay'; readonly ms: number; readonly then?: Fault; readonly after?: boolean}
    /** Somebody else takes the times in the body of the request, just before the work. */
    | {readonly kind: 'steal'}
    /** The event in the path fills up, just before the work. */
    | {readonly kind: 'fill'}
    /** Never answers. Rejects if the request is aborted. */
    | {readonly kind: 'hang'}
    /** Rejects like a lost connection. `after`: the work is done, only the answer is lost. */
    | {readonly kind: 'cut'; readonly after?: boolean}
    /** 200 with the first half of the real answer. The work is done. */
    | {readonly kind: 'truncated'}
    /** Cloudflare's "Just a moment…" page. */
    | {readonly kind: 'html403'}
    /** 429. `retryAfter`: seconds for a Retry-After header. Absent: no header. */
    | {readonly kind: 'rate-limited'; readonly retryAfter?: number}
    /** 412 with X-App-Security-Level (reference B.5). */
    | {readonly kind: 'wall'}
    /**
     * A failure in one of the shapes of reference B.1: 1 the usual envelope, 2 `{errors, meta}` without `success`,
     * 3 both at once with a stub `meta.errors: [{}]`, 4 an HTML page, 5 HTTP 200 with `success: false`.
     * `status` is 422 by default, and 500 for 4; for 5 it stands in `errors` only.
     */
    | {
        readonly kind: 'error-shape';
        readonly shape: 1 | 2 | 3 | 4 | 5;
        readonly status?: number;
        readonly code?: number;
      }
  );

export interface FaultEntry {
  readonly route: string;
  readonly fault: Fault;
}

/**
 * A route key is `*` (everything), or a method (or `*`) and a path: exact (`GET user/records/13132701`), with variables
 * (`DELETE user/records/{id}`, any name), or the part of a route before its first variable (`GET book_times`,
 * `GET user/records` for the list and the single records). The most exact key wins.
 */
export class Faults {
  readonly #entries = new Map<string, Fault>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Throws a RangeError for a key that can never match, because a test with such a fault would test nothing. */
  set(route: string, fault: Fault): void {
    this.#entries.set(checkedKey(route), fault);
    this.#onChange();
  }

  /** Clears the fault of one route, or all faults. */
  clear(route?: string): void {
    if (route === undefined) this.#entries.clear();
    else this.#entries.delete(checkedKey(route));
    this.#onChange();
  }

  list(): readonly FaultEntry[] {
    return [...this.#entries].map(([route, fault]) => ({route, fault}));
  }

  /** Returns the fault for this request and counts down its `times`. */
  take(method: string, path: string): Fault | null {
    const found = [...this.#entries]
      .map(([key, fault]) => ({key, fault, rank: rankOf(key, method, path)}))
      .filter(({rank}) => rank > 0)
      .sort((a, b) => b.rank - a.rank)[0];
    if (!found) return null;
    const {key, fault} = found;
    if (fault.times !== undefined) {
      if (fault.times > 1) this.#entries.set(key, {...fault, times: fault.times - 1});
      else this.#entries.delete(key);
      this.#onChange();
    }
    return fault;
  }
}

function checkedKey(route: string): string {
  const [, method = '', path = ''] = /^\s*(\S+)\s+\/?(\S*?)\/?\s*$/.exec(route) ?? [];
  if (route.trim() === '*') return '*';
  const key = `${method.toUpperCase()} ${path}`;
  const known = routes.some((entry) => isKeyOf(key, entry.method, entry.pattern));
  if (!known) {
    const names = [...new Set(routes.map((entry) => `${entry.method} ${entry.pattern}`))].join(', ');
    throw new RangeError(`"${route}" is no route of the sandbox. Write * or one of: ${names}`);
  }
  return key;
}

function isKeyOf(key: string, method: string, pattern: string): boolean {
  const [wantedMethod, path = ''] = key.split(' ');
  if (wantedMethod !== '*' && wantedMethod !== method) return false;
  return path === '*' || path === headOf(pattern) || matchPath(pattern, path) !== null;
}

/** 0: no match. A higher rank is a more exact match. */
function rankOf(key: string, method: string, path: string): number {
  if (key === '*') return 1;
  const [wantedMethod, wantedPath = ''] = key.split(' ');
  if (wantedMethod !== '*' && wantedMethod !== method) return 0;
  const exactMethod = wantedMethod === '*' ? 0 : 1;
  if (wantedPath === '*') return 2 + exactMethod;
  if (wantedPath === path) return 8 + exactMethod;
  if (matchPath(wantedPath, path)) return 6 + exactMethod;
  const found = findRoute(method, path);
  return found && headOf(found.route.pattern) === wantedPath ? 4 + exactMethod : 0;
}
