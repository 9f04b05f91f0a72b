// Responsible for: the rows of what can be booked, and when. Their answers are the same for everybody and are kept.
// Not for: booking it (booking.ts).
import type {QueryRule, Route} from './row.js';
import {DAY, ID, MOMENT, NAMED_CHAIN, SERVICES} from './rules.js';

const COUNT: QueryRule = {pattern: /^[0-9]{1,3}$/};
const PAGE: QueryRule = {pattern: /^[0-9]{1,4}$/};
const SPAN = {from: DAY, till: DAY};

export const CATALOGUE_ROWS: readonly Route[] = [
  {name: 'booking-form', method: 'GET', path: 'bookform/:form', auth: 'partner', shared: 'form'},
  {
    name: 'locations',
    method: 'GET',
    path: 'companies',
    auth: 'partner',
    shared: 'form',
    listsLocations: true,
    // Without a chain every location of the platform would come.
    query: {group_id: NAMED_CHAIN, count: COUNT, page: PAGE},
  },
  {
    name: 'location',
    method: 'GET',
    path: 'company/:location',
    auth: 'partner',
    shared: 'catalogue',
    query: {forBooking: {pattern: /^[01]$/}, bookform_id: ID},
  },
  {
    name: 'services',
    method: 'GET',
    path: 'book_services/:location',
    auth: 'partner',
    shared: 'catalogue',
    query: {staff_id: ID, datetime: MOMENT, 'service_ids[]': SERVICES},
  },
  {
    name: 'team',
    method: 'GET',
    path: 'book_staff/:location',
    auth: 'partner',
    shared: 'availability',
    query: {'service_ids[]': SERVICES, datetime: MOMENT},
  },
  {
    name: 'policy',
    method: 'GET',
    path: 'privacy_policy/:location',
    auth: 'partner',
    shared: 'policy',
    keepsNone: true,
  },

  {
    name: 'dates',
    method: 'GET',
    path: 'book_dates/:location',
    auth: 'partner',
    shared: 'availability',
    query: {'service_ids[]': SERVICES, staff_id: ID, date: DAY, date_from: DAY, date_to: DAY},
  },
  {
    name: 'times',
    method: 'GET',
    path: 'book_times/:location/:teamMember/:date',
    auth: 'partner',
    shared: 'availability',
    query: {'service_ids[]': SERVICES},
  },
  {
    name: 'next-times',
    method: 'GET',
    path: 'book_staff_seances/:location/:teamMember',
    auth: 'partner',
    shared: 'availability',
    query: {'service_ids[]': SERVICES},
    eitherSlash: true,
  },

  {
    name: 'events',
    method: 'GET',
    path: 'activity/:location/search',
    auth: 'partner',
    shared: 'availability',
    query: {...SPAN, service_ids: ID, staff_ids: ID, page: PAGE},
  },
  {
    name: 'event-days',
    method: 'GET',
    path: 'activity/:location/search_dates',
    auth: 'partner',
    shared: 'availability',
    query: SPAN,
  },
  {
    name: 'event-span',
    method: 'GET',
    path: 'activity/:location/search_dates_range',
    auth: 'partner',
    shared: 'availability',
    query: SPAN,
  },
  {
    name: 'event-filters',
    method: 'GET',
    path: 'activity/:location/filters',
    auth: 'partner',
    shared: 'catalogue',
  },
];
