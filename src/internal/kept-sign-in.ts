// Responsible for: what is said of a sign-in that the browser did not keep: to the client as a fault, to the embedder in the
// console. Not for: finding it out (api/account.ts, `checkKept`).
import type {AltegioApiError} from '../api/errors.js';
import type {Fault} from './altegio-element.js';

/** @param error of a sign-in, which is `signed-out` only where the cookie was not kept */
export function signInFault(element: Element, error: AltegioApiError): Fault {
  if (error.code !== 'signed-out') return error;
  // oxlint-disable-next-line no-console -- only the embedder can mend it
  console.error(
    `<${element.localName}> The browser did not keep the session's cookie. Is the proxy on another origin? Write credentials="include", and COOKIE_SITE=cross if it is another site. Else cookies are blocked.`,
  );
  return 'notKept';
}
