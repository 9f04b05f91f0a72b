// Responsible for: the check of an embedder's `messages`, which is loaded for a key that no loaded text has. In the script-tag
// build, a file of this name finds what it loads beside the script (vite.config.ts).
import type * as keyCheck from './message-keys.js';

export const loadKeyCheck = (): Promise<typeof keyCheck> => import('./message-keys.js');
