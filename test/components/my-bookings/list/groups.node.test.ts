import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Appointment, AppointmentStatus} from '../../../../src/api/models.js';
import {toAppointments} from '../../../../src/api/wire/appointment.js';
import {arrange} from '../../../../src/components/my-bookings/list/groups.js';

const now = Date.UTC(2026, 8, 21, 15);
const attendance: Readonly<Record<AppointmentStatus, number>> = {
  upcoming: 0,
  confirmed: 2,
  visited: 1,
  missed: -1,
  cancelled: 0,
};

function appointment(id: number, at: string, status: AppointmentStatus = 'upcoming', seconds = 3600): Appointment {
  const wire = {id, datetime: at, attendance: attendance[status], deleted: status === 'cancelled', length: seconds};
  return toAppointments([wire])[0] ?? assert.fail();
}

const all = [
  appointment(1, '2026-09-25T10:00:00Z'),
  appointment(2, '2026-09-22T10:00:00Z', 'confirmed'),
  appointment(3, '2026-09-20T10:00:00Z', 'visited'),
  appointment(4, '2026-09-20T12:00:00Z'),
  appointment(5, '2026-09-21T14:30:00Z'),
  appointment(6, '2026-09-21T13:30:00Z'),
  appointment(7, '2026-09-29T10:00:00Z', 'missed'),
  appointment(8, '2026-09-22T10:00:00Z', 'cancelled'),
  appointment(9, '2026-09-01T10:00:00Z', 'cancelled'),
  appointment(10, 'soon'),
  appointment(11, '2026-09-21T15:00:00Z', 'upcoming', 0),
];
const ids = (view: 'all' | 'upcoming' | 'past' | 'cancelled') =>
  arrange(all, view, {now}).map(({appointment: {id}}) => id);

test('what goes on is still to come; what is over is past, also when nobody marked it', () => {
  assert.deepEqual(ids('upcoming'), [5, 2, 1, 10]);
  assert.deepEqual(ids('past'), [7, 11, 6, 4, 3]);
  assert.deepEqual(ids('cancelled'), [8, 9]);
  assert.deepEqual(ids('all'), [5, 2, 1, 10, 7, 11, 6, 4, 3, 8, 9]);
});

test('the list that came in is left as it was', () => {
  const before = all.map(({id}) => id);
  arrange(Object.freeze(all), 'all', {now});
  assert.deepEqual(
    all.map(({id}) => id),
    before,
  );
});
