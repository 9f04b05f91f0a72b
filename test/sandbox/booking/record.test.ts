// POST book_check and book_record, and what becomes of a booking.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {berlinServices, berlinTeam, blockedPhone, demoClient, type SandboxSettings} from '../../../sandbox/index.js';
import {NOW, altegioCode, call, lastCode, sandboxAt, signIn, wrong, type Fields, type WireRecord} from '../caller.js';
import {almaty, appointmentOf, book, bookInAlmaty, check, freeTimes, guest, newYork, type BookedItem} from './bench.js';

const {location, service, natalie, rosa} = newYork;
const natalieWish = {location, staff: natalie, services: [service]} as const;
const codesOf = (body: {readonly meta: {readonly errors?: readonly {readonly code: number}[]}}) =>
  body.meta.errors?.map(({code}) => code);
const signedIn = async (settings: Partial<SandboxSettings> = {}) => {
  const sandbox = sandboxAt({settings});
  return {sandbox, token: await signIn(sandbox), phone: demoClient.phone};
};

describe('POST book_check', () => {
  it('is 201 for what is free, and holds nothing', async () => {
    const sandbox = sandboxAt();
    const appointment = await appointmentOf(sandbox, natalieWish);
    for (let times = 0; times < 2; times++) {
      const reply = await check(sandbox, location, [appointment]);
      assert.deepEqual([reply.status, reply.body], [201, {success: true, data: null, meta: {message: 'Created'}}]);
    }
    sandbox.settings.checkHasBody = false;
    const empty = await check(sandbox, location, [appointment]);
    assert.deepEqual([empty.status, empty.text], [201, '']);
    assert.deepEqual((await freeTimes(sandbox, location, natalie, [service]))[0]?.datetime, appointment['datetime']);
  });

  it('tells each refusal by its code', async () => {
    const sandbox = sandboxAt();
    const free = await appointmentOf(sandbox, natalieWish);
    const codes = async (...appointments: readonly Fields[]) => {
      const reply = await check(sandbox, location, appointments);
      assert.equal(reply.status, 422);
      return codesOf(reply.body);
    };
    assert.deepEqual(await codes({...free, services: []}), [422]);
    // The story's appointment of tomorrow at eleven.
    assert.deepEqual(await codes({...free, datetime: '2026-09-22T11:00:00-04:00'}), [433]);
    assert.deepEqual(await codes({...free, staff_id: 0, datetime: '2026-10-09T03:00:00-04:00'}), [436]);
    assert.deepEqual(await codes(free, {...free, id: 2}), [437]);
    assert.deepEqual(await codes({...free, services: [512301]}), [438]);
    assert.deepEqual(await codes({...free, services: [512301]}, {...free, staff_id: 61201}), [438, 433]);
    sandbox.settings.removedServices = [service];
    assert.deepEqual(await codes(free), [438]);
    sandbox.settings.removedServices = [];
    sandbox.settings.leftTeamMembers = [natalie];
    assert.deepEqual(await codes(free), [433]);
  });

  it('says less where it is told to', async () => {
    const sandbox = sandboxAt({settings: {takenAs: '422'}});
    const taken = {...(await appointmentOf(sandbox, natalieWish)), datetime: '2026-09-22T11:00:00-04:00'};
    const generic = await check(sandbox, location, [taken]);
    assert.deepEqual([generic.status, altegioCode(generic)], [422, 422]);
    sandbox.settings.takenAs = '409';
    assert.deepEqual([(await check(sandbox, location, [taken])).status], [409]);
    sandbox.settings.takenAs = '433';
    sandbox.settings.checkSaysErrors = false;
    const silent = await check(sandbox, location, [taken]);
    assert.deepEqual([silent.status, silent.body.meta.errors], [422, undefined]);
  });

  it('takes every spelling of a time that Altegio takes, and refuses what is none', async () => {
    const sandbox = sandboxAt();
    const free = await appointmentOf(sandbox, natalieWish);
    const text = String(free['datetime']);
    const local = text.slice(0, 19);
    for (const datetime of [text, local, local.replace('T', ' '), text.replace(/:(?=\d\d$)/, '')]) {
      assert.equal((await check(sandbox, location, [{...free, datetime}])).status, 201, datetime);
    }
    for (const appointment of [{...free, datetime: 'soon'}, {...free, staff_id: 'x'}, {services: [service]}, 5, null]) {
      assert.equal((await check(sandbox, location, [appointment as Fields])).status, 400);
    }
    assert.equal((await check(sandbox, location, [])).status, 400);
    assert.equal((await check(sandbox, 1, [free])).status, 404);
  });
});

