// Responsible for: an appointment as JSON, in the shape of live answers, which differs from the documentation (A.6).
// Not for: which appointments a request may read (endpoints/appointments.ts).

import {serviceSeconds, type Appointment, type BookedService} from './appointment.js';
import type {Location} from '../seed/locations.js';
import type {TeamMember} from '../seed/team.js';
import {locationById, personById} from '../seed/world.js';
import {basicIso, localDateTime} from './zones.js';

/** A record of user/records and GET book_record. */
export function recordJson(appointment: Appointment, imageBase: string): object {
  const location = locationOf(appointment);
  const {zone} = location;
  return {
    id: appointment.id,
    services: appointment.services.map((line) => ({...lineJson(line), api_id: '', abonement_restriction: 0})),
    company: companyOfRecord(location, imageBase),
    staff: teamMemberOfRecord(appointment, imageBase),
    resource_instances: [],
    clients_count: appointment.clientsCount,
    date: localDateTime(zone, appointment.startsAt),
    datetime: basicIso(zone, appointment.startsAt),
    create_date: basicIso(zone, appointment.createdAt),
    comment: appointment.comment,
    deleted: appointment.deleted,
    attendance: appointment.attendance,
    length: serviceSeconds(appointment) + appointment.breakSeconds,
    notify_by_sms: appointment.notifyBySms,
    notify_by_email: appointment.notifyByEmail,
    master_requested: appointment.masterRequested,
    online: appointment.online,
    api_id: appointment.apiId,
    last_change_date: basicIso(zone, appointment.changedAt),
    prepaid: appointment.prepaid,
    prepaid_confirmed: appointment.prepaidConfirmed,
    activity_id: appointment.activityId,
    allow_delete_record: appointment.allowDelete,
    allow_change_record: appointment.allowChange,
    paid_amount: appointment.prepaidConfirmed ? totalCost(appointment) : 0,
    charge: [],
    is_confirmation_needed: appointment.confirmationNeeded,
    review_enabled: appointment.attendance === 1,
    token: appointment.token,
  };
}

/** The older shape that PUT book_record answers: `staff.spec`, no `datetime`, no `attendance`, no `allow_*` (A.4). */
export function olderRecordJson(appointment: Appointment): object {
  const location = locationOf(appointment);
  const {id, title, countryId, country, cityId, city, timezone, address, latitude, longitude} = location;
  const person = appointment.teamMemberId === null ? undefined : personById(appointment.teamMemberId);
  return {
    id: appointment.id,
    services: appointment.services.map(lineJson),
    company: {
      id,
      title,
      country_id: countryId,
      country,
      city_id: cityId,
      city,
      timezone,
      address,
      coordinate_lat: latitude,
      coordinate_lon: longitude,
    },
    staff: person ? {id: person.id, name: person.name, spec: person.specialization} : null,
    clients_count: appointment.clientsCount,
    date: localDateTime(location.zone, appointment.startsAt),
    create_date: basicIso(location.zone, appointment.createdAt),
    comment: appointment.comment,
    deleted: appointment.deleted,
    length: serviceSeconds(appointment) + appointment.breakSeconds,
    notify_by_sms: appointment.notifyBySms,
    notify_by_email: appointment.notifyByEmail,
    master_requested: appointment.masterRequested,
    online: appointment.online,
    api_id: 0,
    last_change_date: basicIso(location.zone, appointment.changedAt),
    prepaid: appointment.prepaid,
    prepaid_confirmed: appointment.prepaidConfirmed,
    activity_id: appointment.activityId,
  };
}

/** Fields that book_staff and the record's `staff` share. */
export function teamMemberJson(person: TeamMember, imageBase: string) {
  return {
    id: person.id,
    name: person.name,
    specialization: person.specialization,
    position: person.position ? {...person.position, services_binding_type: 0} : [],
    show_rating: person.showRating,
    rating: person.rating,
    votes_count: person.votes,
    comments_count: person.comments,
    avatar: imageAddress(person.photo ?? 'no-master-sm.png', imageBase),
    avatar_big: imageAddress(person.photo ?? 'no-master.png', imageBase),
  };
}

export function imageAddress(file: string, imageBase: string): string {
  return /^https?:/.test(file) ? file : `${imageBase}/${file}`;
}

export function locationOf(appointment: Appointment): Location {
  const location = locationById(appointment.locationId);
  if (!location) throw new Error(`Appointment ${appointment.id} is at a location that does not exist`);
  return location;
}

function companyOfRecord(location: Location, imageBase: string): object {
  return {
    id: location.id,
    title: location.title,
    public_title: location.publicTitle,
    country_id: location.countryId,
    country: location.country,
    city_id: location.cityId,
    city: location.city,
    phone: location.phone,
    phones: location.phones,
    timezone: location.timezone,
    address: location.address,
    coordinate_lat: location.latitude,
    coordinate_lon: location.longitude,
    allow_delete_record: location.allowDelete,
    allow_change_record: location.allowChange,
    allow_delete_prepaid_record: location.allowDeletePrepaid,
    allow_change_prepaid_record: location.allowChangePrepaid,
    site: location.site,
    currency_short_title: location.currency,
    allow_change_record_delay_step: location.changeDelay,
    allow_delete_record_delay_step: location.deleteDelay,
    logo: imageAddress(location.logo ?? 'no-master.png', imageBase),
  };
}

function teamMemberOfRecord(appointment: Appointment, imageBase: string): object | null {
  const person = appointment.teamMemberId === null ? undefined : personById(appointment.teamMemberId);
  return person ? {...teamMemberJson(person, imageBase), is_deleted: person.left} : null;
}

function lineJson(line: BookedService) {
  return {
    id: line.id,
    title: line.title,
    cost: line.cost,
    price_min: line.priceMin,
    price_max: line.priceMax,
    discount: line.discount,
    amount: line.amount,
    seance_length: line.seconds,
  };
}

/** What the client pays for all lines. */
export function totalCost(appointment: Appointment): number {
  return appointment.services.reduce((sum, {cost}) => sum + cost, 0);
}
