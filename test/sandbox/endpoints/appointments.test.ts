import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {demoClient, emptyClient, storyIds, type Sandbox} from '../../../sandbox/index.js';
import {readDateTime} from '../../../sandbox/model/zones.js';
import {call, NOW, sandboxAt, signIn, type Reply, type Slot, type WireRecord, altegioCode} from '../caller.js';

const START = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{4}$/;

async function records(sandbox: Sandbox, path = 'user/records'): Promise<Reply<WireRecord[]>> {
  return call<WireRecord[]>(sandbox, 'GET', path, {token: await signIn(sandbox)});
}

function withId(reply: Reply<WireRecord[]>, id: number): WireRecord {
  const found = reply.body.data.find((record) => record.id === id);
  assert.ok(found, `record ${id} is in the list`);
  return found;
}

/** What tests read of the shape that PUT book_record answers. */
interface OlderRecord {
  readonly date: string;
  readonly api_id: number;
  readonly comment: string;
  readonly staff: {readonly spec: string};
  readonly company: object;
}

const idsOf = (reply: Reply<WireRecord[]>) => reply.body.data.map(({id}) => id);

describe('GET user/records', () => {
  it('lists past, future and deleted of all locations, with or without a slash or a company', async () => {
    const sandbox = sandboxAt();
    for (const path of [
      'user/records',
      'user/records/',
      'user/records?company_id=4564',
      'user/records/?company_id=1',
    ]) {
      const reply = await records(sandbox, path);
      assert.equal(reply.status, 200);
      assert.deepEqual(idsOf(reply), Object.values(storyIds), path);
    }
  });

  it('tells the story: every case that a client must get right is in it', async () => {
    const reply = await records(sandboxAt());
    const of = (name: keyof typeof storyIds) => withId(reply, storyIds[name]);
    assert.equal(of('tomorrow').date, '2026-09-22 11:00:00');
    assert.equal(of('tomorrow').datetime, '2026-09-22T11:00:00-0400');
    assert.equal(of('laterToday').datetime, '2026-09-21T18:00:00+0100');
    assert.equal(of('nextWeek').company.allow_delete_record, false);
    assert.equal(of('nextWeek').datetime, '2026-09-28T14:30:00+0500');
    assert.deepEqual([of('confirmed').attendance, of('confirmed').clients_count], [2, 2]);
    assert.ok(of('confirmed').activity_id > 0);
    assert.equal(of('inProgress').datetime, '2026-09-21T10:30:00-0400');
    assert.equal(of('visited').attendance, 1);
    assert.equal(of('missed').attendance, -1);
    assert.equal(of('cancelled').deleted, true);
    assert.equal(of('withoutTeamMember').staff, null);
    const long = of('longAndPrepaid');
    const sum = long.services.reduce((total, line) => total + line.seance_length, 0);
    assert.equal(long.length, sum + 900, 'length has the technical break in it');
    assert.ok(long.services.some(({amount}) => amount > 1));
    assert.ok((long.services[0]?.title ?? '').length > 120);
    assert.deepEqual([long.prepaid, long.prepaid_confirmed], [true, true]);
    assert.equal(of('unmarked').staff?.is_deleted, true);
    const [free] = of('unmarked').services;
    assert.deepEqual([free?.price_min, free?.price_max], [0, 0]);
    const zones = reply.body.data.map(({company}) => typeof company.timezone);
    assert.deepEqual(new Set(zones), new Set(['string', 'number']));
    const avatars = reply.body.data.map(({staff}) => staff?.avatar ?? '');
    assert.ok(avatars.some((avatar) => avatar.includes('no-master')));
    assert.ok(avatars.some((avatar) => avatar.startsWith('http://')));
    for (const record of reply.body.data) {
      assert.match(record.datetime, START);
      assert.match(record.create_date, START);
      const booked = readDateTime('UTC', record.create_date);
      assert.ok(booked !== null && booked <= NOW, 'nothing was booked in the future');
    }
  });

  it('gives one by id, as an array, to its own client only', async () => {
    const sandbox = sandboxAt();
    for (const path of [`user/records/${storyIds.visited}`, `user/records/${storyIds.visited}/`]) {
      const reply = await records(sandbox, path);
      assert.deepEqual([reply.status, reply.body.data.length, reply.body.data[0]?.id], [200, 1, storyIds.visited]);
    }
    const token = await signIn(sandbox, emptyClient);
    assert.equal((await call(sandbox, 'GET', `user/records/${storyIds.visited}`, {token})).status, 404);
    assert.equal((await call(sandbox, 'GET', `user/records/${storyIds.visited}`)).status, 401);
    assert.equal((await call(sandbox, 'GET', 'user/records')).status, 401);
    assert.deepEqual((await call(sandbox, 'GET', 'user/records', {token})).body.data, []);
  });

  it('gives a guest the record of the hash, with or without a slash, and no other', async () => {
    const sandbox = sandboxAt();
    assert.equal(sandbox.guestRecords.length, 3);
    for (const {id, hash, locationId} of sandbox.guestRecords) {
      assert.match(hash, /^[0-9a-f]{32}$/);
      for (const path of [`user/records/${id}/${hash}`, `user/records/${id}/${hash}/`]) {
        const reply = await call<WireRecord[]>(sandbox, 'GET', path);
        assert.deepEqual([reply.status, reply.body.data[0]?.id, reply.body.data[0]?.company.id], [200, id, locationId]);
      }
      assert.equal((await call(sandbox, 'GET', `user/records/${id}/${'0'.repeat(32)}`)).status, 404);
    }
    sandbox.settings.unknownRecordStatus = 403;
    assert.equal((await call(sandbox, 'GET', `user/records/1/${'0'.repeat(32)}`)).status, 403);
  });

  it('follows the settings for status, pages, company filter and pictures', async () => {
    const settings = {recordsStatus: 201, recordsPageSize: 4, imageBase: '/pictures'};
    const sandbox = sandboxAt({settings});
    const sizes = [];
    for (const page of [1, 2, 3, 4]) sizes.push((await records(sandbox, `user/records?page=${page}`)).body.data.length);
    assert.deepEqual(sizes, [4, 4, 3, 0]);
    const first = await records(sandbox);
    assert.equal(first.status, 201);
    assert.equal(first.body.data[0]?.staff?.avatar, '/pictures/masters/55436.jpg');
    sandbox.settings.recordsPageSize = null;
    sandbox.settings.recordsFilterByCompany = true;
    const filtered = await records(sandbox, 'user/records?company_id=9051');
    assert.deepEqual(idsOf(filtered), [storyIds.nextWeek]);
  });

  it('has as many appointments as asked for, each with its own id, mostly past', async () => {
    for (const count of [0, 3, 1000]) {
      const {body} = await records(sandboxAt({appointments: count}));
      assert.equal(new Set(body.data.map(({id}: {id: number}) => id)).size, count);
      if (count < 1000) continue;
      const future = body.data.filter(({date}) => date > '2026-09-22').length;
      assert.ok(future > 50 && future < 200, `${future} of 1000 are to come`);
    }
  });
});

