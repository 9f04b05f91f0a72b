// Each method of the client sends what the document allows, whatever it is given: right input fits in full, and with wrong
// input only a value can be wrong, never the address, the method, a header, or the name of a parameter or field.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/sha';
import * as fc from 'fast-check';
import {AltegioApiError, createClient, type Client} from '../../src/api/index.js';
import {checkRequest, type CheckedRequest} from './checker.js';
import {METHODS} from './methods.js';

const RUNS = {numRuns: 60};

interface Sent extends CheckedRequest {
  readonly id: string | undefined;
  readonly headers: Headers;
}

/** A client before a proxy that says yes to everything, and all that it has sent. */
function listen(token: string | null, lang?: string): {client: Client; sent: Sent[]} {
  const sent: Sent[] = [];
  const client = createClient({
    proxyUrl: 'https://www.example.com/altegio',
    ...(lang === undefined ? {} : {lang}),
    fetch: async (request) => {
      const checked = await checkRequest(request);
      sent.push({...checked, id: checked.operation?.id, headers: request.headers});
      return Response.json({success: true, data: [], meta: []});
    },
  });
  if (token !== null) client.session.open(token);
  return {client, sent};
}

describe('the client', () => {
  it('has no method that is not looked at here', () => {
    const {client} = listen(null);
    const names = Object.entries(client).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    assert.deepEqual(Object.keys(METHODS).toSorted(), names.toSorted());
  });

  for (const [name, {right, any, call, is}] of Object.entries(METHODS)) {
    it(`${name} fits with the input that it is meant for`, async () => {
      const mode = fc.constantFrom(null, '0123abcd');
      const lang = fc.constantFrom(undefined, 'en', 'ka-GE', 'sr-Latn-RS');
      const property = fc.asyncProperty(right, mode, lang, async (input, token, language) => {
        const {client, sent} = listen(token, language);
        await call(client, input).catch((error: unknown) => {
          assert.ok(error instanceof AltegioApiError && error.code === 'bad-response', String(error));
        });
        // In token mode there is no cookie to clear.
        assert.equal(sent.length, name === 'signOut' && token !== null ? 0 : 1);
        for (const {id, problems, headers} of sent) {
          assert.deepEqual([id, problems], [is(input), []]);
          assert.equal(headers.get('Accept-Language'), language ?? null);
        }
      });
      await fc.assert(property, RUNS);
    });

    it(`${name} keeps its address, headers and names with any input`, async () => {
      let count = 0;
      const property = fc.asyncProperty(any, async (input) => {
        const {client, sent} = listen('0123abcd', '\u202een');
        await call(client, input).catch((error: unknown) => {
          assert.ok(error instanceof AltegioApiError, String(error));
        });
        count += sent.length;
        for (const {id, problems} of sent) {
          assert.equal(id, is(input));
          assert.deepEqual(
            problems.filter(({kind}) => kind !== 'value'),
            [],
          );
        }
      });
      await fc.assert(property, RUNS);
      if (name !== 'signOut') assert.ok(count > 5, `${count} requests prove little`);
    });
  }

  it('answers a proof of work in the document\u2019s way, once', async () => {
    const challenge = await createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      counter: 3,
      data: {bound: 'canary'},
      deriveKey,
      hmacSignatureSecret: 'secret',
    });
    const asks: ((client: Client) => Promise<unknown>)[] = [
      (client) => client.sendBookingCode({phone: '+13155550175', locationId: 1, fullName: 'Ann'}),
      (client) => client.sendPhoneUpdateCode({phone: '+13155550175', chainId: 1}),
      (client) => client.bookEvent({locationId: 1, eventId: 2, seats: 1, client: {name: 'Ann', phone: '+13155550175'}}),
    ];
    for (const ask of asks) {
      const sent: CheckedRequest[] = [];
      const proofs: string[] = [];
      const client = createClient({
        proxyUrl: 'https://www.example.com/altegio',
        fetch: async (request) => {
          sent.push(await checkRequest(request));
          const proof = /proof_of_work"?[:=]"?([^"&]+)/.exec(`${await request.text()} ${request.url}`)?.[1];
          if (proof !== undefined) proofs.push(atob(decodeURIComponent(proof)));
          const meta = {message: 'Work first', proof_of_work: challenge};
          return Response.json({success: false, data: null, meta}, {status: 412});
        },
      });
      await assert.rejects(ask(client), {code: 'verification-required'});
      assert.deepEqual(
        sent.flatMap(({problems}) => problems),
        [],
      );
      assert.equal(sent.length, 2);
      const [proof = '{}'] = proofs;
      assert.deepEqual(Object.keys(JSON.parse(proof) as object), ['challenge', 'solution']);
    }
  });
});
