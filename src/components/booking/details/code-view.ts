// Responsible for: the step of the code, with the choice to stay signed in. Pure. Not for: the SMS and the code (parts/phone-code).
import {html, type TemplateResult} from 'lit';
import {callLine} from '../../../parts/appointment/location.js';
import type {Details} from './details.js';
import {head} from '../steps/head.js';
import {progressOf} from '../steps/progress.js';

export function codeView(step: Details): TemplateResult {
  const {flow, code} = step;
  const {host} = flow;
  const onBack = code.stage.phase === 'code' ? () => flow.back() : undefined;
  return html`<div class="flow">
    <section part="step" class="main" aria-labelledby="step-title">
      ${head({host, title: host.t('phone.title'), progress: progressOf(flow, 'code', true), onBack})} ${codeForm(step)}
    </section>
  </div>`;
}

/** The code, and beside it whether the client stays signed in: salons' tablets are shared. */
export function codeForm(step: Details): TemplateResult {
  const {flow, code} = step;
  const {host, store} = flow;
  const submit = (event: Event): void => {
    event.preventDefault();
    void code.confirm();
  };
  const keep = ({target}: Event): void => {
    step.keepSignedIn = (target as HTMLInputElement).checked;
  };
  return html`<form class="code" novalidate aria-labelledby="step-title" @submit=${submit}>
      ${code.fields('booking.codeHint')}
      <label class="pick agree">
        <p>${host.t('booking.keep')}</p>
        <input type="checkbox" id="keep" .checked=${step.keepSignedIn} @change=${keep} />
      </label>
    </form>
    ${callLine(store.place?.location ?? null)}`;
}
