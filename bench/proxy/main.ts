// Responsible for: `npm run bench:proxy`: throughput compared with other proxies, and an overload, each with its limit.
// Not for: the measurements (throughput.ts, storm.ts).
//   --quick                  3 rounds and 20 seconds instead of 7 and 70
//   --only=throughput,storm  some parts; the others: faults, ends, planning, memory
//   --against=<file>         the main.js of another build, for the bar of the memory
//   --check                  exits with 1 if a limit is exceeded; otherwise only reports
import {cpus} from 'node:os';
import {Bars} from '../table.js';
import {endsUnderLoad} from './ends.js';
import {memory} from './memory.js';
import {planning} from './planning.js';
import {storm} from './storm.js';
import {throughFaults} from './through-faults.js';
import {throughput} from './throughput.js';

const options = process.argv.slice(2);
const known = /^--(quick|check|only=((throughput|storm|faults|ends|planning|memory)(,|$))+|against=.+)$/;
const unknown = options.find((option) => !known.test(option));
if (unknown) {
  console.error(
    `${unknown} is no option. Options: --quick --check --only=throughput,storm,faults,ends,planning,memory --against=`,
  );
  process.exit(1);
}
const quick = options.includes('--quick');
const only = options
  .find((option) => option.startsWith('--only='))
  ?.slice(7)
  .split(',');

const against = options.find((option) => option.startsWith('--against='))?.slice(10);

const bars = new Bars();
console.log(`${cpus().length} cores, Node ${process.version}; every process on this machine.`);
if (only?.includes('throughput') ?? true) await throughput(quick ? 3 : 7, bars);
if (only?.includes('storm') ?? true) await storm(quick ? 20 : 70, bars);
if (only?.includes('faults') ?? true) await throughFaults(quick ? 20 : 70, bars);
if (only?.includes('ends') ?? true) await endsUnderLoad(quick ? 5 : 20, bars);
if (only?.includes('memory') ?? true) await memory(quick ? 20 : 120, against, bars);
if (only?.includes('planning') ?? true) await planning(bars);
console.log(`\n${bars.count - bars.missed.length} of ${bars.count} bars met.`);
for (const missed of bars.missed) console.log(`MISSED ${missed}`);
if (options.includes('--check') && bars.missed.length) process.exitCode = 1;
