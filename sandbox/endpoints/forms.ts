// Responsible for: booking forms and the texts of the hosted form (reference A.2, booking 1.1).
// Not for: which forms there are (seed/forms.ts).

import type {Answer} from '../answers.js';
import {notFound, numberParam, type Call} from '../call.js';
import {findForm} from '../seed/forms.js';
import {locationById} from '../seed/world.js';

/** GET bookform/{id}: the form of a chain, or of a location. */
export function bookform(call: Call): Answer {
  const id = numberParam(call, 'form');
  const form = findForm(id, locationById(id) !== undefined);
  const location = form && locationById(form.locationId);
  if (!form || !location) throw notFound();
  const {links} = form;
  const data = {
    id,
    url: `b${id}.alteg.io`,
    group_id: form.chainId,
    company_id: location.id,
    phone_confirmation: form.chainId === 0 && location.phoneConfirmation,
    lang: 'en-US',
    langs: [
      {id: 2, code: 'en-US', title: 'English'},
      {id: 7, code: 'uk-UK', title: 'Українська'},
      {id: 23, code: 'Lt-sr-SP', title: 'Srpski'},
    ],
    steps: form.steps.map((step) => ({...step, title: '', is_title_default: true})),
    sequence_type: call.settings.sequenceType ?? form.sequence,
    style: {show_header: true, logo: '', main_color: '#FFCB00', header_background_new: []},
    brand: links ? {agreement_links: {user_confidentiality_link: links.privacy, user_agreement_link: links.terms}} : [],
    comment_required: false,
    is_show_privacy_policy: true,
    is_client_agreements_feature_enabled: false,
    specialization_display_mode: form.recordTypeId === 1 ? 1 : 0,
    record_type_id: form.recordTypeId,
    is_multiple_activity_record: form.events > 1,
    activity_record_count: form.events,
    display_activity_type: 'all',
    features: [],
  };
  return {kind: 'data', status: 200, data};
}

/** GET i18n/{language}: a small part of the dictionary. Some of its keys are irregular, as live. */
export function texts(): Answer {
  const data = {
    404: {'not-found-record': 'The appointment was not found'},
    record: {change_record_fail: 'Please choose another time', is_deleted: 'The appointment is cancelled'},
    service: {price_not_available: 'The price is not given'},
    group_booking: {no_space: 'No space'},
    by_month_num: {1: 'January', '08': 'August', 10: 'October'},
  };
  return {kind: 'data', status: 200, data};
}
