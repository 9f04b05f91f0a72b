// Responsible for: very many damaged and arbitrary answers to endpoints, one call each, through the real client.
// Not for: what is checked of one call (outcome.ts), or which endpoints are asked (the tests).
import assert from 'node:assert/strict';
import {afterEach, beforeEach} from 'node:test';
import * as fc from 'fast-check';
import type {AltegioApiError} from '../../../src/api/index.js';
import type {Endpoint} from './endpoints.js';
import {damage, damaged, jsonText} from './junk.js';
import {arbitraryOutcome, outcome, retryAfter, status, textOf} from './outcome.js';
import {volume} from './volume.js';

const runs = {numRuns: volume(20_000)};
const real = {setTimeout: globalThis.setTimeout, random: Math.random};

/** Waits between attempts take no time; time-outs stay what they are, and never come. By hand: a mock keeps every call. */
export function withoutWaits(): void {
  beforeEach(() => {
    Math.random = () => 0;
    const soon = (run: () => void, ms: number): unknown => (ms < 11_000 ? setImmediate(run) : real.setTimeout(run, ms));
    globalThis.setTimeout = soon as typeof setTimeout;
  });
  afterEach(() => {
    Math.random = real.random;
    globalThis.setTimeout = real.setTimeout;
  });
}

/** @param came of one call to `endpoint`; null when it gave a model */
export async function damagedAnswers(
  endpoints: readonly Endpoint[],
  came: (endpoint: Endpoint, error: AltegioApiError | null) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...endpoints),
      fc.array(damage, {minLength: 1, maxLength: 4}),
      fc.constantFrom(0, 0, 0, 200, 201, 202, 203, 299),
      async (endpoint, damages, status) => {
        const body = jsonText(damaged(endpoint.answer(), damages));
        came(endpoint, await outcome(endpoint, {status: status || endpoint.status, body}));
      },
    ),
    runs,
  );
}

/** JSON or not, any status. @param maySucceed whether the endpoint takes such a status for success */
export async function arbitraryAnswers(
  endpoints: readonly Endpoint[],
  maySucceed: (endpoint: Endpoint, status: number) => boolean,
): Promise<void> {
  const anEndpoint = fc.constantFrom(...endpoints);
  await fc.assert(
    fc.asyncProperty(anEndpoint, status, textOf(anEndpoint), retryAfter, async (endpoint, status, body, retryAfter) => {
      const error = await arbitraryOutcome(endpoint, {status, body, retryAfter});
      if (status > 299 && !maySucceed(endpoint, status)) assert.ok(error, `${status} was taken for success`);
    }),
    runs,
  );
}