describe('POST book_record', () => {
  it('makes a record that lists, opens by its hash, moves and cancels like any other', async () => {
    const {sandbox, token, phone} = await signedIn();
    const appointment = await appointmentOf(sandbox, natalieWish);
    const more = {
      phone,
      fullname: 'Grace',
      comment: 'Green',
      notify_by_sms: '6',
      notify_by_email: 24,
      api_id: '123456789012345',
    };
    const reply = await book(sandbox, location, [{...appointment, id: 7}], more, {token});
    assert.equal(reply.status, 201);
    const [item] = reply.body.data;
    assert.deepEqual(Object.keys(item ?? {}), ['id', 'record_id', 'record_hash']);
    assert.equal(item?.id, 7);
    assert.match(item?.record_hash ?? '', /^[\da-f]{32}$/);
    const all = await call<WireRecord[]>(sandbox, 'GET', 'user/records/', {token});
    const record = all.body.data.find(({id}) => id === item?.record_id) as (WireRecord & Fields) | undefined;
    assert.equal(record?.datetime, String(appointment['datetime']).replace(/:(?=\d\d$)/, ''));
    assert.deepEqual(
      ['comment', 'notify_by_sms', 'notify_by_email', 'api_id', 'online', 'master_requested'].map(
        (key) => record?.[key],
      ),
      ['Green', 6, 24, '123456789012345', true, true],
    );
    const path = `user/records/${item?.record_id}/${item?.record_hash}`;
    assert.equal((await call<Fields[]>(sandbox, 'GET', path)).body.data[0]?.['id'], item?.record_id);
    const later = (await freeTimes(sandbox, location, natalie, [service])).at(-1)?.datetime;
    const moved = await call(sandbox, 'PUT', `book_record/${location}/${item?.record_id}`, {
      token,
      body: {datetime: later},
    });
    assert.equal(moved.status, 200);
    assert.equal((await call(sandbox, 'DELETE', path)).status, 200);
    assert.equal((await call<WireRecord[]>(sandbox, 'GET', path)).body.data[0]?.deleted, true);
  });

  it('takes the time: nobody else gets it, until it is cancelled', async () => {
    const sandbox = sandboxAt();
    assert.equal((await bookInAlmaty(sandbox)).status, 201);
    const {person, email} = almaty;
    const taken = sandbox.requests.at(-1)?.body as {readonly appointments: readonly Fields[]};
    const again = await book(sandbox, almaty.location, taken.appointments, {email});
    assert.deepEqual([again.status, codesOf(again.body)], [422, [433]]);
    const times = (await freeTimes(sandbox, almaty.location, person, [almaty.service])).map(({datetime}) => datetime);
    assert.ok(!times.includes(String(taken.appointments[0]?.['datetime'])));
  });

  it('allows two records of one phone at one minute, and the same api_id twice', async () => {
    const {sandbox, token, phone} = await signedIn();
    const times = async (staff: number) =>
      (await freeTimes(sandbox, location, staff, [service])).map(({datetime}) => datetime);
    const [his, hers] = [await times(natalie), await times(rosa)];
    const datetime = his.find((time) => hers.includes(time));
    const ids = [];
    for (const staff of [natalie, rosa]) {
      const appointment = {id: 1, services: [service], staff_id: staff, datetime};
      const reply = await book(sandbox, location, [appointment], {phone, api_id: 5}, {token});
      assert.equal(reply.status, 201);
      ids.push(reply.body.data[0]?.record_id);
    }
    assert.equal(new Set(ids).size, 2);
  });

  it('gives any team member to somebody who is free, and says so in the record', async () => {
    const {sandbox, token, phone} = await signedIn();
    const appointment = await appointmentOf(sandbox, {location, staff: 0, services: [service]});
    const reply = await book(sandbox, location, [appointment], {phone}, {token});
    const record = (
      await call<(WireRecord & Fields)[]>(sandbox, 'GET', `user/records/${reply.body.data[0]?.record_id}`, {token})
    ).body.data[0];
    assert.equal(record?.['master_requested'], false);
    assert.ok([Number(natalie), rosa].includes(Number((record?.staff as Fields | null | undefined)?.['id'])));
    // The hosted form's way to say it.
    const minusOne = {
      ...(await appointmentOf(sandbox, {location, staff: 0, services: [service], nth: 3})),
      staff_id: -1,
    };
    assert.equal((await book(sandbox, location, [minusOne], {phone}, {token})).status, 201);
  });

  it('books several, each as a record of its own, with other people at the same time', async () => {
    const {sandbox, token, phone} = await signedIn();
    const one = await appointmentOf(sandbox, {location, staff: 0, services: [service]});
    const time = String(one['datetime']);
    const both = (await Promise.all([natalie, rosa].map((id) => freeTimes(sandbox, location, id, [service])))).map(
      (slots) => slots.map(({datetime}) => datetime),
    );
    const shared = both[0]?.find((datetime) => both[1]?.includes(datetime)) ?? time;
    const reply = await book(
      sandbox,
      location,
      [
        {...one, datetime: shared},
        {...one, id: 2, datetime: shared},
      ],
      {phone},
      {token},
    );
    assert.equal(reply.status, 201);
    assert.deepEqual(
      reply.body.data.map(({id}) => id),
      [1, 2],
    );
    const third = await book(sandbox, location, [{...one, datetime: shared}], {phone}, {token});
    assert.deepEqual(codesOf(third.body), [436]);
  });

  it('takes as long as the person takes', async () => {
    const sandbox = sandboxAt();
    const {trainee, mira} = berlinTeam;
    const length = async (staff: number) =>
      (await freeTimes(sandbox, 6230, staff, [berlinServices.cut]))[0]?.sum_length;
    assert.deepEqual([await length(mira), await length(trainee)], [3600, 5400]);
    const appointment = await appointmentOf(sandbox, {location: 6230, staff: trainee, services: [berlinServices.cut]});
    const reply = await book(sandbox, 6230, [appointment]);
    const {record_id: id, record_hash: hash} = reply.body.data[0] as BookedItem;
    const record = (await call<WireRecord[]>(sandbox, 'GET', `user/records/${id}/${hash}`)).body.data[0];
    assert.deepEqual([record?.length, record?.services[0]?.seance_length], [5400, 5400]);
  });

  it('refuses what only the hosted form can finish', async () => {
    const sandbox = sandboxAt();
    const {prepaidRequired, membershipOnly, composite, free} = berlinServices;
    const wishes = [
      [berlinTeam.prepaidRequired, prepaidRequired],
      [berlinTeam.prepaidRequired, free],
      [berlinTeam.mira, membershipOnly],
      [berlinTeam.mira, composite],
    ] as const;
    for (const [staff, wanted] of wishes) {
      const appointment = await appointmentOf(sandbox, {location: 6230, staff, services: [wanted]});
      assert.equal((await check(sandbox, 6230, [appointment])).status, 201, 'a check sees nothing of it');
      const reply = await book(sandbox, 6230, [appointment]);
      assert.deepEqual([reply.status, altegioCode(reply)], [422, 422], String(wanted));
    }
  });

  it('demands the name, a phone that can be one, and the fields of the location', async () => {
    const sandbox = sandboxAt();
    const refusal = async (more: Fields) => {
      const reply = await bookInAlmaty(sandbox, more);
      return [reply.status, altegioCode(reply)];
    };
    assert.deepEqual(await refusal({fullname: ' '}), [422, 435]);
    assert.deepEqual(await refusal({phone: 'x'}), [422, 431]);
    assert.deepEqual(await refusal({phone: blockedPhone}), [403, 434]);
    assert.deepEqual(await refusal({email: ''}), [422, 422]);
    sandbox.settings.blacklist = [guest.phone];
    assert.deepEqual(await refusal({}), [403, 434]);
    sandbox.settings.blacklist = [];
    sandbox.settings.errorsAsMap = true;
    const {body} = await bookInAlmaty(sandbox, {email: ''});
    assert.deepEqual(Object.keys(body.meta.errors ?? {}), ['email']);
    sandbox.settings.consentFieldsRefused = true;
    const refused = await bookInAlmaty(sandbox, {is_newsletter_allowed: false});
    assert.deepEqual(Object.keys(refused.body.meta.errors ?? {}), ['is_newsletter_allowed']);
    sandbox.settings.consentFieldsRefused = false;
    const consents = {is_newsletter_allowed: false, is_personal_data_processing_allowed: true};
    assert.equal((await bookInAlmaty(sandbox, consents)).status, 201);
  });
});

