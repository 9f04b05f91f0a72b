// Responsible for: rows to choose from: a native radio button or checkbox in a label that is its target. Pure.
// Not for: what is offered (the steps).
import {html, nothing, type TemplateResult} from 'lit';
import type {Shown} from '../../../base/templates.js';

export interface Row {
  /** Unique within the element. */
  readonly id: string;
  readonly before?: Shown;
  readonly label: TemplateResult;
  readonly hint?: Shown;
  readonly checked: boolean;
  readonly disabled?: boolean;
}

/** One of several. Its name is the label, and the hint describes it. */
export function radio({
  name,
  onChoose,
  ...row
}: Row & {readonly name: 'member' | 'location'; readonly onChoose: () => void}): TemplateResult {
  const {id, before = nothing, label, hint = nothing, checked, disabled = false} = row;
  return html`<label part="${name === 'member' ? 'person' : 'location'}" class="pick">
    ${before}
    <p>
      <span id="${id}-name">${label}</span>
      <small id="${id}-hint">${hint}</small>
    </p>
    <input
      type="radio"
      name=${name}
      id=${id}
      aria-labelledby="${id}-name"
      aria-describedby="${id}-hint"
      .checked=${checked}
      ?disabled=${disabled}
      @change=${onChoose}
    />
  </label>`;
}

/** Any number of several. Its name is all that stands in the row. @param onToggle whether it is chosen now: it may be one too many */
export function checkbox({onToggle, ...row}: Row & {readonly onToggle: () => boolean}): TemplateResult {
  const {id, before = nothing, label, hint = nothing, checked, disabled = false} = row;
  const toggle = ({target}: Event): void => void ((target as HTMLInputElement).checked = onToggle());
  return html`<label part="service" class="pick">
    ${before}
    <p>${label} <small>${hint}</small></p>
    <input type="checkbox" id=${id} .checked=${checked} ?disabled=${disabled} @change=${toggle} />
  </label>`;
}

/** @param labelledBy id of what names the choice */
export function picks(rows: readonly TemplateResult[], labelledBy: string): TemplateResult {
  return html`<div part="choice" class="picks" role="radiogroup" aria-labelledby=${labelledBy}>${rows}</div>`;
}

/** As high as rows to come. */
export function bones(count: number): TemplateResult {
  const row = html`<div class="pick bone">
    <p><i></i><i></i></p>
  </div>`;
  return html`<div class="picks" aria-hidden="true">${Array.from({length: count}, () => row)}</div>`;
}
