// The states of booking: each step with something chosen and without, what is missing, and each outcome of a press.
import {berlinIds, berlinServices, eventIds, formIds, locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/booking.js';
import {alert, failing, failure, never, state, submit, type ElementState, type Hands, type Way} from './stage.js';

const tag = 'altegio-booking';
type Booking = Way<typeof tag>;

const newYork = {'location-id': String(locationIds.newYork)};
const start = 'm55436s389043d2622091200';
/** Without a code: nobody sends SMS at Lindenhof. */
const berlin = {
  'location-id': String(berlinIds.lindenhof),
  'service-ids': String(berlinServices.cut),
  'team-member-id': 'any',
};
const events = {'location-id': String(locationIds.tbilisi), kind: 'events', 'form-id': String(formIds.events)};

const booking = (name: string, way: Booking = {}): ElementState =>
  state(tag, name, {signedIn: false, ...way, attributes: {...newYork, ...way.attributes}});

const main = '.summary .primary';
const day = '[role=gridcell].free';
const slot = '[data-slot]';

async function atTimes(hands: Hands): Promise<void> {
  await hands.press(day);
  await hands.press(slot);
}

async function atDetails(hands: Hands): Promise<void> {
  await atTimes(hands);
  await hands.press(main);
  await hands.find('#consent');
}

async function pressed(hands: Hands, phone = '+493055501234'): Promise<void> {
  await hands.find('#consent');
  await hands.type('#name', 'Grace Miller');
  await hands.type('#phone', phone);
  await hands.press('#consent');
  await hands.press(submit);
}

async function booked(hands: Hands): Promise<void> {
  await atDetails(hands);
  await pressed(hands);
}

async function unknown(hands: Hands): Promise<void> {
  await booked(hands);
  await hands.find('.choice ~ .actions');
}

export const bookingStates: readonly ElementState[] = [
  booking('loading', {client: ({client}) => ({...client, getLocation: never})}),
  booking('could not be read', {
    client: (wire) => failing(wire, 'getServices', 'unavailable'),
    reach: (hands) => hands.find(alert),
  }),
  booking('locations of a chain', {
    attributes: {'location-id': '', 'form-id': String(formIds.chain)},
    reach: (hands) => hands.find('[part~=location]'),
  }),
  booking('services, with nothing chosen', {
    attributes: {'form-id': String(locationIds.newYork)},
    reach: async (hands) => {
      await hands.press(main);
      await hands.find(alert);
    },
  }),
  booking('services that nobody does together', {
    attributes: {...berlin, 'service-ids': `${berlinServices.braids} ${berlinServices.beard}`, 'team-member-id': ''},
    reach: (hands) => hands.find('.nobody'),
  }),
  booking('nothing is offered, and no preset can be used', {
    attributes: {'form-id': String(formIds.empty), 'location-id': '', 'service-ids': '7', date: '2020-01-01'},
    reach: (hands) => hands.find('[part~=notice]'),
  }),
  booking('team members', {
    attributes: {'service-ids': '389043'},
    reach: async (hands) => {
      await hands.press('#member-any');
      await hands.press('.total');
    },
  }),
  booking('days and times', {attributes: {start: 'm55436s389043'}, reach: atTimes}),
  booking('a time that is gone', {
    attributes: {start: 'm55436s389043d2622090333'},
    reach: (hands) => hands.find('.lost'),
  }),
  booking('events', {attributes: events, reach: (hands) => hands.find('[part~=card]')}),
  booking('the details of an event', {
    attributes: {...events, 'event-id': String(eventIds.lastSeat)},
    reach: (hands) => hands.find('#seats'),
  }),
  booking('details, with every fault', {
    attributes: {start, newsletter: true, 'terms-url': 'https://juniper.example/terms'},
    reach: async (hands) => {
      await hands.press(submit);
      await hands.find(alert);
    },
  }),
  booking('details, for the hosted form', {
    attributes: {
      ...berlin,
      'service-ids': String(berlinServices.prepaidRequired),
      'booking-url': 'https://n6230.alteg.io',
    },
    reach: async (hands) => {
      await atTimes(hands);
      await hands.press(main);
      await hands.find('a.button');
    },
  }),
  booking('the code', {
    attributes: {start},
    reach: async (hands) => {
      await pressed(hands, '+13155550175');
      await hands.find('[autocomplete=one-time-code]');
    },
  }),
  booking('an SMS may be on its way', {
    attributes: {start},
    client: (wire) => failing(wire, 'sendBookingCode', 'network'),
    reach: async (hands) => {
      await pressed(hands, '+13155550175');
      await hands.find('.outcome button');
    },
  }),
  booking('not known whether it is booked', {
    attributes: berlin,
    client: (wire) => failing(wire, 'bookAppointments', 'network'),
    reach: unknown,
  }),
  booking('signing in to see whether it is booked', {
    attributes: berlin,
    client: (wire) => failing(wire, 'bookAppointments', 'network'),
    reach: async (hands) => {
      await unknown(hands);
      await hands.press('.choice ~ .actions .button:nth-of-type(2)');
      await hands.find('[autocomplete=one-time-code]');
    },
  }),
  booking('refused, a blocked client', {
    attributes: berlin,
    client: (wire) => failing(wire, 'bookAppointments', 'blocked-client'),
    reach: async (hands) => {
      await booked(hands);
      await hands.find('.outcome');
    },
  }),
  booking('checking after a lost answer', {
    attributes: berlin,
    client: (wire) => ({
      ...wire.client,
      bookAppointments: () => Promise.reject(failure('network')),
      checkAppointments: () => (wire.count('POST book_check') ? never() : Promise.resolve()),
    }),
    reach: booked,
  }),
  booking('booked', {
    attributes: berlin,
    reach: async (hands) => {
      await booked(hands);
      await hands.find('[part~=card]');
    },
  }),
];
