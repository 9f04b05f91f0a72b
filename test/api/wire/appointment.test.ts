import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Appointment} from '../../../src/api/index.js';
import {toUser, toUserToken} from '../../../src/api/wire/user.js';
import {toAppointments} from '../../../src/api/wire/appointment.js';
import {toBookableDates, toBookableTimes} from '../../../src/api/wire/availability.js';
import {bookableTimes, fullRecord, type SampleRecord} from '../../support/node/records.js';
import {shapes} from '../../support/node/shapes.js';

type Change = (record: SampleRecord) => void;

/** The full record, changed, as the one appointment that it must be. */
function read(change: Change = () => {}): Appointment {
  const record = fullRecord();
  change(record);
  const appointments = toAppointments([record]);
  shapes.appointments(appointments, 'appointments');
  assert.equal(appointments.length, 1);
  return appointments[0]!;
}

test('every field of a record', () => {
  assert.deepEqual(read(), {
    id: 20100200,
    services: [
      {id: 11, title: 'Cut', cost: 40.5, priceMin: 30, priceMax: 60, quantity: 2, durationSeconds: 2700},
      {id: 12, title: 'Colour', cost: 90, priceMin: 90, priceMax: 95, quantity: 1, durationSeconds: 5400},
    ],
    location: {
      id: 7120,
      name: 'Juniper & Friends',
      address: '1 Long Lane',
      city: 'London',
      country: 'United Kingdom',
      phones: ['+44 20 7946 0018', '+44 20 7946 0099'],
      site: 'www.juniper.example',
      latitude: 51.5,
      longitude: -0.12,
      currency: '£',
      allowCancel: true,
      allowReschedule: true,
      allowCancelPrepaid: false,
      allowReschedulePrepaid: true,
      cancelLimitSeconds: 10800,
      rescheduleLimitSeconds: 18000,
    },
    teamMember: {
      id: 61201,
      name: 'Priya Shah',
      position: 'Senior stylist',
      specialization: 'Colourist',
      rating: 4.84,
      reviews: 37,
      avatar: 'https://assets.example/priya.jpg',
    },
    startsAt: '2026-10-24T17:30:00+01:00',
    durationSeconds: 8100,
    status: 'confirmed',
    comment: 'By the window',
    visitors: 3,
    online: true,
    anyTeamMember: true,
    prepayment: 'paid',
    smsReminderHours: 2,
    emailReminderHours: 24,
    groupEventId: 50077,
    reference: '012345678901234',
    reviewToken: 'short',
    confirmationNeeded: true,
    allowCancel: true,
    allowReschedule: false,
  });
});

describe('both spellings of a field say the same', () => {
  const rename = (of: (record: SampleRecord) => Record<string, unknown>, from: string, to: string): Change => {
    return (record) => {
      const wire = of(record);
      wire[to] = wire[from];
      delete wire[from];
    };
  };
  const top = (record: SampleRecord): Record<string, unknown> => record;
  const company = (record: SampleRecord): Record<string, unknown> => record.company;
  const changes: readonly (readonly [string, Change])[] = [
    ['company, location', rename(top, 'company', 'location')],
    ['attendance, visit_attendance', rename(top, 'attendance', 'visit_attendance')],
    ['staff, team_member', rename(top, 'staff', 'team_member')],
    [
      'seance_length, session_length',
      (record) =>
        record.services.forEach((_, index) =>
          rename(({services}) => services[index]!, 'seance_length', 'session_length')(record),
        ),
    ],
    ['coordinate_lon, coordinate_lng', rename(company, 'coordinate_lon', 'coordinate_lng')],
    ['coordinate_lon, coordinate lng', rename(company, 'coordinate_lon', 'coordinate lng')],
    ['timezone, time zone', rename(company, 'timezone', 'time zone')],
    ['specialization, spec', rename((record) => record.staff, 'specialization', 'spec')],
    ['id, record_id', rename(top, 'id', 'record_id')],
  ];
  for (const [name, change] of changes) {
    test(name, () => {
      assert.deepEqual(read(change), read());
    });
  }

  const junk = [null, '', 'junk', [], {}, true, NaN];
  const pairs: readonly (readonly [string, (value: unknown) => Change])[] = [
    ['company', (value) => (record) => Object.assign(record, {company: value, location: record.company})],
    ['attendance', (value) => (record) => Object.assign(record, {attendance: value, visit_attendance: 2})],
    ['staff', (value) => (record) => Object.assign(record, {staff: value, team_member: record.staff})],
    [
      'seance_length',
      (value) => (record) => {
        for (const wire of record.services)
          Object.assign(wire, {session_length: wire['seance_length'], seance_length: value});
      },
    ],
    [
      'coordinate_lon',
      (value) => (record) => Object.assign(record.company, {coordinate_lon: value, coordinate_lng: -0.12}),
    ],
  ];
  for (const [name, change] of pairs) {
    test(`${name} that cannot be read leaves it to the other spelling`, () => {
      for (const value of junk) assert.deepEqual(read(change(value)), read(), JSON.stringify(value));
    });
  }
});

