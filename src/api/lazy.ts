// Responsible for: what of this layer is loaded only when it is used. In the classic script-tag build, files of this name
// find their neighbours beside the script (vite.config.ts).
import type * as proofOfWork from './proof-of-work.js';

export type ProofOfWork = typeof proofOfWork;

export const loadProofOfWork = (): Promise<ProofOfWork> => import('./proof-of-work.js');
