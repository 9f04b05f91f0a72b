// Every operation of my bookings under every fault of the sandbox, in both session modes: the client is told something true,
// no write is sent twice, nothing that was listed or chosen is lost, and nothing is left unhandled.
import {assert} from '@open-wc/testing/pure';
import {storyIds} from '../../../sandbox/index.js';
import '../../../src/elements/my-bookings.js';
import {Card, now, openDialog, standStill, start, type List, type Start} from '../../support/bookings.js';
import {faults} from '../../support/faults.js';
import {uncaught} from '../../support/mount.js';
import {nameOf, plain} from '../../support/ui.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {bookingsWords, rescheduleWords} from '../../support/words.js';

interface Story {
  readonly ui: List;
  readonly wire: Wire;
  readonly id: number;
}

interface Operation {
  /** What the fault is put on. */
  readonly line: string;
  readonly guest?: true;
  /** Before the list is there: the fault meets the first reading. */
  readonly first?: true;
  /** Up to the moment before the fault. */
  readonly before?: (story: Story) => Promise<void>;
  readonly act: (story: Story) => void;
  /** A write, which may be sent once. */
  readonly writes?: true;
}

const toDays = async ({ui, id}: Story): Promise<void> => {
  new Card(ui, id).press('Reschedule');
  await until(() => openDialog(ui), 'the dialog');
};

const freeCell = (ui: List): HTMLElement | undefined =>
  [...ui.root.querySelectorAll<HTMLElement>('[role=gridcell]')].find((cell) =>
    nameOf(cell).endsWith(`, ${rescheduleWords('calendar.freeDay')}`),
  );

const toTimes = async (story: Story): Promise<void> => {
  await toDays(story);
  await until(() => freeCell(story.ui), 'a free day');
};

const toQuestion = async (story: Story): Promise<void> => {
  await toTimes(story);
  freeCell(story.ui)!.click();
  const time = await until(() => openDialog(story.ui)!.querySelector<HTMLElement>('li button'), 'a free time');
  time.click();
  const on = await until(() => story.ui.all('button', 'Continue').find((one) => one.ariaDisabled === 'false'));
  on.click();
  await until(() => story.ui.has('button', 'Move appointment'), 'the question');
};

const toCancel = async ({ui, id}: Story): Promise<void> => {
  new Card(ui, id).press('Cancel appointment');
  await until(() => openDialog(ui), 'the question');
};

const operations: Readonly<Record<string, Operation>> = {
  'the first reading': {line: 'GET user/records', first: true, act: () => undefined},
  'the first reading of a guest': {line: 'GET user/records', first: true, guest: true, act: () => undefined},
  'a refresh': {line: 'GET user/records', act: ({ui}) => ui.element.refresh()},
  'a refresh of a guest': {line: 'GET user/records', guest: true, act: ({ui}) => ui.element.refresh()},
  cancelling: {
    line: 'DELETE user/records',
    writes: true,
    before: toCancel,
    act: ({ui}) => ui.press('Yes, cancel it'),
  },
  'cancelling as a guest': {
    line: 'DELETE user/records',
    guest: true,
    writes: true,
    before: toCancel,
    act: ({ui}) => ui.press('Yes, cancel it'),
  },
  'free days': {line: 'GET book_dates', act: (story) => void toDays(story)},
  'free times': {line: 'GET book_times', before: toTimes, act: ({ui}) => freeCell(ui)!.click()},
  moving: {line: 'PUT book_record', writes: true, before: toQuestion, act: ({ui}) => ui.press('Move appointment')},
};

const busy = ['bookings.loading'] as const;
const busyMoving = ['calendar.loadingDays', 'calendar.loadingTimes', 'reschedule.checking'] as const;

/** What is said now: alerts, notices and the status line, and what the dialog says. */
function said(ui: List): string {
  const places = ui.root.querySelectorAll('[role=alert], [role=status], .notice, dialog p');
  return plain([...places].map(({textContent}) => textContent).join(' '));
}

const isBusy = (ui: List): boolean =>
  busy.some((key) => said(ui).includes(bookingsWords(key))) ||
  busyMoving.some((key) => said(ui).includes(rescheduleWords(key))) ||
  /Cancelling|Moving|We are checking|One moment/.test(said(ui));

standStill();

for (const cookie of [false, true]) {
  describe(cookie ? 'in cookie mode' : 'in token mode', () => {
    for (const [operation, {line, guest, first, before, act, writes}] of Object.entries(operations)) {
      describe(operation, () => {
        for (const [name, fault] of Object.entries(faults)) {
          it(name, async () => {
            const [record] = new Wire({now: () => now}).sandbox.guestRecords;
            const id = guest ? record!.id : storyIds.tomorrow;
            const given: Start = {
              wire: {cookie},
              ...(guest && {guest, options: {attributes: {lang: 'en'}, props: {records: [record!]}}}),
            };
            const {ui, wire} = await start(first ? {...given, fault: [line, fault]} : given);
            const story: Story = {ui, wire, id};
            const cards = ui.all('article').map(({id: of}) => of);
            const old = first ? '' : new Card(ui, id).element.querySelector('time')!.dateTime;
            await before?.(story);
            wire.fault(line, fault);
            const askedBefore = first ? -1 : wire.count(line);
            act(story);
            await until(() => wire.count(line) > askedBefore, 'it is asked');
            await ui.updated;
            await until(() => !isBusy(ui) && said(ui), 'something is said');
            await ui.updated;
            const words = said(ui);

            assert.isAbove(words.length, 10, 'a sentence');
            if (writes) assert.equal(wire.count(line) - askedBefore, 1, 'sent once');
            if (!first)
              assert.includeMembers(
                ui.all('article').map(({id: of}) => of),
                cards,
                'nothing listed is lost',
              );
            // What is claimed is so.
            wire.sandbox.faults.clear();
            const [truth] = (
              await wire.client.getAppointments(guest ? {recordId: record!.id, recordHash: record!.hash} : {})
            ).filter((one) => one.id === id);
            if (/is cancelled\./.test(words)) assert.notEqual(truth?.status === 'upcoming', true, words);
            if (/is not cancelled/.test(words)) assert.notEqual(truth?.status, 'cancelled', words);
            if (/still at the old time|stays as it is/.test(words)) assert.equal(truth?.startsAt, old, words);
            if (/Moved to/.test(words)) assert.notEqual(truth?.startsAt, old, words);
            assert.notMatch(words, /No free times/, 'a fault is not shown as no free times');
            assert.deepEqual(uncaught, []);
          });
        }
      });
    }
  });
}
