// Responsible for: the data that needs no user token: locations, chain, booking form, services, team.
// Not for: free times (availability.ts).

import type {Answer} from '../answers.js';
import {locationParam, notFound, numberParam, numberQuery, numbersQuery, type Call} from '../call.js';
import {chain, locations, type Location} from '../seed/locations.js';
import {imageAddress, teamMemberJson} from '../model/record-shape.js';
import {categories, findService, servicesOf, type Service} from '../seed/services.js';
import {Calendar} from '../model/slots.js';
import {teamOf, type TeamMember} from '../seed/team.js';
import {chosenSeconds} from './availability.js';
import {addDays, extendedIso, localTime} from '../model/zones.js';

/** Numbers of booking forms: the widget's subdomain is `b20456.alteg.io`. */
const chainFormId = 20456;

/** GET company/{id}. Its failures have a different shape (answers.ts). */
export function company(call: Call): Answer {
  return {kind: 'data', status: 200, data: companyJson(call, locationParam(call))};
}

/** GET companies. An unknown filter is ignored, so all locations are returned (A.7). */
export function companies(call: Call): Answer {
  const id = numberQuery(call, 'id');
  const groupId = numberQuery(call, 'group_id');
  const count = numberQuery(call, 'count') ?? 300;
  const from = ((numberQuery(call, 'page') ?? 1) - 1) * count;
  const found = locations.filter(
    (entry) => (id === null || entry.id === id) && (groupId === null || entry.chainId === groupId),
  );
  return {kind: 'data', status: 200, data: found.slice(from, from + count).map((entry) => companyJson(call, entry))};
}

/** GET bookform/{id}: the form of the chain, or of the location with that id. */
export function bookform(call: Call): Answer {
  const id = numberParam(call, 'form');
  const location = id === chainFormId ? locations[0] : locations.find((entry) => entry.id === id);
  if (!location) throw notFound();
  const groupId = id === chainFormId ? chain.id : 0;
  const steps = ['company', 'master', 'service', 'datetime', 'contact', 'comfirm'] as const;
  const data = {
    id,
    url: `b${id}.alteg.io`,
    group_id: groupId,
    company_id: location.id,
    phone_confirmation: groupId === 0 && location.phoneConfirmation,
    lang: 'en-US',
    langs: [
      {id: 2, code: 'en-US', title: 'English'},
      {id: 7, code: 'uk-UK', title: 'Українська'},
    ],
    steps: steps.map((step, index) => ({step, title: '', num: index + 1, hidden: false, default: -1})),
    style: {show_header: true, logo: '', main_color: '#FFCB00', header_background_new: []},
    comment_required: false,
    is_show_privacy_policy: true,
    specialization_display_mode: 0,
  };
  return {kind: 'data', status: 200, data};
}

/** GET book_services/{location}. Durations only with `staff_id` (A.3). */
export function bookServices(call: Call): Answer {
  const location = locationParam(call);
  const withDuration = numberQuery(call, 'staff_id') !== null;
  const data = {
    events: [],
    services: servicesOf(location.id).map((entry, index) => serviceJson(entry, location, index, withDuration)),
    category: categories
      .filter((entry) => entry.locationId === location.id)
      .map(({id, title, weight}) => ({id, title, gender: 0, api_id: '0', weight})),
  };
  return {kind: 'data', status: 200, data};
}

/** GET book_staff/{location}. Without an entry for "any": a client adds it (A.3). */
export function bookStaff(call: Call): Answer {
  const location = locationParam(call);
  const offered = numbersQuery(call, 'service_ids').every((id) => findService(id)?.locationId === location.id);
  const calendar = new Calendar(call.seed, call.state, location, call.now);
  const people = offered ? teamOf(location.id) : [];
  const data = people.map((person, index) => staffJson(call, person, people.length - index, calendar, location));
  return {kind: 'data', status: 200, data};
}

function staffJson(call: Call, person: TeamMember, weight: number, calendar: Calendar, location: Location): object {
  return {
    ...teamMemberJson(person, call.settings.imageBase),
    api_id: null,
    user_id: null,
    bookable: person.bookable,
    position_id: person.position?.id ?? 0,
    weight,
    information: person.information,
    has_access_timetable: 0,
    image_group: [],
    fired: 0,
    status: 0,
    hidden: 0,
    user: null,
    prepaid: 'forbidden',
    // Absent, not null, for members who cannot be booked.
    ...(person.bookable ? firstSeances(call, person, calendar, location) : {}),
  };
}

function firstSeances(call: Call, person: TeamMember, calendar: Calendar, location: Location): object {
  const seconds = chosenSeconds(call, location);
  for (let day = calendar.today; day <= calendar.lastDay; day = addDays(day, 1)) {
    const starts = calendar.startsOn(day, person.id, seconds);
    if (starts.length === 0) continue;
    const seances = starts.slice(0, 5).map((start) => ({
      time: localTime(location.zone, start),
      seance_length: seconds,
      datetime: extendedIso(location.zone, start),
    }));
    return {seance_date: day, schedule_till: calendar.lastDay, seances};
  }
  return {};
}

function serviceJson(entry: Service, location: Location, index: number, withDuration: boolean): object {
  return {
    id: entry.id,
    title: entry.title,
    category_id: entry.categoryId,
    price_min: entry.priceMin,
    price_max: entry.priceMax,
    discount: 0,
    comment: '',
    weight: 100 - index,
    active: 1,
    gender: 0,
    image: '',
    images: null,
    prepaid: entry.prepaid,
    seance_length: withDuration ? entry.seconds : null,
    abonement_restriction: 0,
    prepaid_settings: prepaidSettings(entry, location),
    is_composite: false,
    is_chain: false,
    composite_details: null,
    api_id: '',
  };
}

function prepaidSettings({prepaid, priceMin}: Service, {currency}: Location): object {
  if (prepaid === 'forbidden') return [];
  const full = {amount: priceMin, currency};
  return {status: prepaid, prepaid_full: full, prepaid_min: {...full, percent: 100}};
}

function companyJson(call: Call, location: Location): object {
  const group = location.chainId === 0 ? [] : {id: chain.id, title: chain.title};
  return {
    id: location.id,
    title: location.title,
    public_title: location.publicTitle,
    logo: imageAddress(location.logo ?? 'no-master.png', call.settings.imageBase),
    country_id: location.countryId,
    country: location.country,
    city_id: location.cityId,
    city: location.city,
    timezone: location.timezone,
    timezone_name: location.zone,
    address: location.address,
    zip: location.zip,
    coordinate_lat: location.latitude,
    coordinate_lon: location.longitude,
    phone: location.phone,
    phones: location.phones,
    site: location.site,
    short_descr: location.shortDescription,
    description: location.description,
    currency_short_title: location.currency,
    social: {facebook: '', instagram: '', telegram: '', whatsapp: '', viber: '', vk: ''},
    phone_confirmation: location.phoneConfirmation,
    booking_email_required: false,
    booking_comment_required: false,
    sms_enabled: true,
    active_staff_count: teamOf(location.id).length,
    main_group_id: location.chainId,
    main_group: group,
    allow_change_record: location.allowChange,
    allow_change_record_delay_step: location.changeDelay,
    allow_delete_record: location.allowDelete,
    allow_delete_record_delay_step: location.deleteDelay,
  };
}
