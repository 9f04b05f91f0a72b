// The states of my bookings as a list: what is on its way, what did not come, nothing, one, many.
import '../../../src/elements/my-bookings.js';
import {bookings as words} from '../../../src/i18n/en/index.js';
import {record} from '../records.js';
import {proxyUrl} from '../wire.js';
import {alert, codesOf, failing, failure, never, state, type ElementState, type Hands, type Way} from './stage.js';

export const tag = 'altegio-my-bookings';
export type Bookings = Way<typeof tag>;

export const bookings = (name: string, way: Bookings = {}): ElementState => state(tag, name, way);
export const listed = (hands: Hands): Promise<HTMLElement> => hands.find('article');
const told = (hands: Hands): Promise<HTMLElement> => hands.find('[part~=notice]');

export const listStates: readonly ElementState[] = [
  bookings('loading', {client: ({client}) => ({...client, getAppointments: never})}),
  ...['all', 'upcoming', 'past', 'cancelled'].map((view) =>
    bookings(`nothing, ${view}`, {attributes: {view}, before: (wire) => wire.records(), reach: told}),
  ),
  bookings('signed out', {signedIn: false, reach: told}),
  // Signed in, `signed-out` is read again; signed out, it is the state before.
  ...codesOf(words)
    .filter((code) => code !== 'signed-out')
    .map((code) =>
      bookings(`not loaded: ${code}`, {
        client: (wire) => failing(wire, 'getAppointments', code),
        reach: (hands) => hands.find(alert),
      }),
    ),
  bookings('out of date', {
    client: (wire) => {
      let asked = 0;
      const {getAppointments} = wire.client;
      return {
        ...wire.client,
        getAppointments: (options) => (asked++ ? Promise.reject(failure('offline')) : getAppointments(options)),
      };
    },
    reach: async (hands) => {
      await listed(hands);
      hands.element.refresh();
      await hands.find(alert);
    },
  }),
  bookings('some are missing', {
    signedIn: false,
    props: ({sandbox}) => ({records: [sandbox.guestRecords[0]!, {id: 1, hash: 'f'.repeat(32)}]}),
    reach: (hands) => hands.find(alert),
  }),
  bookings('one', {before: (wire) => wire.records(record()), reach: listed}),
  bookings('everything in the sandbox', {reach: listed}),
  bookings('many, and more of them', {
    attributes: {'page-size': '2'},
    reach: (hands) => hands.find('.rest button'),
  }),
  ...['upcoming', 'past', 'cancelled'].map((view) =>
    bookings(`everything, ${view}`, {attributes: {view}, reach: listed}),
  ),
  bookings('guest', {
    signedIn: false,
    props: ({sandbox}) => ({records: sandbox.guestRecords}),
    reach: listed,
  }),
  bookings('guest, remembered', {
    signedIn: false,
    attributes: {remember: true, 'proxy-url': proxyUrl},
    props: ({sandbox}) => ({records: sandbox.guestRecords}),
    reach: (hands) => hands.find('.memory button'),
  }),
  bookings('guest, forgotten', {
    signedIn: false,
    attributes: {remember: true, 'proxy-url': proxyUrl},
    props: ({sandbox}) => ({records: sandbox.guestRecords}),
    reach: async (hands) => {
      await hands.press('.memory button');
      await hands.find('.memory [part~=notice]');
    },
  }),
  bookings('set up wrongly', {proxy: false}),
];
