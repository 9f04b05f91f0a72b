// A list that gets shorter: what is no longer in it goes, however many of them stand together.
import {assert} from '@open-wc/testing/pure';
import '../../../../src/elements/my-bookings.js';
import {nameOf} from '../../../support/ui.js';
import {record} from '../../../support/records.js';
import {standStill, start} from '../../../support/bookings.js';
import {until} from '../../../support/until.js';

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