describe('the code of a booking', () => {
  const sendCode = (sandbox: ReturnType<typeof sandboxAt>) =>
    call(sandbox, 'POST', `book_code/${location}`, {body: {phone: guest.phone}});

  it('is asked of a guest, and is good once', async () => {
    const sandbox = sandboxAt();
    const first = await appointmentOf(sandbox, natalieWish);
    const second = await appointmentOf(sandbox, {...natalieWish, nth: 4});
    assert.equal(altegioCode(await book(sandbox, location, [first])), 432);
    await sendCode(sandbox);
    const code = lastCode(sandbox);
    assert.equal(altegioCode(await book(sandbox, location, [first], {code: wrong(code)})), 432);
    assert.equal((await book(sandbox, location, [first], {code: Number(code)})).status, 201);
    assert.equal(altegioCode(await book(sandbox, location, [second], {code})), 432);
    sandbox.settings.codeSingleUse = false;
    await sendCode(sandbox);
    for (const nth of [4, 6]) {
      const another = await appointmentOf(sandbox, {...natalieWish, nth});
      assert.equal((await book(sandbox, location, [another], {code: lastCode(sandbox)})).status, 201);
    }
  });

  it('lives on after a refusal, or not', async () => {
    for (const [survives, status] of [
      [true, 201],
      [false, 422],
    ] as const) {
      const sandbox = sandboxAt({settings: {codeSurvivesRefusal: survives}});
      const free = await appointmentOf(sandbox, natalieWish);
      await sendCode(sandbox);
      const more = {code: lastCode(sandbox)};
      const taken = await book(sandbox, location, [{...free, datetime: '2026-09-22T11:00:00-04:00'}], more);
      assert.deepEqual(codesOf(taken.body), [433]);
      assert.equal((await book(sandbox, location, [free], more)).status, status);
    }
  });

  it('is not asked of a client with the same phone, of one with another it is', async () => {
    const {sandbox, token, phone} = await signedIn();
    const appointment = await appointmentOf(sandbox, natalieWish);
    assert.equal(altegioCode(await book(sandbox, location, [appointment], {}, {token})), 432);
    sandbox.settings.codeNeededWithUserToken = true;
    assert.equal(altegioCode(await book(sandbox, location, [appointment], {phone}, {token})), 432);
    sandbox.settings.codeNeededWithUserToken = false;
    assert.equal((await book(sandbox, location, [appointment], {phone}, {token})).status, 201);
  });

  it('is not asked where nobody sends SMS', async () => {
    const sandbox = sandboxAt();
    const appointment = await appointmentOf(sandbox, {location: 6230, staff: 6301, services: [berlinServices.cut]});
    assert.equal((await book(sandbox, 6230, [appointment])).status, 201);
  });

  it('opens what a guest has booked, afterwards', async () => {
    const sandbox = sandboxAt();
    const reply = await bookInAlmaty(sandbox);
    await sendCode(sandbox);
    const body = {phone: guest.phone, code: lastCode(sandbox)};
    const {data} = (await call(sandbox, 'POST', 'user/auth', {body})).body;
    assert.equal(data['name'], guest.fullname);
    const token = String(data['user_token']);
    const records = (await call<Fields[]>(sandbox, 'GET', 'user/records', {token})).body.data;
    assert.deepEqual(
      records.map(({id}) => id),
      [reply.body.data[0]?.record_id],
    );
  });
});

