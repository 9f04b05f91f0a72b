// "Book again": the event, and Altegio's hosted form where nobody prevents it.
import {assert} from '@open-wc/testing/pure';
import {configure} from '../../../../src/configure.js';
import '../../../../src/elements/my-bookings.js';
import {Card, standStill, start} from '../../../support/bookings.js';
import {heard, printed} from '../../../support/mount.js';
import {record, service, type Parts} from '../../../support/records.js';
import {settled, until} from '../../../support/until.js';

standStill();

const opened: [string, string][] = [];
const {open} = globalThis;

beforeEach(() => {
  opened.length = 0;
  globalThis.open = (url, target) => {
    opened.push([`${url}`, target ?? '']);
    return null;
  };
});
afterEach(() => {
  globalThis.open = open;
  configure({bookingUrl: ''});
});

const past = {datetime: '2026-09-01T11:00:00-0400', attendance: 1};

async function pressed(parts: Parts = {}, attributes: Record<string, string> = {}, prevent = false) {
  const {ui} = await start({
    records: [record({id: 7, ...past, ...parts})],
    options: {attributes: {lang: 'en', ...attributes}},
  });
  if (prevent) ui.element.addEventListener('altegio-book-again', (event) => event.preventDefault());
  new Card(ui, 7).press('Book again');
  await until(() => heard('book-again').length);
  await settled();
}

const form = {'booking-url': 'https://n123456.alteg.io'};
const time = 'https://n123456.alteg.io/company/4564/personal/select-time?o=';

it('tells the host what was booked, and opens nothing by itself', async () => {
  await pressed();
  assert.deepEqual(heard('book-again'), [{locationId: 4564, teamMemberId: 55436, serviceIds: [389043]}]);
  assert.deepEqual(opened, []);
  assert.deepEqual(printed, []);
});

it('opens the hosted form where it is, in the same tab', async () => {
  await pressed({}, form);
  assert.deepEqual(opened, [[`${time}m55436s389043`, '_self']]);
});

it('what was copied from a link that led further leads to the form', async () => {
  await pressed({}, {'booking-url': 'https://n123456.alteg.io/company/7/personal/menu'});
  assert.deepEqual(opened, [[`${time}m55436s389043`, '_self']]);
});

it('a slash at the end of the address makes no difference; nor where the address comes from', async () => {
  await pressed({}, {'booking-url': 'https://n123456.alteg.io/'});
  configure({bookingUrl: 'https://n123456.alteg.io'});
  const {ui} = await start({records: [record({id: 8, ...past})]});
  new Card(ui, 8).press('Book again');
  await until(() => opened.length === 2);
  assert.equal(opened[0]![0], opened[1]![0]);
});

it('the query of the address stays', async () => {
  await pressed({}, {'booking-url': 'https://n123456.alteg.io/?utm_source=site'});
  assert.match(opened[0]![0], /\/company\/4564\/personal\/select-time\?o=m\d+s389043&utm_source=site$/);
});

it('several services; and nobody in particular', async () => {
  await pressed({services: [service(), service({id: 12})], master_requested: false}, form);
  assert.deepEqual(heard('book-again'), [{locationId: 4564, teamMemberId: null, serviceIds: [389043, 12]}]);
  assert.deepEqual(opened, [[`${time}m-1s389043s12`, '_self']]);
});

it('prevented, nothing is opened', async () => {
  await pressed({}, form, true);
  assert.equal(heard('book-again').length, 1);
  assert.deepEqual(opened, []);
});

for (const wrong of ['http://n123456.alteg.io', 'javascript:alert(1)', 'n123456.alteg.io', 'https://a@b.example']) {
  it(`${wrong} is opened by nobody, and the console says what to write`, async () => {
    await pressed({}, {'booking-url': wrong});
    assert.deepEqual(opened, []);
    assert.equal(printed.length, 1);
    assert.match(printed[0]!, /^error: <altegio-my-bookings> booking-url=.*Write booking-url="https:/);
  });
}

it('is there for what is past or cancelled, and not for what is to come or has no place', async () => {
  const cases: [Parts, boolean][] = [
    [past, true],
    [{deleted: true}, true],
    [{}, false],
    [{...past, company: null}, false],
  ];
  for (const [parts, there] of cases) {
    const {ui} = await start({records: [record({id: 7, ...parts})]});
    assert.equal(new Card(ui, 7).buttons.includes('Book again'), there);
    ui.element.remove();
  }
});
