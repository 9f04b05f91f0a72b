// Every refusal that the reference proxy makes itself: named in the document by its status, in the proxy's own shape; and
// what it refuses for its form, the document does not allow either.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {solveChallenge, type Challenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/sha';
import {browserRequest, rig, type SendOptions} from '../proxy/support/proxy.js';
import {checkAnswer, checkRequest} from './checker.js';
import {operationOf, operations} from './document.js';
import {ask, assertRefused, assertSeconds, phone, rightOf} from './refusals.js';

describe('what the proxy refuses on every operation', () => {
  for (const {id, method, body, security} of operations) {
    it(id, async () => {
      const one = rig();
      const cookie = await one.signIn();
      const [path, right] = rightOf(id);
      const request = browserRequest(method, path, right);
      assert.deepEqual((await checkRequest(request)).problems, []);

      const refuse = async (status: number, options: SendOptions, at = path): Promise<void> => {
        await assertRefused(id, await one.send(method, at, {cookie, ...right, ...options}), status);
      };
      /** Of a form that the document does not allow either. */
      const refuseForm = async (status: number, options: SendOptions, at = path): Promise<void> => {
        const {problems} = await checkRequest(browserRequest(method, at, {...right, ...options}));
        assert.notDeepEqual(problems, [], `the document allows ${at}`);
        await refuse(status, options, at);
      };
      await refuse(403, {headers: {Origin: 'https://elsewhere.example'}});
      await refuse(403, {headers: {'Sec-Fetch-Mode': 'navigate'}});
      await refuseForm(403, {headers: {'X-Requested-With': null}});
      await refuseForm(400, {}, `${path}${path.includes('?') ? '&' : '?'}more=1`);
      if (body) {
        await refuseForm(415, {headers: {'Content-Type': 'text/plain'}});
        await refuseForm(413, {body: {...(right.body as object), more: 'x'.repeat(256 * 1024)}});
        await refuseForm(400, {body: '{'});
        await refuseForm(400, {body: []});
        await refuseForm(400, {body: {...(right.body as object), more: 'x'}});
        for (const name of Object.keys(right.body as object)) {
          await refuseForm(400, {body: {...(right.body as object), [name]: [1]}});
          await refuseForm(400, {body: {...(right.body as object), [name]: 'x'.repeat(5000)}});
        }
      }
      const isForClient = security.every((way) => way.length > 0);
      const stranger = await one.send(method, path, right);
      if (isForClient) await assertRefused(id, stranger, 401);
      else assert.notEqual(stranger.status, 401);
      if (isForClient) await refuse(401, {cookie: `${cookie}x`});
      // Only the last but one of these has reached Altegio.
      assert.ok(one.seen.length <= 1);
    });
  }
});

