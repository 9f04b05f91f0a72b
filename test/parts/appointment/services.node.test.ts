import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Service} from '../../../src/api/models.js';
import type {Translate} from '../../../src/i18n/messages.js';
import {durationOf, priceOf, titleOf, titles} from '../../../src/parts/appointment/services.js';

const t: Translate = (key, values) => `${key.slice('bookings.'.length)}${values ? ` ${values['count']}` : ''}`;
const service = (parts: Partial<Service> = {}): Service => ({
  id: 1,
  title: 'Cut',
  cost: null,
  priceMin: null,
  priceMax: null,
  quantity: 1,
  durationSeconds: 0,
  ...parts,
});

test('titles, with their quantity; a service without a title has none to count', () => {
  assert.equal(titleOf(service({quantity: 2})), 'Cut × 2');
  assert.equal(titles([service(), service({title: 'Wash', quantity: 3})], t), 'Cut, Wash × 3');
  assert.equal(titles([service({title: '', quantity: 2}), service()], t), 'Cut');
  assert.equal(titles([service({title: '', quantity: 2})], t), 'untitled');
  assert.equal(titles([], t), 'untitled');
});

test('a price is the sum of the lines, a range where one is; 0 says nothing', () => {
  const price = (...services: Service[]) => priceOf(services, '$', 'en-US').replace(/\s*–\s*\$?/, '-');
  assert.equal(price(service({cost: 20}), service({cost: 5.5})), '$25.50');
  assert.equal(price(service({priceMin: 10, priceMax: 20}), service({cost: 5})), '$15-25');
  assert.equal(price(service({priceMin: 10})), '$10');
  assert.equal(price(service({cost: 0, priceMin: 0})), '');
  assert.equal(price(), '');
});

test('a duration in hours and minutes; no line ends between a number and its unit', () => {
  assert.deepEqual(
    [0, 1800, 3600, 5400].map((seconds) => durationOf(seconds, t)),
    ['', 'minutes\u00a030', 'hours\u00a01', 'hours\u00a01 minutes\u00a030'],
  );
});
