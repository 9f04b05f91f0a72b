// Dates in every engine: what a card shows is the location's wall clock, wherever the visitor is and whatever day it is here.
import {assert} from '@open-wc/testing/pure';
import {demoClient} from '../../sandbox/seed/clients.js';
import {record} from '../support/records.js';
import {plain} from '../support/ui.js';
import {until} from '../support/until.js';
import {answerList, everyTag, openPartner, type Partner} from './support/partner.js';

const year = new Date().getUTCFullYear() + 2;

/** As Altegio writes them, and what the clock on the wall of the place shows. */
const moments: readonly (readonly [name: string, datetime: string, day: string, time: string, zone: string])[] = [
  ['Kiritimati, a day ahead of most', `${year}-03-01T00:30:00+14:00`, '1 Mar', '0:30', 'GMT+14'],
  ['Kathmandu, three quarters', `${year}-05-31T23:45:00+0545`, '31 May', '23:45', 'GMT+5:45'],
  ['St John’s, half an hour', `${year}-12-31T23:59:00-03:30`, '31 Dec', '23:59', 'GMT-3:30'],
  ['New York, the hour that comes twice, first', '2028-11-05T01:30:00-0400', '5 Nov', '1:30', 'GMT-4'],
  ['New York, the hour that comes twice, second', '2028-11-05T01:30:00-0500', '5 Nov', '1:30', 'GMT-5'],
  ['New York, the hour after the one that is left out', '2028-03-12T03:00:00-04:00', '12 Mar', '3:00', 'GMT-4'],
  ['London, the day that is 23 hours long', '2028-03-26T00:15:00+0000', '26 Mar', '0:15', 'GMT+0'],
  ['29 February', '2028-02-29T12:00:00+04:00', '29 Feb', '12:00', 'GMT+4'],
];

async function listOf(datetimes: readonly string[], lang = 'en'): Promise<Partner> {
  const records = datetimes.map((datetime, index) => record({id: 700 + index, datetime}));
  const markup = everyTag.replace('<altegio-my-bookings', `<altegio-my-bookings lang="${lang}"`);
  const page = await openPartner(markup, {before: () => answerList(...records)});
  await page.signIn(demoClient.phone);
  return page;
}

const timeOf = (page: Partner, id: number): string =>
  plain(
    page.element('altegio-my-bookings').root.querySelector(`#card-${id} [part~=card-time]`)?.textContent ?? 'no card',
  );

/** `1:30` and `01:30`, as each engine writes it. */
const clock = (time: string): RegExp => new RegExp(`(?<!\\d)0?${time}`);

it('the location’s own day and clock, with its zone where the visitor’s is another', async () => {
  const page = await listOf(moments.map(([, datetime]) => datetime));
  for (const [index, [name, datetime, day, time, zone]] of moments.entries()) {
    const text = timeOf(page, 700 + index);
    assert.include(text, day, name);
    assert.match(text, clock(time), name);
    const iso = datetime.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    const same = -new Date(iso).getTimezoneOffset() === offset;
    assert.equal(text.includes(zone), !same, `${name}: ${text}`);
  }
  page.assertQuiet();
});

it('in the order of the moments, and not of the clocks on the walls', async () => {
  const datetimes = ['T10:00:00+14:00', 'T02:00:00-03:30', 'T04:00:00+05:45', 'T01:30:00-04:00', 'T01:30:00-05:00'];
  const page = await listOf(datetimes.map((rest) => `${year}-11-05${rest}`));
  const ids = page
    .element('altegio-my-bookings')
    .all('article')
    .map(({id}) => id);
  assert.deepEqual(ids, ['card-700', 'card-702', 'card-701', 'card-703', 'card-704']);
});

it('in American and in German as people there write them', async () => {
  const american = await listOf([`${year}-11-05T17:30:00-0500`], 'en-US');
  assert.match(timeOf(american, 700), /Nov 5.* 5:30.*6:30 PM/);
  const german = await listOf([`${year}-11-05T17:30:00-0500`], 'de');
  // Its words are a file of their own.
  await until(() => /5\. Nov.*17:30 – 18:30/.test(timeOf(german, 700)), 'the date in German');
});

for (const broken of ['', 'soon', '0000-00-00T00:00:00', '2028-13-45T99:99:99+99:99'])
  it(`"${broken}" costs its time, and not the list`, async () => {
    const records = [record({id: 700, datetime: broken, date: broken}), record({id: 701})];
    const page = await openPartner(everyTag, {before: () => answerList(...records)});
    await page.signIn(demoClient.phone);
    assert.equal(page.element('altegio-my-bookings').all('article').length, 2);
    assert.notMatch(page.element('altegio-my-bookings').text, /NaN|Invalid|undefined/);
    page.assertQuiet();
  });