test('numbers and switches as strings say the same', () => {
  const asText = (value: unknown): unknown => {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? '1' : '0';
    if (Array.isArray(value)) return value.map(asText);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asText(one)]));
  };
  assert.deepEqual(toAppointments([asText(fullRecord())]), [read()]);
});

describe('an empty object that came as []', () => {
  test('services, company, staff, position', () => {
    assert.deepEqual(read((record) => (record.services = [])).services, []);
    assert.equal(read((record) => Object.assign(record, {company: []})).location, null);
    assert.equal(read((record) => Object.assign(record, {staff: []})).teamMember, null);
    assert.equal(read((record) => (record.staff['position'] = [])).teamMember?.position, '');
    assert.equal(read((record) => (record.staff['position'] = {})).teamMember?.position, '');
    assert.deepEqual(read((record) => Object.assign(record.company, {phone: [], phones: []})).location?.phones, []);
  });

  test('and a list with holes that came as an object', () => {
    const {services} = fullRecord();
    const read1 = read((record) => Object.assign(record, {services: {'0': services[0], '2': services[1]}}));
    assert.deepEqual(read1.services, read().services);
    const phones = {'1': '+1', '3': '+2'};
    assert.deepEqual(read((record) => Object.assign(record.company, {phone: '', phones})).location?.phones, [
      '+1',
      '+2',
    ]);
    assert.equal(toAppointments({'0': fullRecord(), '4': {...fullRecord(), id: 5}}).length, 2);
  });
});

test('status', () => {
  const status = (fields: object): string => read((record) => Object.assign(record, fields)).status;
  assert.equal(status({attendance: 0}), 'upcoming');
  assert.equal(status({attendance: 1}), 'visited');
  assert.equal(status({attendance: '1'}), 'visited');
  assert.equal(status({attendance: 2}), 'confirmed');
  assert.equal(status({attendance: -1}), 'missed');
  assert.equal(status({attendance: '-1'}), 'missed');
  assert.equal(status({attendance: 7}), 'upcoming');
  assert.equal(status({attendance: undefined}), 'upcoming');
  assert.equal(status({deleted: true, attendance: 1}), 'cancelled');
  assert.equal(status({deleted: 1}), 'cancelled');
  assert.equal(status({deleted: 'true'}), 'cancelled');
  assert.equal(status({deleted: 'false'}), 'confirmed');
  assert.equal(status({deleted: []}), 'confirmed');
});

test('time: datetime, else date where it has a zone, else null', () => {
  const startsAt = (fields: object): string | null => read((record) => Object.assign(record, fields)).startsAt;
  assert.equal(startsAt({datetime: '2026-10-24T17:30:00-0500'}), '2026-10-24T17:30:00-05:00');
  assert.equal(startsAt({datetime: 'junk', date: '2026-09-21T23:00:00.000-05:00'}), '2026-09-21T23:00:00-05:00');
  assert.equal(startsAt({datetime: null, date: '2026-09-21 23:00:00'}), null);
  assert.equal(startsAt({datetime: 1_790_000_000, date: []}), null);
});

test('duration: the sum of the services; else length', () => {
  const duration = (change: Change): number => read(change).durationSeconds;
  assert.equal(
    duration((record) => (record['length'] = 99999)),
    8100,
  );
  assert.equal(
    duration((record) => (record.services = [])),
    9000,
  );
  assert.equal(
    duration((record) => Object.assign(record, {services: 'junk', length: 'junk'})),
    0,
  );
  assert.equal(
    duration((record) => (record.services[0]!['seance_length'] = null)),
    5400,
  );
});

