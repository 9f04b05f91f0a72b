// `npm run bench`: bytes, the forms on a slow phone and line, what moves on a page, the list at three sizes, each beside its bar.
//   --quick                 3 rounds in place of 9
//   --only=bytes,form,moves,list,booking,peers  some parts; peers, which takes a package, only by its name
//   --profile               where phone-verify and my-bookings spend their time, by function
//   --check                 exits with 1 when a bar is missed; else a bench only reports
//   --beside=<dist>         another build in the same run, in turns with ours; it has no bars
import {cpus} from 'node:os';
import {allCards} from './all-cards.js';
import {booking} from './booking.js';
import {builds} from './builds.js';
import {files} from './files.js';
import {form} from './form.js';
import {list} from './list.js';
import {moves} from './moves.js';
import {launch} from './page.js';
import {peers} from './peers.js';
import {profile} from './profile.js';
import {Bars} from './table.js';

const options = process.argv.slice(2);
const known = /^--(quick|check|profile|beside=.+|only=((bytes|form|moves|list|booking|peers)(,|$))+)$/;
const unknown = options.find((option) => !known.test(option));
if (unknown) {
  console.error(
    `${unknown} is no option of the bench. Options: --quick --check --profile --beside=<dist> --only=bytes,form,moves,list,booking,peers`,
  );
  process.exit(1);
}
const rounds = options.includes('--quick') ? 3 : 9;
const valueOf = (name: string): string | undefined =>
  options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = valueOf('only')?.split(',');
const measured = builds(valueOf('beside'));
const wanted = (part: string): boolean => !options.includes('--profile') && (only?.includes(part) ?? true);

const started = Date.now();
const bars = new Bars();
const browser = await launch();
try {
  console.log(
    `Chromium ${browser.version()}, ${cpus().length} cores, Node ${process.version}; medians of ${rounds} rounds, interleaved.`,
  );
  if (wanted('bytes')) await files(measured, bars);
  if (wanted('form')) await form(browser, measured, rounds, bars);
  if (wanted('moves')) await moves(browser, rounds, bars);
  if (wanted('list')) {
    await list(browser, measured, rounds, bars);
    await allCards(browser, measured, rounds, bars);
  }
  if (wanted('booking')) await booking(browser, measured, rounds, bars);
  if (only?.includes('peers')) await peers(browser, measured, rounds, bars);
  if (options.includes('--profile')) await profile(browser, (part) => only?.includes(part) ?? true);
} finally {
  await browser.close();
}

if (bars.count) console.log(`\n${bars.count - bars.missed.length} of ${bars.count} bars met.`);
for (const missed of bars.missed) console.log(`MISSED ${missed}`);
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
if (options.includes('--check') && bars.missed.length) process.exitCode = 1;
