// Responsible for: the head of a step: the way back, the heading, and how far the client is. Pure.
// Not for: what the step asks (one file each).
import {html, nothing, type TemplateResult} from 'lit';
import type {Host} from '../../../base/host.js';

export interface Head {
  readonly host: Host;
  readonly title: string;
  /** null: not counted, as when all is done. */
  readonly progress: {readonly number: number; readonly count: number} | null;
  /** Absent where there is no way back. */
  readonly onBack: (() => void) | undefined;
}

export function head({host, title, progress, onBack}: Head): TemplateResult {
  const {t} = host;
  const step = progress ? t('booking.step', progress) : '';
  return html`<div part="steps" class="steps">
    ${
      onBack
        ? html`<button part="button" class="icon" type="button" aria-label=${t('booking.back')} @click=${onBack}>
            <svg class="flip" viewBox="0 0 20 20" aria-hidden="true"><path d="M12.5 4.5 7 10l5.5 5.5" /></svg>
          </button>`
        : nothing
    }
    <div>
      ${step ? html`<p class="muted">${step}</p>` : nothing}
      <h2 id="step-title" tabindex="-1">${title}</h2>
    </div>
    ${
      progress ? html`<progress max=${progress.count} value=${progress.number} aria-label=${step}></progress>` : nothing
    }
  </div>`;
}