test('prepayment, visitors, group event, team member asked for', () => {
  const of = (fields: object): Appointment => read((record) => Object.assign(record, fields));
  assert.equal(of({prepaid: false, prepaid_confirmed: false}).prepayment, 'none');
  assert.equal(of({prepaid: true, prepaid_confirmed: false}).prepayment, 'available');
  assert.equal(of({prepaid: false, prepaid_confirmed: true}).prepayment, 'paid');
  assert.equal(of({prepaid: {}, prepaid_confirmed: 'junk'}).prepayment, 'none');
  for (const value of [0, -1, null, 'junk', undefined]) assert.equal(of({clients_count: value}).visitors, 1);
  for (const value of [0, '0', '', null, undefined]) assert.equal(of({activity_id: value}).groupEventId, null);
  for (const value of [0, '0', '', null, undefined, []]) assert.equal(of({api_id: value}).reference, '');
  assert.deepEqual([of({api_id: 42}).reference, of({api_id: ' 007 '}).reference], ['42', '007']);
  assert.equal(of({master_requested: true}).anyTeamMember, false);
  assert.equal(of({master_requested: false}).anyTeamMember, true);
  assert.equal(of({master_requested: undefined}).anyTeamMember, false);
  assert.equal(of({comment: '<b>a</b> & b'}).comment, '<b>a</b> & b', 'text stays text');
});

test('a switch forbids only where it says so', () => {
  const of = (value: unknown): Appointment =>
    read((record) => {
      Object.assign(record, {allow_delete_record: value, allow_change_record: value});
      Object.assign(record.company, {
        allow_delete_record: value,
        allow_change_record: value,
        allow_delete_prepaid_record: value,
        allow_change_prepaid_record: value,
      });
    });
  const switches = ({allowCancel, allowReschedule, location}: Appointment): unknown[] => [
    allowCancel,
    allowReschedule,
    location?.allowCancel,
    location?.allowReschedule,
    location?.allowCancelPrepaid,
    location?.allowReschedulePrepaid,
  ];
  for (const value of [false, 0, '0', 'false']) assert.deepEqual(switches(of(value)), Array(6).fill(false));
  for (const value of [true, 1, '1', undefined, null, [], {}, 'junk']) {
    assert.deepEqual(switches(of(value)), Array(6).fill(true), JSON.stringify(value));
  }
});

test('location: name, phones, coordinates', () => {
  const of = (fields: object): Appointment['location'] =>
    read((record) => Object.assign(record.company, fields)).location;
  assert.equal(of({public_title: ''})?.name, 'Juniper Ltd');
  assert.equal(of({public_title: [], title: 5})?.name, '5');
  assert.equal(of({id: 'junk'})?.id, null);
  assert.equal(of({id: null, title: '', public_title: ''}), null);
  assert.deepEqual(
    of({phone: '+44 (20) 7946-0018', phones: ['442079460018', '+7 706', 7, 'call us', null, {}]})?.phones,
    ['+44 (20) 7946-0018', '+7 706', '7'],
  );
  assert.deepEqual(of({phone: null, phones: 'junk'})?.phones, []);
  for (const [lat, lon, latitude, longitude] of [
    ['51.5', '-0.12', 51.5, -0.12],
    [0, 0, 0, 0],
    [-90, 180, -90, 180],
    [90.1, -180.1, null, null],
    ['north', [], null, null],
    [1e308, '1e308', null, null],
  ]) {
    const found = of({coordinate_lat: lat, coordinate_lon: lon});
    assert.deepEqual([found?.latitude, found?.longitude], [latitude, longitude]);
  }
});

test('team member: rating only if shown, default pictures are none', () => {
  const of = (fields: object): Appointment['teamMember'] =>
    read((record) => Object.assign(record.staff, fields)).teamMember;
  for (const value of [0, '0', false, undefined, null, []]) assert.equal(of({show_rating: value})?.rating, null);
  for (const value of [0, '0', -1, 5.1, 'junk', null, []]) assert.equal(of({rating: value})?.rating, null);
  assert.equal(of({show_rating: '1', rating: '4.5'})?.rating, 4.5);
  const avatar = (value: unknown, big?: unknown): string | null | undefined =>
    of({avatar: value, avatar_big: big})?.avatar;
  for (const value of [
    'https://app.alteg.io/images/no-master.png',
    'http://api.yclients.com/images/no-master-sm.png',
    '/images/no-master.png',
    '/images/a.png',
    'images/a.png',
    'javascript:alert(1)',
    'data:image/png;base64,AA',
    'https://a b',
    'https://',
    '',
    [],
    {},
    null,
    5,
  ]) {
    assert.equal(avatar(value), null, String(value));
  }
  assert.equal(avatar('http://assets.example/a.png'), 'https://assets.example/a.png');
  assert.equal(avatar('//assets.example/a.png'), 'https://assets.example/a.png');
  assert.equal(avatar('https://a.example/no-master.png', 'https://a.example/b.png'), 'https://a.example/b.png');
  assert.equal(of({id: null, name: ''}), null);
  assert.equal(of({id: null})?.name, 'Priya Shah');
  assert.equal(of({name: []})?.id, 61201);
});

