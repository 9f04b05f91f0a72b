// Responsible for: what an installation does while its store, an instance or a clock fails, with the limits of the defaults: the calls that
// reach Altegio, and how soon clients are served again. Not for: the processes (installation.ts), what happens (faults.ts).
import {number, print, type Bars} from '../table.js';
import {mostWithin} from './arrivals.js';
import {FAULTS} from './faults.js';
import {ADDRESSES, runThrough} from './installation.js';

const SENDERS = 20;

export async function throughFaults(seconds: number, bars: Bars): Promise<void> {
  const rows: string[][] = [];
  for (const [key, fault] of Object.entries(FAULTS)) {
    const {arrivals, servedAgainMs, statuses, sessions} = await runThrough({
      fault,
      clients: 200,
      senders: SENDERS,
      calls: 12,
      seconds,
      answers: 0,
    });
    const ofEach = ADDRESSES.map((address) => arrivals.filter(({from}) => from === address));
    const most = (ms: number): number => Math.max(...ofEach.map((those) => mostWithin(those, ms)));
    const phones = arrivals.flatMap(({smsTo}) => smsTo ?? []);
    const checks: [string, number, number | undefined, string][] = [
      ['calls of an address in any second', most(1_000), 5, ''],
      ['calls of an address in any minute', most(60_000), 200, ''],
      ['SMS that went twice', phones.length - new Set(phones).size, 0, ''],
      ['sessions lost', sessions.lost, fault.keepsSessions ? 0 : undefined, ''],
      ['ended sessions that live again', sessions.revived, 0, ''],
      ['served again', servedAgainMs / 1_000, key === 'failover' ? 3 : undefined, ' s'],
    ];
    for (const [what, value, limit, unit] of checks) {
      rows.push([`${key}: ${what}`, `${number(value)}${unit}`, bars.check(`${key}: ${what}`, value, limit, unit)]);
    }
    rows.push([`${key}: calls, by address`, ofEach.map(({length}) => number(length)).join(', '), '']);
    const told = [...statuses].map(([status, count]) => `${status || 'none'}: ${number(count)}`);
    rows.push([`${key}: answers`, told.join(', '), '']);
  }
  print(`200 clients for ${seconds} s, two instances, two addresses`, ['what', 'measured', 'bar'], rows);
}
