// (e) Nylas' scheduler beside ours, by the same clock: bytes and time to the first step that a client can use.
//
// Its package installs no more, as one of its dependencies is gone. Its tarball holds a build in one file. That tarball, of one
// version and one hash, comes from the registry of npm's own settings into a temporary folder, and nothing of it is kept.
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Browser} from 'playwright';
import budgets from './budgets.json' with {type: 'json'};
import {filesOf, type Build} from './builds.js';
import {serve, type Answer} from './serve.js';
import {firstStep, sandboxAnswers, timedPage, type FirstStep, type Timed} from './steps.js';
import {median, milliseconds, number, print, ratio, type Bars} from './table.js';

const {bytesToPeer, timeToPeer} = budgets.peers;
const run = promisify(execFile);

const pinned = {
  name: '@nylas/web-elements',
  version: '2.6.0',
  sha512: '/1cPxAtsdaZhQu4e+7D2i5lomGDwZchj5CvqNXKQSIyDvTlS/EZa6PiJU5Z7YK2h61WrsPBHO2DXQt8oFJ7QRw==',
  file: 'package/dist/cdn/nylas-scheduling/nylas-scheduling.es.js',
};

/** The file of the peer's scheduler. */
async function takePeer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'altegio-bench-'));
  try {
    const {stdout} = await run('npm', ['pack', `${pinned.name}@${pinned.version}`, '--silent'], {cwd: folder});
    const tarball = join(folder, stdout.trim().split('\n').at(-1)!);
    const hash = createHash('sha512')
      .update(await readFile(tarball))
      .digest('base64');
    if (hash !== pinned.sha512) throw new Error(`${pinned.name} ${pinned.version} is not what was pinned`);
    await run('tar', ['-xzf', tarball, '-C', folder, pinned.file]);
    return await readFile(join(folder, pinned.file), 'utf8');
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** What the peer asks for: its settings, and a free time each half an hour from now on. */
const peerAnswers: Answer = async ({url}) => {
  if (url.startsWith('/v3/scheduling/ui-settings')) {
    const data = {
      configuration_id: 'bench',
      name: 'Gel manicure',
      organizer: {name: 'Juniper', email: 'hello@juniper.example'},
      event_booking: {title: 'Gel manicure', timezone: 'America/New_York'},
      scheduler: {available_days_in_future: 30, min_booking_notice: 0},
      availability: {duration_minutes: 60},
      appearance: {},
    };
    return {status: 200, text: JSON.stringify({request_id: '1', data})};
  }
  if (!url.startsWith('/v3/scheduling/availability')) return undefined;
  const half = 1800;
  const next = Math.ceil(Date.now() / 1000 / half) * half;
  const slots = Array.from({length: 500}, (_, index) => {
    const start = next + (index + 1) * half;
    return {emails: ['hello@juniper.example'], start_time: start, end_time: start + 2 * half};
  });
  return {status: 200, text: JSON.stringify({request_id: '1', data: {order: [], time_slots: slots}})};
};

const peer: Timed = {
  name: `${pinned.name} ${pinned.version}`,
  path: '/peer-page',
  body: `<nylas-scheduling></nylas-scheduling>
<script type="module">
import {defineCustomElement} from '/peer.js';
const element = document.querySelector('nylas-scheduling');
element.setAttribute('scheduler-api-url', location.origin);
element.setAttribute('configuration-id', 'bench');
defineCustomElement();
</script>`,
  selector: 'button.date:not([disabled])',
};

const ours: Timed = {
  name: 'cdn/booking.js',
  path: '/ours-page',
  body: `<altegio-booking proxy-url="/altegio" location-id="4564"></altegio-booking>
<script type="module" src="/cdn/booking.js"></script>`,
  selector: 'input[type=checkbox]',
};

export async function peers(browser: Browser, [build]: readonly Build[], rounds: number, bars: Bars): Promise<void> {
  const files = new Map(build ? filesOf(build) : []);
  files.set('/peer.js', await takePeer());
  for (const {path, body} of [ours, peer]) files.set(path, await timedPage(body));
  const sandbox = sandboxAnswers();
  const {origin, close} = await serve(files, async (call) => (await sandbox(call)) ?? peerAnswers(call));
  const samples = new Map<Timed, FirstStep[]>([
    [ours, []],
    [peer, []],
  ]);
  try {
    // The first round warms the machine up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const [page, seen] of samples) {
        const sample = await firstStep(browser, origin, page);
        if (round) seen.push(sample);
      }
    }
  } finally {
    close();
  }
  const of = (page: Timed, what: keyof FirstStep): number => median(samples.get(page)!.map((sample) => sample[what]));
  print(
    'First usable step beside a peer, CPU x4, 1.6 Mbit/s, 150 ms, nothing cached',
    ['page', 'scripts on the line, B', 'to the peer', 'bar', 'usable', 'to the peer', 'bar'],
    [ours, peer].map((page) => {
      const bytes = of(page, 'bytes') / of(peer, 'bytes');
      const time = of(page, 'usable') / of(peer, 'usable');
      const isOurs = page === ours;
      return [
        page.name,
        number(of(page, 'bytes')),
        ratio(bytes),
        bars.check(`${page.name}, bytes to the peer's`, bytes, isOurs ? bytesToPeer : undefined),
        milliseconds(of(page, 'usable')),
        ratio(time),
        bars.check(`${page.name}, first usable step to the peer's`, time, isOurs ? timeToPeer : undefined),
      ];
    }),
  );
}
