// Responsible for: what of a phone form is loaded after its first paint. In the classic script-tag build, files of this name
// find their neighbours beside the script (vite.config.ts).
import type * as codeStep from './code-step.js';

export const loadCodeStep = (): Promise<typeof codeStep> => import('./code-step.js');
