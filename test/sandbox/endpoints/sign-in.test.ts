import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {blockedPhone, createSandbox, demoClient, emptyClient} from '../../../sandbox/index.js';
import {NOW, call, lastCode, sandboxAt, signIn, wrong, altegioCode} from '../caller.js';

describe('POST booking/auth', () => {
  it('takes the phone in any spelling, or the e-mail, and answers 201 with the token', async () => {
    const sandbox = sandboxAt();
    for (const login of [demoClient.phone, '13155550175', '+1 (315) 555-01 75', 'Grace.Miller@example.com']) {
      const {status, body} = await call(sandbox, 'POST', 'booking/auth', {
        body: {login, password: demoClient.password},
      });
      assert.equal(status, 201, login);
      assert.deepEqual(Object.keys(body.data), ['id', 'user_token', 'name', 'phone', 'login', 'email', 'avatar']);
      assert.equal(body.data.phone, demoClient.phone);
      assert.deepEqual([body.success, body.meta], [true, []]);
    }
  });

  it('gives the same token at each sign-in', async () => {
    const sandbox = sandboxAt();
    assert.equal(await signIn(sandbox), await signIn(sandbox));
    assert.notEqual(await signIn(sandbox), await signIn(sandbox, emptyClient));
  });

  it('refuses a wrong password, an unknown login and a client without password with the set status', async () => {
    const sandbox = sandboxAt();
    const tries = [
      {login: demoClient.phone, password: 'qwerty124'},
      {login: '+13155559999', password: demoClient.password},
      {login: '', password: ''},
      {login: blockedPhone, password: 'null'},
    ];
    const statuses = [];
    for (const body of tries) statuses.push((await call(sandbox, 'POST', 'booking/auth', {body})).status);
    assert.deepEqual(statuses, [401, 401, 422, 401]);
    sandbox.settings.wrongPasswordStatus = 422;
    assert.equal((await call(sandbox, 'POST', 'booking/auth', {body: tries[0]})).status, 422);
  });

  it('refuses what is no JSON object with 400', async () => {
    for (const body of ['{"login":', '[]', '"x"', 'null', '']) {
      const reply = await call(sandboxAt(), 'POST', 'booking/auth', {body});
      assert.equal(reply.status, 400, body);
      assert.deepEqual(reply.body, {success: false, data: null, meta: {message: 'Invalid request format'}});
    }
  });
});

