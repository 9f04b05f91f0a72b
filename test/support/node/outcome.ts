// Responsible for: what a call came to under an answer that no server should give, with everything checked that must hold
// whatever was answered; and such answers. Not for: which endpoints are asked (the tests).
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {AltegioApiError} from '../../../src/api/index.js';
import type {Endpoint} from './endpoints.js';
import {jsonText, junk} from './junk.js';
import {clientOf, codes, proxyUrl, token} from './script.js';

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

/** What one call came to, with everything checked that must hold whatever was answered. */
export async function outcome(
  endpoint: Endpoint,
  {status, body, headers = {}}: Reply,
): Promise<AltegioApiError | null> {
  const nobody = status === 204 || status === 205 || status === 304;
  let requests = 0;
  const client = clientOf({
    fetch: ({url}) => {
      requests++;
      assert.ok(url.startsWith(`${proxyUrl}/`));
      return Promise.resolve(new Response(nobody ? null : body, {status, headers}));
    },
  });
  if (endpoint.asClient) client.session.open(token);
  let value: unknown;
  try {
    value = await endpoint.call(client);
  } catch (error) {
    assert.ok(
      error instanceof AltegioApiError,
      `${endpoint.name}: ${error instanceof Error ? error.stack : String(error)}`,
    );
    assert.ok(codes.includes(error.code), error.code);
    assert.ok(error.status === undefined || error.status === status);
    assert.ok(error.retryAfter === undefined || (Number.isInteger(error.retryAfter) && error.retryAfter >= 0));
    return error;
  } finally {
    // 2: a refused booking is looked into; 4: so is a refused code or password, by a read; 3: a read that may be repeated.
    const most = endpoint.repeatable ? 3 : endpoint.asksWhy ? 2 : endpoint.keyed && endpoint.asClient ? 4 : 1;
    assert.ok(requests <= most, `${requests} requests`);
  }
  endpoint.check(value, endpoint.name);
  // Every lazy getter again, as a host would.
  JSON.stringify(value);
  return null;
}

export const textOf = (anEndpoint: fc.Arbitrary<Endpoint>): fc.Arbitrary<string> =>
  fc.oneof(
    {weight: 4, arbitrary: junk.map(jsonText)},
    {weight: 2, arbitrary: fc.json()},
    {weight: 2, arbitrary: junk.map((data) => jsonText({success: true, data, meta: []}))},
    {
      weight: 2,
      arbitrary: fc.tuple(junk, junk).map(([errors, meta]) => jsonText({success: false, data: null, errors, meta})),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(junk, junk).map(([code, more]) => jsonText({success: false, meta: {errors: [{code}, more]}})),
    },
    {weight: 1, arbitrary: fc.string()},
    {weight: 1, arbitrary: fc.string({unit: 'binary'})},
    {
      weight: 1,
      arbitrary: fc
        .tuple(anEndpoint, fc.nat(400))
        .map(([endpoint, length]) => jsonText(endpoint.answer()).slice(0, length)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', ' ', '<!DOCTYPE html><p>x', '\ufeff{}', '['.repeat(50_000), 'NaN', '{}{}', '"'),
    },
  );
const statuses = [200, 200, 200, 201, 202, 204, 206, 226, 300, 302, 304, 400, 401, 402, 403, 404, 405, 408, 409, 410];
export const status = fc.oneof(
  fc.constantFrom(...statuses, 412, 413, 418, 422, 425, 429, 431, 451, 499, 500, 501, 502, 503, 504, 520, 599),
  fc.integer({min: 200, max: 599}),
);
export const retryAfter = fc.option(
  fc.constantFrom('', '0', '-1', '3', '10', '11', '1e9', 'NaN', 'Infinity', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  {freq: 6},
);

/** @returns the failure, or null for a model */
export async function arbitraryOutcome(
  endpoint: Endpoint,
  {status, body, retryAfter}: {readonly status: number; readonly body: string; readonly retryAfter: string | null},
): Promise<AltegioApiError | null> {
  const headers = retryAfter === null ? {} : {'Retry-After': retryAfter};
  const error = await outcome(endpoint, {status, body, headers});
  if (status < 300 && status !== 204 && status !== 205 && body.trim() !== '' && !isJson(body)) {
    assert.equal(error?.code, 'bad-response');
  }
  return error;
}

function isJson(text: string): boolean {
  try {
    // Decoding takes one byte order mark away.
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
