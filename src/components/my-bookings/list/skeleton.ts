// Responsible for: the placeholder that is shown until the list is loaded. Not for: the list (booking-list.ts).
import {html, type TemplateResult} from 'lit';

/** As high as typical cards, so that the page does not jump. */
export function skeleton(): TemplateResult {
  const day = html`<h3>&nbsp;</h3>
    <div class="card bone"></div>`;
  return html`<div aria-hidden="true">
    <h2>&nbsp;</h2>
    ${[day, day, day]}
  </div>`;
}
