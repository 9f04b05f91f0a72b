// Responsible for: what stands in place of the list until it has come. Not for: the list (booking-list.ts).
import {html, type TemplateResult} from 'lit';

/** As high as what comes, so that nothing jumps. */
export function skeleton(): TemplateResult {
  const day = html`<h3>&nbsp;</h3>
    <div class="card bone"></div>`;
  return html`<div aria-hidden="true">
    <h2>&nbsp;</h2>
    ${[day, day, day]}
  </div>`;
}
