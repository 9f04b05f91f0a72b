// Responsible for: the rows of a visit's review. The token in the path is the only right that they need.
// Not for: which visits have a token (appointments.ts).
import type {Route} from './row.js';

export const REVIEW_ROWS: readonly Route[] = [
  {
    name: 'review',
    method: 'GET',
    path: 'master_record_review/:token',
    auth: 'partner',
    guards: 'token',
    priority: 'own',
  },
  {
    // Without `tips_amount` and `redirect_prefix`: tips are given on Altegio's own page.
    name: 'send-review',
    method: 'POST',
    path: 'master_record_review/:token',
    auth: 'partner',
    guards: 'token',
    replays: true,
    body: {rating: {maxLength: 1, pattern: /^[1-5]$/, orNumber: true}, text: {maxLength: 4000}},
  },
];
