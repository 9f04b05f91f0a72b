// Two readers of a calendar file that know nothing of each other, or of the library that wrote it; and an appointment to write.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import ICAL from 'ical.js';
import {ensureCommand, ensureInstalled} from '../../../tools/system.js';
import type {Appointment, Location, Service} from '../../../src/api/models.js';

/** Moments as `2026-10-24T22:30:00Z`; an alarm is what it does, what it says, and when in seconds from the start. */
export interface Fields {
  readonly method: string | null;
  readonly version: string | null;
  readonly uid: string | null;
  readonly sequence: number;
  readonly stamp: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly summary: string | null;
  readonly description: string | null;
  readonly location: string | null;
  readonly geo: readonly number[] | null;
  readonly url: string | null;
  readonly status: string | null;
  readonly transparency: string | null;
  readonly alarms: readonly (readonly [string, string, number])[];
}

export function readWithIcalJs(text: string): Fields {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const [event = assert.fail('no event')] = events;
  assert.equal(events.length, 1);
  const one = (name: string): string | null => event.getFirstPropertyValue(name)?.toString() ?? null;
  return {
    method: calendar.getFirstPropertyValue('method')?.toString() ?? null,
    version: calendar.getFirstPropertyValue('version')?.toString() ?? null,
    uid: one('uid'),
    sequence: Number(one('sequence')),
    stamp: one('dtstamp'),
    start: one('dtstart'),
    end: one('dtend'),
    summary: one('summary'),
    description: one('description'),
    location: one('location'),
    geo: event.getFirstPropertyValue('geo') as unknown as number[] | null,
    url: one('url'),
    status: one('status'),
    transparency: one('transp'),
    alarms: event.getAllSubcomponents('valarm').map((alarm) => {
      const value = (name: string): string => alarm.getFirstPropertyValue(name)?.toString() ?? '';
      return [value('action'), value('description'), ICAL.Duration.fromString(value('trigger')).toSeconds()];
    }),
  };
}

/** Many in one go: starting Python takes longer than reading them. Installs Debian's `python3-icalendar` when it is missing. */
export async function readWithPython(texts: readonly string[]): Promise<Fields[]> {
  const say = (): void => {};
  const python = await ensureCommand('python3', 'python3', {say});
  const there = (): boolean => spawnSync(python, ['-c', 'import icalendar']).status === 0;
  if (!there()) {
    const {output} = await ensureInstalled(['python3-icalendar'], there);
    assert.ok(there(), `Python's icalendar is needed (Debian's package is python3-icalendar):\n${output}`);
  }
  const script = fileURLToPath(new URL('read-calendar.py', import.meta.url));
  const input = JSON.stringify(texts);
  const {stdout, stderr, status} = spawnSync(python, [script], {input, encoding: 'utf8', maxBuffer: 1e9});
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Fields[];
}

export const place: Location = {
  id: 4564,
  name: 'Juniper Nail Studio',
  address: '112 Spring Street, New York',
  city: 'New York',
  country: 'United States',
  phones: ['+1 315 555-0100'],
  site: 'www.juniper.example',
  latitude: 40.7241,
  longitude: -74.0001,
  currency: 'USD',
  allowCancel: true,
  allowReschedule: true,
  allowCancelPrepaid: true,
  allowReschedulePrepaid: true,
  cancelLimitSeconds: 0,
  rescheduleLimitSeconds: 0,
};

export function service(title: string, quantity = 1): Service {
  return {id: 1, title, cost: 65, priceMin: 65, priceMax: 65, quantity, durationSeconds: 1800};
}

export function appointment(parts: Partial<Appointment> = {}): Appointment {
  return {
    id: 501,
    services: [service('Gel manicure')],
    location: place,
    teamMember: {
      id: 7,
      name: 'Natalie Parker',
      position: 'Manicurist',
      specialization: '',
      rating: null,
      reviews: 0,
      avatar: null,
    },
    startsAt: '2026-10-24T17:30:00-05:00',
    durationSeconds: 1800,
    status: 'upcoming',
    comment: 'Allergic to acetone',
    visitors: 1,
    online: true,
    anyTeamMember: false,
    prepayment: 'none',
    smsReminderHours: 0,
    emailReminderHours: 0,
    groupEventId: null,
    reference: '',
    reviewToken: null,
    confirmationNeeded: false,
    allowCancel: true,
    allowReschedule: true,
    ...parts,
  };
}
