import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import type {Appointment} from '../../../src/api/models.js';
import {calendarLinks, type CalendarLinks} from '../../../src/parts/add-to-calendar/links.js';
import {appointment, place, service} from '../../support/node/calendar.js';

const words = {untitled: 'Appointment', cancelled: 'Cancelled'};

function links(parts: Partial<Appointment> = {}): CalendarLinks {
  return calendarLinks(appointment(parts), words) ?? assert.fail('no links');
}
const fields = (link: string): Record<string, string> => Object.fromEntries(new URL(link).searchParams);

const title = 'Gel manicure – Juniper Nail Studio';
const address = '112 Spring Street, New York';
const notes = ['Natalie Parker, Manicurist', '+1 315 555-0100', 'https://www.juniper.example/'];

test('each calendar gets title, place, notes and the times in UTC, in its own words', () => {
  const {google, outlook, yahoo} = links();
  assert.ok(google.startsWith('https://calendar.google.com/calendar/render?'));
  assert.deepEqual(fields(google), {
    action: 'TEMPLATE',
    text: title,
    dates: '20261024T223000Z/20261024T230000Z',
    details: notes.join('\n'),
    location: address,
  });
  assert.ok(outlook.startsWith('https://outlook.live.com/calendar/0/deeplink/compose?'));
  assert.deepEqual(fields(outlook), {
    path: '/calendar/action/compose',
    rru: 'addevent',
    startdt: '2026-10-24T22:30:00Z',
    enddt: '2026-10-24T23:00:00Z',
    subject: title,
    body: notes.join('<br>'),
    location: address,
  });
  assert.ok(yahoo.startsWith('https://calendar.yahoo.com/?'));
  assert.deepEqual(fields(yahoo), {
    v: '60',
    title,
    st: '20261024T223000Z',
    et: '20261024T230000Z',
    desc: notes.join('\n'),
    in_loc: address,
  });
});

test('no links for a cancelled one, nor where the time cannot be read', () => {
  assert.equal(calendarLinks(appointment({status: 'cancelled'}), words), null);
  assert.equal(calendarLinks(appointment({startsAt: null}), words), null);
});

test('without a duration it ends when it starts; what is missing is not sent', () => {
  const {google, outlook, yahoo} = links({durationSeconds: 0, location: null, teamMember: null, services: []});
  assert.deepEqual(fields(google), {
    action: 'TEMPLATE',
    text: 'Appointment',
    dates: '20261024T223000Z/20261024T223000Z',
  });
  assert.equal(fields(outlook)['enddt'], '2026-10-24T22:30:00Z');
  assert.deepEqual(fields(yahoo), {v: '60', title: 'Appointment', st: '20261024T223000Z', et: '20261024T223000Z'});
});

test("Outlook's notes are HTML: what a location wrote stays text there", () => {
  const {outlook, google} = links({location: {...place, phones: ['<b>&amp;'], site: ''}, teamMember: null});
  assert.equal(fields(outlook)['body'], '&lt;b&gt;&amp;amp;');
  assert.equal(fields(google)['details'], '<b>&amp;');
});

test('a long text is cut between characters, with an ellipsis', () => {
  const long = '💅'.repeat(300);
  const text = fields(links({services: [service(long)]}).google)['text'] ?? '';
  assert.match(text, /^(💅)+…$/u);
  const plain = fields(links({services: [service('x'.repeat(1000))]}).google)['text'] ?? '';
  assert.equal(encodeURIComponent(plain).length, 450);
  const just = 'x'.repeat(450 - encodeURIComponent(' – Juniper Nail Studio').length);
  assert.doesNotMatch(links({services: [service(just)]}).google, /%E2%80%A6/);
  assert.match(links({services: [service(`${just}x`)]}).google, /%E2%80%A6/);
});

const anything = fc.oneof(
  fc.string({unit: 'binary', maxLength: 2000}),
  fc.string({unit: 'grapheme', maxLength: 2000}),
  fc
    .array(fc.constantFrom('&', '=', '#', '?', '+', ' ', '%', '%26', '\uD83D', '<'), {maxLength: 900})
    .map((parts) => parts.join('')),
);

test('whatever a text holds, it stays in its own field, and no link is too long', () => {
  fc.assert(
    fc.property(anything, anything, anything, (name, where, phone) => {
      const location = {...place, name: '', city: '', address: where, phones: [phone]};
      const all = links({services: [service(name)], location});
      const {text = '', location: at = ''} = fields(all.google);
      const said = name.replace(/\p{Cs}/gu, '') || 'Appointment';
      if (!/[\p{Cc}\s]/u.test(said) && !text.endsWith('…')) assert.equal(text, said);
      for (const link of Object.values(all) as string[]) {
        assert.ok(link.length <= 2000, `${link.length}`);
        assert.match(link, /^https:\/\/[a-z.]+\/[\w/]*\?[\w=&%.!~*'()/-]+$/);
      }
      assert.deepEqual(
        Object.keys(fields(all.google)).filter((key) => !['details', 'location'].includes(key)),
        ['action', 'text', 'dates'],
      );
      assert.ok(encodeURIComponent(at).length <= 400);
    }),
    {numRuns: 1000},
  );
});
