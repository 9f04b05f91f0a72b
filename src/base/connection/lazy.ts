// Responsible for: what every element loads after its first paint. In the classic script-tag build, files of this name find
// their neighbours beside the script (vite.config.ts).
import type * as requests from './requests.js';

export const loadRequests = (): Promise<typeof requests> => import('./requests.js');
