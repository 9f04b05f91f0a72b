// Each fault on each route of a booking, and what somebody else does in between.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {demoClient, eventIds, type Fault, type Sandbox} from '../../../sandbox/index.js';
import {call, requestTo, sandboxAt, signIn, type CallOptions, type Fields} from '../caller.js';
import {almaty, appointmentOf, book, bookInAlmaty, check, freeTimes, newYork} from './bench.js';

const {location, service, natalie, rosa} = newYork;

/** Each new route as Altegio writes it, and a request for it that is right. */
const routes: Readonly<Record<string, readonly [path: string, options?: (sandbox: Sandbox) => Promise<CallOptions>]>> =
  {
    'GET bookform/{form}': ['bookform/20456'],
    'GET i18n/{language}': ['i18n/en-US'],
    'GET company/{location}': ['company/4564?forBooking=1'],
    'GET companies': ['companies?group_id=310'],
    'GET privacy_policy/{location}': ['privacy_policy/4564'],
    'GET book_services/{location}': ['book_services/4564'],
    'GET book_staff/{location}': ['book_staff/4564'],
    'GET book_staff_seances/{location}/{staff}': ['book_staff_seances/4564/55436'],
    'GET activity/{location}/search': ['activity/9388/search?from=2026-09-21&till=2026-09-30'],
    'GET activity/{location}/search_dates': ['activity/9388/search_dates?from=2026-09-21&till=2026-09-30'],
    'GET activity/{location}/search_dates_range': ['activity/9388/search_dates_range'],
    'GET activity/{location}/filters': ['activity/9388/filters'],
    'GET activity/{location}/{event}': [
      `activity/9388/${eventIds.story}`,
      async (sandbox) => ({token: await signIn(sandbox)}),
    ],
    'POST book_check/{location}': [
      'book_check/4564',
      async (sandbox) => ({
        body: {appointments: [await appointmentOf(sandbox, {location, staff: natalie, services: [service]})]},
      }),
    ],
    'POST book_record/{location}': [
      'book_record/4564',
      async (sandbox) => ({
        token: await signIn(sandbox),
        body: {
          fullname: 'Grace',
          phone: demoClient.phone,
          appointments: [await appointmentOf(sandbox, {location, staff: natalie, services: [service]})],
        },
      }),
    ],
    'POST activity/{location}/{event}/book': [
      `activity/9388/${eventIds.story}/book`,
      async (sandbox) => ({token: await signIn(sandbox), body: {fullname: 'Grace', phone: demoClient.phone}}),
    ],
  };

type Outcome = number | 'lost' | 'waits';

const faults: readonly (readonly [Fault, Outcome])[] = [
  [{kind: 'status', status: 503}, 503],
  [{kind: 'status', status: 200, body: {any: 'thing'}}, 200],
  [{kind: 'html403'}, 403],
  [{kind: 'rate-limited', retryAfter: 1}, 429],
  [{kind: 'wall'}, 412],
  [{kind: 'error-shape', shape: 1, code: 433}, 422],
  [{kind: 'error-shape', shape: 2}, 422],
  [{kind: 'error-shape', shape: 3}, 422],
  [{kind: 'error-shape', shape: 4}, 500],
  [{kind: 'error-shape', shape: 5}, 200],
  [{kind: 'truncated'}, 200],
  [{kind: 'cut'}, 'lost'],
  [{kind: 'cut', after: true}, 'lost'],
  [{kind: 'hang'}, 'waits'],
  // oxlint-disable-next-line unicorn/no-thenable -- data of the fault, never a function
  [{kind: 'delay', ms: 1, then: {kind: 'wall'}}, 412],
];

describe('each fault on each route of a booking', () => {
  for (const [route, [path, options]] of Object.entries(routes)) {
    it(route, async () => {
      const sandbox = sandboxAt();
      const [method = ''] = route.split(' ');
      const right = (await options?.(sandbox)) ?? {};
      for (const [fault, expected] of faults) {
        sandbox.faults.set(route, {...fault, times: 1});
        const controller = new AbortController();
        const answer = sandbox.fetch(requestTo(method, path, {...right, signal: controller.signal}));
        if (expected === 'waits') controller.abort(new Error('given up'));
        const outcome = await answer.then(
          ({status}) => status,
          (error: unknown) => (error instanceof TypeError ? 'lost' : 'waits'),
        );
        assert.equal(outcome, expected, `${route} ${JSON.stringify(fault)}`);
        assert.deepEqual(sandbox.faults.list(), [], 'it was this route');
      }
      // Without a fault it goes well: the faults above were no refusals. Those that do the work have taken the time.
      const fresh = sandboxAt();
      const {status} = await call(fresh, method, path, (await options?.(fresh)) ?? {});
      assert.ok(status === 200 || status === 201, `${route} ${status}`);
    });
  }
});

