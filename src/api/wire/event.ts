// Responsible for: Altegio's names of group events (`activity`). Not for: booking a seat (booking.ts).
import {readMoment} from '../values/moment.js';
import type {EventFilter, GroupEvent} from '../models/event.js';
import {toPrepayment} from './catalogue.js';
import {toPicture} from './link.js';
import {toTeamMember} from './member.js';
import {plainText} from './html.js';
import {count, flag, identifier, list, number, object, text, type Wire} from './read.js';

export function toEvent(value: unknown): GroupEvent | null {
  const wire = object(value);
  const id = identifier(wire['id']);
  if (id === null) return null;
  const service = object(wire['service']);
  const capacity = count(wire['capacity'], 0);
  const taken = count(wire['records_count'], 0);
  const prepayment = toPrepayment(wire);
  return {
    id,
    serviceId: identifier(wire['service_id']) ?? identifier(service['id']),
    title: text(service['title']) || text(wire['title']),
    teamMember: toTeamMember(wire['staff']),
    ...toStart(wire),
    durationSeconds: count(wire['length'], 0),
    capacity,
    taken,
    seatsLeft: Math.max(0, capacity - taken),
    prepayment: prepayment === 'none' ? toPrepayment(service) : prepayment,
    priceMin: number(service['price_min']),
    priceMax: number(service['price_max']),
    about: plainText(wire['instructions']) || plainText(wire['comment']),
    image: toPicture(service['image_url']) ?? toPicture(wire['image_url']),
  };
}

/**
 * `date` is the wall clock without a zone, `timestamp` the moment: what lies between them is the offset of the place on that day.
 */
function toStart(wire: Wire): Pick<GroupEvent, 'startsAt' | 'wallClock'> {
  const written = text(wire['date']);
  const whole = readMoment(written) ?? readMoment(wire['datetime']);
  if (whole) return {startsAt: whole.iso, wallClock: whole.iso.slice(0, 16)};
  const wall = readMoment(`${written}Z`);
  if (!wall) return {startsAt: null, wallClock: ''};
  const minutes = (wall.epoch / 1000 - (number(wire['timestamp']) ?? NaN)) / 60;
  const offset = Math.abs(minutes);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  // Every offset in use is a number of quarters of an hour, up to 14 hours.
  const startsAt =
    offset % 15 === 0 && offset <= 840
      ? `${wall.iso.slice(0, 19)}${minutes < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
      : null;
  return {startsAt, wallClock: wall.iso.slice(0, 16)};
}

const kinds: Readonly<Record<string, EventFilter['kind']>> = {
  staff: 'team-member',
  resource: 'resource',
  service: 'service',
  service_category: 'category',
};

export function toEventFilter(value: unknown): EventFilter | null {
  const wire = object(value);
  const code = text(wire['code']);
  if (!Object.hasOwn(kinds, code)) return null;
  const options = list(wire['data']).map((option) => {
    const {id, title, is_disabled} = object(option);
    const found = identifier(id);
    return found === null ? null : {id: found, title: text(title), disabled: flag(is_disabled)};
  });
  return {
    kind: kinds[code] as EventFilter['kind'],
    title: text(wire['title']),
    options: options.filter((option) => option !== null),
  };
}
