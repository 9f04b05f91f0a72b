// Responsible for: requests whose code is loaded after the first paint, or with the first request.
// Not for: what a request is (api/request/request.ts), or what an endpoint does (api/account.ts).
import {notSent} from '../../api/errors.js';
import type {Http, SendCall} from '../../api/http.js';
import {afterPaint} from '../page/after-paint.js';
import {loadRequests} from './lazy.js';

type Requests = Awaited<ReturnType<typeof loadRequests>>;
type Endpoints = Readonly<Record<string, (http: Http) => (options: never) => Promise<unknown>>>;

let known: SendCall | undefined;
let prefetched = false;

/** An element that asks at once brings the code of a request with it. */
export function sendAtOnce(sendCall: SendCall): void {
  known = sendCall;
}

/** @throws AltegioApiError as `sendCall`; `network` or `offline` while its file cannot be loaded, and nothing is sent */
export const sendLater: SendCall = async (call, route) => {
  known ??= (await requests()).sendCall;
  return known(call, route);
};

/**
 * An endpoint of the account. Its file is fetched once the page has been painted, before a press needs it.
 * @throws AltegioApiError as the endpoint does, or as `sendLater`
 */
export function laterEndpoint<Name extends Exclude<keyof Requests, 'sendCall'>>(
  http: Http,
  name: Name,
): ReturnType<Requests[Name]> {
  if (!prefetched) afterPaint(() => void prefetch());
  prefetched = true;
  return endpointOf<Omit<Requests, 'sendCall'>, Name>(http, loadRequests, name);
}

/** Several of them, and the session. */
export function laterEndpoints<Name extends Exclude<keyof Requests, 'sendCall'>>(
  http: Http,
  ...names: readonly Name[]
): Pick<Http, 'session'> & {[One in Name]: ReturnType<Requests[One]>} {
  const endpoints = names.map((name) => [name, laterEndpoint(http, name)] as const);
  return Object.assign(
    {session: http.session},
    Object.fromEntries(endpoints) as {[One in Name]: ReturnType<Requests[One]>},
  );
}

/**
 * An endpoint whose code comes with a file.
 * @throws AltegioApiError as the endpoint does; `network` or `offline` while the file cannot be loaded, and nothing is sent
 */
export function endpointOf<File extends Pick<Endpoints, Name>, Name extends keyof File & string>(
  http: Http,
  load: () => Promise<File>,
  name: Name,
): ReturnType<File[Name]> {
  const call = async (options: never): Promise<unknown> => (await orNotSent(load))[name](http)(options);
  // The compiler cannot see that the name is the same on both sides.
  return call as ReturnType<File[Name]>;
}

async function prefetch(): Promise<void> {
  try {
    await loadRequests();
  } catch {
    // Nobody has asked for anything yet. The first request tries again.
  }
}

async function requests(): Promise<Requests> {
  return orNotSent(loadRequests);
}

/** @throws AltegioApiError `network` or `offline` while the file cannot be loaded */
export async function orNotSent<File>(load: () => Promise<File>): Promise<File> {
  try {
    return await load();
  } catch (cause) {
    throw notSent(cause);
  }
}
