// The states of moving an appointment: days, times, the question, and all that can go wrong between them.
import type {Client} from '../../../src/api/index.js';
import {bookings as words, reschedule} from '../../../src/i18n/en/index.js';
import {record, type Parts} from '../records.js';
import {timesAnswer, datesAnswer} from '../reschedule.js';
import type {Wire} from '../wire.js';
import {card, id, readOnce} from './dialogs.js';
import type {Bookings} from './list.js';
import {alert, busy, codesOf, failing, failure, maybeLost, never, type ElementState, type Hands} from './stage.js';

const day = '2026-09-24';
const dates = 'GET book_dates';
const times = 'GET book_times';
const lost = {rescheduleAppointment: () => Promise.reject(failure('network'))};

function free(wire: Wire): void {
  wire.fault(dates, datesAnswer(day, '2026-09-25', '2026-10-06'));
  wire.fault(times, timesAnswer(day, '-04:00', '09:00', '09:30', '12:00', '15:00', '18:30'));
}

const reschedulingState = (name: string, way: Bookings & {readonly parts?: Parts} = {}): ElementState =>
  card(`reschedule: ${name}`, 'reschedule', {before: free, ...way});

async function toDays(hands: Hands): Promise<void> {
  await hands.find('dialog td.free');
}

async function toDay(hands: Hands): Promise<void> {
  await toDays(hands);
  await hands.press(`[data-day="${day}"]`);
}

async function toTimes(hands: Hands): Promise<void> {
  await toDay(hands);
  await hands.find('[data-slot]');
}

async function toQuestion(hands: Hands): Promise<void> {
  await toTimes(hands);
  await hands.press('[data-slot]');
  await hands.press('dialog .foot button');
  await hands.find('dialog del');
}

async function toSent(hands: Hands): Promise<void> {
  await toQuestion(hands);
  await hands.press('dialog .actions button:first-of-type');
}

async function toRefused(hands: Hands): Promise<void> {
  await toSent(hands);
  await hands.find(`dialog ${alert}`);
}

/** The answer was lost, and this is what the list then says of it. */
const changed = (name: string, ...records: readonly Parts[]): ElementState =>
  reschedulingState(`changed elsewhere, ${name}`, {
    client: ({client}) => ({...client, ...lost}),
    reach: async (hands, wire) => {
      await toQuestion(hands);
      wire.records(...records.map(record));
      await hands.press('dialog .actions button:first-of-type');
      await hands.find('.elsewhere');
    },
  });

const timesFail = (client: Client): Client => ({...client, getBookableTimes: () => Promise.reject(failure('offline'))});

export const rescheduleStates: readonly ElementState[] = [
  reschedulingState('days are on their way', {client: ({client}) => ({...client, getBookableDates: never})}),
  reschedulingState('days', {reach: toDays}),
  reschedulingState('days of the next month', {
    reach: async (hands) => {
      await toDays(hands);
      await hands.press('.month button:last-of-type');
      await hands.find('[data-day="2026-10-06"]');
    },
  }),
  reschedulingState('no days this month, but then', {
    before: (wire) => wire.fault(dates, datesAnswer('2026-11-03')),
    reach: (hands) => hands.find('dialog [part~=notice] button'),
  }),
  reschedulingState('no days at all', {
    before: (wire) => wire.fault(dates, datesAnswer()),
    reach: (hands) => hands.find('dialog .call'),
  }),
  ...codesOf(words, reschedule).map((code) =>
    reschedulingState(`days could not be read: ${code}`, {
      client: (wire) => failing(wire, 'getBookableDates', code),
      reach: (hands) => hands.find(`dialog ${alert}`),
    }),
  ),
  reschedulingState('times are on their way', {
    client: ({client}) => ({...client, getBookableTimes: never}),
    reach: toDay,
  }),
  reschedulingState('times', {reach: toTimes}),
  reschedulingState('a time is marked', {
    reach: async (hands) => {
      await toTimes(hands);
      await hands.press('[data-slot]');
      await hands.find('[data-slot][aria-pressed=true]');
    },
  }),
  reschedulingState('no times', {
    before: (wire) => {
      free(wire);
      wire.fault(times, timesAnswer(day, '-04:00'));
    },
    reach: async (hands) => {
      await toDay(hands);
      await hands.find('.times [part~=notice]');
    },
  }),
  reschedulingState('times could not be read', {
    client: ({client}) => timesFail(client),
    reach: async (hands) => {
      await toDay(hands);
      await hands.find(`dialog ${alert}`);
    },
  }),
  reschedulingState('question', {reach: toQuestion}),
  reschedulingState('on its way', {
    client: ({client}) => ({...client, rescheduleAppointment: never}),
    reach: async (hands) => {
      await toSent(hands);
      await hands.find(`dialog .actions button${busy}`);
    },
  }),
  // A lost answer is looked up, a taken time leads back to the others.
  ...[...codesOf(words, reschedule), 'not-allowed' as const, 'slot-taken' as const]
    .filter((code) => !maybeLost.includes(code))
    .map((code) =>
      reschedulingState(`refused, ${code}`, {
        client: (wire) => failing(wire, 'rescheduleAppointment', code),
        reach: toRefused,
      }),
    ),
  reschedulingState('reading after a lost answer', {client: (wire) => readOnce(wire, never, lost), reach: toSent}),
  reschedulingState('the outcome is not known', {
    client: (wire) => readOnce(wire, () => Promise.reject(failure('timeout')), lost),
    reach: toRefused,
  }),
  reschedulingState('lost, and still at the old time', {
    client: ({client}) => ({...client, ...lost}),
    reach: toRefused,
  }),
  changed('moved', {id, datetime: '2026-10-01T09:00:00-0400'}),
  changed('cancelled', {id, deleted: true}),
  changed('no time', {id, datetime: 'soon'}),
  reschedulingState('done', {
    client: ({client}) => ({...client, rescheduleAppointment: () => Promise.resolve(null)}),
    reach: async (hands) => {
      await toSent(hands);
      await hands.none('dialog');
    },
  }),
];
