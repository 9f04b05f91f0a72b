import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as en from '../../src/i18n/en/index.js';
import {fill, toSpokenLanguage} from '../../src/i18n/localize.js';

test('places are filled; what is not given stays, so that it is seen', () => {
  assert.equal(
    fill('We sent {what} to {phone}.', {what: 'a code', phone: '$&{what}'}, 'en'),
    'We sent a code to $&{what}.',
  );
  assert.equal(fill('{a}{b}', {a: 0}, 'en'), '0{b}');
});

test('plurals by the rules of the language', () => {
  const message = {one: '{count} запись', few: '{count} записи', other: '{count} записей'};
  assert.deepEqual(
    [1, 2, 5, 21, 1.5].map((count) => fill(message, {count}, 'ru')),
    ['1 запись', '2 записи', '5 записей', '21 запись', '1.5 записей'],
  );
  assert.equal(fill({other: '{count}'}, {count: 1}, 'en'), '1');
});

test('a language without words is English; a region of English keeps its dates; a host’s own words any', () => {
  assert.equal(toSpokenLanguage('en-GB'), 'en-GB');
  for (const other of ['xx-YY', '', 'enx', 'ja']) assert.equal(toSpokenLanguage(other), 'en');
  assert.equal(toSpokenLanguage('ja', true), 'ja');
});

test('every sentence is a sentence, and its places are known', () => {
  const known = new Set([
    'time',
    'phone',
    'name',
    'count',
    'shown',
    'rating',
    'until',
    'month',
    'last',
    'zone',
    'number',
    'service',
    'day',
    'what',
    'amount',
    'total',
  ]);
  for (const table of Object.values(en)) {
    for (const [key, message] of Object.entries(table)) {
      for (const text of typeof message === 'string' ? [message] : Object.values(message)) {
        assert.equal(text, text.trim(), key);
        assert.notEqual(text, '', key);
        assert.doesNotMatch(text, /success|oops|error|!/i, key);
        for (const [, place = ''] of text.matchAll(/\{(\w+)\}/g)) assert.ok(known.has(place), `${key}: {${place}}`);
      }
    }
  }
});

test('the names of the contract', () => {
  const {phone, signIn, password, bookings, common} = en;
  assert.deepEqual(
    [phone.number, phone.code, password.current, password.new],
    ['Phone number', 'Code from the SMS', 'Current password', 'New password'],
  );
  assert.deepEqual(
    [password.repeat, signIn.login, signIn.password, phone.sendCode, phone.sendAgain, phone.confirm],
    ['Repeat new password', 'Phone number or e-mail', 'Password', 'Send code', 'Send again', 'Confirm'],
  );
  assert.deepEqual(
    [phone.changeNumber, password.change, password.show, password.hide],
    ['Change number', 'Change password', 'Show password', 'Hide password'],
  );
  assert.deepEqual(
    [signIn.signIn, signIn.signOut, bookings.showMore, common.tryAgain, bookings.map],
    ['Sign in', 'Sign out', 'Show more', 'Try again', 'Show on map'],
  );
  assert.deepEqual(
    [bookings.upcoming, bookings.confirmed, bookings.visited, bookings.missed, bookings.cancelled],
    ['Upcoming', 'Confirmed', 'Visited', 'Missed', 'Cancelled'],
  );
});

test('what is no sentence is shown as it is, and nothing throws', () => {
  for (const message of [5, true, {}, []]) assert.equal(typeof fill(message as never, {}, 'en'), 'string');
});
