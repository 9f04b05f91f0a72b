// Responsible for: an endpoint of the account whose code is loaded with the first request.
// Not for: what the endpoint does (api/account.ts).
import {notSent} from '../api/errors.js';
import type {Http} from '../api/http.js';
import {loadRequests} from './lazy.js';

type Account = Omit<Awaited<ReturnType<typeof loadRequests>>, 'sendCall'>;
type Endpoint<Name extends keyof Account> = ReturnType<Account[Name]>;

/** @throws AltegioApiError as the endpoint does; `network` or `offline` while its file cannot be loaded, and nothing is sent */
export function laterEndpoint<Name extends keyof Account>(http: Http, name: Name): Endpoint<Name> {
  const call = async (options: never): Promise<unknown> => {
    let account: Account;
    try {
      account = await loadRequests();
    } catch (cause) {
      throw notSent(cause);
    }
    const endpoint: (options: never) => Promise<unknown> = account[name](http);
    return endpoint(options);
  };
  // The compiler cannot see that the name is the same on both sides.
  return call as Endpoint<Name>;
}
