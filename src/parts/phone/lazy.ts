// Responsible for: what of the elements is loaded only when it is used. In the classic script-tag build, files of this
// name find their neighbours beside the script (vite.config.ts).
import type * as phoneFormat from './phone-format.js';

export type PhoneFormat = typeof phoneFormat;

export const loadPhoneFormat = (): Promise<PhoneFormat> => import('./phone-format.js');
