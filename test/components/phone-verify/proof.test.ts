// A proxy that asks for a proof of work before it sends an SMS: solved in the background, and sent once more.
import {assert} from '@open-wc/testing/pure';
import {createChallenge, verifySolution, type Challenge, type Solution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/sha';
import {locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/phone-verify.js';
import {heard, mount, uncaught} from '../../support/mount.js';
import {settled, until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {phoneWords as words} from '../../support/words.js';

const hmacSignatureSecret = 'of the proxy';
const phone = '+13155550199';
const sends = {
  'sign-in': `POST book_code/${locationIds.newYork}`,
  'update-phone': 'GET booking/user/phone_confirmation',
} as const;

/** Two hex digits are 256 hashes on average; 64 can never be found. */
function challengeOf(digits: number): Promise<Challenge> {
  const expiresAt = new Date(Date.now() + 300_000);
  const keyPrefix = '0'.repeat(digits);
  return createChallenge({algorithm: 'SHA-256', cost: 1, deriveKey, keyPrefix, expiresAt, hmacSignatureSecret});
}

async function start(purpose: keyof typeof sends, digits: number, times?: number) {
  const wire = new Wire();
  if (purpose === 'update-phone') await wire.signIn();
  const meta = {message: 'Proof of work', proof_of_work: await challengeOf(digits)};
  const body = {success: false, data: null, meta};
  wire.fault(sends[purpose], {kind: 'status', status: 412, body, ...(times && {times})});
  const ui = await mount('altegio-phone-verify', {
    wire,
    attributes: {purpose, 'location-id': `${locationIds.newYork}`},
  });
  ui.type('Phone number', phone);
  return {ui, wire};
}

for (const purpose of ['sign-in', 'update-phone'] as const) {
  it(`${purpose}: fifty clicks are one SMS, asked for twice, the second time with the work done`, async () => {
    const {ui, wire} = await start(purpose, 2, 1);
    for (let click = 0; click < 50; click++) ui.press('Send code');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    assert.equal(wire.asked.length, 2);
    assert.equal(wire.sandbox.outbox.length, 1);
    const [first, second] = wire.asked.map(
      ({query, body}) => ({...query, ...(body as object)}) as Record<string, string>,
    );
    const {proof_of_work: proof, ...rest} = second!;
    assert.deepEqual(rest, first);
    const payload = JSON.parse(atob(proof!)) as {challenge: Challenge; solution: Solution};
    assert.isTrue((await verifySolution({...payload, deriveKey, hmacSignatureSecret})).verified);
    assert.deepEqual(heard('error'), []);
    assert.equal(heard('before-send').length, 1);
  });
}

it('meanwhile it is sending, and the page goes on; off the page, it stops', async () => {
  const {ui, wire} = await start('sign-in', 64);
  ui.press('Send code');
  await until(() => wire.asked.length);
  for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
  assert.include(ui.statuses, words('common.busy'));
  ui.type('Phone number', '+13155550100');
  await ui.updated;
  // Spaces may have come already, with the file that sets them.
  assert.equal(ui.field('Phone number').value.replaceAll(' ', ''), '+13155550100', 'the field can be used');
  const {digest} = crypto.subtle;
  let hashes = 0;
  crypto.subtle.digest = (...work) => {
    hashes++;
    return digest.apply(crypto.subtle, work);
  };
  try {
    await until(() => hashes > 0, 'it is at work');
    ui.element.remove();
    // Back within a second, it would have been moved.
    await until(() => wire.asked[0]!.signal.aborted || ui.has('button', words('phone.haveCode')));
    hashes = 0;
    await settled();
    assert.equal(hashes, 0);
  } finally {
    Reflect.deleteProperty(crypto.subtle, 'digest');
  }
  assert.equal(wire.asked.length, 1);
  assert.deepEqual(heard('error'), []);
  assert.deepEqual(uncaught, []);
});

it('asked for work a second time, it says so and asks no more; the next click begins anew', async () => {
  const {ui, wire} = await start('sign-in', 1);
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.equal(ui.errorAt('Phone number'), words('verification-required'));
  assert.deepEqual(heard('error'), [{code: 'verification-required', status: 412}]);
  await settled();
  assert.equal(wire.asked.length, 2);
  assert.isFalse(ui.has('button', words('phone.haveCode')), 'no SMS is on its way');
  wire.sandbox.faults.clear();
  ui.press('Send code');
  await until(() => ui.has('textbox', 'Code from the SMS'));
  assert.equal(wire.asked.length, 3);
});

it('on a page without crypto.subtle, as on plain http, it says that it cannot be checked', async () => {
  const {ui, wire} = await start('sign-in', 1);
  Object.defineProperty(crypto, 'subtle', {value: undefined, configurable: true});
  try {
    ui.press('Send code');
    await until(() => ui.errorAt('Phone number'));
    assert.equal(ui.errorAt('Phone number'), words('verification-required'));
    assert.equal(wire.asked.length, 1);
  } finally {
    Reflect.deleteProperty(crypto, 'subtle');
  }
});
