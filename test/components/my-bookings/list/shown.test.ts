// What is shown in many places: phones to call, what to do about a calendar's older entry, and large text.
import {storyIds} from '../../../../sandbox/index.js';
import {assert} from '@open-wc/testing/pure';
import {setViewport} from '@web/test-runner-commands';
import '../../../../src/elements/my-bookings.js';
import {askToCancel, Card, isCancelled, openDialog, standStill, start} from '../../../support/bookings.js';
import {record} from '../../../support/records.js';
import {datesAnswer, openReschedule} from '../../../support/reschedule.js';
import {byRole, nameOf} from '../../../support/ui.js';
import {until} from '../../../support/until.js';
import {bookingsWords as words, rescheduleWords} from '../../../support/words.js';

standStill();

const two = '+7 (495) 123-45-67, +7 (495) 765-43-21';
const company = {phone: '', phones: [two, '84951112233', '12:00-20:00']};
const dialled = ['tel:+74951234567', 'tel:+74957654321', 'tel:84951112233'];

function calls(within: ParentNode): (string | null)[] {
  return byRole(within, 'link')
    .map((link) => link.getAttribute('href'))
    .filter((href) => href?.startsWith('tel:'));
}

describe('phones', () => {
  it('on a card: each is a link, hours are text', async () => {
    const {ui} = await start({records: [record({id: 7, company})]});
    const card = new Card(ui, 7);
    await card.more();
    assert.deepEqual(calls(card.element), dialled);
    assert.include(card.text, '12:00-20:00');
    assert.deepEqual(
      card.links.filter(([, href]) => href.startsWith('tel:')).map(([name]) => name),
      ['+7 (495) 123-45-67', '+7 (495) 765-43-21', '84951112233'],
    );
  });

  it('on a card that asks to call: the same, none twice', async () => {
    const {ui} = await start({records: [record({id: 7, company: {...company, allow_delete_record: 0}})]});
    const card = new Card(ui, 7);
    assert.include(card.text, words('bookings.callLocation'));
    assert.deepEqual(calls(card.element), dialled.slice(0, 1), 'in place of the button');
    await card.more();
    assert.deepEqual(calls(card.element), dialled);
  });

  it('in the cancel dialog that was refused', async () => {
    const {ui, wire} = await askToCancel({records: [record({id: 7, company})]}, 7);
    wire.fault('DELETE user/records', {kind: 'status', status: 403});
    ui.press('Yes, cancel it');
    await until(() => calls(openDialog(ui)!).length);
    assert.deepEqual(calls(openDialog(ui)!), dialled);
  });

  it('in the reschedule dialog without free times', async () => {
    const ui = await openReschedule({
      parts: {company},
      before: (wire) => wire.fault('GET book_dates', datesAnswer()),
    });
    await until(() => calls(ui.dialog!).length);
    assert.deepEqual(calls(ui.dialog!), dialled);
  });
});

describe('a calendar', () => {
  it('is said not to follow: what to do is beside the file, and beside the file of a cancellation', async () => {
    const {ui} = await start({records: [record({id: 7}), record({id: 8, deleted: true})]});
    for (const [id, said] of [
      [7, 'calendar.fileHint'],
      [8, 'calendar.cancelHint'],
    ] as const) {
      const card = new Card(ui, id);
      card.press('Add to calendar');
      await until(() => card.text.includes(words('calendar.file')));
      assert.include(card.text, words(said));
      assert.notMatch(card.text, /added again/i);
    }
  });

  it('keeps a cancelled visit: said after it is cancelled, and gone with the next press', async () => {
    const {ui, card} = await askToCancel();
    assert.notInclude(card.text, words('cancel.calendarCancelled'));
    ui.press('Yes, cancel it');
    await until(() => isCancelled(card));
    await until(() => card.text.includes(words('cancel.calendarCancelled')));
    card.press('Add to calendar');
    await until(() => card.text.includes(words('calendar.file')));
    assert.notInclude(card.text, words('cancel.calendarCancelled'));
  });

  it('keeps the old time: said after a move', async () => {
    const {ui} = await start();
    const card = new Card(ui, storyIds.tomorrow);
    card.press('Reschedule');
    const free = await until(() =>
      [...(openDialog(ui)?.querySelectorAll<HTMLElement>('[role=gridcell]') ?? [])].findLast((cell) =>
        nameOf(cell).endsWith(`, ${rescheduleWords('calendar.freeDay')}`),
      ),
    );
    free.click();
    const time = await until(() => openDialog(ui)!.querySelector<HTMLElement>('li button'));
    time.click();
    const on = await until(() => ui.all('button', 'Continue').find((one) => one.ariaDisabled === 'false'));
    on.click();
    await until(() => ui.has('button', 'Move appointment'));
    ui.press('Move appointment');
    await until(() => card.text.includes(words('cancel.calendarMoved')));
  });
});

describe('large text', () => {
  afterEach(() => setViewport({width: 800, height: 600}));

  for (const [lang, size, width] of [
    ['en', 32, 352],
    ['de', 32, 352],
    ['ka', 32, 352],
    ['zh', 32, 352],
    ['ar', 32, 352],
    ['en', 32, 280],
    ['en', 24, 280],
    ['ru', 16, 280],
    ['en', 20, 320],
  ] as const)
    it(`no weekday is cut and no two days touch: ${lang}, ${size} px in ${width} px`, async () => {
      await setViewport({width, height: 700});
      const ui = await openReschedule({attributes: {style: `--altegio-font-size: ${size}px`}});
      ui.element.lang = lang;
      await until(() => ui.cells.length && ui.root.querySelectorAll('th').length === 7);
      await ui.updated;
      for (const head of ui.root.querySelectorAll('th')) {
        assert.isAtMost(head.scrollWidth, head.clientWidth, nameOf(head));
        assert.isOk(head.abbr);
      }
      const range = new Range();
      const boxes = ui.cells.map((cell) => {
        range.selectNodeContents(cell.querySelector('span')!);
        return range.getBoundingClientRect();
      });
      boxes.slice(1).forEach((box, index) => {
        const before = boxes[index]!;
        if (Math.abs(before.top - box.top) > 4) return;
        const gap = box.left > before.left ? box.left - before.right : before.left - box.right;
        assert.isAtLeast(gap, 2);
      });
    });

  it('at the usual size weekdays are three letters', async () => {
    const ui = await openReschedule();
    const head = await until(() => ui.root.querySelector('th'));
    assert.equal(head.innerText, 'Mon');
  });
});
