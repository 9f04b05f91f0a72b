// Responsible for: what of <altegio-review> is loaded while its placeholder is painted. In the classic script-tag build, files of this
// name find their neighbours beside the script (vite.config.ts).
import type * as form from './review-form.js';

export const loadForm = (): Promise<typeof form> => import('./review-form.js');
