import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {blockedPhone, demoClient, emptyClient} from '../../../sandbox/index.js';
import {call, lastCode, sandboxAt, signIn, wrong, altegioCode} from '../caller.js';

const NEW_PHONE = '+13155550188';
const confirmation = (query: string) => `booking/user/phone_confirmation?${query}`;
const encoded = encodeURIComponent(NEW_PHONE);

describe('GET booking/user/data', () => {
  it('repeats the token under "0"', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const {status, body} = await call(sandbox, 'GET', 'booking/user/data', {token});
    assert.equal(status, 200);
    assert.equal(body.data['0'], token);
    assert.equal(body.data.user_token, token);
    assert.equal(body.data.email, demoClient.email);
  });

  it('needs a user token', async () => {
    const sandbox = sandboxAt();
    for (const token of [undefined, 'f'.repeat(32)]) {
      const {status, body} = await call(sandbox, 'GET', 'booking/user/data', token === undefined ? {} : {token});
      assert.equal(status, 401);
      assert.deepEqual(body, {success: false, data: null, meta: {message: 'Authentication needed.'}});
    }
    const russian = await call(sandbox, 'GET', 'booking/user/data', {headers: {'accept-language': 'ru-RU,ru;q=0.9'}});
    assert.equal(russian.body.meta.message, 'Необходима авторизация');
  });
});

describe('phone confirmation and PUT booking/user', () => {
  it('moves the account to the phone that got the code', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const sent = await call(sandbox, 'GET', confirmation(`phone=${encoded}&company_id=4564`), {token});
    assert.deepEqual([sent.status, sent.body], [202, {success: true, meta: {message: 'Accepted'}}]);
    assert.equal(sandbox.outbox.at(-1)?.kind, 'phone-update');
    assert.equal(sandbox.outbox.at(-1)?.phone, NEW_PHONE);
    const body = {phone: NEW_PHONE, confirmation_code: lastCode(sandbox)};
    const changed = await call(sandbox, 'PUT', 'booking/user', {token, body});
    assert.deepEqual([changed.status, changed.body], [202, {success: true, meta: {message: 'Accepted'}}]);
    assert.equal((await call(sandbox, 'GET', 'booking/user/data', {token})).body.data.phone, NEW_PHONE);
    assert.equal(await signIn(sandbox, {phone: NEW_PHONE, password: demoClient.password}), token);
  });

  it('takes a chain instead of a location, and exactly one of them', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const statusOf = async (query: string) =>
      (await call(sandbox, 'GET', confirmation(`phone=${encoded}${query}`), {token})).status;
    assert.equal(await statusOf('&group_id=310'), 202);
    assert.equal(await statusOf('&company_id=0&group_id=310'), 202);
    assert.equal(await statusOf(''), 422);
    assert.equal(await statusOf('&company_id=4564&group_id=310'), 422);
    assert.equal(await statusOf('&company_id=1'), 404);
    assert.equal(await statusOf('&group_id=1'), 404);
    assert.equal(sandbox.outbox.length, 2);
  });

  it('sends nothing without a token, to a bad phone, or to a blocked one', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    assert.equal((await call(sandbox, 'GET', confirmation(`phone=${encoded}&company_id=4564`))).status, 401);
    const bad = await call(sandbox, 'GET', confirmation('phone=12&company_id=4564'), {token});
    assert.deepEqual([bad.status, altegioCode(bad)], [422, 431]);
    const blocked = await call(sandbox, 'GET', confirmation(`phone=${blockedPhone}&company_id=4564`), {token});
    assert.deepEqual([blocked.status, altegioCode(blocked)], [403, 434]);
    assert.equal(sandbox.outbox.length, 0);
  });

  it('binds the code to the phone, the purpose and the client', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const stranger = await signIn(sandbox, emptyClient);
    await call(sandbox, 'GET', confirmation(`phone=${encoded}&company_id=4564`), {token});
    const code = lastCode(sandbox);
    const put = async (user: string, phone: string, confirmation_code?: string) =>
      call(sandbox, 'PUT', 'booking/user', {token: user, body: {phone, confirmation_code}});
    assert.equal((await put(token, '+13155550189', code)).status, 422);
    assert.equal((await put(stranger, NEW_PHONE, code)).status, 422);
    assert.equal((await put(token, NEW_PHONE)).status, 422);
    assert.equal(altegioCode(await put(token, NEW_PHONE, wrong(code))), 432);
    assert.equal((await call(sandbox, 'POST', 'user/auth', {body: {phone: NEW_PHONE, code}})).status, 422);

    await call(sandbox, 'POST', 'book_code/4564', {body: {phone: NEW_PHONE}});
    assert.equal((await put(token, NEW_PHONE, lastCode(sandbox))).status, 422, 'a sign-in code moves no account');
    assert.equal((await put(token, NEW_PHONE, code)).status, 202, 'and does not replace the other code');
    assert.equal((await put(token, NEW_PHONE, code)).status, 422, 'a code works once');
  });

  it('refuses the phone of another account', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const phone = emptyClient.phone;
    await call(sandbox, 'GET', confirmation(`phone=${encodeURIComponent(phone)}&company_id=4564`), {token});
    const body = {phone, confirmation_code: lastCode(sandbox)};
    assert.equal((await call(sandbox, 'PUT', 'booking/user', {token, body})).status, 422);
    assert.equal((await call(sandbox, 'GET', 'booking/user/data', {token})).body.data.phone, demoClient.phone);
  });

  it('changes name and e-mail without a code, and nothing without a field or a token', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const statusOf = async (body: unknown) => (await call(sandbox, 'PUT', 'booking/user', {token, body})).status;
    assert.equal(await statusOf({name: 'Grace M.', email: 'g@example.org'}), 202);
    assert.equal(await statusOf({}), 422);
    assert.equal(await statusOf({email: 'not an address'}), 422);
    const {name, email} = (await call(sandbox, 'GET', 'booking/user/data', {token})).body.data;
    assert.deepEqual([name, email], ['Grace M.', 'g@example.org']);
    assert.equal((await call(sandbox, 'PUT', 'booking/user', {body: {name: 'x'}})).status, 401);
  });
});

