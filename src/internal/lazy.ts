// Responsible for: what is loaded only when it is used. The classic script-tag build swaps this file for one that
// finds its neighbours beside the script (vite.config.ts).
import type * as phoneFormat from './phone-format.js';

export type PhoneFormat = typeof phoneFormat;

export const loadPhoneFormat = (): Promise<PhoneFormat> => import('./phone-format.js');
