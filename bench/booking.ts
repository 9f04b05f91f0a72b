// (d) A booking on a slow phone: its first step with 300 services beside the phone form, then each press, answers at hand.
import type {Browser} from 'playwright';
import budgets from './budgets.json' with {type: 'json'};
import {bigLocationId} from '../sandbox/index.js';
import {filesOf, type Build} from './builds.js';
import {openSlow} from './page.js';
import {serve} from './serve.js';
import {firstStep, inPage, sandboxAnswers, timedPage, type FirstStep, type Timed} from './steps.js';
import {median, milliseconds, number, print, ratio, type Bars} from './table.js';

const {toPhoneForm, press: pressLimit, longestTask} = budgets.booking;

const phoneForm: Timed = {
  name: 'cdn/phone-verify.js',
  path: '/phone-form',
  body: `<altegio-phone-verify proxy-url="/altegio" location-id="4564"></altegio-phone-verify>
<script type="module" src="/cdn/phone-verify.js"></script>`,
  selector: 'input[type=tel]',
};

const firstOfBooking: Timed = {
  name: 'cdn/booking.js, 300 services',
  path: '/booking',
  body: `<altegio-booking proxy-url="/altegio" location-id="${bigLocationId}"></altegio-booking>
<script type="module" src="/cdn/booking.js"></script>`,
  selector: 'input[type=checkbox]',
};

const goOn = '[part=summary] button.primary:not([aria-disabled=true])';

/** From the services to the details and back, as a client presses. What is pressed shows that the step before is there. */
const presses = [
  ['a service', '[part~=service] input'],
  ['Continue, to the team', goOn],
  ['a team member', '[part~=person] input'],
  ['Continue, to the time', goOn],
  ['a day', '[role=gridcell].free'],
  ['a time', '[data-slot]'],
  ['Continue, to the details', goOn],
  ['Back', '[part=steps] button'],
] as const;

export async function booking(browser: Browser, [build]: readonly Build[], rounds: number, bars: Bars): Promise<void> {
  const files = new Map(build ? filesOf(build) : []);
  for (const {path, body} of [phoneForm, firstOfBooking]) files.set(path, await timedPage(body));
  const {origin, close} = await serve(files, sandboxAnswers());
  const first = new Map<Timed, FirstStep[]>([
    [phoneForm, []],
    [firstOfBooking, []],
  ]);
  const pressed = new Map<string, number[]>(presses.map(([name]) => [name, []]));
  const longest: number[] = [];
  try {
    // The first round warms the machine up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const [page, samples] of first) {
        const sample = await firstStep(browser, origin, page);
        if (round) samples.push(sample);
      }
      const once = await pressThrough(browser, origin);
      if (!round) continue;
      for (const [name, time] of once.times) pressed.get(name)!.push(time);
      longest.push(once.longest);
    }
  } finally {
    close();
  }
  report(first, pressed, longest, bars);
}

/** All presses in one page, without the slow line: the answers are at hand. */
async function pressThrough(
  browser: Browser,
  origin: string,
): Promise<{readonly times: ReadonlyMap<string, number>; readonly longest: number}> {
  const {page, close} = await openSlow(browser, {slowLine: false});
  try {
    await page.goto(origin + firstOfBooking.path, {waitUntil: 'commit'});
    const times = new Map<string, number>();
    for (const [name, selector] of presses)
      times.set(name, await inPage(page, name, (clock, selector) => clock.press(selector), selector));
    return {times, longest: await inPage(page, 'booking', (clock) => clock.longest())};
  } finally {
    await close();
  }
}

function report(
  first: ReadonlyMap<Timed, readonly FirstStep[]>,
  pressed: ReadonlyMap<string, readonly number[]>,
  longest: readonly number[],
  bars: Bars,
): void {
  const usable = (of: Timed): number => median(first.get(of)!.map((sample) => sample.usable));
  print(
    'First step of a booking, CPU x4, 1.6 Mbit/s, 150 ms, nothing cached',
    ['page', 'scripts on the line, B', 'usable', 'from-to', 'to phone-verify', 'bar'],
    [phoneForm, firstOfBooking].map((of) => {
      const all = first.get(of)!.map((sample) => sample.usable);
      const times = usable(of) / usable(phoneForm);
      return [
        of.name,
        number(median(first.get(of)!.map(({bytes}) => bytes))),
        milliseconds(usable(of)),
        `${number(Math.round(Math.min(...all)))}-${milliseconds(Math.max(...all))}`,
        ratio(times),
        bars.check(`${of.name}, first step`, times, of === firstOfBooking ? toPhoneForm : undefined),
      ];
    }),
  );
  const row = (name: string, value: number, limit: number): string[] => [
    name,
    milliseconds(value),
    bars.check(`booking, ${name}`, value, limit, ' ms'),
  ];
  print(
    'A booking, CPU x4, answers at hand: press to the end of the next frame',
    ['press', 'painted', 'bar'],
    [
      ...[...pressed].map(([name, times]) => row(name, median(times), pressLimit)),
      row('longest task of all', median(longest), longestTask),
    ],
  );
}
