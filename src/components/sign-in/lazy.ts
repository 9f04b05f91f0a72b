// Responsible for: what of <altegio-sign-in> is loaded after its first paint. In the classic script-tag build, files of this name
// find their neighbours beside the script (vite.config.ts).
import type * as passwordForm from './password-form.js';

export const loadPasswordForm = (): Promise<typeof passwordForm> => import('./password-form.js');