describe('what the proxy refuses on some', () => {
  it('parameters of another form, or given twice', async () => {
    const one = rig();
    const cookie = await one.signIn();
    for (const [id, path] of [
      ['dates', '/book_dates/4564?staff_id=me'],
      ['dates', '/book_dates/4564?date=2026-11-22&date=2026-11-23'],
      ['dates', `/book_dates/4564?${'service_ids[]=1&'.repeat(51)}`],
      ['times', '/book_times/4564/0/2026-11-22?service_ids[]=x'],
      ['appointments', '/user/records/?company_id='],
      ['send-phone-code', '/booking/user/phone_confirmation?phone=me&company_id=1'],
      ['locations', '/companies'],
      ['locations', '/companies?count=100'],
      ['locations', '/companies?group_id=310&count=1000'],
      ['location', '/company/4564?forBooking=yes'],
      ['services', '/book_services/4564?datetime=soon'],
      ['team', `/book_staff/4564?${'service_ids[]=1&'.repeat(51)}`],
      ['events', '/activity/4564/search?from=2026-11-01&till=tomorrow'],
      ['event-days', '/activity/4564/search_dates?from=1&till=2026-11-30'],
      ['memberships', '/user/loyalty/abonements'],
      ['memberships', '/user/loyalty/abonements?company_id=all'],
      ['gift-cards', '/user/loyalty/certificates'],
      ['gift-cards', '/user/loyalty/certificates?company_id=1&company_id=2'],
    ] as const) {
      assert.notDeepEqual((await checkRequest(browserRequest('GET', path))).problems, [], path);
      await assertRefused(id, await one.send('GET', path, {cookie}), 400);
    }
    assert.equal(one.seen.length, 0);
  });

  it('an Idempotency-Key that is none', async () => {
    const one = rig();
    for (const key of ['a b', 'x'.repeat(129)]) {
      const options = {headers: {'Idempotency-Key': key}};
      const [path, right] = rightOf('sign-in-by-code');
      assert.notDeepEqual((await checkRequest(browserRequest('POST', path, {...right, ...options}))).problems, []);
      await assertRefused('sign-in-by-code', await ask(one, 'sign-in-by-code', options), 400);
    }
  });

  it('locations that it does not serve, and chains', async () => {
    const one = rig({locationIds: new Set(['1'])});
    const cookie = await one.signIn();
    const elsewhere = operations.filter((one) => one.path.includes('{location}')).map((one) => one.id);
    for (const id of ['send-phone-code', 'memberships', 'gift-cards', ...elsewhere]) {
      await assertRefused(id, await ask(one, id, {cookie}), 403);
    }
    const chain = `/booking/user/phone_confirmation?phone=${encodeURIComponent(phone)}&group_id=1`;
    await assertRefused('send-phone-code', await ask(one, 'send-phone-code', {cookie}, chain), 403);
  });

  it('numbers that cannot be, or are of a country that gets no SMS', async () => {
    const one = rig({smsCountries: new Set(['GE'])});
    const cookie = await one.signIn().catch(() => '');
    await assertRefused('send-booking-code', await ask(one, 'send-booking-code'), 422);
    await assertRefused('send-booking-code', await ask(one, 'send-booking-code', {body: {phone: '+999 1'}}), 422);
    if (cookie !== '') await assertRefused('send-phone-code', await ask(one, 'send-phone-code', {cookie}), 422);
  });

  it('too many SMS, and too many tries for a code', async () => {
    const one = rig({limits: {smsNumberGap1Seconds: 60, codeTries: 1}});
    assert.equal((await ask(one, 'send-booking-code')).status, 200);
    const again = await ask(one, 'send-booking-code');
    assertSeconds(again);
    await assertRefused('send-booking-code', again, 429);

    const wrong = {success: false, data: null, meta: {message: 'Wrong'}};
    one.answers(() => Response.json(wrong, {status: 422}));
    assert.equal((await ask(one, 'sign-in-by-code')).status, 422);
    const third = await ask(one, 'sign-in-by-code');
    assertSeconds(third);
    await assertRefused('sign-in-by-code', third, 429);
  });

  it('fields of a booking that are of another form, and more of them than a booking may have', async () => {
    const one = rig();
    const [, {body}] = rightOf('book-appointments');
    const [appointment] = (body as {appointments: object[]}).appointments;
    const many = (count: number): number[] => Array.from({length: count}, (_, index) => index + 1);
    const values = (count: number): object => Object.fromEntries(many(count).map((n) => [`f${n}`, 'x']));
    for (const change of [
      {appointments: many(21).map(() => appointment)},
      {appointments: [{...appointment, services: many(51)}]},
      {appointments: [{...appointment, services: [{id: 1}]}]},
      {appointments: [{...appointment, services: 1}]},
      {appointments: [{...appointment, staff_id: -1}]},
      {appointments: [{...appointment, staff_id: 1.5}]},
      {appointments: [{...appointment, staff_id: null}]},
      {appointments: [{...appointment, more: 1}]},
      {appointments: [[appointment]]},
      {appointments: appointment},
      {appointments: [{...appointment, custom_fields: values(21)}]},
      {appointments: [{...appointment, custom_fields: {a: 'x'.repeat(1001)}}]},
      {appointments: [{...appointment, custom_fields: {a: {b: 'c'}}}]},
      {appointments: [{...appointment, custom_fields: {a: ['b']}}]},
      {appointments: [{...appointment, custom_fields: {a: null}}]},
      {appointments: [{...appointment, custom_fields: {'a b': 'c'}}]},
      {appointments: [{...appointment, custom_fields: ['a']}]},
      {custom_fields: values(21)},
      {api_id: '1'.repeat(16)},
      {api_id: 1_000_000_000_000_000},
      {api_id: '12a'},
      {is_newsletter_allowed: 'true'},
      {is_newsletter_allowed: null},
      {notify_by_sms: -1},
      {notify_by_sms: true},
    ]) {
      const options = {body: {...(body as object), ...change}};
      const request = browserRequest('POST', '/book_record/4564', options);
      assert.notDeepEqual((await checkRequest(request)).problems, [], JSON.stringify(change));
      await assertRefused('book-appointments', await ask(one, 'book-appointments', options), 400);
    }
    assert.equal(one.seen.length, 0);
    const most = {
      api_id: '1'.repeat(15),
      custom_fields: values(20),
      appointments: many(20).map((id) => ({...appointment, id, services: many(50), custom_fields: values(20)})),
    };
    const right = {body: {...(body as object), ...most}};
    const request = browserRequest('POST', '/book_record/4564', right);
    assert.deepEqual((await checkRequest(request)).problems, []);
    assert.equal((await ask(one, 'book-appointments', right)).status, 200);
    const long = Object.fromEntries(many(20).map((n) => [`f${n}`, 'я'.repeat(1000)]));
    const text = {body: {...(body as object), appointments: [{...appointment, custom_fields: long}]}};
    assert.equal((await ask(one, 'book-appointments', text)).status, 200);
    assert.equal(JSON.parse(one.seen[1]?.body ?? '{}').appointments[0].custom_fields.f20.length, 1000);
  });

  it('too many bookings of a phone, and a booking without a proof of work from an address that has had many', async () => {
    const one = rig({
      limits: {bookingNumberPerHour: 1, bookingAddressPerHour: 1, bookingCheckPerMinute: 1, proofCost: 4},
    });
    for (const [id, other, address] of [
      ['book-appointments', 'book-event', '192.0.2.1'],
      ['book-event', 'book-appointments', '192.0.2.2'],
    ] as const) {
      const [, {body}] = rightOf(id);
      const booked = {body: {...(body as object), phone: id === 'book-event' ? '+13155550177' : phone}, address};
      assert.equal((await ask(one, id, booked)).status, 200);
      const again = await ask(one, id, booked);
      assertSeconds(again);
      await assertRefused(id, again, 429);
      const [path, {body: theirs}] = rightOf(other);
      const friend = {...(theirs as object), phone: id === 'book-event' ? '+13155550178' : '+13155550179'};
      const text = await assertRefused(other, await ask(one, other, {body: friend, address}), 412);
      const {meta} = JSON.parse(text) as {meta: {proof_of_work: Challenge}};
      const solution = await solveChallenge({challenge: meta.proof_of_work, deriveKey});
      const proof_of_work = btoa(JSON.stringify({challenge: meta.proof_of_work, solution}));
      const proven = {body: {...friend, proof_of_work}, address};
      assert.deepEqual((await checkRequest(browserRequest('POST', path, proven))).problems, []);
      assert.equal((await ask(one, other, proven)).status, 200);
      assert.ok(!one.seen.at(-1)?.body.includes('proof_of_work'));
    }
    assert.equal((await ask(one, 'check-appointments')).status, 200);
    const asked = await ask(one, 'check-appointments');
    assertSeconds(asked);
    await assertRefused('check-appointments', asked, 429);
  });

  it('an outcome that nobody knows', async () => {
    await assertRefused('outcome', await ask(rig(), 'outcome'), 404);
  });

  it('an SMS without a proof of work, until it comes', async () => {
    const one = rig({limits: {proofCapPercent: 1, smsPerHour: 100, proofCost: 4}});
    const cookie = await one.signIn();
    await ask(one, 'send-booking-code');
    for (const id of ['send-booking-code', 'send-phone-code']) {
      const text = await assertRefused(id, await ask(one, id, {cookie}), 412);
      const {meta} = JSON.parse(text) as {meta: {proof_of_work: Challenge}};
      const challenge = meta.proof_of_work;
      assert.ok(challenge.signature);
      const solution = await solveChallenge({challenge, deriveKey});
      const proof = btoa(JSON.stringify({challenge, solution}));
      const [path, {body}] = rightOf(id);
      const solved = body
        ? {body: {...(body as object), proof_of_work: proof}, path}
        : {path: `${path}&proof_of_work=${encodeURIComponent(proof)}`};
      const {method} = operationOf(id);
      assert.deepEqual((await checkRequest(browserRequest(method, solved.path, {body: solved.body}))).problems, []);
      const accepted = await one.send(method, solved.path, {cookie, body: solved.body});
      assert.equal(accepted.status, 200);
    }
  });

  it('a repeat while the first is under way, or with another body; and gives the first answer again', async () => {
    for (const id of [
      'change-password',
      'confirm-phone',
      'sign-in-by-code',
      'send-review',
      'book-appointments',
      'book-event',
    ]) {
      const one = rig();
      const cookie = await one.signIn();
      const booked = id === 'book-event' ? {id: 7, hash: 'aB3'} : [{id: 1, record_id: 7, record_hash: 'aB3'}];
      const data = id.startsWith('book') ? booked : {id: 7, user_token: 'canary-new-token-9'};
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const started = new Promise<void>((resolve) => {
        one.answers(async () => {
          resolve();
          await held;
          return Response.json({success: true, data, meta: []});
        });
      });
      const options = {cookie, headers: {'Idempotency-Key': 'same-1'}};
      const first = ask(one, id, options);
      await started;
      const second = await ask(one, id, options);
      assertSeconds(second);
      await assertRefused(id, second, 409);
      release();
      const done = await first;
      const {body} = rightOf(id)[1];
      const name = id.startsWith('book') ? 'fullname' : (Object.keys(body as object).at(-1) ?? '');
      await assertRefused(id, await ask(one, id, {...options, body: {...(body as object), [name]: '1234'}}), 422);
      const again = await ask(one, id, options);
      assert.equal(again.status, done.status);
      const text = await again.text();
      assert.deepEqual(checkAnswer(operationOf(id), again.status, again.headers, text), []);
      assert.equal(again.headers.getSetCookie().length > 0, ['change-password', 'sign-in-by-code'].includes(id));
    }
  });
});
