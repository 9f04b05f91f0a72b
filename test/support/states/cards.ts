// The states of a card of my bookings: what an appointment can be, and what a client may still do with it.
import {record, service, type Parts} from '../records.js';
import {bookings, listed} from './list.js';
import type {ElementState} from './stage.js';

/** Allowed until so many seconds before the start, or not at all. */
const limits = (cancel: number | boolean, move: number | boolean, rest: Parts = {}): Parts => ({
  ...rest,
  company: {
    allow_delete_record: cancel !== false,
    allow_delete_record_delay_step: Number(cancel),
    allow_change_record: move !== false,
    allow_change_record_delay_step: Number(move),
  },
});
const prepaid = (cancel: boolean, move: boolean): Parts => ({
  prepaid_confirmed: true,
  company: {allow_delete_prepaid_record: cancel, allow_change_prepaid_record: move},
});
const week = 604_800;

const cards: Readonly<Record<string, readonly Parts[]>> = {
  'each status': [
    {},
    {attendance: 2},
    {attendance: 1, datetime: '2026-09-01T11:00:00-0400'},
    {attendance: -1, datetime: '2025-09-01T11:00:00-0400'},
    {datetime: '2026-08-01T11:00:00-0400'},
    {deleted: true},
    {deleted: true, datetime: '2026-08-01T11:00:00-0400'},
  ],
  soon: [
    {datetime: '2026-09-21T10:30:00-0400'},
    {datetime: '2026-09-21T11:01:00-0400'},
    {datetime: '2026-09-21T11:05:00-0400'},
    {datetime: '2026-09-21T12:00:00-0400'},
    {datetime: '2026-09-21T13:00:00-0400'},
    {datetime: '2026-09-21T17:00:00-0400'},
    {datetime: '2026-09-21T23:00:00-0400'},
  ],
  'each limit': [
    limits(3600, 3600),
    limits(3600, 7200),
    limits(week, week),
    limits(week, 2 * week),
    limits(week, 3600),
    limits(3600, week),
    limits(false, false),
    limits(false, 3600),
    limits(3600, false),
  ],
  'prepaid or to be paid': [
    {prepaid: true},
    prepaid(true, true),
    prepaid(false, false),
    prepaid(false, true),
    prepaid(true, false),
  ],
  'a group event, with others': [{activity_id: 3, clients_count: 12}, {clients_count: 2}],
  'reminders and a comment': [{notify_by_sms: 3, notify_by_email: 24, comment: 'Short nails,\ndark green'}],
  'a price from to, and a symbol': [
    {services: [service({cost: 0, price_min: 40, price_max: 60})]},
    {services: [service({amount: 2, cost: 130})], company: {currency_short_title: '₾'}},
  ],
  'little is known': [
    {services: [], staff: null, company: null, datetime: 'soon', length: 0},
    {staff: null, master_requested: false},
    {master_requested: false, staff: {show_rating: 0, position: [], specialization: ''}},
    {staff: {comments_count: 1}, company: {address: '', coordinate_lat: 0, coordinate_lon: 0, phone: '', site: ''}},
  ],
  'very long names': [
    {
      services: [
        service({title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützen'.repeat(2), amount: 12, cost: 1e9}),
        service({title: 'Signature full-body ritual with hot stones and a scalp massage for two'}),
      ],
      company: {
        title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragung',
        address: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch '.repeat(2),
        site: `${'subdomain-of-a-salon'.repeat(3)}.example`,
      },
      staff: {
        name: 'Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe-Waldenburg',
        position: {title: 'Lebensmittelhygienekontrollfachangestellte'},
      },
      comment: 'https://example.com/a-link-without-a-break-'.repeat(3),
    },
  ],
};

export const cardStates: readonly ElementState[] = Object.entries(cards).map(([name, records]) =>
  bookings(`cards: ${name}`, {before: (wire) => wire.records(...records.map(record)), reach: listed}),
);