describe('PUT booking/user/password', () => {
  const right = {old_password: demoClient.password, new_password: 'example!'};

  it('gives a new token and kills the old one in every session', async () => {
    const sandbox = sandboxAt();
    const old = await signIn(sandbox);
    const elsewhere = await signIn(sandbox);
    const {status, body} = await call(sandbox, 'PUT', 'booking/user/password', {token: old, body: right});
    assert.equal(status, 200);
    const token = String(body.data['user_token']);
    assert.notEqual(token, old);
    for (const dead of [old, elsewhere]) {
      assert.equal((await call(sandbox, 'GET', 'user/records', {token: dead})).status, 401);
    }
    assert.equal((await call(sandbox, 'GET', 'user/records', {token})).status, 200);
    assert.equal(await signIn(sandbox, {phone: demoClient.phone, password: 'example!'}), token);
    sandbox.settings.revokedTokenStatus = 403;
    assert.equal((await call(sandbox, 'GET', 'user/records', {token: old})).status, 403);
    const again = {login: demoClient.phone, password: demoClient.password};
    assert.equal((await call(sandbox, 'POST', 'booking/auth', {body: again})).status, 401);
  });

  it('refuses a wrong old password, a short new one, and missing fields, and keeps the token', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const statusOf = async (body: unknown) =>
      (await call(sandbox, 'PUT', 'booking/user/password', {token, body})).status;
    assert.equal(await statusOf({...right, old_password: 'wrong'}), 422);
    sandbox.settings.wrongOldPasswordStatus = 400;
    assert.equal(await statusOf({...right, old_password: 'wrong'}), 400);
    assert.equal(await statusOf({...right, new_password: '1234567'}), 422);
    sandbox.settings.weakPasswordStatus = 418;
    assert.equal(await statusOf({...right, new_password: '1234567'}), 418);
    assert.equal(await statusOf({new_password: 'example!'}), 422);
    assert.equal((await call(sandbox, 'PUT', 'booking/user/password', {body: right})).status, 401);
    assert.equal((await call(sandbox, 'GET', 'booking/user/data', {token})).status, 200);
  });
});
