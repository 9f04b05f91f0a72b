// Two instances under 200 clients while their store, one of them or a clock fails: no address sends more than its limit, no SMS goes twice, no
// session is lost. Each test spawns all as processes of their own.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {mostWithin} from '../../../bench/proxy/arrivals.js';
import {SOURCE} from '../../../bench/proxy/children.js';
import {FAULTS} from '../../../bench/proxy/faults.js';
import {ADDRESSES, runThrough} from '../../../bench/proxy/installation.js';

/** A run that hung would run into it. */
const LIMIT = {timeout: 120_000};
/** Less than the 180 of the defaults, so that a minute is full soon. The spacing is that of the defaults. */
const PER_MINUTE = 30;
const CALLS = 8;
const SENDERS = 10;

for (const fault of Object.values(FAULTS)) {
  it(fault.name, LIMIT, async (t) => {
    const {arrivals, statuses, sessions} = await runThrough({
      fault,
      clients: 200,
      senders: SENDERS,
      calls: CALLS,
      seconds: 0,
      answers: 2_000,
      file: SOURCE,
      env: {GATE_PER_MINUTE: `${PER_MINUTE}`},
    });
    t.diagnostic(`answers: ${[...statuses].map(([status, count]) => `${count} of ${status}`).join(', ')}`);
    for (const address of ADDRESSES) {
      const those = arrivals.filter(({from}) => from === address);
      const times = `${address}: ${those.map(({at}) => Math.round(at - those[0]!.at))}`;
      assert.ok(those.length >= 2 * CALLS && mostWithin(those, 60_000) <= PER_MINUTE, times);
      assert.ok(mostWithin(those, 1_000) <= 5, times);
    }
    assert.deepEqual([...new Set(arrivals.map(({from}) => from))].toSorted(), ADDRESSES);
    assert.deepEqual(
      [...statuses.keys()].filter((status) => ![0, 200, 401, 429, 503].includes(status)),
      [],
    );
    const phones = arrivals.flatMap(({smsTo}) => smsTo ?? []);
    assert.ok(phones.length > 0);
    assert.deepEqual(phones.toSorted(), [...new Set(phones)].toSorted());
    assert.equal(sessions.revived, 0);
    if (fault.keepsSessions) assert.deepEqual(sessions, {kept: 2 * SENDERS, lost: 0, revived: 0});
    else assert.equal(sessions.kept, 0);
    assert.ok(fault.keepsSessions ? !statuses.has(401) : statuses.has(401));
  });
}
