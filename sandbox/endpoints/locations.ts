// Responsible for: the data of locations that needs no user token: locations, chains, policies.
// Not for: what they offer (catalogue.ts), and booking forms (forms.ts).

import type {Answer} from '../answers.js';
import {calendarOf, locationParam, notFound, numberQuery, type Call} from '../call.js';
import {teamOffered} from '../model/offer.js';
import {imageAddress} from '../model/record-shape.js';
import {addDays, basicIso} from '../model/zones.js';
import type {Location} from '../seed/locations.js';
import {policyOf, rulesOf} from '../seed/rules.js';
import {allLocations, chains} from '../seed/world.js';

/** GET company/{id}. Its failures have a different shape (answers.ts). */
export function company(call: Call): Answer {
  const location = locationParam(call);
  const next = call.query.get('forBooking') ? {next_slot: nextSlot(call, location)} : {};
  return {kind: 'data', status: 200, data: {...companyJson(call, location), ...next}};
}

/** GET privacy_policy/{location}: no schema is documented. `missing` is 404. */
export function privacyPolicy(call: Call): Answer {
  const location = locationParam(call);
  const shape = call.settings.policyShape ?? policyOf(location.id);
  const html = `<h1>Privacy</h1><p>${location.title} keeps your name &amp; phone.</p><script>alert(1)</script>`;
  const plain = `${location.title} keeps your name & phone.`;
  const attributes = {is_privacy_agreement_enabled: true, privacy_policy: html, updated_at: '2026-01-01T00:00:00+0000'};
  if (shape === 'missing') throw notFound();
  const data = {
    html: {title: 'Privacy policy', text: html},
    text: plain,
    jsonapi: {type: 'privacy_policies', id: String(location.id), attributes},
    empty: [],
  }[shape];
  return {kind: 'data', status: 200, data};
}

/** The next time that anybody is free, without a colon in its offset as live (B.7); null when there is none. */
function nextSlot(call: Call, location: Location): string | null {
  const calendar = calendarOf(call, location);
  for (let day = calendar.today; day <= calendar.lastDay; day = addDays(day, 1)) {
    const [first] = calendar.startsOn(day, 0, 3600);
    if (first !== undefined) return basicIso(location.zone, first);
  }
  return null;
}

/** GET companies. An unknown filter is ignored, so all locations are returned (A.7). */
export function companies(call: Call): Answer {
  const id = numberQuery(call, 'id');
  const groupId = numberQuery(call, 'group_id');
  const count = numberQuery(call, 'count') ?? 300;
  const from = ((numberQuery(call, 'page') ?? 1) - 1) * count;
  const found = allLocations.filter(
    (entry) => (id === null || entry.id === id) && (groupId === null || entry.chainId === groupId),
  );
  return {kind: 'data', status: 200, data: found.slice(from, from + count).map((entry) => companyJson(call, entry))};
}

function companyJson(call: Call, location: Location): object {
  const group = chains.find(({id}) => id === location.chainId) ?? [];
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
    ...rulesOf(location.id),
    active_staff_count: teamOffered(location.id, call.settings).length,
    main_group_id: location.chainId,
    main_group: group,
    allow_change_record: location.allowChange,
    allow_change_record_delay_step: location.changeDelay,
    allow_delete_record: location.allowDelete,
    allow_delete_record_delay_step: location.deleteDelay,
    allow_change_prepaid_record: location.allowChangePrepaid,
    allow_delete_prepaid_record: location.allowDeletePrepaid,
  };
}
