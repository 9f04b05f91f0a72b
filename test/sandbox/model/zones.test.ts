import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  addDays,
  basicIso,
  extendedIso,
  instantOf,
  isDate,
  localDateTime,
  offsetAt,
  readDateTime,
} from '../../../sandbox/model/zones.js';

describe('wall clocks', () => {
  it('knows summer time, to the second of the change', () => {
    // New York goes back at 02:00 EDT on 1 November 2026.
    const change = Date.UTC(2026, 10, 1, 6, 0, 0);
    assert.equal(basicIso('America/New_York', change - 1000), '2026-11-01T01:59:59-0400');
    assert.equal(basicIso('America/New_York', change), '2026-11-01T01:00:00-0500');
    assert.equal(offsetAt('Europe/London', Date.UTC(2026, 9, 24)), 3600);
    assert.equal(offsetAt('Europe/London', Date.UTC(2026, 9, 26)), 0);
  });

  it('writes the three forms', () => {
    const instant = Date.UTC(2026, 8, 21, 20, 15, 30);
    assert.equal(localDateTime('Asia/Almaty', instant), '2026-09-22 01:15:30');
    assert.equal(basicIso('Asia/Almaty', instant), '2026-09-22T01:15:30+0500');
    assert.equal(extendedIso('Asia/Kolkata', instant), '2026-09-22T01:45:30+05:30');
    assert.equal(extendedIso('America/St_Johns', instant), '2026-09-21T17:45:30-02:30');
  });

  it('finds the instant of a wall clock on both sides of a change, and of a time that is skipped', () => {
    for (const [date, time, utc] of [
      ['2026-03-07', '12:00', Date.UTC(2026, 2, 7, 17)],
      ['2026-03-08', '12:00', Date.UTC(2026, 2, 8, 16)],
      ['2026-11-01', '12:00', Date.UTC(2026, 10, 1, 17)],
      ['2026-10-31', '23:59:59', Date.UTC(2026, 10, 1, 3, 59, 59)],
    ] as const) {
      assert.equal(instantOf('America/New_York', date, time), utc, `${date} ${time}`);
    }
    assert.equal(
      basicIso('America/New_York', instantOf('America/New_York', '2026-03-08', '02:30')),
      '2026-03-08T03:30:00-0400',
    );
  });

  it('reads only what is a time', () => {
    const read = (text: string) => readDateTime('America/New_York', text);
    assert.equal(read('2026-09-21 10:00'), Date.UTC(2026, 8, 21, 14));
    assert.equal(read('2026-09-21T10:00:00+05:30'), Date.UTC(2026, 8, 21, 4, 30));
    assert.equal(read('2026-09-21T10:00:00.000Z'), Date.UTC(2026, 8, 21, 10));
    for (const text of [
      '',
      '2026-09-21',
      '2026-13-01T10:00',
      '2026-02-29T10:00',
      '2026-09-21T24:00',
      '21.09.2026 10:00',
    ]) {
      assert.equal(read(text), null, text);
    }
    assert.equal(isDate('2028-02-29'), true);
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  });
});
