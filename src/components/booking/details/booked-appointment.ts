// Responsible for: a booked appointment as it is shown: as Altegio says it, or as it was chosen until that has been read. Pure.
// Not for: reading it (write/).
import type {Appointment, Service} from '../../../api/models.js';
import type {BookedOne} from '../write/write.state.js';
import {offsetAt} from '../choice/offset.js';
import {readMoment} from '../../../api/values/moment.js';
import type {Flow} from '../steps/step.js';

export function appointmentOf({store}: Flow, {id, record, wanted}: BookedOne): Appointment {
  const location = store.place?.location ?? null;
  // A record's own location may lack what the booking has read of it.
  if (record)
    return {
      ...record,
      location: record.location ?? location,
      startsAt: record.startsAt ?? startsAt(store, wanted.wallClock),
    };
  const {catalogue} = store.place ?? {};
  const member = typeof wanted.teamMemberId === 'number' ? store.memberOf(wanted.teamMemberId) : undefined;
  const isEvent = 'eventId' in wanted;
  const {event} = store.choice;
  const services = isEvent
    ? [
        {
          id: event?.serviceId ?? null,
          title: event?.title ?? '',
          priceMin: (event?.priceMin ?? 0) * wanted.seats,
          priceMax: (event?.priceMax ?? 0) * wanted.seats,
        },
      ]
    : wanted.serviceIds.map((one) => {
        const found = catalogue?.services.find((service) => service.id === Number(one));
        return {
          id: Number(one),
          title: found?.title ?? '',
          priceMin: found?.priceMin ?? null,
          priceMax: found?.priceMax ?? null,
        };
      });
  return {
    id,
    services: services.map((one): Service => ({...one, cost: null, quantity: 1, durationSeconds: 0})),
    location,
    teamMember: member ?? (isEvent ? (event?.teamMember ?? null) : null),
    startsAt: startsAt(store, wanted.wallClock),
    durationSeconds: wanted.durationSeconds,
    status: 'upcoming',
    comment: '',
    visitors: isEvent ? wanted.seats : 1,
    online: true,
    anyTeamMember: wanted.teamMemberId === 'any',
    prepayment: 'none',
    smsReminderHours: 0,
    emailReminderHours: 0,
    groupEventId: isEvent ? wanted.eventId : null,
    reference: '',
    reviewToken: null,
    confirmationNeeded: false,
    allowCancel: true,
    allowReschedule: true,
  };
}

function startsAt({place}: Flow['store'], wallClock: string): string | null {
  const noon = readMoment(`${wallClock.slice(0, 10)}T12:00Z`)?.epoch ?? Date.now();
  return readMoment(`${wallClock}${offsetAt(place?.location.zone ?? '', noon)}`)?.iso ?? null;
}
