// What a location offers for booking: forms, rules, services, team, next times, policies, and a big chain.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  berlinIds,
  berlinServices,
  berlinTeam,
  bigChain,
  bigLocationId,
  formIds,
  type Sandbox,
  type SandboxSettings,
} from '../../../sandbox/index.js';
import {allLocations, categoriesAt, peopleAt, servicesAt} from '../../../sandbox/seed/world.js';
import {call, sandboxAt, type Fields, type Slot} from '../caller.js';
import {almaty, newYork} from './bench.js';

const {cut, colour, braids, beard, free} = berlinServices;
const {mira, jonas, trainee} = berlinTeam;
const {lindenhof} = berlinIds;

const at = (settings: Partial<SandboxSettings> = {}) => sandboxAt({settings});
const read = async <T = Fields>(sandbox: Sandbox, path: string) => (await call<T>(sandbox, 'GET', path)).body.data;
const services = async (sandbox: Sandbox, query = '') =>
  await read<{services: Fields[]; category: Fields[]}>(sandbox, `book_services/${lindenhof}?${query}`);
const idsOf = (items: readonly Fields[]) => items.map(({id}) => Number(id));

describe('the seed', () => {
  it('has no id twice', () => {
    const unique = (ids: readonly number[]) => assert.equal(new Set(ids).size, ids.length);
    unique(allLocations.map(({id}) => id));
    for (const of of [servicesAt, peopleAt, categoriesAt])
      unique(allLocations.flatMap(({id}) => of(id).map((one) => one.id)));
  });

  it('has a chain of 60 locations, of which one has 300 services and 60 team members', async () => {
    const sandbox = at();
    assert.equal((await read<Fields[]>(sandbox, `companies?group_id=${bigChain.id}`)).length, 60);
    assert.equal((await read<{services: Fields[]}>(sandbox, `book_services/${bigLocationId}`)).services.length, 300);
    assert.equal((await read<Fields[]>(sandbox, `book_staff/${bigLocationId}`)).length, 60);
  });
});

describe('GET bookform', () => {
  const form = (id: number, settings?: Partial<SandboxSettings>) => read(at(settings), `bookform/${id}`);
  const steps = async (id: number) => (await form(id))['steps'] as readonly Fields[];

  it('has each order, and another where it is told to', async () => {
    for (const [id, sequence] of [
      [formIds.chain, 'menu'],
      [formIds.steps, 'steps'],
      [formIds.order, 'order'],
    ] as const) {
      assert.equal((await form(id))['sequence_type'], sequence);
      assert.equal((await form(id, {sequenceType: 'steps'}))['sequence_type'], 'steps');
    }
  });

  it('hides steps, with defaults as number and as text; two steps share a number', async () => {
    const hidden = (await steps(formIds.hiddenNumber)).filter((step) => step['hidden']);
    assert.deepEqual(
      hidden.map(({step, default: preset}) => [step, preset]),
      [
        ['company', lindenhof],
        ['service', String(cut)],
        ['master', mira],
      ],
    );
    const old = (await steps(formIds.hiddenText)).find(({step}) => step === 'master');
    assert.deepEqual([old?.['hidden'], old?.['default']], ['1', '-1']);
    const numbers = (await steps(formIds.steps)).map(({num}) => num);
    assert.ok(new Set(numbers).size < numbers.length);
  });

  it('has links, an empty brand, events, and a location that offers nothing', async () => {
    assert.deepEqual((await form(formIds.steps))['brand'], []);
    assert.match(JSON.stringify((await form(formIds.chain))['brand']), /https:.*http:/);
    assert.deepEqual(
      [(await form(formIds.events))['record_type_id'], (await form(formIds.events))['activity_record_count']],
      [1, 3],
    );
    const {company_id: empty} = await form(formIds.empty);
    assert.deepEqual((await read<{services: Fields[]}>(at(), `book_services/${Number(empty)}`)).services, []);
    assert.equal((await form(bigLocationId))['company_id'], bigLocationId);
  });
});

