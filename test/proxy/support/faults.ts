// Every way in which the sandbox can fail, for tests that go through all of them.
import type {Fault} from '../../../sandbox/index.js';

export const FAULTS: readonly Fault[] = [
  {kind: 'status', status: 500},
  {kind: 'hang'},
  {kind: 'cut'},
  {kind: 'cut', after: true},
  {kind: 'truncated'},
  {kind: 'html403'},
  {kind: 'rate-limited'},
  {kind: 'rate-limited', retryAfter: 9},
  {kind: 'wall'},
  ...([1, 2, 3, 4, 5] as const).map((shape) => ({kind: 'error-shape', shape}) as const),
];
