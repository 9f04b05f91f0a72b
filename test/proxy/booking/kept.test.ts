// What can be booked is the same for everybody: it is kept for its time, and free times are forgotten when something was booked.
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {DEFAULT_LIMITS} from '../../../proxy/src/limits.js';
import {APPOINTMENT, DETAILS} from '../support/cases.js';
import {PARTNER, rig, type Rig, type RigConfig} from '../support/proxy.js';

const {cacheAvailabilitySeconds, cacheCatalogueSeconds, cacheFormSeconds, cachePolicySeconds} = DEFAULT_LIMITS;
const limits = {cacheAvailabilitySeconds, cacheCatalogueSeconds, cacheFormSeconds, cachePolicySeconds};
const BODY = {...DETAILS, appointments: [APPOINTMENT]};

let now = 0;
beforeEach(() => {
  now = 1_000_000;
  mock.method(performance, 'now', () => now);
});
afterEach(() => mock.restoreAll());

function bench(config: RigConfig = {}): Rig & {read(path: string, cookie?: string): Promise<unknown>} {
  const one = rig({...config, limits: {...limits, ...config.limits}});
  let made = 0;
  one.answers(() => Response.json({success: true, data: [{id: ++made}], meta: []}));
  const read = async (path: string, cookie?: string): Promise<unknown> => {
    const response = await one.send('GET', path, cookie === undefined ? {} : {cookie});
    return response.status === 200 ? ((await response.json()) as {data: [{id: number}]}).data[0].id : response.status;
  };
  return {...one, read};
}

const TIMES = [
  '/book_dates/4564?date=2026-11-01',
  '/book_times/4564/0/2026-11-22',
  '/book_staff/4564?service_ids[]=1',
  '/book_staff_seances/4564/7',
  '/book_services/4564?staff_id=1&datetime=2026-11-22T10:00:00Z',
  '/activity/4564/search?from=2026-11-01&till=2026-11-30',
  '/activity/4564/search_dates?from=2026-11-01&till=2026-11-30',
  '/activity/4564/search_dates_range',
];
const CATALOGUE = [
  '/company/4564?forBooking=1',
  '/book_services/4564',
  '/book_services/4564?staff_id=1',
  '/activity/4564/filters',
];