describe('DELETE user/records', () => {
  const remove = async (sandbox: Sandbox, id: number) =>
    call(sandbox, 'DELETE', `user/records/${id}`, {token: await signIn(sandbox)});

  it('cancels with the token, and the record stays in the list with deleted: true', async () => {
    const sandbox = sandboxAt();
    let changes = 0;
    const token = await signIn(sandbox);
    sandbox.events.addEventListener('change', () => (changes += 1));
    const reply = await call(sandbox, 'DELETE', `user/records/${storyIds.tomorrow}/`, {token});
    assert.deepEqual([reply.status, reply.body], [200, {success: true, data: null, meta: []}]);
    assert.equal(changes, 1);
    assert.equal(withId(await records(sandbox), storyIds.tomorrow).deleted, true);
    assert.equal((await remove(sandbox, storyIds.tomorrow)).status, 404, 'twice is once');
  });

  it('cancels with the hash alone, and not with a wrong one or none', async () => {
    const sandbox = sandboxAt();
    const [{id, hash} = {id: 0, hash: ''}] = sandbox.guestRecords;
    assert.equal((await call(sandbox, 'DELETE', `user/records/${id}`)).status, 401);
    assert.equal((await call(sandbox, 'DELETE', `user/records/${id}/${hash.replace(/./g, '0')}`)).status, 404);
    const stranger = await signIn(sandbox, emptyClient);
    assert.equal((await call(sandbox, 'DELETE', `user/records/${id}`, {token: stranger})).status, 404);
    assert.equal((await call(sandbox, 'DELETE', `user/records/${id}/${hash}`)).status, 200);
    assert.equal((await call<WireRecord[]>(sandbox, 'GET', `user/records/${id}/${hash}`)).body.data[0]?.deleted, true);
  });

  it('answers in each of the ways seen, and can let the record disappear', async () => {
    const answers = [];
    for (const cancelAnswer of ['json', 'empty', 'no-content'] as const) {
      const sandbox = sandboxAt({settings: {cancelAnswer, cancelledGone: true}});
      const {status, text} = await remove(sandbox, storyIds.tomorrow);
      answers.push([status, text === '']);
      const left = idsOf(await records(sandbox));
      assert.ok(!left.includes(storyIds.tomorrow));
      assert.ok(!left.includes(storyIds.cancelled));
      assert.equal((await records(sandbox, `user/records/${storyIds.tomorrow}`)).status, 404);
    }
    assert.deepEqual(answers, [
      [200, false],
      [200, true],
      [204, true],
    ]);
  });

  it('refuses where the location, its limit, or the prepayment forbids it', async () => {
    const sandbox = sandboxAt();
    for (const name of ['nextWeek', 'laterToday', 'longAndPrepaid', 'inProgress', 'visited'] as const) {
      const reply = await remove(sandbox, storyIds[name]);
      assert.equal(reply.status, 403, name);
      assert.match(reply.body.meta.message ?? '', /online/, name);
      assert.equal(withId(await records(sandbox), storyIds[name]).deleted, false, name);
    }
    sandbox.settings.forbiddenCancelStatus = 422;
    assert.equal((await remove(sandbox, storyIds.nextWeek)).status, 422);
    assert.equal((await remove(sandbox, storyIds.confirmed)).status, 200, 'outside the limit of an hour');
  });
});

