// Responsible for: a booking whose answer was lost: while it is being read, and when nobody knows. Pure.
// Not for: reading it (write/), or the code (code-view.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {button, notice} from '../../../base/templates.js';
import {callLine} from '../../../parts/appointment/location.js';
import {codeFault, codeForm} from './code-view.js';
import type {Details} from './details.js';
import {detailsSummary} from './details-summary.js';
import {head} from '../steps/head.js';

export function checkingView({flow}: Details): TemplateResult {
  const {host} = flow;
  return html`<div class="flow">
    <section part="step" class="main" aria-labelledby="step-title">
      ${head({host, title: host.t('common.busy'), progress: null, onBack: undefined})}
      ${notice(host.t('booking.checking'))} ${detailsSummary(flow, false)}
    </section>
  </div>`;
}

export function unknownView(step: Details): TemplateResult {
  const {flow, code} = step;
  const lookingUp = step.lookingUp && (step.isCodeSent || code.stage.phase === 'sending');
  const {host, store, api} = flow;
  // Whose phone it was is not known any more once the popup was closed.
  const guest = api().session.status !== 'signed-in' && step.contacts.phone.e164;
  return html`<div class="flow">
    <section part="step" class="main" aria-labelledby="step-title">
      ${head({host, title: host.t('booking.unknownTitle'), progress: null, onBack: undefined})}
      ${notice(host.t('booking.unknown'), 'error', callLine(store.place?.location ?? null))}
      <div class="choice">${detailsSummary(flow, false)}</div>
      ${lookingUp ? nothing : codeFault(step)} ${lookingUp && step.isCodeSent ? codeForm(step) : nothing}
      <div class="actions">
        ${button(host.t('booking.anotherTime'), '', step.anotherTime)}
        ${guest && !lookingUp ? button(host.t('booking.signInToSee'), '', () => void step.lookUp()) : nothing}
        ${lookingUp ? nothing : button(host.t('booking.checkAgain'), 'primary', step.checkAgain)}
      </div>
    </section>
  </div>`;
}
