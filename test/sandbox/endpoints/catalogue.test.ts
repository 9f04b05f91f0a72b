import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chain, locationIds} from '../../../sandbox/index.js';
import {call, sandboxAt, type Fields} from '../caller.js';

describe('what a partner reads without a client', () => {
  it('GET company', async () => {
    const {status, body} = await call(sandboxAt(), 'GET', 'company/4564');
    assert.equal(status, 200);
    assert.deepEqual([body.data['timezone'], body.data['timezone_name']], ['-5', 'America/New_York']);
    assert.deepEqual(body.data['main_group'], chain);
    assert.deepEqual((await call(sandboxAt(), 'GET', 'company/9051')).body.data['main_group'], []);
  });

  it('GET company has failures of its own shape, also for the partner token', async () => {
    const sandbox = sandboxAt({partnerToken: 'secret'});
    const bearer = {authorization: 'Bearer secret'};
    const gone = await call(sandbox, 'GET', 'company/1', {headers: bearer});
    assert.equal(gone.status, 404);
    assert.deepEqual(gone.body, {errors: {code: 404, message: 'Not found'}, meta: {message: 'Not found'}});
    const message = 'Authentication needed';
    const stranger = await call(sandbox, 'GET', 'company/4564');
    assert.deepEqual(stranger.body, {errors: {code: 401, message}, meta: {message}});
    sandbox.settings.companyErrorShape = 'standard';
    assert.equal((await call(sandbox, 'GET', 'company/1', {headers: bearer})).body.success, false);
  });

  it('GET companies filters by chain, and ignores a filter that it does not know', async () => {
    const sandbox = sandboxAt();
    const idsFor = async (query: string) =>
      (await call<{id: number}[]>(sandbox, 'GET', `companies${query}`)).body.data.map(({id}) => id);
    assert.deepEqual(await idsFor('?group_id=310'), [locationIds.newYork, locationIds.london, locationIds.tbilisi]);
    const everybody = await idsFor('?chain_id=310');
    assert.ok(everybody.length > 60 && Object.values(locationIds).every((id) => everybody.includes(id)));
    assert.deepEqual(await idsFor('?id=9051'), [9051]);
    assert.deepEqual(await idsFor('?group_id=310&count=2&page=2'), [9388]);
  });

  it('GET bookform tells chain and location', async () => {
    const of = async (id: number) => (await call(sandboxAt(), 'GET', `bookform/${id}`)).body.data;
    const [chainForm, ownForm] = [await of(20456), await of(7120)];
    assert.deepEqual([chainForm['group_id'], chainForm['phone_confirmation']], [310, false]);
    assert.deepEqual([ownForm['group_id'], ownForm['company_id'], ownForm['phone_confirmation']], [0, 7120, true]);
    assert.equal((await call(sandboxAt(), 'GET', 'bookform/1')).status, 404);
  });

  it('GET book_services has `category`, and durations only with staff_id', async () => {
    interface Services {
      services: {id: number; seance_length: number | null}[];
      category: Fields[];
      events: unknown[];
    }
    const of = async (query: string) =>
      (await call<Services>(sandboxAt(), 'GET', `book_services/4564${query}`)).body.data;
    const without = await of('');
    assert.deepEqual(Object.keys(without), ['events', 'services', 'category']);
    assert.ok(without.services.length > 3 && without.services.every((entry) => entry.seance_length === null));
    assert.ok((await of('?staff_id=55436')).services.every((entry) => Number(entry.seance_length) > 0));
  });

  it('GET book_staff has [] for no position, and no times for who cannot be booked', async () => {
    const {body} = await call<Fields[]>(sandboxAt(), 'GET', 'book_staff/4564');
    assert.deepEqual(
      body.data.map(({bookable}) => bookable),
      [true, true, false],
    );
    assert.ok(Array.isArray(body.data[0]?.['seances']));
    assert.equal('seances' in (body.data[2] ?? {}), false);
    const london = await call<Fields[]>(sandboxAt(), 'GET', 'book_staff/7120');
    assert.deepEqual(london.body.data[1]?.['position'], []);
    const other = await call<Fields[]>(sandboxAt(), 'GET', 'book_staff/4564?service_ids[]=512301');
    assert.deepEqual(other.body.data, []);
  });

  it('has no other place', async () => {
    for (const path of [
      '',
      'records/4564',
      'company',
      'book_times/4564',
      'user/records/1/2/3',
      'booking/user/data/x',
    ]) {
      const {status, body} = await call(sandboxAt(), 'GET', path);
      assert.deepEqual([status, body], [404, {success: false, data: null, meta: []}], path);
    }
    assert.equal((await call(sandboxAt(), 'DELETE', 'booking/user/data')).status, 404);
  });
});
