// The states of what a press on a card opens: the question before a cancellation with each of its outcomes, the calendar, a
// copied address. Moving has its own list (reschedule.ts).
import type {Client} from '../../../src/api/index.js';
import {bookings as words, cancel} from '../../../src/i18n/en/index.js';
import {record, type Parts} from '../records.js';
import {until} from '../until.js';
import type {Wire} from '../wire.js';
import {bookings, type Bookings} from './list.js';
import {alert, codesOf, failing, failure, maybeLost, never, type ElementState, type Hands} from './stage.js';

export const id = 7;
const yes = 'dialog .actions button:first-of-type';

/** One card, and the press of one of its buttons. */
export function card(name: string, act: string, way: Bookings & {readonly parts?: Parts} = {}): ElementState {
  const {parts, before, reach} = way;
  return bookings(name, {
    ...way,
    before: async (wire) => {
      wire.records(record({id, ...parts}));
      await before?.(wire);
    },
    reach: async (hands, wire) => {
      await hands.press(`#${act}-${id}`);
      await reach?.(hands, wire);
    },
  });
}

const asked = async (hands: Hands): Promise<void> => void (await hands.find('dialog:modal'));
const confirmed = async (hands: Hands): Promise<void> => {
  await asked(hands);
  await hands.press(yes);
};
const refused = async (hands: Hands): Promise<void> => {
  await confirmed(hands);
  await hands.find(`dialog ${alert}`);
};

/** A list that can be read once, and then in this way. */
export function readOnce(wire: Wire, then: Client['getAppointments'], more: Partial<Client> = {}): Client {
  let read = 0;
  const {getAppointments} = wire.client;
  return {...wire.client, getAppointments: (options) => (read++ ? then : getAppointments)(options), ...more};
}

const lostCancel = {cancelAppointment: () => Promise.reject(failure('network'))};

async function copied(hands: Hands, works: boolean): Promise<void> {
  const {clipboard} = navigator;
  const writeText = (): Promise<void> => (works ? Promise.resolve() : Promise.reject(new Error('closed')));
  Object.defineProperty(clipboard, 'writeText', {value: writeText, configurable: true});
  try {
    await hands.press(`#more-${id}`);
    await hands.press(`#copy-${id}`);
    await hands.find('article [part~=notice]');
  } finally {
    Reflect.deleteProperty(clipboard, 'writeText');
  }
}

export const dialogStates: readonly ElementState[] = [
  card('cancel: asked', 'cancel', {reach: asked}),
  card('cancel: asked, with a limit, prepaid', 'cancel', {
    parts: {prepaid_confirmed: true, company: {allow_delete_record_delay_step: 3600}},
    reach: asked,
  }),
  card('cancel: on its way', 'cancel', {
    client: ({client}) => ({...client, cancelAppointment: never}),
    reach: confirmed,
  }),
  card('cancel: reading after a lost answer', 'cancel', {
    client: (wire) => readOnce(wire, never, lostCancel),
    reach: confirmed,
  }),
  card('cancel: the outcome is not known', 'cancel', {
    client: (wire) => readOnce(wire, () => Promise.reject(failure('timeout')), lostCancel),
    reach: refused,
  }),
  card('cancel: lost, and still there', 'cancel', {
    client: (wire) => failing(wire, 'cancelAppointment', 'network'),
    reach: refused,
  }),
  // Whether it is there at all is looked up as well.
  ...[...codesOf(words, cancel), 'not-allowed' as const]
    .filter((code) => !maybeLost.includes(code) && code !== 'not-found')
    .map((code) =>
      card(`cancel: refused, ${code}`, 'cancel', {
        client: (wire) => failing(wire, 'cancelAppointment', code),
        reach: refused,
      }),
    ),
  card('cancelled here', 'cancel', {
    client: ({client}) => ({...client, cancelAppointment: () => Promise.resolve()}),
    reach: async (hands) => {
      await confirmed(hands);
      await hands.find(`#card-${id}.cancelled`);
    },
  }),
  card('gone while its dialog was open', 'cancel', {
    reach: async (hands, wire) => {
      await asked(hands);
      wire.records(record({id: id + 1}));
      hands.element.refresh();
      await hands.none('dialog');
      await hands.find('[part~=notice]');
    },
  }),
  card('more', 'more', {
    parts: {notify_by_sms: 3, company: {phones: ['+13155550101', '10:00-20:00']}},
    reach: (hands) => hands.find('.panel'),
  }),
  card('calendar', 'calendar', {reach: (hands) => hands.find('.panel')}),
  card('calendar, nothing to add online', 'calendar', {
    parts: {deleted: true},
    reach: (hands) => hands.find('.panel'),
  }),
  bookings('address copied', {before: (wire) => wire.records(record({id})), reach: (hands) => copied(hands, true)}),
  bookings('address selected', {before: (wire) => wire.records(record({id})), reach: (hands) => copied(hands, false)}),
  card('a file is on its way', 'reschedule', {
    client: ({client}) => ({...client, getBookableDates: never}),
    reach: (hands) => until(() => hands.root.querySelector('dialog:modal')),
  }),
];
