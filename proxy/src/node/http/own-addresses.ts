// Responsible for: the server's own addresses: /healthz (the process runs), /readyz (it can serve) and /metrics.
// Not for: the proxy's answers (handler.ts).
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Metrics} from '../metrics.js';

export interface OwnAddressOptions {
  readonly metrics: Metrics;
  /** False: /metrics is somewhere else. */
  readonly showsMetrics: boolean;
  /** Why the proxy cannot serve now; `null`: it can. */
  readonly notReady: () => Promise<string | null>;
  readonly failed: ((error: unknown) => void) | undefined;
}

const TEXT = 'text/plain; charset=utf-8';

/** Answers the request if it is for an own address. */
export function ownAddresses(
  options: OwnAddressOptions,
): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean {
  const {metrics, showsMetrics, notReady, failed} = options;
  const later = (outgoing: ServerResponse, work: Promise<void>): true => {
    work.catch((error: unknown) => {
      failed?.(error);
      outgoing.writeHead(500).end();
    });
    return true;
  };
  return (incoming, outgoing) => {
    const path = pathOf(incoming.url ?? '');
    if (path === '/healthz') {
      plain(incoming, outgoing, 200, 'ok', TEXT);
      return true;
    }
    if (path === '/readyz') {
      const answered = async (): Promise<void> => {
        const reason = await notReady();
        plain(incoming, outgoing, reason === null ? 200 : 503, reason === null ? 'ok' : `not ready: ${reason}`, TEXT);
      };
      return later(outgoing, answered());
    }
    if (path === '/metrics' && showsMetrics) {
      const answered = async (): Promise<void> =>
        plain(incoming, outgoing, 200, await metrics.text(), metrics.contentType);
      return later(outgoing, answered());
    }
    return false;
  };
}

/** Without the query, and without the scheme and host that a proxy in front may write before it. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/?]*/i, '').replace(/\?.*$/s, '');

function plain({method}: IncomingMessage, outgoing: ServerResponse, status: number, text: string, type: string): void {
  const isRead = method === 'GET' || method === 'HEAD';
  outgoing.writeHead(isRead ? status : 405, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    ...(isRead ? {} : {Allow: 'GET, HEAD'}),
  });
  outgoing.end(isRead ? text : '');
}
