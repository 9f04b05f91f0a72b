// Which steps there are, in which order, and which of them is next.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {BookingForm, BookingStep} from '../../../../src/api/models/catalogue.js';
import {nothingChosen, withPart, withServices} from '../../../../src/components/booking/choice/choice.js';
import {beginWith, nextPlace, orderOf, placesOf} from '../../../../src/components/booking/choice/order.js';
import {split} from '../../../../src/components/booking/choice/choice-check.js';
import {handOverOf} from '../../../../src/components/booking/choice/hand-over.js';
import {priceText} from '../../../../src/components/booking/choice/price.js';
import {handOverUrl} from '../../../../src/components/booking/choice/hand-over.js';
import {todayAt} from '../../../../src/components/booking/choice/clock.js';
import {offsetAt} from '../../../../src/components/booking/choice/offset.js';
import {mostSeats} from '../../../../src/components/booking/steps/most-seats.js';

const step = (name: BookingStep['name'], hidden = false): BookingStep => ({name, hidden, default: null});
const form = (sequence: BookingForm['sequence'], ...steps: BookingStep[]): BookingForm => ({
  id: 1,
  locationId: 1,
  chainId: null,
  steps,
  sequence,
  phoneConfirmation: false,
  languages: [],
  specializationFirst: false,
  severalEvents: false,
  kind: null,
  links: {privacy: null, terms: null},
});
const here = {...nothingChosen, locationId: 1};

describe('the order of the steps', () => {
  it('words, then the form, then the usual one', () => {
    const steps = form('steps', step('time'), step('team-member'), step('services'));
    assert.deepEqual(orderOf('time', steps).steps, ['time', 'services', 'team-member']);
    assert.deepEqual(orderOf(undefined, steps).steps, ['time', 'team-member', 'services']);
    assert.deepEqual(orderOf('nonsense', form('order')).steps, ['services', 'team-member', 'time']);
    assert.deepEqual(orderOf(undefined, null), {
      steps: ['services', 'team-member', 'time'],
      anywhere: false,
      hidden: [],
    });
  });

  it('a menu begins anywhere', () => {
    const menu = orderOf(undefined, form('menu'));
    assert.ok(menu.anywhere);
    assert.deepEqual(beginWith(menu, 'time').steps, ['time', 'services', 'team-member']);
    assert.deepEqual(beginWith(menu, 'team-member').steps, ['team-member', 'services', 'time']);
    assert.ok(!orderOf(undefined, form('order')).anywhere);
  });

  it('the first step without an answer is next; hidden ones are none', () => {
    const asked = {
      kind: 'appointments',
      location: true,
      order: orderOf(undefined, form('menu', step('team-member', true))),
    } as const;
    assert.equal(nextPlace(asked, nothingChosen)?.step, 'location');
    assert.equal(nextPlace(asked, here)?.step, 'services');
    const served = withServices(here, [5]);
    assert.equal(nextPlace(asked, served)?.step, 'time');
    const timed = withPart(served, 0, {
      time: {day: '2026-01-01', slot: {time: '10:00', datetime: '', durationSeconds: 0}},
    });
    assert.equal(nextPlace(asked, timed), null);
  });

  it('each further appointment has its team member and its time', () => {
    const asked = {kind: 'appointments', location: false, order: orderOf(undefined, null)} as const;
    const places = placesOf(asked, split(here, [[1], [2]]));
    assert.deepEqual(
      places.map(({step: name, part}) => `${name} ${part}`),
      ['services 0', 'team-member 0', 'time 0', 'team-member 1', 'time 1'],
    );
  });

  it('events are one step', () => {
    const asked = {kind: 'events', location: false, order: orderOf(undefined, null)} as const;
    assert.deepEqual(placesOf(asked, here), [{step: 'event', part: 0}]);
  });
});

describe('prices, seats, zones', () => {
  it('a range, one, or nothing for 0/0; totals of ranges', () => {
    const of = (priceMin: number | null, priceMax: number | null) => ({priceMin, priceMax});
    assert.equal(priceText([of(0, 0)], 'USD', 'en'), '');
    assert.equal(priceText([of(null, null)], 'USD', 'en'), '');
    assert.match(priceText([of(65, 65)], 'USD', 'en'), /\$65/);
    assert.match(priceText([of(80, 120), of(10, 10)], '₸', 'en'), /₸90.*₸130/);
    assert.match(priceText([of(35, 35)], 'GEL', 'en', 3), /105/);
  });

  it('what Altegio’s own form has to finish', () => {
    const service = {prepayment: 'none', membershipOnly: false, composite: false} as never;
    assert.equal(handOverOf([service], [undefined], null), null);
    assert.equal(handOverOf([service], [{prepayment: 'required'} as never], null), 'prepayment');
    assert.equal(handOverOf([{prepayment: 'required'} as never], [], null), 'prepayment');
    assert.equal(handOverOf([{composite: true} as never], [], null), 'composite');
    assert.equal(handOverOf([{composite: true, membershipOnly: true} as never], [], null), 'membership');
    assert.equal(handOverOf([], [], {prepayment: 'required'} as never), 'prepayment');
  });

  it('its address: https alone, else that of the form', () => {
    const choice = withServices(here, [5]);
    assert.equal(
      handOverUrl(choice, 'https://n7.alteg.io/', null),
      'https://n7.alteg.io/company/1/create-record/record?o=s5',
    );
    assert.equal(
      handOverUrl(choice, 'http://n7.alteg.io', 8),
      'https://n8.alteg.io/company/1/create-record/record?o=s5',
    );
    assert.equal(
      handOverUrl(choice, 'https://n7.alteg.io/company/4/personal/menu', null),
      'https://n7.alteg.io/company/1/create-record/record?o=s5',
      'copied from a link that led further',
    );
    assert.equal(handOverUrl(choice, undefined, null), null);
  });

  it('seats: the smallest of what is left, the location’s limit and the embedder’s', () => {
    assert.equal(mostSeats(9, 4, undefined), 4);
    assert.equal(mostSeats(2, 4, undefined), 2);
    assert.equal(mostSeats(9, 4, '3'), 3);
    assert.equal(mostSeats(9, 0, undefined), 0);
  });

  it('today and the offset at the location, also where the clocks change', () => {
    assert.equal(offsetAt('America/New_York', Date.UTC(2026, 8, 21)), '-04:00');
    assert.equal(offsetAt('America/New_York', Date.UTC(2026, 11, 21)), '-05:00');
    assert.equal(offsetAt('Asia/Kolkata', 0), '+05:30');
    assert.equal(todayAt('Asia/Tbilisi', Date.UTC(2026, 8, 21, 22)), '2026-09-22');
    assert.match(offsetAt('No/Where', 0), /^[+-]\d\d:\d\d$/);
  });
});
