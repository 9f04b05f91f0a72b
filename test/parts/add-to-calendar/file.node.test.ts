import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Appointment} from '../../../src/api/models.js';
import {calendarFile, type CalendarFile} from '../../../src/parts/add-to-calendar/file.js';
import {appointment, place, readWithIcalJs, readWithPython, service, type Fields} from '../../support/node/calendar.js';

const now = Date.UTC(2026, 9, 20, 8, 5, 9);
const words = {untitled: 'Appointment', cancelled: 'Cancelled'};

function file(parts: Partial<Appointment> = {}, at: number | Date = now): CalendarFile {
  return calendarFile(appointment(parts), {now: at, words}) ?? assert.fail('no file');
}
const read = (parts?: Partial<Appointment>, at?: number): Fields => readWithIcalJs(file(parts, at).text);

const whole: Fields = {
  method: 'PUBLISH',
  version: '2.0',
  uid: '501@4564.altegio',
  sequence: (now - Date.UTC(2026, 0, 1)) / 1000,
  stamp: '2026-10-20T08:05:09Z',
  start: '2026-10-24T22:30:00Z',
  end: '2026-10-24T23:00:00Z',
  summary: 'Gel manicure – Juniper Nail Studio',
  description: 'Natalie Parker, Manicurist\n+1 315 555-0100\nhttps://www.juniper.example/',
  location: '112 Spring Street, New York',
  geo: [40.7241, -74.0001],
  url: 'https://www.juniper.example/',
  status: 'CONFIRMED',
  transparency: null,
  alarms: [['DISPLAY', 'Gel manicure – Juniper Nail Studio', -7200]],
};

test('both readers find every field of an appointment', async () => {
  assert.deepEqual(read(), whole);
  assert.deepEqual(await readWithPython([file().text]), [whole]);
});

test('a cancelled one says so, takes no time, does not ring, and is the same entry', async () => {
  const cancelled = {
    ...whole,
    method: 'CANCEL',
    status: 'CANCELLED',
    transparency: 'TRANSPARENT',
    summary: 'Cancelled: Gel manicure – Juniper Nail Studio',
    alarms: [],
  };
  assert.deepEqual(read({status: 'cancelled'}), cancelled);
  assert.deepEqual(await readWithPython([file({status: 'cancelled'}).text]), [cancelled]);
});

test('who wrote it is named as RFC 5545 (3.7.3) asks: one dash, owner, product, language', () => {
  assert.equal(/^PRODID:(.*)$/m.exec(file().text)?.[1]?.trim(), '-//altegio-elements//my-bookings//EN');
});

test('a later file is the same entry with a greater sequence, also a second later', () => {
  const first = read();
  const moved = read({startsAt: '2026-10-26T10:00:00-05:00'}, now + 1000);
  const cancelled = read({status: 'cancelled'}, now + 2000);
  assert.deepEqual([moved.uid, cancelled.uid], [first.uid, first.uid]);
  assert.deepEqual([moved.sequence - first.sequence, cancelled.sequence - moved.sequence], [1, 1]);
  assert.ok(read({}, Date.UTC(2093, 0)).sequence < 2 ** 31);
  assert.equal(read({}, Date.UTC(2020, 0)).sequence, 0);
  assert.deepEqual(read({}, now), readWithIcalJs(file({}, new Date(now)).text));
});

test('the entries of two appointments, and of two locations, are different', () => {
  const ids = [read(), read({id: 502}), read({location: {...place, id: 9}}), read({location: null})];
  assert.deepEqual(
    ids.map(({uid}) => uid),
    ['501@4564.altegio', '502@4564.altegio', '501@9.altegio', '501.altegio'],
  );
});

