// What the account says about a write whose answer was lost, against a client of the API layer.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {verifyPasswordChange, verifyPhone, verifySignIn, type Verdict} from '../../src/api/after-lost-answer.js';
import {AltegioApiError} from '../../src/api/errors.js';
import {account} from '../support/node/records.js';
import {clientOf, clientWithToken, ok, refusal, script, type Answer} from '../support/node/script.js';

const phone = '+13155550175';
const readable = ok({...account, phone: '+1 (315) 555-0175'});
const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const lost = new AltegioApiError('network');
const serverError = new AltegioApiError('unavailable', {status: 502});
const stillRunning = new AltegioApiError('timeout', {status: 409});

/** In cookie mode the session is open, and its token is not here. */
function inMode(mode: string, ...answers: Answer[]) {
  if (mode === 'token') return clientWithToken(script(...answers));
  const client = clientOf(script(...answers));
  client.session.open(null);
  return client;
}

describe('a password change', () => {
  const cases: readonly [string, AltegioApiError, Verdict][] = [
    ['token', lost, 'not-done'],
    ['token', serverError, 'not-done'],
    ['token', stillRunning, 'unknown'],
    ['cookie', lost, 'unknown'],
    ['cookie', serverError, 'not-done'],
    ['cookie', stillRunning, 'unknown'],
  ];
  for (const [mode, error, verdict] of cases) {
    test(`${mode} mode, ${error.message}: ${verdict}`, async () => {
      assert.equal(await verifyPasswordChange(inMode(mode, readable), error, {}), verdict);
    });
  }

  for (const mode of ['token', 'cookie']) {
    test(`${mode} mode, the account refuses the token: it says no more than that`, async () => {
      const reading = verifyPasswordChange(inMode(mode, refusal(401)), lost, {});
      await assert.rejects(reading, {code: 'signed-out'});
    });
  }
});

describe('a new phone', () => {
  test('is compared by its digits', async () => {
    assert.equal(await verifyPhone(inMode('token', readable), phone, {}), 'done');
    assert.equal(await verifyPhone(inMode('token', readable), '+13155550199', {}), 'not-done');
    assert.equal(await verifyPhone(inMode('token', ok({...account, id: 88101, phone: ''})), phone, {}), 'not-done');
  });

  test('an account that cannot be read says nothing', async () => {
    await assert.rejects(verifyPhone(inMode('token', cut), phone, {signal: AbortSignal.timeout(1)}));
  });
});

describe('a sign-in by code', () => {
  test('whose cookie arrived opens the session', async () => {
    const client = clientOf(script(readable));
    assert.equal(await verifySignIn(client, phone, lost, {}), 'done');
    assert.equal(client.session.status, 'signed-in');
    assert.equal(client.session.inMemory, false);
  });

  test('of another phone does not', async () => {
    const client = clientOf(script(ok({...account, phone: '+13155550100'})));
    const {openings} = client.session;
    assert.equal(await verifySignIn(client, phone, lost, {}), 'not-done');
    assert.equal(client.session.openings, openings);
  });

  test('leaves a token in memory alone: it is of an earlier sign-in', async () => {
    const client = clientWithToken(script(readable));
    assert.equal(await verifySignIn(client, phone, lost, {}), 'not-done');
    assert.equal(client.session.inMemory, true, 'the client is still signed in');
  });

  test('that a server error answered, and that left nobody signed in: not done, so the next try is a new one', async () => {
    assert.equal(await verifySignIn(clientOf(script(refusal(401))), phone, serverError, {}), 'not-done');
  });

  for (const error of [lost, stillRunning]) {
    test(`${error.message}, and nobody is signed in here: it may have arrived all the same`, async () => {
      await assert.rejects(verifySignIn(clientOf(script(refusal(401))), phone, error, {}), {code: 'signed-out'});
    });
  }
});
