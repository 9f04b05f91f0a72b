// Responsible for: what stands where a list would: an icon, one line, one line more, one button. Not for: when it does.
import {html, nothing, type TemplateResult} from 'lit';
import type {Icon} from './icons.js';
import type {Shown} from './templates.js';

export function blank(icon: Icon, text: string, hint = '', action: Shown = nothing): TemplateResult {
  return html`<div part="notice" class="card notice blank" tabindex="-1" role="group" aria-label=${text}>
    <span class="dot" aria-hidden="true">${icon()}</span>
    <p role="status"><b>${text}</b></p>
    ${hint ? html`<p class="muted">${hint}</p>` : nothing} ${action}
  </div>`;
}
