// Responsible for: reading and taking the review of a visit, by the short token of its record.
// Not for: the record itself (model/record-shape.ts).

import {AltegioFailure, type Answer} from '../answers.js';
import {jsonBody, notFound, type Call} from '../call.js';
import type {Appointment} from '../model/appointment.js';
import {imageAddress, locationOf, totalCost} from '../model/record-shape.js';
import {basicIso} from '../model/zones.js';
import {personById} from '../seed/world.js';

const longestText = 4000;

/** GET master_record_review/{token} (A.5) */
export function readReview(call: Call): Answer {
  const visit = visitOf(call);
  const {imageBase, reviewTips} = call.settings;
  const location = locationOf(visit);
  const person = visit.teamMemberId === null ? undefined : personById(visit.teamMemberId);
  const data = {
    favicon_url: `${imageBase}/favicon.ico`,
    is_review_submitted: visit.review !== null,
    page_title: location.publicTitle,
    master: person
      ? {
          id: person.id,
          name: person.name,
          company_id: location.id,
          specialization: person.specialization,
          rating: person.rating,
          show_rating: person.showRating,
          avatar: imageAddress(person.photo ?? 'no-master-sm.png', imageBase),
          prepaid: person.prepaid ?? 'forbidden',
          position: person.position ?? [],
        }
      : [],
    company: {
      id: location.id,
      title: location.publicTitle,
      logo: imageAddress(location.logo ?? 'no-master.png', imageBase),
      address: location.address,
    },
    tips: reviewTips ? [5, 10, 15] : [],
    record: {id: visit.id, payed_cost: totalCost(visit), date: basicIso(location.zone, visit.startsAt)},
    currency: currencyJson(location.currency),
    agreement_links: {
      terms_of_use: 'https://alteg.io/info/terms',
      confidentiality_agreement: 'https://alteg.io/info/privacy',
    },
    language: {id: 2, locale: 'en-US', iso: 'en'},
  };
  return {kind: 'data', status: 200, data};
}

/** POST master_record_review/{token}: once for a visit. */
export function takeReview(call: Call): Answer {
  const visit = visitOf(call);
  const {rating, text = ''} = jsonBody(call);
  if (![1, 2, 3, 4, 5].includes(Number(rating)) || typeof rating === 'boolean') {
    throw new AltegioFailure(422, 'The rating is a whole number from 1 to 5', 422);
  }
  if (typeof text !== 'string' || text.length > longestText) {
    throw new AltegioFailure(422, 'The text is too long', 422);
  }
  const {reviewAgainStatus, reviewAnswer} = call.settings;
  if (visit.review !== null) throw new AltegioFailure(reviewAgainStatus, 'The review was sent already');
  visit.review = {rating: Number(rating), text};
  if (reviewAnswer === 'json') return {kind: 'data', status: 200, data: null};
  return {kind: 'empty', status: reviewAnswer === 'empty' ? 200 : 204};
}

/** A visit that took place: the link goes out when the client is marked as arrived. */
function visitOf(call: Call): Appointment {
  const {token} = call.params;
  const found = [...call.state.appointments.values()].find((appointment) => appointment.token === token);
  if (!found || found.attendance !== 1 || found.deleted) throw notFound();
  return found;
}

/** A location has a code or a sign, the review has both where they are known. */
function currencyJson(currency: string): object {
  const isCode = /^[A-Z]{3}$/.test(currency);
  return {
    id: 1,
    iso: isCode ? currency : '',
    name: currency,
    symbol: isCode ? '' : currency,
    is_symbol_after_amount: isCode,
  };
}
