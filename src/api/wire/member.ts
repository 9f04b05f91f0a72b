// Responsible for: Altegio's names of a team member, of an appointment and of those who can be booked.
// Not for: what they do (catalogue.ts), or their free times (availability.ts).
import type {TeamMember} from '../models.js';
import type {BookableMember} from '../models/catalogue.js';
import {toDay} from './availability.js';
import {toPrepayment} from './catalogue.js';
import {plainText} from './html.js';
import {toPicture} from './link.js';
import {count, flag, identifier, number, object, off, text} from './read.js';

export function toTeamMember(value: unknown): TeamMember | null {
  const wire = object(value);
  const id = identifier(wire['id']);
  const name = text(wire['name']);
  if (id === null && !name) return null;
  const rating = number(wire['rating']);
  return {
    id,
    name,
    position: text(object(wire['position'])['title']),
    specialization: text(wire['specialization']) || text(wire['spec']),
    rating: flag(wire['show_rating']) && rating !== null && rating > 0 && rating <= 5 ? rating : null,
    reviews: count(wire['comments_count'], 0),
    avatar: toPicture(wire['avatar']) ?? toPicture(wire['avatar_big']),
  };
}

export function toMember(value: unknown): BookableMember | null {
  const wire = object(value);
  const member = toTeamMember(wire);
  const {id = null} = member ?? {};
  if (!member || id === null) return null;
  return {
    ...member,
    id,
    bookable: !off(wire['bookable']),
    nextDay: toDay(wire['seance_date']) ?? toDay(wire['session_date']),
    prepayment: toPrepayment(wire),
    about: plainText(wire['information']),
  };
}
