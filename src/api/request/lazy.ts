// Responsible for: loading the files of this layer that are rarely needed, when they are first used. In the classic script-tag
// build, a file named lazy.ts resolves its imports relative to the script (vite.config.ts). Not for: what the files do.
import type * as proofOfWork from './proof-of-work.js';

export type ProofOfWork = typeof proofOfWork;

export const loadProofOfWork = (): Promise<ProofOfWork> => import('./proof-of-work.js');
