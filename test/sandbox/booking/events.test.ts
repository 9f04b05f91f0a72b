// Group events: found, and booked.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {demoClient, eventIds, storyIds, type Sandbox, type SandboxSettings} from '../../../sandbox/index.js';
import {readDateTime} from '../../../sandbox/model/zones.js';
import {altegioCode, call, sandboxAt, signIn, type Fields} from '../caller.js';

const location = 9388;
const span = 'from=2026-09-21&till=2026-11-20';

interface WireEvent extends Fields {
  readonly id: number;
  readonly date: string;
  readonly timestamp: number;
  readonly capacity: number;
  readonly records_count: number;
}

const search = async (sandbox: Sandbox, query = `${span}&count=300`) =>
  (await call<WireEvent[]>(sandbox, 'GET', `activity/${location}/search?${query}`)).body.data;
const eventOf = async (sandbox: Sandbox, id: number) => (await search(sandbox)).find((event) => event.id === id);

async function bench(settings: Partial<SandboxSettings> = {}) {
  const sandbox = sandboxAt({settings});
  const token = await signIn(sandbox);
  const book = (event: number, more: Fields = {}) =>
    call<{id: number | string; hash: string}>(sandbox, 'POST', `activity/${location}/${event}/book`, {
      token,
      body: {fullname: 'Grace', phone: demoClient.phone, ...more},
    });
  return {sandbox, token, book};
}

describe('GET activity', () => {
  it('search: wall clock without a zone, the moment beside it, pages and a total', async () => {
    const sandbox = sandboxAt();
    const reply = await call<WireEvent[]>(sandbox, 'GET', `activity/${location}/search?${span}`);
    const [first] = reply.body.data;
    assert.equal(reply.body.data.length, 25);
    const {count} = reply.body.meta as unknown as {readonly count: number};
    assert.ok(count > 50);
    assert.match(first?.date ?? '', /^2026-09-2\d \d\d:\d\d:00$/);
    // Tbilisi is four hours ahead.
    assert.equal(Number(readDateTime('UTC', first?.date ?? '')) / 1000 - (first?.timestamp ?? 0), 4 * 3600);
    const pages = [];
    for (let page = 1; page <= Math.ceil(count / 25); page++)
      pages.push(...(await search(sandbox, `${span}&page=${page}`)));
    assert.equal(new Set(pages.map(({id}) => id)).size, count);
    assert.equal((await call(sandbox, 'GET', `activity/${location}/search?from=2026-09-21`)).status, 422);
    assert.deepEqual(await search(sandbox, 'from=2027-05-01&till=2027-05-02'), []);
  });

  it('search: every case of seats and of prepayment', async () => {
    const sandbox = sandboxAt();
    const of = async (id: number) => {
      const event = await eventOf(sandbox, id);
      return [event?.records_count, event?.capacity, event?.['prepaid']];
    };
    assert.deepEqual(await of(eventIds.overFull), [9, 8, 'forbidden']);
    assert.deepEqual(await of(eventIds.full), [8, 8, 'forbidden']);
    assert.equal((await of(eventIds.prepaid))[2], 'required');
    // The demo client's two seats count: as people, or as one record.
    assert.deepEqual(await of(eventIds.story), [7, 12, 'forbidden']);
    sandbox.settings.seatsField = 'records';
    assert.deepEqual(await of(eventIds.story), [6, 12, 'forbidden']);
  });

  it('search_dates in no order, search_dates_range with its ends, or null', async () => {
    const sandbox = sandboxAt();
    const days = (await call<string[]>(sandbox, 'GET', `activity/${location}/search_dates?${span}`)).body.data;
    assert.notDeepEqual(days, days.toSorted());
    const found = new Set((await search(sandbox)).map(({date}) => date.slice(0, 10)));
    assert.deepEqual(days.toSorted(), [...found].toSorted());
    const range = async (at: number) =>
      (await call(sandbox, 'GET', `activity/${at}/search_dates_range?${span}`)).body.data;
    assert.deepEqual(await range(location), {min_date: days.toSorted()[0], max_date: days.toSorted().at(-1)});
    assert.deepEqual(await range(4564), {min_date: null, max_date: null});
  });

  it('filters, of which those are disabled that find nothing with what was sent', async () => {
    const sandbox = sandboxAt();
    const filters = async (query: string) =>
      (
        await call<{code: string; data: {id: number; is_disabled: boolean}[]}[]>(
          sandbox,
          'GET',
          `activity/${location}/filters?${query}`,
        )
      ).body.data;
    const codes = (await filters('')).map(({code}) => code);
    assert.deepEqual(codes, ['staff', 'resource', 'service', 'service_category']);
    const disabled = async (query: string) =>
      (await filters(query))[2]?.data.map(({id, is_disabled: off}) => [id, off]);
    assert.deepEqual(await disabled(''), [
      [705001, false],
      [705002, false],
    ]);
    assert.deepEqual(await disabled('service_ids=705002'), [
      [705001, true],
      [705002, false],
    ]);
    const only = await search(sandbox, `${span}&count=300&service_ids[]=705002&staff_id=80115`);
    assert.ok(only.length > 0 && only.every((event) => event['service_id'] === 705002));
  });

  it('one of them to a client with a token only', async () => {
    const {sandbox, token} = await bench();
    const path = `activity/${location}/${eventIds.story}`;
    assert.equal((await call(sandbox, 'GET', path)).status, 401);
    assert.equal((await call(sandbox, 'GET', path, {token})).body.data['id'], eventIds.story);
    assert.equal((await call(sandbox, 'GET', `activity/${location}/1`, {token})).status, 404);
  });

  it('keeps their leader busy', async () => {
    const sandbox = sandboxAt();
    let free = 0;
    for (const event of (await search(sandbox)).slice(0, 30)) {
      const path = `book_times/${location}/80115/${event.date.slice(0, 10)}`;
      const times = (await call<{datetime: string}[]>(sandbox, 'GET', path)).body.data;
      for (const {datetime} of times) {
        const start = Number(readDateTime('UTC', datetime)) / 1000;
        // A time without services is an hour long.
        assert.ok(start + 3600 <= event.timestamp || start >= event.timestamp + Number(event['length']), datetime);
        free++;
      }
    }
    assert.ok(free > 100);
  });
});

