// A list that gets shorter: what is no longer in it goes, however many of them stand together, and the focus stays in the list.
import {assert} from '@open-wc/testing/pure';
import '../../../../src/elements/my-bookings.js';
import {nameOf} from '../../../support/ui.js';
import {record} from '../../../support/records.js';
import {askToCancel, Card, openDialog, standStill, start} from '../../../support/bookings.js';
import {until} from '../../../support/until.js';
import {bookingsWords as words} from '../../../support/words.js';

standStill();

const three = [1, 2, 3].map((id) => record({id, datetime: `2026-09-2${id + 2}T11:00:00-0400`}));

it('to one card of a page', async () => {
  const {ui} = await start({records: three});
  assert.lengthOf(ui.all('article'), 3);
  ui.element.pageSize = 1;
  await ui.updated;
  assert.deepEqual(
    ui.all('article').map(({id}) => id),
    ['card-1'],
    ui.all('article').map(nameOf).join(' | '),
  );
});

it('to one appointment that is left', async () => {
  const {ui, wire} = await start({records: three});
  wire.records(three[2]);
  ui.element.refresh();
  await until(() => ui.all('article').length < 3);
  assert.deepEqual(
    ui.all('article').map(({id}) => id),
    ['card-3'],
  );
});

describe('the focus was on a card that goes', () => {
  for (const [name, focused, left, next] of [
    ['the card that takes its place has it', 2, [1, 3], 'card-3'],
    ['after the last one, the one before has it', 3, [1, 2], 'card-2'],
  ] as const) {
    it(name, async () => {
      const {ui, wire} = await start({records: three});
      new Card(ui, focused).button('Cancel appointment').focus();
      wire.records(...left.map((id) => three[id - 1]));
      ui.element.refresh();
      await until(() => ui.all('article').length < 3);
      await until(() => ui.root.activeElement?.id === next);
    });
  }

  it('what is said of an empty list has it', async () => {
    const {ui, wire} = await start({records: three});
    new Card(ui, 1).element.focus();
    wire.records();
    ui.element.refresh();
    await until(() => ui.focused === words('bookings.allEmpty'));
  });

  it('as after a cancellation, when the host reads the upcoming ones again', async () => {
    const {ui, card} = await askToCancel({options: {attributes: {view: 'upcoming', lang: 'en'}}});
    const cards = ui.all('article');
    const next = cards[cards.indexOf(card.element) + 1]!;
    ui.element.addEventListener('altegio-appointment-cancelled', () => ui.element.refresh());
    ui.press('Yes, cancel it');
    await until(() => ui.all('article').length < cards.length && !openDialog(ui));
    await until(() => ui.root.activeElement === next, 'the focus on a card');
  });
});

it('the focus was on "Show more", and nothing more is there: the last card has it', async () => {
  const {ui} = await start({records: three, options: {attributes: {'page-size': '2', lang: 'en'}}});
  ui.get('button', 'Show more').focus();
  ui.element.pageSize = 20;
  await ui.updated;
  await until(() => ui.root.activeElement?.id === 'card-3');
});
