// Responsible for: the faults of the sandbox that an operation of my bookings may meet. Not for: what must be so then (the tests).
import type {Fault} from '../../sandbox/index.js';

const refusal = (status: number): Fault => ({
  kind: 'status',
  status,
  body: {success: false, data: null, meta: {message: 'No'}},
});

export const faults: Readonly<Record<string, Fault>> = {
  'a 400': refusal(400),
  'a 403': refusal(403),
  'a 404': refusal(404),
  'a 422': refusal(422),
  'a 500': refusal(500),
  'a 503 without a body': {kind: 'status', status: 503},
  'a lost request': {kind: 'cut'},
  'a lost answer': {kind: 'cut', after: true},
  'half an answer': {kind: 'truncated'},
  'a bot wall': {kind: 'html403'},
  'a 429': {kind: 'rate-limited'},
  'a 429 with a long wait': {kind: 'rate-limited', retryAfter: 600},
  'a captcha wall': {kind: 'wall'},
  'errors without success': {kind: 'error-shape', shape: 2},
  'errors twice': {kind: 'error-shape', shape: 3},
  'an HTML error': {kind: 'error-shape', shape: 4},
  'a 200 that says no': {kind: 'error-shape', shape: 5},
};