describe('somebody else', () => {
  const wish = {location, staff: natalie, services: [service]} as const;
  const client = async (sandbox: Sandbox) => [{phone: demoClient.phone}, {token: await signIn(sandbox)}] as const;

  it('takes the time between the check and the write', async () => {
    const sandbox = sandboxAt();
    const appointment = await appointmentOf(sandbox, wish);
    sandbox.faults.set('POST book_record', {kind: 'steal', times: 1});
    assert.equal((await check(sandbox, location, [appointment])).status, 201);
    const [more, options] = await client(sandbox);
    const reply = await book(sandbox, location, [appointment], more, options);
    assert.equal(reply.body.meta.errors?.[0]?.code, 433);
    const left = (await freeTimes(sandbox, location, natalie, [service])).map(({datetime}) => datetime);
    assert.ok(!left.includes(String(appointment['datetime'])), 'it is gone');
    assert.equal((await book(sandbox, location, [{...appointment, datetime: left[3]}], more, options)).status, 201);
  });

  it('takes everybody at that time, where anybody would do', async () => {
    const sandbox = sandboxAt();
    const [more, options] = await client(sandbox);
    const appointment = await appointmentOf(sandbox, {...wish, staff: 0});
    sandbox.faults.set('POST book_record', {kind: 'steal', times: 1});
    const reply = await book(sandbox, location, [appointment], more, options);
    assert.equal(reply.body.meta.errors?.[0]?.code, 436);
  });

  it('takes it while a step is open, so that the check tells', async () => {
    const sandbox = sandboxAt();
    const appointment = await appointmentOf(sandbox, wish);
    sandbox.faults.set('POST book_check', {kind: 'steal', times: 1});
    assert.equal((await check(sandbox, location, [appointment])).status, 422);
    assert.equal((await check(sandbox, location, [{...appointment, staff_id: rosa}])).status === 422, false);
  });

  it('takes the new time of an appointment that is moved', async () => {
    const sandbox = sandboxAt();
    const [, {token}] = await client(sandbox);
    const datetime = (await freeTimes(sandbox, location, natalie, [service])).at(-1)?.datetime;
    sandbox.faults.set('PUT book_record', {kind: 'steal', times: 1});
    const move = () => call(sandbox, 'PUT', `book_record/${location}/13132701`, {token, body: {datetime}});
    assert.equal((await move()).status, 422);
  });

  it('takes the last seats of an event', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    sandbox.faults.set('POST activity/{location}/{event}/book', {kind: 'fill', times: 1});
    const ask = () =>
      call(sandbox, 'POST', `activity/9388/${eventIds.story}/book`, {
        token,
        body: {fullname: 'G', phone: demoClient.phone},
      });
    assert.equal((await ask()).status, 422);
    const path = 'activity/9388/search?from=2026-09-24&till=2026-09-24';
    const [event] = (await call<Fields[]>(sandbox, 'GET', path)).body.data;
    assert.ok(Number(event?.['records_count']) >= Number(event?.['capacity']));
  });

  it('is nobody whom a client sees, and harms no read', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const list = async () => (await call<Fields[]>(sandbox, 'GET', 'user/records', {token})).body.data.length;
    const before = await list();
    sandbox.faults.set('*', {kind: 'steal'});
    await bookInAlmaty(sandbox);
    assert.equal(await list(), before);
  });
});

describe('an answer that is late', () => {
  it('after the work is done, so that the booking is there before its answer', async () => {
    const sandbox = sandboxAt();
    sandbox.faults.set('POST book_record', {kind: 'delay', ms: 600_000, after: true, times: 1});
    const {location: place, person, service: wanted, email} = almaty;
    const appointment = await appointmentOf(sandbox, {location: place, staff: person, services: [wanted]});
    const body = {fullname: 'Ann', phone: '+13155550111', email, appointments: [appointment]};
    const controller = new AbortController();
    const answer = sandbox.fetch(requestTo('POST', `book_record/${place}`, {body, signal: controller.signal}));
    const lost = assert.rejects(answer);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal((await check(sandbox, place, [appointment])).status, 422, 'the time is taken');
    controller.abort();
    await lost;
  });

  it('over HTTP as well, with what is wrong with it', async () => {
    const sandbox = sandboxAt();
    const set = async (fault: unknown) => {
      const body = JSON.stringify({route: 'POST book_record', fault});
      return (await sandbox.control(new Request('http://localhost/sandbox/faults', {method: 'PUT', body}))).status;
    };
    for (const fault of [{kind: 'steal', times: 1}, {kind: 'fill'}, {kind: 'delay', ms: 5, after: true}]) {
      assert.equal(await set(fault), 200);
      assert.deepEqual(sandbox.faults.list(), [{route: 'POST book_record', fault}]);
    }
    assert.equal(await set({kind: 'delay', ms: 5, after: 'yes'}), 400);
  });
});

it('every setting of a booking can be changed over HTTP, and a wrong value is refused', async () => {
  const sandbox = sandboxAt();
  const patch = async (body: object) => {
    const request = new Request('http://localhost/sandbox/settings', {method: 'PATCH', body: JSON.stringify(body)});
    return (await sandbox.control(request)).status;
  };
  const good = {
    bookRecordStatus: 200,
    takenAs: '409',
    partialBooking: 'rest',
    eventFullCode: null,
    hashLifeSeconds: 30,
    recordsLagMs: 0,
    policyShape: null,
    sequenceType: 'order',
    blacklist: ['+1315'],
    openHour: 23,
    removedServices: [1, 2],
  };
  assert.equal(await patch(good), 200);
  assert.deepEqual({...sandbox.settings, ...good}, sandbox.settings);
  for (const bad of [
    {bookRecordStatus: 204},
    {takenAs: '434'},
    {takenAs: 409},
    {takenAs: ['409']},
    {policyShape: ['html']},
    {partialBooking: true},
    {recordsLagMs: -1},
    {policyShape: 'pdf'},
    {blacklist: [1]},
    {openHour: 24},
    {removedServices: ['1']},
    {removedServices: 1},
    {sequenceType: 'x'},
  ]) {
    assert.equal(await patch(bad), 400, JSON.stringify(bad));
  }
});
