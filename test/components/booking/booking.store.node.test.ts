// The way of a client through a booking, without a DOM, against the sandbox.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {berlinIds, berlinServices, berlinTeam, createSandbox, formIds, locationIds} from '../../../sandbox/index.js';
import {createClient} from '../../../src/api/index.js';
import {BookingStore} from '../../../src/components/booking/booking.store.js';
import type {BookingOptions, Change} from '../../../src/components/booking/chosen.store.js';
import {bookSeparately} from '../../../src/components/booking/choice/separately.js';
import {loseTimes} from '../../../src/components/booking/details/lost.js';
import {readPresets, type PresetOptions} from '../../../src/components/booking/choice/presets.js';
import {until} from '../../support/until.js';

const now = Date.UTC(2026, 8, 21, 15);

function open(presets: PresetOptions = {}, more: Partial<BookingOptions> = {}) {
  const sandbox = createSandbox({basePath: '/altegio', now: () => now});
  const client = createClient({proxyUrl: 'https://proxy.test/altegio', fetch: (request) => sandbox.fetch(request)});
  const store = new BookingStore(
    () => client,
    () => import('../../../src/components/booking/choice/choice-check.js'),
    () => now,
  );
  const changes: Change[] = [];
  store.subscribe((change) => changes.push(change));
  store.show({
    formId: undefined,
    locationId: locationIds.newYork,
    chainId: undefined,
    kind: undefined,
    order: undefined,
    presets: readPresets(presets),
    noAny: false,
    locked: [],
    maxServices: 2,
    ...more,
  });
  const at = (step: string): Promise<boolean> =>
    until(() => (store.shown === 'details' ? step === 'details' : store.shown?.step === step));
  return {store, sandbox, changes, at};
}

