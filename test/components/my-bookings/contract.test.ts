import {demoClient} from '../../../sandbox/index.js';
import '../../../src/elements/my-bookings.js';
import {elementContract} from '../../support/contract.js';
import {until} from '../../support/until.js';
import {bookingsWords} from '../../support/words.js';

const line = 'GET user/records/';

elementContract({
  tag: 'altegio-my-bookings',
  attributes: {},
  signedIn: true,
  unasked: [line],
  wrong: [
    [{'record-id': '7'}, /record-id .*record-hash.*Write both/],
    [{'record-hash': 'abc'}, /record-id .*record-hash.*Write both/],
    [{'record-id': 'seven', 'record-hash': 'abc'}, /record-id="seven".*Write/],
    [{records: 'no json'}, /records .*JSON.*Write records=/],
    [{records: '{"id": 1}'}, /records .*Write records=/],
    [{records: '[{"id": 1}]'}, /records .*Write records=/],
    [{records: '[null]'}, /records .*Write records=/],
    [{view: 'future'}, /view="future".*all upcoming past cancelled/],
  ],
  line,
  ask: (ui) => ui.element.refresh(),
  answered: (ui) => ui.has('article'),
  states: {
    list: async (ui) => until(() => ui.has('article')),
    'a page of it': async (ui) => {
      ui.element.pageSize = 2;
      await until(() => ui.has('button', 'Show more'));
    },
    loading: async (ui, wire) => {
      await until(() => ui.has('article'));
      wire.hold(line);
      ui.element.locationId = 4564;
      await until(() => !ui.has('article'));
    },
    empty: async (ui) => {
      ui.element.locationId = 1;
      await until(() => ui.text.includes(bookingsWords('bookings.allEmpty')));
    },
    failed: async (ui, wire) => {
      wire.fault(line, {kind: 'html403'});
      ui.element.locationId = 4564;
      await until(() => ui.alerts);
    },
    stale: async (ui, wire) => {
      await until(() => ui.has('article'));
      wire.fault(line, {kind: 'html403'});
      ui.element.refresh();
      await until(() => ui.alerts);
    },
    'guest records, one lost': async (ui, wire) => {
      ui.element.records = [wire.sandbox.guestRecords[0]!, {id: 1, hash: 'f'.repeat(32)}];
      await until(() => ui.alerts);
    },
    'cancel dialog': async (ui) => {
      const button = await until(() => ui.all('button', 'Cancel appointment')[0]);
      button.click();
      await until(() => ui.root.querySelector('dialog:modal'));
      for (const animation of ui.root.getAnimations()) animation.finish();
    },
    'reschedule dialog': async (ui) => {
      const button = await until(() => ui.all('button', 'Reschedule')[0]);
      button.click();
      await until(() => ui.root.querySelector('dialog:modal'));
      for (const animation of ui.root.getAnimations()) animation.finish();
    },
    calendar: async (ui) => {
      const button = await until(() => ui.all('button', 'Add to calendar')[0]);
      button.click();
      await until(() => ui.has('button', bookingsWords('calendar.file')));
    },
    'signed out': async (ui, wire) => {
      await wire.client.signOut();
      await until(() => !ui.has('article'));
    },
  },
  parts: [
    'list',
    'card',
    'card-title',
    'card-time',
    'card-price',
    'card-status',
    'location',
    'team-member',
    'avatar',
    'rating',
    'actions',
    'button',
    'button-primary',
    'dialog',
    'day',
    'times',
    'notice',
  ],
  word: 'bookings.pastGroup',
  says: bookingsWords,
  secrets: [demoClient.email, demoClient.phone.slice(2), demoClient.password, 'f'.repeat(32)],
});