describe('GET company and privacy_policy', () => {
  it('says what is asked of a client, and its next time only for booking', async () => {
    const sandbox = at();
    const plain = await read(sandbox, `company/${almaty.location}`);
    assert.deepEqual([plain['booking_email_hidden'], plain['booking_email_required']], [true, true]);
    assert.ok(!('next_slot' in plain));
    const whole = await read(sandbox, `company/${newYork.location}?forBooking=1&bookform_id=20456`);
    assert.match(String(whole['next_slot']), /^2026-09-2\dT\d\d:\d\d:00-0400$/);
    assert.equal((await read(sandbox, `company/${berlinIds.annex}?forBooking=1`))['next_slot'], null);
  });

  it('has a policy in every shape that it may have', async () => {
    const policy = async (location: number, settings?: Partial<SandboxSettings>) =>
      call<unknown>(at(settings), 'GET', `privacy_policy/${location}`);
    assert.equal((await policy(7120)).status, 404);
    assert.match(String(((await policy(4564)).body.data as Fields)['text']), /<script>/);
    assert.deepEqual((await policy(almaty.location)).body.data, []);
    assert.equal(typeof (await policy(lindenhof)).body.data, 'string');
    assert.ok('attributes' in ((await policy(9388)).body.data as Fields));
    for (const [shape, status] of [
      ['missing', 404],
      ['text', 200],
    ] as const) {
      assert.equal((await policy(4564, {policyShape: shape})).status, status);
    }
  });
});

describe('GET book_services', () => {
  it('has every case, the heaviest first', async () => {
    const {services: all, category} = await services(at());
    const weights = all.map(({weight}) => Number(weight));
    assert.deepEqual(
      weights,
      weights.toSorted((a, b) => b - a),
    );
    assert.deepEqual(
      category.map(({title}) => title),
      ['Hair', 'Skin'],
    );
    const of = (id: number) => all.find((entry) => entry['id'] === id) ?? {};
    assert.deepEqual([of(free)['price_min'], of(free)['price_max']], [0, 0]);
    assert.deepEqual([of(cut)['price_min'], of(cut)['price_max'], of(cut)['discount']], [55, 70, 10]);
    assert.deepEqual([of(braids)['gender'], of(beard)['gender']], [2, 1]);
    assert.equal(of(berlinServices.membershipOnly)['abonement_restriction'], 1);
    assert.deepEqual([of(berlinServices.composite)['is_composite']], [true]);
    assert.equal(of(berlinServices.prepaidRequired)['prepaid'], 'required');
    assert.match(String(of(colour)['image']), /^https:/);
    assert.ok(all.every(({active, seance_length: length}) => active === 0 && length === null));
  });

  it('of one person: theirs, with their lengths', async () => {
    const sandbox = at();
    const {services: hers} = await services(sandbox, `staff_id=${trainee}`);
    assert.deepEqual(idsOf(hers).toSorted(), [cut, colour, free].toSorted());
    assert.equal(hers.find(({id}) => id === cut)?.['seance_length'], 5400);
    assert.ok(
      (await services(sandbox, `staff_id=${trainee}&without_seances=1`)).services.every(
        (one) => one['seance_length'] === null,
      ),
    );
    sandbox.settings.servicesNarrowPriceByStaff = true;
    assert.equal(
      (await services(sandbox, `staff_id=${trainee}`)).services.find(({id}) => id === cut)?.['price_max'],
      55,
    );
  });

  it('with a person, a time and a choice: which more fit', async () => {
    const sandbox = at();
    const path = `book_staff_seances/${lindenhof}/${mira}?service_ids[]=${colour}`;
    const {seances} = await read<{seances: Slot[]}>(sandbox, path);
    const last = seances.at(-1)?.datetime ?? '';
    const query = (time: string) => `staff_id=${mira}&datetime=${encodeURIComponent(time)}&service_ids[]=${colour}`;
    const more = idsOf((await services(sandbox, query(last))).services);
    const all = idsOf((await services(sandbox, `staff_id=${mira}`)).services);
    assert.ok(more.includes(colour) && more.length < all.length, `${more.length} of ${all.length}`);
  });

  it('loses a service, or gets dearer, in the meantime; ids as text', async () => {
    const sandbox = at({removedServices: [cut], dearerServices: [colour], idsAsText: true});
    const {services: all, category} = await services(sandbox);
    assert.ok(!idsOf(all).includes(cut));
    const dearer = all.find(({id}) => id === String(colour));
    assert.deepEqual(
      [dearer?.['price_min'], typeof dearer?.['weight'], typeof category[0]?.['id']],
      [107, 'string', 'string'],
    );
    assert.equal((await call(sandbox, 'GET', `book_dates/${lindenhof}?service_ids[]=${cut}`)).status, 422);
  });
});

