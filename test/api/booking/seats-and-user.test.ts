// Booking seats of an event, and changing the client's name and e-mail.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {eventIds} from '../../../sandbox/index.js';
import {type Client} from '../../../src/api/index.js';
import {bookingShapes} from '../../support/node/booking-shapes.js';
import {expectNoUnhandledRejection, failureOf, quiet} from '../../support/node/script.js';
import {bench, grace, signedIn} from './bench.js';

expectNoUnhandledRejection();

describe('bookEvent', () => {
  const yoga = 9388;

  test('seats, which are then taken, and a number that comes as text', async () => {
    for (const idsAsText of [false, true]) {
      const {client} = await signedIn({idsAsText});
      const left = async () =>
        (await client.getEvents({locationId: yoga, from: '2026-09-24', to: '2026-09-24'})).find(
          ({id}) => id === eventIds.story,
        )?.seatsLeft;
      assert.equal(await left(), 5);
      const booked = await client.bookEvent({locationId: yoga, eventId: eventIds.story, seats: 2, client: grace});
      bookingShapes.bookedEvent(booked, 'booked');
      assert.equal(await left(), 3);
      const found = (await client.getAppointments()).find(({id}) => id === booked.id);
      assert.deepEqual([found?.groupEventId, found?.visitors], [eventIds.story, 2]);
      await client.cancelAppointment(booked);
      assert.equal(await left(), 5);
    }
  });

  test('an event that is full, filled in between, or gone', async () => {
    const made = await signedIn();
    const book = (eventId: number, client: Client = made.client) =>
      client.bookEvent({locationId: yoga, eventId, seats: 1, client: grace});
    await failureOf(book(eventIds.full), 'invalid-request');
    await failureOf(book(1), 'not-found');
    made.sandbox.faults.set('POST activity/{location}/{event}/book', {kind: 'fill', times: 1});
    await failureOf(book(eventIds.story), 'invalid-request');
    const [event] = await made.client.getEvents({locationId: yoga, from: '2026-09-24', to: '2026-09-24'});
    assert.equal(event?.seatsLeft, 0);
    const {client} = await signedIn({eventFullCode: 433});
    await failureOf(book(eventIds.full, client), 'slot-taken');
  });

  test('once, whatever becomes of the answer', async () => {
    const made = await signedIn();
    made.sandbox.faults.set('POST activity/{location}/{event}/book', {kind: 'cut', after: true});
    await failureOf(
      made.client.bookEvent({locationId: yoga, eventId: eventIds.story, seats: 1, client: grace}),
      'network',
    );
    await quiet();
    assert.equal(made.sent().filter((call) => call.endsWith('/book')).length, 1);
  });

  test('an e-mail is asked for by the answer', async () => {
    const {client} = await signedIn({emailRequiredForEvents: true});
    const options = {locationId: yoga, eventId: eventIds.story, seats: 1};
    await failureOf(client.bookEvent({...options, client: {...grace, email: ''}}), 'invalid-request');
    assert.ok((await client.bookEvent({...options, client: grace})).id > 0);
  });
});

describe('updateUser', () => {
  test('changes the name, and an e-mail once its mail is confirmed', async () => {
    const {client, sandbox} = await signedIn();
    await client.updateUser({name: 'Grace M.'});
    assert.equal((await client.getUser()).name, 'Grace M.');
    sandbox.settings.emailChangesAtOnce = false;
    assert.equal(await client.updateUser({email: 'new@example.com'}), undefined);
    assert.equal((await client.getUser()).email, grace.email);
    sandbox.settings.emailChangesAtOnce = true;
    await client.updateUser({email: 'new@example.com', name: 'G'});
    assert.deepEqual([(await client.getUser()).email, (await client.getUser()).name], ['new@example.com', 'G']);
    await failureOf(client.updateUser({email: 'no address'}), 'invalid-request');
  });

  test('is the signed-in client\u2019s alone', async () => {
    await failureOf(bench().client.updateUser({name: 'x'}), 'signed-out');
  });
});
