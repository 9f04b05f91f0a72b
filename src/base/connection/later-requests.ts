// Responsible for: requests whose code is loaded after the first paint, or with the first request.
// Not for: what a request is (api/request.ts), or what an endpoint does (api/account.ts).
import {notSent} from '../../api/errors.js';
import type {Http, SendCall} from '../../api/http.js';
import {loadRequests} from './lazy.js';

type Requests = Awaited<ReturnType<typeof loadRequests>>;
type Account = Omit<Requests, 'sendCall'>;
type Endpoint<Name extends keyof Account> = ReturnType<Account[Name]>;

let known: SendCall | undefined;

/** An element that asks at once brings the code of a request with it. */
export function sendAtOnce(sendCall: SendCall): void {
  known = sendCall;
}

/** @throws AltegioApiError as `sendCall`; `network` or `offline` while its file cannot be loaded, and nothing is sent */
export const sendLater: SendCall = async (call, route) => {
  known ??= (await requests()).sendCall;
  return known(call, route);
};

/** Loads what a request needs before it is needed. After a failure, the next request tries again. */
export async function prepareRequests(): Promise<void> {
  try {
    if (!known) await loadRequests();
  } catch {
    // Nobody has asked for anything yet.
  }
}

/** An endpoint of the account. @throws AltegioApiError as the endpoint does, or as `sendLater` */
export function laterEndpoint<Name extends keyof Account>(http: Http, name: Name): Endpoint<Name> {
  const call = async (options: never): Promise<unknown> => {
    const account: Account = await requests();
    const endpoint: (options: never) => Promise<unknown> = account[name](http);
    return endpoint(options);
  };
  // The compiler cannot see that the name is the same on both sides.
  return call as Endpoint<Name>;
}

async function requests(): Promise<Requests> {
  try {
    return await loadRequests();
  } catch (cause) {
    throw notSent(cause);
  }
}