describe('book_record', () => {
  const path = `book_record/4564/${storyIds.tomorrow}`;

  it('GET gives the bare record, not an array', async () => {
    const sandbox = sandboxAt();
    const mine = await call(sandbox, 'GET', path, {token: await signIn(sandbox)});
    assert.deepEqual([mine.status, mine.body.data['id']], [200, storyIds.tomorrow]);
    const [{id, hash, locationId} = {id: 0, hash: '', locationId: 0}] = sandbox.guestRecords;
    assert.equal((await call(sandbox, 'GET', `book_record/${locationId}/${id}/${hash}`)).body.data['id'], id);
    assert.equal((await call(sandbox, 'GET', `book_record/7120/${id}/${hash}`)).status, 404, 'at another location');
  });

  it('PUT moves to a free slot, answers in the older shape, and takes the slot', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const timesPath = 'book_times/4564/55436/2026-09-25?service_ids[]=389043';
    const [slot] = (await call<Slot[]>(sandbox, 'GET', timesPath)).body.data;
    assert.ok(slot);
    const moved = await call<OlderRecord>(sandbox, 'PUT', path, {
      token,
      body: {datetime: slot.datetime, comment: 'Later is fine'},
    });
    assert.equal(moved.status, 200);
    const {data} = moved.body;
    assert.equal(data.date, `2026-09-25 ${slot.time}:00`);
    assert.deepEqual([data.staff.spec, data.api_id, data.comment], ['Manicure and pedicure', 0, 'Later is fine']);
    for (const absent of ['datetime', 'attendance', 'allow_delete_record']) assert.equal(absent in data, false, absent);
    assert.equal('phones' in data.company, false);
    const record = withId(await records(sandbox), storyIds.tomorrow);
    assert.deepEqual([record.date, record.comment], [data.date, 'Later is fine']);
    assert.notEqual(record.last_change_date, record.create_date);
    const left = (await call<Slot[]>(sandbox, 'GET', timesPath)).body.data;
    assert.ok(!left.some(({datetime}) => datetime === slot.datetime), 'the slot is taken now');
    assert.equal(
      (await call(sandbox, 'PUT', path, {token, body: {datetime: slot.datetime}})).status,
      200,
      'not by others',
    );
  });

  it('PUT reads every form of a datetime that Altegio does', async () => {
    const [slot] = (await call<Slot[]>(sandboxAt(), 'GET', 'book_times/4564/55436/2026-09-25')).body.data;
    assert.ok(slot);
    const local = `2026-09-25 ${slot.time}:00`;
    const basic = slot.datetime.replace(/:(\d{2})$/, '$1');
    const utc = new Date(slot.datetime).toISOString();
    for (const datetime of [local, local.replace(' ', 'T'), basic, utc]) {
      const sandbox = sandboxAt();
      const reply = await call<OlderRecord>(sandbox, 'PUT', path, {token: await signIn(sandbox), body: {datetime}});
      assert.deepEqual([reply.status, reply.body.data?.date], [200, local], datetime);
    }
  });

  it('PUT changes a comment alone', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    assert.equal((await call(sandbox, 'PUT', path, {token, body: {comment: ''}})).status, 200);
    assert.equal(withId(await records(sandbox), storyIds.tomorrow).comment, '');
  });

  it('PUT refuses a taken, a past and an unreadable time, and nothing at all', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const put = async (body: unknown) => call(sandbox, 'PUT', path, {token, body});
    const free = (await call<Slot[]>(sandbox, 'GET', 'book_times/4564/55436/2026-09-25')).body.data;
    const taken = Array.from({length: 19}, (_, n) => `${10 + Math.floor(n / 2)}:${n % 2 ? '30' : '00'}`).find(
      (time) => !free.some((slot) => slot.time === time),
    );
    const late = await put({datetime: `2026-09-25T${taken}:00-04:00`});
    assert.deepEqual([late.status, altegioCode(late)], [422, 433]);
    sandbox.settings.slotTakenStatus = 409;
    sandbox.settings.slotTakenCode = 422;
    const again = await put({datetime: `2026-09-25T${taken}:00-04:00`});
    assert.deepEqual([again.status, altegioCode(again)], [409, 422]);
    assert.equal((await put({datetime: '2026-09-18T11:00:00-04:00'})).status, 409);
    for (const datetime of ['soon', '2026-02-30T10:00:00', '2026-09-25T25:00', 17, null]) {
      assert.equal((await put({datetime})).status, 422, String(datetime));
    }
    assert.equal((await put({})).status, 422);
    assert.equal((await put({comment: 5})).status, 422);
    assert.equal((await put('{')).status, 400);
    assert.equal(withId(await records(sandbox), storyIds.tomorrow).date, '2026-09-22 11:00:00');
  });

  it('PUT needs a user token: a hash is not enough, nor is another client’s token', async () => {
    const sandbox = sandboxAt();
    const [{id, hash} = {id: 0, hash: ''}] = sandbox.guestRecords;
    const body = {comment: 'hello'};
    assert.equal((await call(sandbox, 'PUT', `book_record/4564/${id}`, {body})).status, 401);
    assert.equal((await call(sandbox, 'PUT', `book_record/4564/${id}/${hash}`, {body})).status, 404);
    const token = await signIn(sandbox, emptyClient);
    assert.equal((await call(sandbox, 'PUT', path, {token, body})).status, 404);
    assert.equal(
      (
        await call(sandbox, 'PUT', `book_record/7120/${storyIds.tomorrow}`, {
          token: await signIn(sandbox, demoClient),
          body,
        })
      ).status,
      404,
    );
  });

  it('PUT keeps the location’s rules', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const refused = [
      `book_record/9388/${storyIds.confirmed}`,
      `book_record/7120/${storyIds.laterToday}`,
      `book_record/4564/${storyIds.inProgress}`,
    ];
    for (const target of refused) {
      assert.equal((await call(sandbox, 'PUT', target, {token, body: {comment: 'x'}})).status, 403, target);
    }
    sandbox.settings.forbiddenChangeStatus = 422;
    assert.equal((await call(sandbox, 'PUT', refused[0] ?? '', {token, body: {comment: 'x'}})).status, 422);
    const deleted = `book_record/4564/${storyIds.cancelled}`;
    assert.equal((await call(sandbox, 'PUT', deleted, {token, body: {comment: 'x'}})).status, 404);
  });
});
