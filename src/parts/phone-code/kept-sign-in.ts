// Responsible for: a sign-in whose cookie the browser refused: a fault for the client, a console message for the embedder.
// Not for: noticing it (api/account.ts, `checkKept`).
import type {AltegioApiError} from '../../api/errors.js';
import type {Fault} from '../../base/host.js';

/** @param error of a sign-in: `signed-out` means that the browser did not keep the cookie */
export function signInFault(error: AltegioApiError): Fault {
  if (error.code !== 'signed-out') return error;
  // oxlint-disable-next-line no-console -- only the embedder can mend it
  console.error(
    'Cookie not kept. Proxy on another origin? Write credentials="include". Another site? COOKIE_SITE=cross.',
  );
  return 'phone.notKept';
}
