// A proof of work holds for one number, for a while, and once.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Challenge, Payload} from 'altcha-lib';
import * as fc from 'fast-check';
import {Sealer} from '../../../proxy/src/session/sealing.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {ProofOfWork} from '../../../proxy/src/sms/proof-of-work.js';
import {StoreDown} from '../../../proxy/src/store/store.js';
import {Clock, fallible, solve} from './guard-support.js';
import {SECRET} from '../support/proxy.js';

const MINE = '+13155550175';

interface Rig {
  readonly clock: Clock;
  readonly proofs: ProofOfWork;
  readonly store: MemoryStore;
}

function rig({cost = 20, secrets = [SECRET], clock = new Clock(), store = new MemoryStore(clock.now)} = {}): Rig {
  const limits = {proofSeconds: 300, proofCost: cost};
  return {clock, store, proofs: new ProofOfWork({store, limits, sealer: new Sealer(secrets), now: clock.now})};
}

function changed(payload: string, change: (proof: Payload) => void): string {
  const proof = JSON.parse(atob(payload)) as Payload;
  change(proof);
  return btoa(JSON.stringify(proof));
}

describe('Proofs', () => {
  it('takes a solved puzzle, once, also when it comes many times at the same moment', async () => {
    const {proofs} = rig();
    const solved = await solve(await proofs.challenge(MINE));
    const takes = await Promise.all(Array.from({length: 20}, () => proofs.check(MINE, solved)));
    assert.equal(takes.filter(Boolean).length, 1);
    assert.equal(await proofs.check(MINE, solved), false);
    // The same proof, written differently.
    assert.equal(await proofs.check(MINE, btoa(` ${atob(solved)}`)), false);
  });

  it('takes it for the number it was made for, and keeps it for that', async () => {
    const {proofs} = rig();
    const solved = await solve(await proofs.challenge(MINE));
    assert.equal(await proofs.check('+13155550176', solved), false);
    assert.equal(await proofs.check(MINE, solved), true);
  });

  it('takes it in time only', async () => {
    const {proofs, clock} = rig();
    const [first, second] = [await solve(await proofs.challenge(MINE)), await solve(await proofs.challenge(MINE))];
    clock.pass(298);
    assert.equal(await proofs.check(MINE, first), true);
    clock.pass(2);
    assert.equal(await proofs.check(MINE, second), false);
    // Nor does the used one come back when the store has forgotten it.
    clock.pass(3600);
    assert.equal(await proofs.check(MINE, first), false);
  });

  it('refuses what was not worked for', async () => {
    const {proofs} = rig({cost: 1000});
    const solved = await solve(await proofs.challenge(MINE));
    const cheap = await solve(await rig({cost: 1}).proofs.challenge(MINE));
    const own = await rig({secrets: ['another-secret-0123456789-0123456789']}).proofs.challenge(MINE);
    const forged = [
      changed(solved, ({solution}) => (solution.counter += 1)),
      changed(solved, ({solution}) => (solution.derivedKey = '00'.repeat(32))),
      changed(solved, ({solution}) => (solution.derivedKey = solution.derivedKey.toUpperCase())),
      changed(solved, ({challenge}) => (challenge.parameters.keyPrefix = '')),
      changed(solved, ({challenge}) => (challenge.parameters.expiresAt = 4_000_000_000)),
      changed(solved, ({challenge}) => delete challenge.parameters.expiresAt),
      changed(solved, ({challenge}) => delete challenge.signature),
      changed(solved, ({challenge}) => (challenge.signature = 'f'.repeat(64))),
      changed(solved, ({challenge}) => (challenge.signature = challenge.signature?.toUpperCase() ?? '')),
      changed(solved, (proof) => (proof.solution = (JSON.parse(atob(cheap)) as Payload).solution)),
      await solve(own),
    ];
    for (const [index, payload] of forged.entries()) {
      assert.equal(await proofs.check(MINE, payload), false, `forgery ${index}`);
    }
    assert.equal(await proofs.check(MINE, solved), true);
  });

  it('takes one that was drawn before the secret was changed', async () => {
    const old = rig();
    const solved = await solve(await old.proofs.challenge(MINE));
    const {clock, store} = old;
    assert.equal(
      await rig({secrets: ['a-newer-secret-0123456789-01234567'], clock, store}).proofs.check(MINE, solved),
      false,
    );
    const both = rig({secrets: ['a-newer-secret-0123456789-01234567', SECRET], clock, store});
    assert.equal(await both.proofs.check(MINE, solved), true);
    assert.equal(await both.proofs.check(MINE, solved), false);
  });

  it('never throws on garbage', async () => {
    const {proofs} = rig();
    const solved = await solve(await proofs.challenge(MINE));
    const proof = JSON.parse(atob(solved)) as Payload;
    const odd = [null, 1, 'x', [], {}, {challenge: null}, {challenge: {}, solution: {}}, {...proof, solution: 1}];
    const parameters = [null, 1, [], {}, {expiresAt: 4e9}, {...proof.challenge.parameters, data: null, expiresAt: '1'}];
    for (const value of [
      ...odd,
      ...parameters.map((p) => ({challenge: {...proof.challenge, parameters: p}, solution: {}})),
    ]) {
      assert.equal(await proofs.check(MINE, btoa(JSON.stringify(value))), false, JSON.stringify(value));
    }
    for (const text of [
      '',
      '=',
      'A',
      '!',
      `${solved}\n`,
      `${solved}====`,
      'e30',
      'A'.repeat(5000),
      btoa('['.repeat(3000)),
    ]) {
      assert.equal(await proofs.check(MINE, text), false, text.slice(0, 20));
    }
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.json().map((json) => btoa(encodeURI(json))),
        ),
        async (text) => assert.equal(await proofs.check(MINE, text), false),
      ),
    );
    assert.equal(await proofs.check(MINE, solved), true);
  });

  it('costs as many hashes as is set, on average, and never more than twice that', async () => {
    const {proofs} = rig({cost: 100});
    const counters: number[] = [];
    for (let n = 0; n < 150; n++) {
      const proof = JSON.parse(atob(await solve(await proofs.challenge(MINE)))) as Payload;
      counters.push(proof.solution.counter + 1);
    }
    const mean = counters.reduce((sum, n) => sum + n, 0) / counters.length;
    // Six times the standard error of the mean of 150 even draws from 1 to 199.
    assert.ok(Math.abs(mean - 100) < 28, `${mean}`);
    assert.ok(Math.max(...counters) < 200);
  });

  it('says nothing about the number, and fits into a query when it comes back', async () => {
    const {proofs} = rig({cost: 1});
    const challenge: Challenge = await proofs.challenge(MINE);
    assert.doesNotMatch(JSON.stringify(challenge), /3155550175/);
    assert.ok((await solve(challenge)).length < 1500);
  });

  it('cannot be taken when nobody can say whether it was used', async () => {
    let down = false;
    const clock = new Clock();
    const store = fallible(() => down)(new MemoryStore(clock.now)) as MemoryStore;
    const {proofs} = rig({clock, store});
    const solved = await solve(await proofs.challenge(MINE));
    down = true;
    await assert.rejects(proofs.check(MINE, solved), StoreDown);
  });
});
