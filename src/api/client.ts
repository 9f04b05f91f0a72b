// Responsible for: one client with every endpoint. Not for: elements, which take only the part that they need.
import {accountApi, type AccountApi} from './account.js';
import {appointmentsApi, type AppointmentsApi} from './appointments.js';
import {createHttp, type ClientOptions} from './http.js';

/** Every endpoint as one named method, and the session that they share. */
export type Client = AccountApi & AppointmentsApi;

/**
 * A client for one proxy and one session. Needs no DOM: give an absolute `proxyUrl` outside a page.
 * @throws AltegioApiError `config` when the proxy URL is none
 */
export function createClient(options: ClientOptions): Client {
  const http = createHttp(options);
  return {...accountApi(http), ...appointmentsApi(http)};
}