describe('POST activity/book', () => {
  it('is 200 with id and hash; the seats are taken, and free again after it is cancelled', async () => {
    const {sandbox, token, book} = await bench();
    const taken = async () => (await eventOf(sandbox, eventIds.story))?.records_count;
    const reply = await book(eventIds.story, {clients_count: 3, comment: 'Three of us'});
    assert.equal(reply.status, 200);
    assert.deepEqual(Object.keys(reply.body.data), ['id', 'hash']);
    assert.equal(await taken(), 10);
    const {id, hash} = reply.body.data;
    const record = (await call<Fields[]>(sandbox, 'GET', `user/records/${id}`, {token})).body.data[0];
    assert.deepEqual(
      [record?.['activity_id'], record?.['clients_count'], record?.['comment']],
      [50077, 3, 'Three of us'],
    );
    assert.equal((await call(sandbox, 'DELETE', `user/records/${id}/${hash}`)).status, 200);
    assert.equal(await taken(), 7);
    await call(sandbox, 'DELETE', `user/records/${storyIds.confirmed}`, {token});
    assert.equal(await taken(), 5);
  });

  it('refuses what is full, and more seats than one client may have', async () => {
    const {sandbox, book} = await bench();
    for (const event of [eventIds.full, eventIds.overFull]) {
      const reply = await book(event);
      assert.deepEqual([reply.status, altegioCode(reply)], [422, 422]);
    }
    assert.equal((await book(eventIds.lastSeat, {clients_count: 2})).status, 422);
    assert.equal((await book(eventIds.lastSeat)).status, 200);
    assert.equal((await book(eventIds.lastSeat)).status, 422);
    for (const seats of [0, 5, 1.5, 'two'])
      assert.equal((await book(eventIds.story, {clients_count: seats})).status, 422);
    assert.equal((await book(eventIds.prepaid)).status, 422);
    assert.equal((await book(1)).status, 404);
    Object.assign(sandbox.settings, {eventFullStatus: 409, eventFullCode: null});
    const other = await book(eventIds.full);
    assert.deepEqual([other.status, altegioCode(other)], [409, undefined]);
  });

  it('asks for an e-mail where it is told to, and answers an id as text', async () => {
    const {book} = await bench({emailRequiredForEvents: true, idsAsText: true});
    assert.equal((await book(eventIds.story, {email: ''})).status, 422);
    const reply = await book(eventIds.story, {email: 'grace@example.com'});
    assert.equal(typeof reply.body.data.id, 'string');
  });

  it('meets an event that was cancelled, moved, or filled in the meantime', async () => {
    const {sandbox, book} = await bench();
    const before = await eventOf(sandbox, eventIds.story);
    sandbox.settings.movedEvents = [eventIds.story];
    const moved = await eventOf(sandbox, eventIds.story);
    assert.equal((moved?.timestamp ?? 0) - (before?.timestamp ?? 0), 3600);
    sandbox.settings.filledEvents = [eventIds.story];
    assert.equal((await eventOf(sandbox, eventIds.story))?.records_count, 12);
    assert.equal((await book(eventIds.story)).status, 422);
    sandbox.settings.cancelledEvents = [eventIds.story];
    assert.equal(await eventOf(sandbox, eventIds.story), undefined);
    assert.equal((await book(eventIds.story)).status, 404);
  });
});