test('services: quantity, prices, and a line that says nothing', () => {
  const of = (fields: object): Appointment['services'] =>
    read((record) => Object.assign(record.services[0]!, fields)).services;
  for (const value of [0, -1, null, 'junk', undefined]) assert.equal(of({amount: value})[0]?.quantity, 1);
  assert.deepEqual(
    of({cost: null, price_min: 'junk', price_max: []}).map(({cost, priceMin, priceMax}) => [cost, priceMin, priceMax]),
    [
      [null, null, null],
      [90, 90, 95],
    ],
  );
  assert.equal(of({id: null, title: ''}).length, 1);
  assert.deepEqual(
    of({title: ''}).map(({id}) => id),
    [11, 12],
  );
  assert.deepEqual(
    of({id: null}).map(({title}) => title),
    ['Cut', 'Colour'],
  );
});

describe('the list', () => {
  test('a broken record costs that record', () => {
    for (const junk of [
      null,
      undefined,
      5,
      'x',
      [],
      {},
      {id: 'junk'},
      {id: 0},
      {id: -1},
      {id: null, company: {id: 9}},
      [fullRecord()],
    ]) {
      assert.deepEqual(
        toAppointments([{...fullRecord(), id: 1}, junk, {...fullRecord(), id: 3}]).map(({id}) => id),
        [1, 3],
        JSON.stringify(junk),
      );
    }
  });

  test('one bare record is a list of one, by either name of its id', () => {
    assert.deepEqual(
      toAppointments(fullRecord()).map(({id}) => id),
      [20100200],
    );
    const {id, ...rest} = fullRecord();
    assert.deepEqual(
      toAppointments({...rest, record_id: id}).map(({id}) => id),
      [20100200],
    );
  });

  test('the parts of a bare record whose id is broken are no appointments', () => {
    assert.deepEqual(toAppointments({...fullRecord(), id: 'junk'}), []);
    assert.deepEqual(toAppointments({record: 5, company: {id: 1, title: 'A'}}), []);
  });

  test('one location, when asked for', () => {
    const records = [
      fullRecord(),
      {...fullRecord(), id: 2, company: {id: '4564'}},
      {...fullRecord(), id: 3, company: []},
    ];
    assert.deepEqual(
      toAppointments(records, 4564).map(({id}) => id),
      [2],
    );
    assert.deepEqual(
      toAppointments(records).map(({id}) => id),
      [20100200, 2, 3],
    );
  });

  test('is lazy: what a card needs is read by the card, once', () => {
    const [appointment] = toAppointments([fullRecord()]);
    assert.equal(appointment?.services, appointment?.services);
    assert.equal(appointment?.location, appointment?.location);
    assert.equal(appointment?.teamMember, appointment?.teamMember);
    assert.deepEqual({...appointment}.location, read().location, 'a copy holds the same');
  });

  test('keys that every object has are no data', () => {
    const record: unknown = JSON.parse(
      '{"__proto__":{"id":5},"constructor":{"name":"x"},"toString":1,"valueOf":[],"hasOwnProperty":0}',
    );
    assert.deepEqual(toAppointments([record]), []);
    const odd = JSON.parse(`{"id":1,"__proto__":{"deleted":true},"company":{"__proto__":{"title":"x"}}}`) as object;
    const [appointment] = toAppointments([odd]);
    assert.equal(appointment?.status, 'upcoming');
    assert.equal(appointment.location, null);
    assert.equal(({} as {deleted?: unknown}).deleted, undefined);
  });
});

