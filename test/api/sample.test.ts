// The two records of Altegio's documentation, exactly as recorded, through the real client.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {recordedSample} from '../support/node/records.js';
import {clientOf, expectNoUnhandledRejection, json, ok, script} from '../support/node/script.js';
import {shapes} from '../support/node/shapes.js';

expectNoUnhandledRejection();

const location = {
  id: 4564,
  name: 'Nail studio',
  address: 'New York, 787 Jackson Drive',
  city: 'New York',
  country: 'United States',
  phones: ['+13155550175'],
  site: 'www.example.com',
  latitude: 40.73061,
  longitude: -73.935242,
  currency: 'USD',
  allowCancel: true,
  allowReschedule: true,
  allowCancelPrepaid: true,
  allowReschedulePrepaid: true,
  cancelLimitSeconds: 0,
  rescheduleLimitSeconds: 0,
};
const common = {
  location,
  teamMember: {
    id: 55436,
    name: 'Natalie Parker',
    position: 'Manicurist',
    specialization: 'Team Member in manicure and pedicure',
    rating: 4.84,
    reviews: 37,
    avatar: 'https://example.com/image.png',
  },
  startsAt: '2026-10-24T17:30:00-05:00',
  durationSeconds: 1800,
  status: 'cancelled',
  comment: '',
  visitors: 1,
  online: true,
  anyTeamMember: true,
  prepayment: 'none',
  smsReminderHours: 0,
  emailReminderHours: 0,
  groupEventId: null,
  reference: '',
  reviewToken: null,
  confirmationNeeded: false,
  allowCancel: true,
  allowReschedule: true,
};
const expected = [
  {
    id: 13132699,
    services: [
      {
        id: 389043,
        title: 'Correction of extended nails',
        cost: 2300,
        priceMin: 2300,
        priceMax: 2300,
        quantity: 1,
        durationSeconds: 1800,
      },
    ],
    ...common,
  },
  {
    id: 13133413,
    services: [
      {
        id: 389045,
        title: 'Hand massage (10 min)',
        cost: 300,
        priceMin: 300,
        priceMax: 400,
        quantity: 1,
        durationSeconds: 1800,
      },
    ],
    ...common,
  },
];

const answers = [
  ['in the envelope, with the documented 201', ok(recordedSample(), 201)],
  ['in the envelope, with the 200 of the wild', ok(recordedSample())],
  ['bare', json(recordedSample())],
  ['as the object that PHP writes for a list with holes', ok({'3': recordedSample()[0], '7': recordedSample()[1]})],
] as const;

for (const [name, answer] of answers) {
  test(`the recorded sample ${name}`, async () => {
    const appointments = await clientOf(script(answer)).getAppointments();
    shapes.appointments(appointments, 'appointments');
    assert.deepEqual(JSON.parse(JSON.stringify(appointments)), expected);
  });
}

test('the recorded sample as a guest record, and at one location', async () => {
  const client = clientOf(script(ok(recordedSample(), 201)));
  const guest = await client.getAppointments({recordId: 13132699, recordHash: "'dawd4fs09rhf0s9fafef0'"});
  assert.deepEqual(JSON.parse(JSON.stringify(guest)), expected);
  assert.equal((await client.getAppointments({locationId: '4564'})).length, 2);
  assert.equal((await client.getAppointments({locationId: 4565})).length, 0);
});
