// Responsible for: the same booking once more: the host is told, and Altegio's hosted form opens where nobody prevents it.
// Loaded with appointment-actions.ts. Not for: when it is offered (card-actions.ts).
import type {Appointment} from '../../../api/models.js';
import {hostedPage} from '../../../base/links.js';
import {badHttps} from '../../../base/option-checks.js';
import {page} from '../../../base/page/page-registry.js';
import type {Host} from '../../../base/host.js';
import type {BookAgainDetail} from '../my-bookings.events.js';

/** @param form Altegio's hosted booking form */
export function bookAgain(
  host: Host,
  form: string | undefined,
  {location, teamMember, anyTeamMember, services}: Appointment,
): void {
  const detail: BookAgainDetail = {
    locationId: location?.id ?? null,
    teamMemberId: (!anyTeamMember && teamMember?.id) || null,
    serviceIds: services.map(({id}) => id).filter((id) => id !== null),
  };
  if (!host.emit('altegio-book-again', detail, true)) return;
  // An <altegio-booking> of the page is nearer than the hosted form.
  if ([...page().bookers].some((takes) => takes(detail)) || !form) return;
  const problem = badHttps('booking-url', form);
  // oxlint-disable-next-line no-console -- told when it matters, for no page needs its bytes before
  if (problem) console.error(`<${host.element.localName}> ${problem}`);
  else open(hostedForm(form, detail), '_self');
}

/**
 * At the choice of a time. Documented by nobody; in use is `m`, the team member (-1: any), then an `s` for each service.
 */
function hostedForm(bookingUrl: string, {locationId, teamMemberId, serviceIds}: BookAgainDetail): string {
  const chosen = [`m${teamMemberId ?? -1}`, ...serviceIds.map((id) => `s${id}`)].join('');
  return hostedPage(bookingUrl, locationId, 'personal/select-time', chosen);
}
