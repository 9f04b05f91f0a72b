// Responsible for: what of <altegio-change-password> is loaded after its first paint. In the classic script-tag build, files of this
// name find their neighbours beside the script (vite.config.ts).
import type * as passwordChange from './password-change.js';

export const loadPasswordChange = (): Promise<typeof passwordChange> => import('./password-change.js');