describe('free times', () => {
  test('the shown time and the verbatim datetime', () => {
    assert.deepEqual(toBookableTimes(bookableTimes()), [
      {time: '09:00', datetime: '2026-10-24T09:00:00+0100', durationSeconds: 3600},
      {time: '12:00', datetime: '2026-10-24T12:00:00+0100', durationSeconds: 3600},
      {time: '17:30', datetime: '2026-10-24T17:30:00+01:00', durationSeconds: 3600},
    ]);
  });

  test('sum_length, else seance_length or session_length, else 0', () => {
    const of = (fields: object): number | undefined =>
      toBookableTimes([{time: '10:00', datetime: 'x', ...fields}])[0]?.durationSeconds;
    assert.equal(of({sum_length: '3600', seance_length: 5}), 3600);
    assert.equal(of({sum_length: null, seance_length: 1800}), 1800);
    assert.equal(of({session_length: 1800}), 1800);
    assert.equal(of({seance_length: 'junk', session_length: 1800}), 1800);
    assert.equal(of({sum_length: 'junk'}), 0);
  });

  test('what has no time of a day or nothing to send back is left out, the rest stays', () => {
    for (const junk of [
      null,
      5,
      'x',
      [],
      {},
      {time: '25:00'},
      {time: '10:60'},
      {time: '12:345'},
      {time: 'noon'},
      {time: 1000},
      {datetime: []},
    ]) {
      const broken = typeof junk === 'object' && junk !== null ? {time: '10:00', datetime: 'x', ...junk} : junk;
      const times = [
        bookableTimes()[0],
        Array.isArray(junk) || Object.keys(Object(junk)).length === 0 ? junk : broken,
        bookableTimes()[2],
      ];
      assert.deepEqual(
        toBookableTimes(times).map(({time}) => time),
        ['09:00', '17:30'],
        JSON.stringify(junk),
      );
    }
  });

  test('days: sorted, once each, and only days that exist', () => {
    assert.deepEqual(
      toBookableDates({
        booking_dates: [
          '2027-01-04',
          '2026-12-31',
          '2026-12-31',
          ' 2026-12-30 ',
          1767225600,
          '2026-02-31',
          '2026-99-99',
          '31.12.2026',
          null,
          [],
          {},
        ],
      }),
      ['2026-01-01', '2026-12-30', '2026-12-31', '2027-01-04'],
    );
    assert.deepEqual(toBookableDates({booking_dates: {'1': '2026-12-31', '5': '2026-12-30'}}), [
      '2026-12-30',
      '2026-12-31',
    ]);
    for (const value of [null, [], {}, 'x', {booking_dates: 'x'}, {booking_days: {'1': [4]}}]) {
      assert.deepEqual(toBookableDates(value), []);
    }
  });
});

test('the account, and the token apart from it', () => {
  const wire = {
    '0': 'secret',
    id: '88101',
    user_token: 'secret',
    name: ' Grace ',
    phone: 13155550175,
    login: 'x',
    email: null,
    avatar: '',
  };
  assert.deepEqual(toUser(wire), {id: 88101, name: 'Grace', phone: '13155550175', email: ''});
  assert.equal(toUserToken(wire), 'secret');
  for (const value of [null, [], {}, 'x', 5, {user_token: []}, {user_token: ''}, {user_token: ' '}]) {
    shapes.user(toUser(value), 'user');
    assert.equal(toUserToken(value), null);
  }
});

test('what several records name: alike it is one object, and each difference counts', () => {
  const [first, second, third, fourth] = [fullRecord(), fullRecord(), fullRecord(), fullRecord()];
  Object.assign(second, {id: 2});
  Object.assign(third, {id: 3});
  Object.assign(fourth, {id: 4});
  Object.assign(third.company, {phones: {0: '+44 20 7946 0018'}});
  Object.assign(third.staff, {name: 'Priya Shah-Jones'});
  Object.assign(fourth.company, {address: '2 Long Lane'});
  const read = toAppointments([first, second, third, fourth]);
  assert.equal(read[0]!.location, read[1]!.location);
  assert.equal(read[0]!.teamMember, read[1]!.teamMember);
  assert.equal(read[0]!.services[1], read[1]!.services[1]);
  assert.deepEqual(
    read.map(({teamMember}) => teamMember?.name),
    ['Priya Shah', 'Priya Shah', 'Priya Shah-Jones', 'Priya Shah'],
  );
  assert.deepEqual(
    read.map(({location}) => location?.address),
    ['1 Long Lane', '1 Long Lane', '1 Long Lane', '2 Long Lane'],
  );
});

test('a location that is nested without end costs its own fields, and no other record', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  const [first, second] = [fullRecord(), fullRecord()];
  for (const record of [first, second]) Object.assign(record.company, {address: deep});
  const read = toAppointments([first, {...second, id: 2}]);
  assert.deepEqual(
    read.map(({location}) => [location?.name, location?.address]),
    [
      ['Juniper & Friends', ''],
      ['Juniper & Friends', ''],
    ],
  );
});