describe('GET book_staff and book_staff_seances', () => {
  const team = async (sandbox: Sandbox, query = '') =>
    idsOf(await read<Fields[]>(sandbox, `book_staff/${lindenhof}?${query}`));

  it('has who does all of the chosen services, who may be nobody', async () => {
    const sandbox = at();
    assert.deepEqual(await team(sandbox, `service_ids[]=${cut}&service_ids[]=${colour}`), [
      mira,
      trainee,
      berlinTeam.notBookable,
    ]);
    assert.deepEqual(await team(sandbox, `service_ids[]=${beard}`), [jonas, berlinTeam.notBookable]);
    const nobody = await read<Fields[]>(
      sandbox,
      `book_staff/${lindenhof}?service_ids[]=${braids}&service_ids[]=${beard}`,
    );
    assert.ok(nobody.every(({bookable}) => bookable === false));
    sandbox.settings.leftTeamMembers = [mira];
    assert.ok(!(await team(sandbox)).includes(mira));
    assert.equal((await call(sandbox, 'GET', `book_staff_seances/${lindenhof}/${mira}`)).status, 404);
  });

  it('has who is free at a time', async () => {
    const sandbox = at();
    const {seances} = await read<{seances: Slot[]}>(
      sandbox,
      `book_staff_seances/${lindenhof}/${mira}/?service_ids[]=${cut}`,
    );
    const time = encodeURIComponent(seances[0]?.datetime ?? '');
    const found = await team(sandbox, `service_ids[]=${cut}&datetime=${time}`);
    assert.ok(found.includes(mira) && !found.includes(berlinTeam.notBookable));
    assert.deepEqual(await team(sandbox, `datetime=${encodeURIComponent('2026-10-09T03:00:00+02:00')}`), []);
  });

  it('has the next day with times, as the days and times have it', async () => {
    const sandbox = at();
    const next = await read<{seance_date: string; seances: Slot[]}>(
      sandbox,
      `book_staff_seances/${lindenhof}/${mira}?service_ids[]=${cut}`,
    );
    const dates = await read<{booking_dates: string[]}>(
      sandbox,
      `book_dates/${lindenhof}?staff_id=${mira}&service_ids[]=${cut}`,
    );
    assert.equal(next.seance_date, dates.booking_dates[0]);
    const times = await read<Slot[]>(
      sandbox,
      `book_times/${lindenhof}/${mira}/${next.seance_date}?service_ids[]=${cut}`,
    );
    assert.deepEqual(next.seances, times);
    sandbox.settings.seanceDateAsEpoch = true;
    const epoch = await read<{seance_date: number}>(
      sandbox,
      `book_staff_seances/${lindenhof}/${mira}?service_ids[]=${cut}`,
    );
    assert.equal(new Date(epoch.seance_date * 1000).toISOString().slice(0, 10), next.seance_date);
    assert.deepEqual(await read(sandbox, `book_staff_seances/${lindenhof}/${berlinTeam.notBookable}`), []);
  });
});

describe('what nobody has seen of free times', () => {
  const slot = async (settings: Partial<SandboxSettings>, staff = 0) => {
    const path = `book_times/${lindenhof}/${staff}/2026-10-12?service_ids[]=${cut}&service_ids[]=${colour}`;
    return (await read<Slot[]>(at(settings), path))[0];
  };

  it('the length with anybody, and where the sum stands', async () => {
    const lengths = async (settings: Partial<SandboxSettings>) => {
      const found = await slot(settings);
      return [found?.seance_length, found?.sum_length];
    };
    assert.deepEqual(await lengths({}), [9000, 9000]);
    assert.deepEqual(await lengths({anyStaffLength: 'longest'}), [13_500, 13_500]);
    assert.deepEqual(await lengths({sumLength: 'apart'}), [3600, 9000]);
    assert.deepEqual(await lengths({sumLength: 'absent'}), [9000, undefined]);
  });

  it('the horizon, and the hour at which its last day opens', async () => {
    // It is 11:00 in New York.
    const last = async (settings: Partial<SandboxSettings>) =>
      (await read<{booking_dates: string[]}>(at(settings), 'book_dates/4564')).booking_dates.at(-1);
    assert.equal(await last({horizonDays: 2, openHour: 11}), '2026-09-23');
    assert.equal(await last({horizonDays: 2, openHour: 12}), '2026-09-22');
  });
});

it('GET i18n has a small dictionary', async () => {
  assert.ok('record' in (await read(at(), 'i18n/en-US')));
});
