// Responsible for: Altegio's field names of a review. Not for: sending one (reviews.ts).
import {AltegioApiError} from '../errors.js';
import type {Review, ReviewedLocation} from '../models/review.js';
import {readMoment} from '../values/moment.js';
import {toLink, toPicture} from './link.js';
import {toTeamMember} from './member.js';
import {flag, identifier, list, number, object, text} from './read.js';

/** @throws AltegioApiError `bad-response` for what has nothing of a review in it */
export function toReview(data: unknown): Review {
  const wire = object(data);
  const record = object(wire['record']);
  const currency = object(wire['currency']);
  const links = object(wire['agreement_links']);
  const location = toReviewedLocation(wire['company']);
  const teamMember = toTeamMember(wire['master']);
  const start = readMoment(record['date']);
  const appointmentId = identifier(record['id']);
  const isReview = location ?? teamMember ?? start ?? appointmentId ?? isSwitch(wire['is_review_submitted']);
  if (isReview === null) throw new AltegioApiError('bad-response');
  return {
    submitted: flag(wire['is_review_submitted']),
    appointmentId,
    location,
    teamMember,
    startsAt: start?.iso ?? null,
    // Altegio's own spelling.
    paid: number(record['payed_cost']) ?? number(record['paid_cost']),
    currency: text(currency['iso']) || text(currency['symbol']),
    tips: list(wire['tips']).length > 0,
    tipsLink: list(wire['tips']).map(toTipsLink).find(Boolean) ?? null,
    links: {privacy: toLink(links['confidentiality_agreement']), terms: toLink(links['terms_of_use'])},
  };
}

/** What `tips` holds is not documented: an address of Altegio's, alone or in an object, is taken, and no other. */
function toTipsLink(value: unknown): string | null {
  const wire = object(value);
  const link = [value, wire['link'], wire['url'], wire['href']].map(toLink).find(Boolean) ?? '';
  return /^https:\/\/([\w-]+\.)*alteg\.io(?=[/?#]|$)/i.test(link) ? link : null;
}

/** null: neither true nor false. */
function isSwitch(value: unknown): true | null {
  return typeof value === 'boolean' || number(value) !== null ? true : null;
}

function toReviewedLocation(value: unknown): ReviewedLocation | null {
  const wire = object(value);
  const id = identifier(wire['id']);
  const name = text(wire['public_title']) || text(wire['title']);
  if (!id && !name) return null;
  return {id, name, address: text(wire['address']), logo: toPicture(wire['logo'])};
}
