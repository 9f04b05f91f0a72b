// Platforms whose Request does not know every field of fetch: cloudflare/workerd#698, upstash/redis-js#338.
import assert from 'node:assert/strict';
import {afterEach, describe, test} from 'node:test';
import {AltegioApiError, createClient} from '../../src/api/index.js';

const Real = globalThis.Request;
const answer = async (): Promise<Response> => Response.json({success: true, data: [], meta: []});

/** Throws as workerd does for a field that it has not. */
function without(...fields: string[]): void {
  globalThis.Request = class extends Real {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      const field = fields.find((one) => one in init);
      if (field) throw new TypeError(`The '${field}' field on 'RequestInitializerDict' is not implemented.`);
      super(input, init);
    }
  };
}

describe('a worker', () => {
  afterEach(() => {
    globalThis.Request = Real;
  });

  const send = (credentials?: RequestCredentials): Promise<unknown> =>
    createClient({
      proxyUrl: 'https://proxy.example/altegio',
      fetch: answer,
      ...(credentials && {credentials}),
    }).sendBookingCode({phone: '+13155550175', locationId: '4564'});

  for (const fields of [['cache'], ['credentials'], ['cache', 'credentials'], []]) {
    test(`that knows no ${fields.join(', no ') || 'limits'} works`, async () => {
      without(...fields);
      await send();
      await send('same-origin');
    });
  }

  test('cookies that were asked for are not left out in silence', async () => {
    without('cache', 'credentials');
    await assert.rejects(send('include'), (error) => error instanceof AltegioApiError && error.code === 'config');
    without('cache');
    await send('include');
  });
});
