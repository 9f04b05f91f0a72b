// Responsible for: loading the phone rules on first use. In the classic script-tag build, a file named lazy.ts resolves its
// imports relative to the script (vite.config.ts). Not for: the rules themselves (phone-format.ts).
import type * as phoneFormat from './phone-format.js';

export type PhoneFormat = typeof phoneFormat;

export const loadPhoneFormat = (): Promise<PhoneFormat> => import('./phone-format.js');
