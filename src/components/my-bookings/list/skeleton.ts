// Responsible for: the placeholder that is shown until the list is loaded. Not for: the list (booking-list.ts).
import {html, type TemplateResult} from 'lit';

/** The grid of a card, as high as a typical one, so that the page does not jump. */
export function skeleton(): TemplateResult {
  const row = html`<div class="row">
    <span class="dot"></span>
    <p><i></i><i></i><i></i></p>
  </div>`;
  const card = html`<div class="card bone">
    <div class="body">
      <div class="leaf"></div>
      <div class="what"><i></i><i></i><i></i></div>
      <div class="side">${row}${row}</div>
    </div>
    <div class="acts"><i class="leaf"></i></div>
  </div>`;
  return html`<div aria-hidden="true">
    <h2>&nbsp;</h2>
    <div class="list">${card}${card}</div>
  </div>`;
}
