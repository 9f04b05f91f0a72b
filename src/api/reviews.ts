// Responsible for: reading and sending the review of a visit, by the secret token of its record.
// Not for: which visits can be reviewed (appointments.ts).
import type {Options} from './endpoint.js';
import {AltegioApiError} from './errors.js';
import {segment, type Http} from './http.js';
import type {Review} from './models/review.js';
import {newKey} from './values/idempotency-key.js';
import {toReview} from './wire/review.js';

const pathOf = (token: string): string => `master_record_review/${segment(token)}`;

/**
 * The visit that the token is of, and whether its review was sent.
 * @param options.token the short token of the record, and not its hash. It is secret
 * Source: GET master_record_review/{token}.
 */
export const getReview =
  (http: Http) =>
  async ({token, signal}: {readonly token: string} & Options): Promise<Review> =>
    toReview(await http.send({method: 'GET', path: pathOf(token), signal, repeatable: true}));

/**
 * Sends the review. Never repeated by itself: after a lost answer, `getReview` tells whether it was taken.
 * @param options.rating 1 to 5
 * @throws AltegioApiError `config` for another rating
 * Source: POST master_record_review/{token}; 200, whose body has no schema. Altegio takes one review of a visit.
 */
export const sendReview =
  (http: Http) =>
  async (
    options: {
      readonly token: string;
      readonly rating: number;
      readonly text?: string | undefined;
      readonly idempotencyKey?: string | undefined;
    } & Options,
  ): Promise<void> => {
    const {token, rating, text, signal, idempotencyKey = newKey()} = options;
    if (![1, 2, 3, 4, 5].includes(rating)) throw new AltegioApiError('config');
    const body = text === undefined ? {rating} : {rating, text};
    // 409: the proxy is still busy with this key.
    const meanings = {409: 'timeout'} as const;
    await http.send({method: 'POST', path: pathOf(token), body, signal, idempotencyKey, meanings});
  };