describe('the store of a booking', () => {
  it('begins with the services; the same options change nothing', async () => {
    const {store, at, changes} = open();
    await at('services');
    const count = changes.length;
    store.show(store.options);
    assert.equal(changes.length, count);
    assert.equal(store.depth, 0);
  });

  it('no more services than may be booked at once', async () => {
    const {store, at} = open();
    await at('services');
    for (const id of [389043, 389044, 389045]) store.toggleService(id);
    assert.deepEqual(store.choice.parts[0]?.serviceIds, [389043, 389044]);
    assert.equal(store.state.status === 'choosing' && store.state.fault, 'booking.tooManyServices');
  });

  it('more preset services than may be booked at once: the first of them, and it is said', async () => {
    const {store, at} = open({serviceIds: '389043 389044 389045'});
    await at('team-member');
    assert.deepEqual(store.choice.parts[0]?.serviceIds, [389043, 389044]);
    assert.deepEqual(store.told, ['presetOther']);
  });

  it('what is preset as anything else than it should be costs itself, and is said once', async () => {
    const presets = {serviceIds: '389043 7 x', teamMemberId: 'Natalie', eventId: '1e3', date: '2026-02-30'};
    const {store, changes, at} = open(presets);
    await at('team-member');
    assert.deepEqual(store.choice.parts[0]?.serviceIds, [389043]);
    assert.deepEqual(store.told, ['presetService', 'presetOther']);
    assert.equal(changes.filter(({type}) => type === 'told').length, 1);
  });

  it('nothing goes on without an answer', async () => {
    const {store, at} = open();
    await at('services');
    await store.next();
    assert.equal(store.state.status === 'choosing' && store.state.fault, 'booking.servicesMissing');
  });

  it('a time that does not fit other services is asked again, and the team member stays', async () => {
    const {store, at} = open({start: 'm55436s389043d2622091200'});
    await at('details');
    store.change('services');
    store.toggleService(389043);
    store.toggleService(389047);
    await store.next();
    assert.equal(store.choice.parts[0]?.teamMemberId, 55436);
    const {shown} = store;
    assert.ok(shown === 'details' || shown?.step === 'time');
    if (shown !== 'details') assert.deepEqual(store.lost, {at: '2026-09-22T12:00', taken: false});
  });

  it('who does not do the new services is asked for again', async () => {
    const presets = {serviceIds: `${berlinServices.cut}`, teamMemberId: berlinTeam.jonas};
    const {store, at} = open(presets, {locationId: berlinIds.lindenhof});
    await at('time');
    store.change('services');
    store.toggleService(berlinServices.cut);
    store.toggleService(berlinServices.colour);
    await store.next();
    await at('team-member');
    assert.equal(store.choice.parts[0]?.teamMemberId, null);
    assert.deepEqual(store.told, ['presetMember']);
  });

  it('a read that fails is a fault, with what was chosen', async () => {
    const {store, sandbox, at} = open();
    await at('services');
    store.toggleService(389043);
    sandbox.faults.set('GET book_staff', {kind: 'html403'});
    await store.next();
    const {state} = store;
    assert.ok(state.status === 'choosing' && state.fault && typeof state.fault === 'object' && !state.busy);
    assert.deepEqual(store.choice.parts[0]?.serviceIds, [389043]);
    sandbox.faults.clear();
    await store.next();
    await at('team-member');
  });

  it('another location, service or beginning while "Continue" is busy: that one counts, and nothing goes on by itself', async () => {
    const busy = (store: BookingStore): boolean => store.state.status === 'choosing' && store.state.busy;
    const chain = open({}, {locationId: undefined, formId: formIds.bigChain});
    await chain.at('location');
    chain.store.chooseLocation(8003);
    const first = chain.store.next();
    assert.ok(busy(chain.store));
    chain.store.chooseLocation(8005);
    assert.ok(!busy(chain.store));
    await first;
    assert.equal(chain.store.choice.locationId, 8005);
    assert.deepEqual(chain.store.shown, {step: 'location', part: 0});
    await chain.store.next();
    await chain.at('services');
    assert.equal(chain.store.place?.location.id, 8005);

    const {store, at} = open();
    await at('services');
    store.toggleService(389043);
    const going = store.next();
    store.toggleService(389044);
    await going;
    assert.deepEqual(store.choice.parts[0]?.serviceIds, [389043, 389044]);
    assert.deepEqual(store.shown, {step: 'services', part: 0});
    const again = store.next();
    store.beginWith('time');
    await again;
    assert.deepEqual(store.shown, {step: 'time', part: 0});
  });

  it('another choice while it is read who does what: the services are not booked separately', async () => {
    const {braids, beard, cut} = berlinServices;
    const {store, at} = open({serviceIds: `${braids} ${beard}`}, {locationId: berlinIds.lindenhof, maxServices: 3});
    await at('services');
    const separately = bookSeparately(store);
    store.toggleService(cut);
    await separately;
    assert.deepEqual(
      store.choice.parts.map(({serviceIds}) => serviceIds),
      [[braids, beard, cut]],
    );
    assert.ok(store.state.status === 'choosing' && !store.state.busy && store.state.place.step === 'services');
  });

  it('without a location it fails, and begins again', async () => {
    const {store, sandbox, at} = open();
    await at('services');
    sandbox.faults.set('GET company', {kind: 'html403'});
    void store.begin();
    await until(() => store.state.status === 'failed');
    sandbox.faults.clear();
    await store.begin(...store.begun);
    await at('services');
  });

  it('a time that was taken is named, and the rest is kept', async () => {
    const {store, at} = open({start: 'm55436s389043d2622091200'});
    await at('details');
    loseTimes(store, [0]);
    await at('time');
    assert.deepEqual(store.lost, {at: '2026-09-22T12:00', taken: true});
    assert.equal(store.wanted?.day, '2026-09-22');
    assert.deepEqual(store.choice.parts[0]?.serviceIds, [389043]);
    assert.equal(store.choice.parts[0]?.teamMemberId, 55436);
  });

  it('a taken time of the second appointment is asked for again, and not that of the first', async () => {
    const {store, at} = open();
    await at('services');
    store.change('time', 0);
    store.change('time', 1);
    loseTimes(store, [1]);
    assert.deepEqual(store.shown, {step: 'time', part: 1});
  });

  it('only a step that has been reached can be gone to', async () => {
    const {store, at} = open();
    await at('services');
    assert.equal(store.goTo('time'), false);
    store.toggleService(389043);
    await store.next();
    await at('team-member');
    assert.equal(store.goTo('services'), true);
    assert.equal(store.goTo('team-member'), false);
  });
});