describe('an answer', () => {
  it('that is a failure with a status of success is not kept, and an older one is given instead', async () => {
    const one = bench();
    const [path] = CATALOGUE as [string];
    const failed = {success: false, data: null, meta: {message: 'Not now'}};
    one.answers(() => Response.json(failed));
    assert.deepEqual(await (await one.send('GET', path)).json(), failed);
    one.answers(() => Response.json({success: true, data: [{id: 1}], meta: []}));
    assert.equal(await one.read(path), 1);
    now += 61_000;
    one.answers(() => Response.json(failed));
    assert.equal(await one.read(path), 1);
  });

  for (const [paths, seconds] of [
    [TIMES, 5],
    [CATALOGUE, 60],
    [['/bookform/77', '/companies?group_id=310&count=100&page=1'], 300],
    [['/privacy_policy/4564'], 600],
  ] as const) {
    for (const path of paths) {
      it(`of ${path} is kept for ${seconds} s, for everybody`, async () => {
        const {read, signIn, seen} = bench();
        const cookie = await signIn();
        assert.equal(await read(path), 1);
        now += seconds * 1000 - 1;
        assert.equal(await read(path, cookie), 1);
        assert.equal(seen.length, 1);
        assert.equal(seen[0]?.headers.get('Authorization'), `Bearer ${PARTNER}`);
        now += 1;
        assert.equal(await read(path), 2);
      });
    }
  }

  it('is another one for another path, query or language', async () => {
    const {send, seen} = bench();
    const languages = ['de', 'ka', 'de'];
    for (const language of languages) await send('GET', '/company/4564', {headers: {'Accept-Language': language}});
    assert.equal(seen.length, 2);
    for (const path of ['/company/4565', '/company/4564?forBooking=1', '/company/4564?bookform_id=1'])
      await send('GET', path);
    assert.equal(seen.length, 5);
  });

  it('is still given for a minute when Altegio fails, and no longer', async () => {
    for (const [path, seconds] of [
      ['/book_services/4564', 60],
      ['/privacy_policy/4564', 600],
      ['/activity/4564/search', 5],
    ] as const) {
      const one = bench();
      await one.read(path);
      one.answers(() => Response.json({}, {status: 503}));
      now += (seconds + 60) * 1000 - 1;
      assert.equal(await one.read(path), 1);
      now += 1;
      assert.equal(await one.read(path), 503);
    }
  });

  it('of many readers at once is one call', async () => {
    const {read, seen} = bench();
    const all = await Promise.all(Array.from({length: 50}, () => read('/book_services/4564')));
    assert.deepEqual([new Set(all), seen.length], [new Set([1]), 1]);
  });

  it('without a body is kept where it means that there is no policy, and nowhere else', async () => {
    for (const [path, calls] of [
      ['/privacy_policy/4564', 1],
      ['/company/4564?forBooking=1', 2],
      ['/book_dates/4564?date=2026-11-01', 2],
    ] as const) {
      for (const status of [200, 204]) {
        const one = bench();
        one.answers(() => new Response(null, {status}));
        for (let again = 0; again < 2; again++) assert.equal((await one.send('GET', path)).status, status);
        assert.equal(one.seen.length, calls, path);
      }
    }
  });

  it('404 is kept where it means that there is no policy, and nowhere else', async () => {
    for (const [path, calls] of [
      ['/privacy_policy/4564', 1],
      ['/company/4564', 2],
      ['/bookform/4564', 2],
    ] as const) {
      const one = bench();
      one.answers(() => Response.json({success: false, data: null, meta: []}, {status: 404}));
      assert.deepEqual([await one.read(path), await one.read(path)], [404, 404]);
      assert.equal(one.seen.length, calls, path);
    }
    const one = bench();
    one.answers(() => Response.json({success: false, data: null, meta: []}, {status: 404}));
    await one.read('/privacy_policy/4564');
    now += 600_000;
    await one.read('/privacy_policy/4564');
    assert.equal(one.seen.length, 2);
  });
});

describe('free times of a location', () => {
  const POSTS: readonly (readonly [string, object])[] = [
    ['/book_record/4564', BODY],
    ['/book_record/04564', BODY],
    ['/activity/4564/9/book', {...DETAILS, clients_count: 1}],
  ];

  /** What is read anew after the request. */
  async function forgotten(path: string, body: object, answer: () => Response | Promise<Response>): Promise<string[]> {
    const one = bench({limits: {upstreamTimeoutMs: 20}});
    const all = [...TIMES, ...CATALOGUE, '/bookform/77', '/privacy_policy/4564', '/book_dates/9999'];
    for (const each of all) await one.read(each);
    one.answers(answer);
    await one.send('POST', path, {body});
    one.answers(() => Response.json({success: true, data: [{id: 'new'}], meta: []}));
    const anew: string[] = [];
    for (const each of all) if ((await one.read(each)) === 'new') anew.push(each);
    return anew;
  }

  it('are forgotten after a booking, and nothing else is', async () => {
    for (const [path, body] of POSTS) {
      assert.deepEqual(
        await forgotten(path, body, () => Response.json({success: true, data: [], meta: []})),
        TIMES,
        path,
      );
    }
  });

  it('also when the time was taken, and when nobody knows', async () => {
    const failures: (() => Response | Promise<Response>)[] = [
      () => Response.json({success: false, data: null, meta: {message: 'taken'}}, {status: 422}),
      () => Response.json({}, {status: 500}),
      () => Promise.reject(new Error('cut')),
      () => new Promise(() => undefined),
    ];
    for (const failure of failures) assert.deepEqual(await forgotten('/book_record/4564', BODY, failure), TIMES);
  });

  it('are kept when Altegio has not heard of it', async () => {
    assert.deepEqual(await forgotten('/book_record/4564', BODY, () => Response.json({}, {status: 429})), []);
    assert.deepEqual(await forgotten('/book_record/4564', BODY, () => new Response('<p>', {status: 403})), []);
  });

  it('are forgotten when a question was answered with no, and kept after a yes', async () => {
    const question = {appointments: [APPOINTMENT]};
    const no = (status: number) => () => Response.json({success: false, data: null, meta: {message: 'no'}}, {status});
    assert.deepEqual(await forgotten('/book_check/4564', question, no(422)), TIMES);
    assert.deepEqual(await forgotten('/book_check/4564', question, no(409)), TIMES);
    assert.deepEqual(await forgotten('/book_check/4564', question, no(200)), TIMES);
    assert.deepEqual(await forgotten('/book_check/4564', question, no(400)), []);
    assert.deepEqual(
      await forgotten('/book_check/4564', question, () => Response.json({success: true, data: null})),
      [],
    );
  });
});

