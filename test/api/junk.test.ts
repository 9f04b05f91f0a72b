// Properties: whatever comes back, each call gives a model of the right shape or an AltegioApiError; one broken record
// costs that record, one broken field that field. On failure fast-check prints the seed.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import {toAppointments} from '../../src/api/wire/appointment.js';
import {arbitraryAnswers, damagedAnswers, withoutWaits} from '../support/node/answers.js';
import {endpoints, signOutEndpoint, type Endpoint} from '../support/node/endpoints.js';
import {loyaltyEndpoints} from '../support/node/loyalty-endpoints.js';
import {damage, damaged, jsonText, junk} from '../support/node/junk.js';
import {bookableTimes, fullRecord, recordedSample, type SampleRecord} from '../support/node/records.js';
import {clientOf, expectNoUnhandledRejection} from '../support/node/script.js';
import {shapes} from '../support/node/shapes.js';
import {volume, volumeText} from '../support/node/volume.js';

expectNoUnhandledRejection();

const all: readonly Endpoint[] = [...endpoints, ...loyaltyEndpoints, signOutEndpoint];

describe('through the real client', () => {
  withoutWaits();

  test(`${volumeText(20_000)} damaged answers`, async () => {
    let [models, failures] = [0, 0];
    await damagedAnswers(all, (_endpoint, error) => {
      if (error) failures++;
      else models++;
    });
    // Both happen often, or the damage is not what it should be.
    assert.ok(models > volume(5_000) && failures > volume(500), `${models} models, ${failures} failures`);
  });

  test(`${volumeText(20_000)} arbitrary answers: JSON or not, any status`, () =>
    arbitraryAnswers(all, (endpoint) => endpoint === signOutEndpoint));
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('one broken record', () => {
  const records = (): SampleRecord[] => [
    ...recordedSample(),
    fullRecord(),
    {...fullRecord(), id: 20100201},
    {...fullRecord(), id: 20100202, services: []},
  ];
  const brokenRecord = fc.oneof(
    junk,
    fc.array(damage, {minLength: 1, maxLength: 4}).map((damages) => damaged(fullRecord(), damages)),
  );
  const whole = toAppointments(records()).map(plain);

  test('costs no other appointment', () => {
    fc.assert(
      fc.property(fc.nat(records().length - 1), brokenRecord, (place, broken) => {
        const wire: unknown[] = records();
        wire[place] = broken;
        const appointments = toAppointments(JSON.parse(jsonText(wire)));
        shapes.appointments(appointments, 'appointments');
        const found = appointments.map(plain);
        const others = whole.filter((_, index) => index !== place);
        assert.ok(found.length === others.length || found.length === others.length + 1, `${found.length} appointments`);
        if (found.length > others.length) found.splice(place, 1);
        assert.deepEqual(found, others);
      }),
      {numRuns: volume(3_000)},
    );
  });

  test('costs no other service', () => {
    const {services} = toAppointments([fullRecord()])[0]!;
    fc.assert(
      fc.property(fc.nat(2), junk, (place, broken) => {
        const record = fullRecord();
        const wire: unknown[] = record.services;
        wire.splice(place, 0, broken);
        const [appointment] = toAppointments(JSON.parse(jsonText([record])));
        const found = [...appointment!.services];
        if (found.length > services.length) found.splice(place, 1);
        assert.deepEqual(found, services);
      }),
      {numRuns: volume(3_000)},
    );
  });

  test('costs no other free time and no other day', async () => {
    const find = (name: string): Endpoint => all.find((endpoint) => endpoint.name === name)!;
    await fc.assert(
      fc.asyncProperty(fc.nat(3), junk, async (place, broken) => {
        const times: unknown[] = bookableTimes();
        times.splice(place, 0, broken);
        const days: unknown[] = ['2026-12-30', '2026-12-31', '2027-01-04'];
        days.splice(place, 0, broken);
        const client = clientOf({
          fetch: ({url}) =>
            Promise.resolve(
              new Response(jsonText({success: true, data: url.includes('book_times') ? times : {booking_dates: days}})),
            ),
        });
        const foundTimes = (await find('getBookableTimes').call(client)) as {time: string}[];
        assert.deepEqual(
          foundTimes.map(({time}) => time),
          ['09:00', '12:00', '17:30'],
        );
        assert.deepEqual(await find('getBookableDates of a month').call(client), [
          '2026-12-30',
          '2026-12-31',
          '2027-01-04',
        ]);
      }),
      {numRuns: volume(1_000)},
    );
  });
});

describe('one broken field', () => {
  // Every field that Altegio sends, and the only fields of the model that may change with it: what is not named here touches
  // nothing. A new field of a model is added here under the name that Altegio sends. The id is the record: without it, none.
  type Owner = 'record' | 'company' | 'staff' | 'service';
  const touches: Readonly<Record<Owner, Readonly<Record<string, readonly string[]>>>> = {
    record: {
      services: ['services', 'durationSeconds'],
      company: ['location'],
      staff: ['teamMember'],
      clients_count: ['visitors'],
      datetime: ['startsAt'],
      comment: ['comment'],
      deleted: ['status'],
      attendance: ['status'],
      master_requested: ['anyTeamMember'],
      online: ['online'],
      prepaid: ['prepayment'],
      prepaid_confirmed: ['prepayment'],
      notify_by_sms: ['smsReminderHours'],
      notify_by_email: ['emailReminderHours'],
      activity_id: ['groupEventId'],
      api_id: ['reference'],
      is_confirmation_needed: ['confirmationNeeded'],
      token: ['reviewToken'],
      review_enabled: ['reviewToken'],
      allow_delete_record: ['allowCancel'],
      allow_change_record: ['allowReschedule'],
    },
    company: {
      id: ['id'],
      title: ['name'],
      public_title: ['name'],
      address: ['address'],
      city: ['city'],
      country: ['country'],
      phone: ['phones'],
      phones: ['phones'],
      site: ['site'],
      coordinate_lat: ['latitude'],
      coordinate_lon: ['longitude'],
      currency_short_title: ['currency'],
      allow_delete_record: ['allowCancel'],
      allow_change_record: ['allowReschedule'],
      allow_delete_prepaid_record: ['allowCancelPrepaid'],
      allow_change_prepaid_record: ['allowReschedulePrepaid'],
      allow_delete_record_delay_step: ['cancelLimitSeconds'],
      allow_change_record_delay_step: ['rescheduleLimitSeconds'],
    },
    staff: {
      id: ['id'],
      name: ['name'],
      position: ['position'],
      specialization: ['specialization'],
      show_rating: ['rating'],
      rating: ['rating'],
      comments_count: ['reviews'],
      avatar: ['avatar'],
    },
    service: {
      id: ['id'],
      title: ['title'],
      cost: ['cost'],
      price_min: ['priceMin'],
      price_max: ['priceMax'],
      amount: ['quantity'],
      seance_length: ['durationSeconds'],
    },
  };
  const partOf = (record: SampleRecord, owner: Owner): Record<string, unknown> =>
    owner === 'record' ? record : owner === 'service' ? record.services[0]! : record[owner];
  const modelOf = (appointment: Record<string, unknown>, owner: Owner): Record<string, unknown> =>
    owner === 'record'
      ? appointment
      : owner === 'company'
        ? (appointment['location'] as Record<string, unknown>)
        : owner === 'staff'
          ? (appointment['teamMember'] as Record<string, unknown>)
          : (appointment['services'] as Record<string, unknown>[])[0]!;
  const owners: readonly Owner[] = ['record', 'company', 'staff', 'service'];
  const fields = owners.flatMap((owner) =>
    Object.keys(partOf(fullRecord(), owner))
      .filter((key) => !(owner === 'record' && key === 'id'))
      .map((key) => ({owner, key})),
  );
  const whole = plain(toAppointments([fullRecord()])[0]) as Record<string, unknown>;

  for (const {owner, key} of fields) {
    const own = touches[owner][key] ?? [];
    test(`${owner}.${key} ${own.length ? `touches ${own.join(', ')} alone` : 'touches nothing'}`, () => {
      fc.assert(
        fc.property(fc.option(junk, {nil: undefined}), (broken) => {
          const record = fullRecord();
          partOf(record, owner)[key] = broken;
          const appointments = toAppointments(JSON.parse(jsonText([record])));
          shapes.appointments(appointments, 'appointments');
          assert.equal(appointments.length, 1);
          const found = plain(appointments[0]) as Record<string, unknown>;
          const expected = structuredClone(whole);
          for (const field of own) modelOf(expected, owner)[field] = modelOf(found, owner)[field];
          if (owner === 'service') expected['durationSeconds'] = found['durationSeconds'];
          assert.deepEqual(found, expected);
        }),
        {numRuns: 150},
      );
    });
  }

  test('of the envelope costs nothing of the data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('meta', 'other', '__proto__', 'constructor'), junk, async (key, broken) => {
        const body = jsonText({success: true, data: [fullRecord()]}).slice(0, -1);
        const client = clientOf({
          fetch: () => Promise.resolve(new Response(`${body},${JSON.stringify(key)}:${jsonText(broken)}}`)),
        });
        assert.deepEqual(plain(await client.getAppointments()), [whole]);
      }),
      {numRuns: 500},
    );
  });
});
