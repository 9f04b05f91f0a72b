// The log holds the fields that it names and no other, whatever an event or an error carries.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ProxyEvents} from '../../../proxy/src/events.js';
import {together} from '../../../proxy/src/events.js';
import {createLog, type Log} from '../../../proxy/src/node/log.js';

const CANARY = 'canary-13155550175';

function logged(work: (log: Log) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  work(createLog({write: (line: string) => void lines.push(line)}));
  for (const line of lines) assert.ok(!line.includes(CANARY), line);
  return lines.map((line) => {
    const {time, ...fields} = JSON.parse(line) as Record<string, unknown>;
    assert.equal(new Date(String(time)).toISOString(), time);
    return fields;
  });
}

const tellAll = (events: Required<ProxyEvents>): void => {
  events.call({route: 'appointments', method: 'GET', status: 200, ms: 1.5});
  events.waited('own', 20);
  events.waiting(3);
  events.shed('public');
  events.limited();
  events.gateClosed(2000.4);
  events.gateOpened();
  events.sms('proof-asked');
  events.code('wrong');
  events.storeDown();
  events.replayed();
  events.upstream(200, 5);
  events.upstream(503, 5.4);
  events.upstream('failed', 9.6);
};

describe('the log', () => {
  it('says each event in one line of fixed fields, and leaves to the metrics what comes by the thousand', () => {
    assert.deepEqual(
      logged(({events}) => tellAll(together(events, {}))),
      [
        {level: 'info', event: 'call', route: 'appointments', method: 'GET', status: 200, ms: 1.5},
        {level: 'warn', event: 'limited'},
        {level: 'warn', event: 'gate-closed', ms: 2000},
        {level: 'info', event: 'gate-opened'},
        {level: 'info', event: 'sms', what: 'proof-asked'},
        {level: 'info', event: 'code', what: 'wrong'},
        {level: 'info', event: 'replayed'},
        {level: 'warn', event: 'upstream', status: 503, ms: 5},
        {level: 'warn', event: 'upstream', status: 'failed', ms: 10},
      ],
    );
  });

  it('lets in no field that somebody adds to an event', () => {
    const call = {route: 'appointments', method: 'GET', status: 200, ms: 1, phone: CANARY, url: CANARY, note: CANARY};
    const [line] = logged(({events}) => events.call?.(call));
    assert.deepEqual(Object.keys(line ?? {}), ['level', 'event', 'route', 'method', 'status', 'ms']);
  });

  it('tells of a bug its kind and its place, and never its message', () => {
    const error = Object.assign(new TypeError(`no ${CANARY}\n    and ${CANARY} again`), {
      code: 'ERR_INVALID_URL',
      input: CANARY,
    });
    const [line = {}, odd, text] = logged((log) => {
      log.failed(error);
      log.failed(Object.assign(new Error(CANARY), {code: CANARY}));
      log.failed(CANARY);
    });
    const {at, ...rest} = line;
    assert.deepEqual(rest, {level: 'fatal', event: 'failed', name: 'TypeError', errno: 'ERR_INVALID_URL'});
    assert.match(String((at as string[])[0]), /log\.test\.ts/);
    assert.equal(odd?.['errno'], '');
    assert.deepEqual(text, {level: 'fatal', event: 'failed', name: 'string', errno: '', at: []});
  });

  it('tells when the store goes and comes, and why the process ended', () => {
    assert.deepEqual(
      logged((log) => {
        log.store('down');
        log.store('up');
        log.ended('SIGTERM');
      }),
      [
        {level: 'error', event: 'store', state: 'down'},
        {level: 'info', event: 'store', state: 'up'},
        {level: 'info', event: 'ended', signal: 'SIGTERM'},
      ],
    );
  });
});

it('two listeners hear everything, in order, and one that hears nothing does not matter', () => {
  const heard: string[] = [];
  const names = [
    'call',
    'waited',
    'waiting',
    'shed',
    'limited',
    'gateClosed',
    'gateOpened',
    'sms',
    'code',
    'storeDown',
    'replayed',
    'upstream',
  ];
  const listener = (who: string): ProxyEvents =>
    Object.fromEntries(
      names.map((name) => [name, (...what: unknown[]) => heard.push(`${who} ${name} ${JSON.stringify(what)}`)]),
    );
  tellAll(together(listener('first'), listener('second')));
  assert.equal(heard.length, 28);
  for (let i = 0; i < heard.length; i += 2) {
    assert.equal(heard[i]?.replace('first', 'second'), heard[i + 1]);
    assert.match(heard[i] ?? '', /^first /);
  }
  assert.deepEqual(new Set(heard.map((line) => line.split(' ')[1])), new Set(names));
  tellAll(together({}, {}));
});
