// Instances that are ended under load, as processes of their own: nobody gets a reset, and each process ends with 0.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {SOURCE} from '../../../bench/proxy/children.js';
import {endUnderLoad} from '../../../bench/proxy/ends.js';

const CLIENTS = 30;

it('3 ends with SIGTERM: each client has its answer, or nobody listens any more', {timeout: 120_000}, async () => {
  const ends = await endUnderLoad({rounds: 3, clients: CLIENTS, file: SOURCE});
  assert.deepEqual(
    ends.map(({answers, ...rest}) => ({...rest, isUnderLoad: answers > CLIENTS})),
    ends.map(() => ({refused: 0, errors: {ECONNREFUSED: CLIENTS}, unannounced: 0, code: 0, isUnderLoad: true})),
  );
  assert.equal(ends.length, 3);
});