describe('the locations of a chain', () => {
  const PLACES = [{id: 4564, title: 'a'}, {id: '4565', title: 'b'}, {id: 9, title: 'c'}, null, 'x', {}];

  it('are those that this proxy serves', async () => {
    const {send, answers, seen} = bench({locationIds: new Set(['4564', '4565'])});
    for (const wrap of [(data: unknown) => ({success: true, data, meta: {count: 6}}), (data: unknown) => data]) {
      answers(() => Response.json(wrap(PLACES)));
      const path = `/companies?group_id=310&page=${seen.length + 1}`;
      for (let again = 0; again < 2; again++) {
        const response = await send('GET', path);
        assert.deepEqual([response.status, await response.json()], [200, wrap(PLACES.slice(0, 2))]);
      }
    }
    assert.equal(seen.length, 2);
  });

  it('are found on whatever page of a long chain they stand', async () => {
    const {send, answers, seen} = bench({locationIds: new Set(['7', '150', '250'])});
    answers((request) => {
      const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
      const data = Array.from({length: page < 3 ? 100 : 60}, (_, index) => ({id: (page - 1) * 100 + index + 1}));
      return Response.json({success: true, data, meta: []});
    });
    const response = await send('GET', '/companies?group_id=310&count=100&page=1');
    const {data} = (await response.json()) as {data: unknown};
    assert.deepEqual(data, [{id: 7}, {id: 150}, {id: 250}]);
    assert.equal(seen.length, 3);
  });

  it('cost no more calls where fewer are asked for at once, or none', async () => {
    for (const count of ['0', '000', '1', '30']) {
      const {send, answers, seen} = bench({locationIds: new Set(['7', '150'])});
      answers(({url}) => {
        const {searchParams} = new URL(url);
        const [size, page] = ['count', 'page'].map((name) => Number(searchParams.get(name) ?? 1)) as [number, number];
        const places = Array.from({length: 160}, (_, index) => ({id: index + 1}));
        return Response.json({success: true, data: places.slice((page - 1) * size, page * size), meta: []});
      });
      const {data} = (await (await send('GET', `/companies?group_id=310&count=${count}`)).json()) as {data: unknown};
      assert.deepEqual(data, [{id: 7}, {id: 150}], count);
      assert.equal(seen.length, 2, count);
    }
  });

  it('are all where every location is served, and none where the answer is no list', async () => {
    const all = bench();
    all.answers(() => Response.json({success: true, data: PLACES}));
    assert.deepEqual(await (await all.send('GET', '/companies?group_id=310')).json(), {success: true, data: PLACES});
    const some = bench({locationIds: new Set(['4564'])});
    for (const [answer, status] of [
      [{success: true, data: {1: {id: 9}}}, 502],
      [{success: true, data: null}, 502],
      [{id: 9}, 502],
      [{success: false, data: null, meta: {message: 'no'}}, 200],
    ] as const) {
      some.answers(() => Response.json(answer));
      const response = await some.send('GET', '/companies?group_id=310');
      assert.equal(response.status, status);
      assert.ok(!(await response.text()).includes('9'));
    }
  });

  it('need a chain', async () => {
    const {read, seen} = bench();
    for (const query of [
      '',
      '?',
      '?count=10',
      '?group_id=',
      '?group_id=0',
      '?group_id=00',
      '?group_id=x',
      '?group_id=1&group_id=2',
      '?id=4564',
    ]) {
      assert.equal(await read(`/companies${query}`), 400, query);
    }
    assert.equal(seen.length, 0);
  });
});