describe('what nobody has seen of a booking', () => {
  it('the status, and the whole record for a v1 Accept', async () => {
    const sandbox = sandboxAt({settings: {bookRecordStatus: 200}});
    assert.equal((await bookInAlmaty(sandbox)).status, 200);
    const headers = {accept: 'application/json'};
    const bare = JSON.parse((await bookInAlmaty(sandbox, {}, 1, {headers})).text) as readonly BookedItem[];
    assert.equal(bare[0]?.record?.['id'], bare[0]?.record_id);
    sandbox.settings.acceptV1Record = false;
    const less = JSON.parse((await bookInAlmaty(sandbox, {}, 2, {headers})).text) as readonly BookedItem[];
    assert.equal(less[0]?.record, undefined);
  });

  it('what is repeated of api_id, and whether the location has to confirm', async () => {
    for (const [settings, expected] of [
      [{apiIdEcho: 'sent'}, '42'],
      [{apiIdEcho: 'sent', apiIdAsNumber: true}, 42],
      [{apiIdEcho: 'nothing'}, ''],
      [{apiIdEcho: 'zero'}, 0],
    ] as const) {
      const sandbox = sandboxAt({settings: {...settings, confirmationNeeded: true}});
      const {record_id: id, record_hash: hash} = (await bookInAlmaty(sandbox, {api_id: '42'})).body
        .data[0] as BookedItem;
      const record = (await call<Fields[]>(sandbox, 'GET', `user/records/${id}/${hash}`)).body.data[0];
      assert.deepEqual([record?.['api_id'], record?.['is_confirmation_needed']], [expected, true]);
    }
  });

  it('the list may show it late, and the hash may end', async () => {
    let now = NOW;
    const sandbox = sandboxAt({now: () => now, settings: {recordsLagMs: 5_000, hashLifeSeconds: 60}});
    const token = await signIn(sandbox);
    const reply = await bookInAlmaty(sandbox, {phone: demoClient.phone}, 0, {token});
    const {record_id: id, record_hash: hash} = reply.body.data[0] as BookedItem;
    const isListed = async () =>
      (await call<Fields[]>(sandbox, 'GET', 'user/records', {token})).body.data.some((record) => record['id'] === id);
    const byHash = async () => (await call(sandbox, 'GET', `user/records/${id}/${hash}`)).status;
    assert.deepEqual([await isListed(), await byHash()], [false, 200]);
    now += 5_000;
    assert.deepEqual([await isListed(), await byHash()], [true, 200]);
    now += 55_000;
    assert.deepEqual([await isListed(), await byHash()], [true, 404]);
  });

  it('half of a booking: nothing, the rest, or the rest without a word', async () => {
    for (const [partialBooking, status, made] of [
      ['nothing', 422, 0],
      ['rest', 201, 1],
      ['rest-unsaid', 422, 1],
    ] as const) {
      const {sandbox, token, phone} = await signedIn({partialBooking});
      const free = await appointmentOf(sandbox, natalieWish, 2);
      const taken = {...free, id: 1, datetime: '2026-09-22T11:00:00-04:00'};
      const count = async () => (await call<Fields[]>(sandbox, 'GET', 'user/records', {token})).body.data.length;
      const before = await count();
      const reply = await book(sandbox, location, [taken, free], {phone}, {token});
      assert.deepEqual([reply.status, (await count()) - before], [status, made], partialBooking);
      if (status === 201) assert.equal(reply.body.data[0]?.id, 2);
    }
  });
});
