// Responsible for: the step of the code, with the choice to stay signed in. Pure. Not for: the SMS and the code (parts/phone-code).
import {html, nothing, type TemplateResult} from 'lit';
import {button, notice, type Shown} from '../../../base/templates.js';
import {callLine} from '../../../parts/appointment/location.js';
import type {Details} from './details.js';
import {head} from '../steps/head.js';
import {progressOf} from '../steps/progress.js';

export function codeView(step: Details): TemplateResult {
  const {flow, code} = step;
  const {host} = flow;
  const {phase} = code.stage;
  const onBack = phase === 'code' ? () => flow.back() : undefined;
  return html`<div class="flow">
    <section part="step" class="main" aria-labelledby="step-title">
      ${head({host, title: host.t('phone.title'), progress: progressOf(flow, 'code', true), onBack})}
      ${phase === 'phone' ? notice(host.t('common.busy')) : codeForm(step)}
    </section>
  </div>`;
}

/** Why there is no code step after a press that asked for one; nothing where there is no reason. */
export function codeFault({flow, code, contacts, haveCode}: Details): Shown {
  const {fault, stage, phone} = code;
  // An SMS to this phone may have come.
  const mayHaveCode = stage.phase === 'phone' && (stage.maybeSent || stage.tooEarly) && phone === contacts.phone.e164;
  // An SMS was sent before this page, to a number that is not known here.
  const text = fault || ('tooEarly' in stage && stage.tooEarly ? code.status() : '');
  const way = mayHaveCode ? button(flow.host.t('phone.haveCode'), '', haveCode) : nothing;
  return text ? notice(text, fault ? 'error' : '', way) : nothing;
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
