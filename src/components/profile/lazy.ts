// Responsible for: what of <altegio-profile> is loaded after its first paint, and with a press on "Change number". In the classic
// script-tag build, files of this name find their neighbours beside the script (vite.config.ts).
import type * as phoneChange from './phone-change.js';
import type * as press from './profile.press.js';

export const loadPress = (): Promise<typeof press> => import('./profile.press.js');

export const loadPhoneChange = (): Promise<typeof phoneChange> => import('./phone-change.js');
