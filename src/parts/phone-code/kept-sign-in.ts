// Responsible for: what is said of a sign-in that the browser did not keep: to the client as a fault, to the embedder in the
// console. Not for: finding it out (api/account.ts, `checkKept`).
import type {AltegioApiError} from '../../api/errors.js';
import type {Fault} from '../../base/host.js';

/** @param error of a sign-in, which is `signed-out` only where the cookie was not kept */
export function signInFault(error: AltegioApiError): Fault {
  if (error.code !== 'signed-out') return error;
  // oxlint-disable-next-line no-console -- only the embedder can mend it
  console.error(
    'Cookie not kept. Proxy on another origin? Write credentials="include". Another site? COOKIE_SITE=cross.',
  );
  return 'phone.notKept';
}
