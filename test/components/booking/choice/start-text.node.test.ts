// Altegio's deep link text: the day stands before the month, any part may be missing, and what cannot be read is left out.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readStart, writeStart} from '../../../../src/components/booking/choice/start-text.js';

const nothing = {serviceIds: [], events: false};

describe('deep link text', () => {
  for (const [text, read] of [
    ['', nothing],
    [
      'm55436s389043d2628111030',
      {serviceIds: [389043], events: false, teamMemberId: 55436, day: '2026-11-28', clock: '10:30'},
    ],
    ['m-1s1s2s1', {serviceIds: [1, 2], events: false, teamMemberId: 'any'}],
    ['s1m-1', {serviceIds: [1], events: false, teamMemberId: 'any'}],
    ['d2526112200', {...nothing, day: '2025-11-26', clock: '22:00'}],
    ['d2426042300', {...nothing, day: '2024-04-26', clock: '23:00'}],
    // Month 13 in that order, hour 24, minute 60, 30 February, too few and too many digits.
    ['m5d2628131030', {...nothing, teamMemberId: 5}],
    ['d2628112430', nothing],
    ['d2628111060', nothing],
    ['d2630021030', nothing],
    ['d262811103', nothing],
    ['d26281110300s7', {...nothing, serviceIds: [7]}],
    ['m-5s0s9', {...nothing, serviceIds: [9]}],
    // A number that goes on as something else is another number.
    ['m55436s38904xd2628111030', {...nothing, teamMemberId: 55436, day: '2026-11-28', clock: '10:30'}],
    ['m55x436s1', {...nothing, serviceIds: [1]}],
    ['s1 s2,s3', {...nothing, serviceIds: [1, 2, 3]}],
    ['act2026-12-12', {serviceIds: [], events: true, day: '2026-12-12'}],
    ['act', {serviceIds: [], events: true}],
    ['act2026-13-12', {serviceIds: [], events: true}],
    ['nothing of all that', nothing],
    ['s99999999999999999999', nothing],
  ] as const) {
    it(text || 'empty', () => assert.deepEqual(readStart(text), read));
  }

  it('is written as it is read', () => {
    for (const text of ['m55436s389043d2628111030', 'm-1s1s2', 's1', 'act2026-12-12', '']) {
      assert.equal(writeStart(readStart(text)), text);
    }
  });
});