const moments: readonly [string, string][] = [
  ['2026-10-24T17:30:00-0500', '2026-10-24T22:30:00Z'],
  ['2026-10-25T01:30:00+14:00', '2026-10-24T11:30:00Z'],
  ['2026-10-24T10:00:00+05:45', '2026-10-24T04:15:00Z'],
  ['2026-10-24T22:00:00-03:30', '2026-10-25T01:30:00Z'],
  ['2026-12-31T23:59:59-12:00', '2027-01-01T11:59:59Z'],
  ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30:00Z'],
  ['2028-02-29T10:00:00Z', '2028-02-29T10:00:00Z'],
];
test("the start is the appointment's own moment, wherever the client is", () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'America/St_Johns', 'Europe/Berlin']) {
      process.env['TZ'] = zone;
      for (const [startsAt, start] of moments) assert.equal(read({startsAt}).start, start, zone);
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('no file for a time that cannot be read', () => {
  for (const startsAt of [null, '', 'soon', '2026-02-30T10:00:00Z']) {
    assert.equal(calendarFile(appointment({startsAt}), {now, words}), null);
  }
});

test('a missing field costs that field', async () => {
  const bare = {
    services: [],
    teamMember: null,
    location: null,
    durationSeconds: 0,
    startsAt: '2026-10-24T22:30:00Z',
  };
  const expected = {
    ...whole,
    uid: '501.altegio',
    end: null,
    summary: 'Appointment',
    description: null,
    location: null,
    geo: null,
    url: null,
    alarms: [['DISPLAY', 'Appointment', -7200]],
  };
  assert.deepEqual(read(bare), expected);
  assert.deepEqual(await readWithPython([file(bare).text]), [expected]);
  const empty = {...place, address: '', city: '', phones: [], site: '', latitude: null, longitude: null};
  const some = read({location: empty, durationSeconds: 1e12});
  const {location, geo, url, description, end} = some;
  assert.deepEqual([some.uid, location, geo, url, end], [whole.uid, 'Juniper Nail Studio', null, null, null]);
  assert.equal(description, 'Natalie Parker, Manicurist');
});

test('several services: together in the title, each on a line of the notes; the duration is theirs', () => {
  const services = [service('Gel manicure', 2), service(' '), service('Pedicure')];
  const {summary, description, end} = read({services, durationSeconds: 5400});
  assert.equal(summary, 'Gel manicure × 2, Pedicure – Juniper Nail Studio');
  assert.match(description ?? '', /^Gel manicure × 2\nPedicure\nNatalie Parker, Manicurist\n/);
  assert.equal(end, '2026-10-25T00:00:00Z');
});

test('what the client wrote and pays does not go to a calendar that others may read', () => {
  const {text} = file();
  assert.doesNotMatch(text, /acetone|65/i);
});

test('an alarm whose moment is over is left out', () => {
  const start = Date.UTC(2026, 9, 24, 22, 30);
  assert.equal(read({}, start - 7_200_001).alarms.length, 1);
  assert.equal(read({}, start - 7_200_000).alarms.length, 0);
});

test('coordinates: six decimals, no exponent, and only such as are on the earth', () => {
  const geo = (latitude: number | null, longitude: number | null): Fields['geo'] =>
    read({location: {...place, latitude, longitude}}).geo;
  assert.deepEqual(geo(-33.8688197, 151.2092957), [-33.86882, 151.209296]);
  assert.deepEqual(geo(0, 0), null);
  assert.deepEqual(geo(1e-9, 10), null);
  assert.deepEqual(geo(91, 10), null);
  assert.deepEqual(geo(10, -181), null);
  assert.deepEqual(geo(10, null), null);
  assert.deepEqual(geo(Number.NaN, 10), null);
  const nameless = {...place, name: '', address: '', city: ''};
  assert.deepEqual(read({location: nameless}).geo, [40.7241, -74.0001]);
});

test('a site is a literal address, and only http or https', () => {
  const url = (site: string): string | null => read({location: {...place, site}}).url;
  assert.equal(url('https://example.com/a,b;c?d=\\e'), 'https://example.com/a%2Cb%3Bc?d=%5Ce');
  assert.equal(url('http://пример.рф/цены'), 'http://xn--e1afmkfd.xn--p1ai/%D1%86%D0%B5%D0%BD%D1%8B');
  assert.equal(url('javascript:alert(1)'), null);
  assert.doesNotMatch(file({location: {...place, site: 'javascript:alert(1)'}}).text, /javascript/);
});

test('the file has a safe name', () => {
  const name = (location: string, startsAt = '2026-10-24T01:30:00+14:00'): string =>
    file({location: {...place, name: location}, startsAt}).name;
  assert.equal(file().name, 'juniper-nail-studio-2026-10-24.ics');
  assert.equal(name('Juniper'), 'juniper-2026-10-24.ics');
  assert.equal(name('../..\\CON: "x" <y>|?*\0\u202E'), 'con-x-y-2026-10-24.ics');
  assert.equal(name('სილამაზის სალონი'), 'სილამაზის-სალონი-2026-10-24.ics');
  assert.equal(name('💅'), 'appointment-2026-10-24.ics');
  assert.ok(Buffer.byteLength(name('𠮷'.repeat(500))) < 255);
});