describe('POST book_code and POST user/auth', () => {
  it('sends a code and signs in with it, once', async () => {
    const sandbox = sandboxAt();
    let events = 0;
    sandbox.events.addEventListener('sms', () => (events += 1));
    const sent = await call(sandbox, 'POST', 'book_code/4564', {body: {phone: '1 315 555 01 75'}});
    assert.deepEqual([sent.status, sent.body], [201, {success: true, meta: {message: 'Created'}}]);
    assert.equal(events, 1);
    const [sms] = sandbox.outbox;
    assert.deepEqual(
      {...sms, code: '', text: ''},
      {id: 1, at: NOW, phone: demoClient.phone, code: '', text: '', kind: 'booking'},
    );
    assert.match(sms?.code ?? '', /^\d{5}$/);
    assert.ok(sms?.text.includes(sms.code));

    const body = {phone: demoClient.phone, code: lastCode(sandbox)};
    const first = await call(sandbox, 'POST', 'user/auth', {body});
    assert.equal(first.status, 201);
    assert.equal(first.body.data.user_token, await signIn(sandbox));
    assert.equal((await call(sandbox, 'POST', 'user/auth', {body})).status, 422);
  });

  it('makes a client of somebody new, with an empty list and no password', async () => {
    const sandbox = sandboxAt();
    await call(sandbox, 'POST', 'book_code/7120', {body: {phone: '+442079460099'}});
    const {status, body} = await call(sandbox, 'POST', 'user/auth', {
      body: {phone: '442079460099', code: lastCode(sandbox)},
    });
    assert.equal(status, 201);
    const token = String(body.data['user_token']);
    assert.deepEqual((await call(sandbox, 'GET', 'user/records', {token})).body.data, []);
    const change = {old_password: '', new_password: 'long enough'};
    assert.equal((await call(sandbox, 'PUT', 'booking/user/password', {token, body: change})).status, 422);
  });

  it('takes the code as a JSON number too', async () => {
    const sandbox = sandboxAt({seed: 3});
    await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}});
    const code = Number(lastCode(sandbox));
    assert.equal(String(code), lastCode(sandbox), 'this seed begins with a code without a leading zero');
    assert.equal((await call(sandbox, 'POST', 'user/auth', {body: {phone: demoClient.phone, code}})).status, 201);
  });

  it('takes the latest code only', async () => {
    const sandbox = sandboxAt();
    for (let n = 0; n < 3; n += 1) await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}});
    const [first, second, third] = sandbox.outbox.map(({code}) => code);
    const statuses = [];
    for (const code of [first, second, third]) {
      statuses.push((await call(sandbox, 'POST', 'user/auth', {body: {phone: demoClient.phone, code}})).status);
    }
    assert.deepEqual(statuses, [422, 422, 201]);
  });

  it('refuses a wrong, a stranger’s, and an expired code as the settings say', async () => {
    let now = NOW;
    const sandbox = createSandbox({now: () => now, settings: {codeLifeSeconds: 60}});
    await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}});
    const code = lastCode(sandbox);
    const attempt = async (phone: string, guess: string) =>
      call(sandbox, 'POST', 'user/auth', {body: {phone, code: guess}});
    const refused = await attempt(demoClient.phone, wrong(code));
    assert.equal(refused.status, 422);
    assert.equal(altegioCode(refused), 432);
    assert.equal((await attempt(emptyClient.phone, code)).status, 422);
    sandbox.settings.wrongCodeStatus = 403;
    sandbox.settings.wrongCodeAltegioCode = null;
    now += 60_000;
    const late = await attempt(demoClient.phone, code);
    assert.deepEqual([late.status, Object.keys(late.body.meta)], [403, ['message']]);
    now -= 1;
    assert.equal((await attempt(demoClient.phone, code)).status, 201);
  });

  it('refuses a bad phone with 431, a blocked one with 403 / 434, an unknown location with 404', async () => {
    const sandbox = sandboxAt();
    for (const phone of [undefined, null, '', '12', 'call me', '+1315555017512345', ['13155550175']]) {
      const reply = await call(sandbox, 'POST', 'book_code/4564', {body: {phone}});
      assert.deepEqual([reply.status, altegioCode(reply)], [422, 431], String(phone));
    }
    const blocked = await call(sandbox, 'POST', 'book_code/4564', {body: {phone: blockedPhone}});
    assert.deepEqual([blocked.status, altegioCode(blocked)], [403, 434]);
    const nowhere = await call(sandbox, 'POST', 'book_code/1', {body: {phone: demoClient.phone}});
    assert.deepEqual([nowhere.status, nowhere.body], [404, {success: false, data: null, meta: []}]);
    assert.equal(sandbox.outbox.length, 0);
  });

  it('answers 201 and sends nothing when messages do not arrive', async () => {
    const sandbox = sandboxAt({settings: {smsArrives: false}});
    assert.equal((await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}})).status, 201);
    assert.equal(sandbox.outbox.length, 0);
  });

  it('asks for a name where the location does', async () => {
    const sandbox = sandboxAt({settings: {fullnameRequired: true}});
    const without = await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone, fullname: ' '}});
    assert.deepEqual([without.status, altegioCode(without)], [422, 435]);
    const body = {phone: demoClient.phone, fullname: 'Grace'};
    assert.equal((await call(sandbox, 'POST', 'book_code/4564', {body})).status, 201);
  });

  it('makes codes as long as set', async () => {
    for (const codeLength of [4, 8]) {
      const sandbox = sandboxAt({settings: {codeLength}});
      await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}});
      assert.equal(lastCode(sandbox).length, codeLength);
    }
  });
});
