// Responsible for: `--check`: tries the store and Altegio once, as the proxy would use them, and says what is wrong.
// Not for: wrong settings (config.ts).
import {Altegio, type Upstream} from '../altegio/upstream.js';
import {isRateLimited} from '../altegio/visible-answer.js';
import {Refusal} from '../answer.js';
import {RateLimiter} from '../rate-limit/rate-limiter.js';
import {explain} from '../store/redis-reasons.js';
import {StoreDown, type Store} from '../store/store.js';
import type {Settings} from './settings.js';

export interface Checked {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** @param onSandbox nothing of Altegio is asked then */
export async function check(
  settings: Settings,
  {
    store,
    upstream,
    egress,
    partnerToken,
    onSandbox,
  }: {store: Store; upstream: Upstream; egress: string | null; partnerToken: string; onSandbox: boolean},
): Promise<Checked> {
  const lines = ['Settings: in order.'];
  const storeFault = await faultOf(store);
  lines.push(storeFault === null ? 'Store: answers.' : `Store: ${storeFault}.`);
  if (onSandbox) {
    lines.push('Altegio: not asked, because without ALTEGIO_PARTNER_TOKEN the proxy runs on the sandbox.');
    return {ok: storeFault === null, lines};
  }
  if (storeFault !== null) {
    lines.push('Altegio: not asked, because without the store the call could not be counted.');
    return {ok: false, lines};
  }
  const {limits} = settings;
  const altegio = new Altegio(upstream, partnerToken, {
    timeoutMs: limits.upstreamTimeoutMs,
    maxBytes: limits.upstreamMaxBytes,
  });
  const location = settings.locationIds?.values().next().value;
  try {
    // This call counts as every other.
    await new RateLimiter({store, limits, egress}).turn('own');
    const path = location === undefined ? 'companies' : `company/${location}`;
    const query = location === undefined ? 'count=1' : '';
    const came = await altegio.call({method: 'GET', path, query, body: null, userToken: null, acceptLanguage: null});
    const fault = isRateLimited(came)
      ? 'allows no more calls from this address now'
      : came.status === 401
        ? 'refuses the partner token'
        : came.status >= 500 || came.kind === 'unreadable'
          ? `answers with a failure (${came.status})`
          : null;
    lines.push(`Altegio: ${fault ?? 'answers'}.`);
    return {ok: fault === null, lines};
  } catch (error) {
    lines.push(error instanceof Refusal ? `Altegio: ${error.message}` : 'Altegio: cannot be asked.');
    return {ok: false, lines};
  }
}

/** Why the store cannot be used; `null`: it can. Only a write shows it. */
export async function faultOf(store: Store): Promise<string | null> {
  try {
    await store.put('ready', '1', 1_000);
    return null;
  } catch (error) {
    return error instanceof StoreDown ? explain(String(error.cause ?? 'does not answer')) : 'does not answer';
  }
}
