// What an embedder has preset, in any spelling.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCustomFields} from '../../../../src/components/booking/choice/custom-fields.js';
import {readIds, readPresets} from '../../../../src/components/booking/choice/presets.js';

describe('presets', () => {
  for (const [value, ids] of [
    [undefined, []],
    ['', []],
    ['1 2', [1, 2]],
    ['1,2, 2', [1, 2]],
    ['[1, "2"]', [1, 2]],
    [
      [1, '2'],
      [1, 2],
    ],
    [7, [7]],
    ['7', [7]],
    // What can be read is used.
    ['seven', []],
    ['1 x', [1]],
    ['[1, null, "x", {}, 2.5, 3]', [1, 3]],
    ['{"a": 1}', []],
    ['-1', []],
  ] as const) {
    it(`ids: ${JSON.stringify(value)}`, () => assert.deepEqual(readIds(value), ids));
  }

  it('an option of its own comes before the same in the deep link', () => {
    const read = readPresets({start: 'm5s1d2628111030', teamMemberId: 'any', serviceIds: '2', date: '2026-12-01'});
    assert.equal(read.teamMemberId, 'any');
    assert.deepEqual(read.serviceIds, [2]);
    assert.equal(read.day, '2026-12-01');
    assert.equal(read.clock, null, 'the time is of another day');
  });

  it('names what cannot be read', () => {
    const options = {serviceIds: 'x', teamMemberId: 'somebody', eventId: 'x', date: '01.12.2026'};
    assert.deepEqual(readPresets(options).unreadable, ['service-ids', 'team-member-id', 'event-id', 'date']);
  });

  it('one id that cannot be read costs itself, and is named', () => {
    const read = readPresets({serviceIds: '389043 38904x', start: 's7'});
    assert.deepEqual([read.serviceIds, read.unreadable], [[389043], ['service-ids']]);
  });

  it('custom fields are an object of plain values', () => {
    assert.equal(readCustomFields(''), undefined);
    assert.deepEqual(readCustomFields('{"room": "Blue", "cups": 2}'), {room: 'Blue', cups: 2});
    for (const bad of ['{no', '[1]', '{"a": {}}', '7']) assert.equal(readCustomFields(bad), null, bad);
    assert.deepEqual(readCustomFields({'my room': 'A', long: 'x'.repeat(1001), cups: 2}), {cups: 2});
    const many = Object.fromEntries(Array.from({length: 22}, (_, index) => [`f${index}`, index]));
    assert.deepEqual(Object.keys(readCustomFields(many) ?? {}), Object.keys(many).slice(0, 20));
  });
});
