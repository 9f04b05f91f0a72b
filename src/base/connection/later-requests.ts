// Responsible for: requests whose code is loaded after the first paint, or with the first request.
// Not for: what a request is (api/request/request.ts), or what an endpoint does (api/account.ts).
import type * as account from '../../api/account.js';
import {notSent} from '../../api/errors.js';
import type {Http, SendCall} from '../../api/http.js';
import {afterPaint} from '../page/after-paint.js';
import {loadRequests} from './lazy.js';

type Requests = Awaited<ReturnType<typeof loadRequests>>;
type Endpoints = Readonly<Record<string, (http: Http) => (options: never) => Promise<unknown>>>;

type Watch = Requests['watchSession'];
/** What names an endpoint. */
type Endpoint = keyof typeof account & keyof Requests;

let here: Requests | undefined;
let known: SendCall | undefined;
let watch: Watch | undefined;
/** Calls from before the watch was here. */
const unwatched: Parameters<Watch>[] = [];
let prefetched = false;

/**
 * An element that asks at once brings the code of a request with it.
 * @param watchSession without it, the element calls `prefetchRequests()` when there is time
 */
export function sendAtOnce(sendCall: SendCall, watchSession?: Watch): void {
  known = sendCall;
  if (watchSession) beginWatch(watchSession);
  else prefetched = true;
}

/** As `watchSession()`, from when its file is here. Before that, no request of this page can have told who is signed in. */
export function watchLater(...call: Parameters<Watch>): void {
  if (watch) return watch(...call);
  unwatched.push(call);
  prefetch();
}

function beginWatch(watchSession: Watch): void {
  watch ??= watchSession;
  for (const call of unwatched.splice(0)) watch(...call);
}

/** The file, once it is here. Not for a file that is loaded later itself: in a script tag's build that has a copy, which stays empty. */
export const laterFile = (): Requests | undefined => here;

/** @throws what `import()` does while the file cannot be loaded */
export async function loadLater(): Promise<Requests> {
  here ??= await loadRequests();
  beginWatch(here.watchSession);
  return here;
}

/** Without a network, nothing is done. */
export function withLater(use: (file: Requests) => unknown): void {
  loadLater().then(use, () => {});
}

/** @throws AltegioApiError as `sendCall`; `network` or `offline` while its file cannot be loaded, and nothing is sent */
export const sendLater: SendCall = async (call, route) => {
  known ??= (await orNotSent(loadLater)).sendCall;
  return known(call, route);
};

/**
 * An endpoint of the account. Its file is fetched once the page has been painted, before a press needs it.
 * @throws AltegioApiError as the endpoint does, or as `sendLater`
 */
export function laterEndpoint<Name extends Endpoint>(http: Http, name: Name): ReturnType<Requests[Name]> {
  prefetch();
  return endpointOf<Pick<Requests, Endpoint>, Name>(http, loadLater, name);
}

/** Several of them, and the session. */
export function laterEndpoints<Name extends Endpoint>(
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

function prefetch(): void {
  if (!prefetched) afterPaint(prefetchRequests);
  prefetched = true;
}

/** Nobody has asked for anything yet: where it cannot be loaded, the first request tries again. */
export const prefetchRequests = (): void => withLater(() => {});

/** @throws AltegioApiError `network` or `offline` while the file cannot be loaded */
export async function orNotSent<File>(load: () => Promise<File>): Promise<File> {
  try {
    return await load();
  } catch (cause) {
    throw notSent(cause);
  }
}
