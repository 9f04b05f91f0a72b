// Responsible for: a step of the choice as a page: head, what the step asks, and the summary with "Continue". Pure.
// Not for: what a step asks (one file each), or what follows the choice (details-step.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Fault} from '../../../base/host.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import type {ChoiceStep} from '../choice/order.js';
import {head} from './head.js';
import {bones} from './picks.js';
import {progressOf} from './progress.js';
import type {Flow, Step} from './step.js';

export const titles = {
  location: 'booking.chooseLocation',
  services: 'booking.chooseServices',
  'team-member': 'booking.chooseMember',
  time: 'booking.chooseTime',
  event: 'booking.chooseEvent',
} as const satisfies Record<ChoiceStep, MessageKey>;

export interface ChoosingView {
  readonly flow: Flow;
  /** Undefined while it is being loaded. */
  readonly step: Step | undefined;
  /** Why it could not be loaded, or ''. */
  readonly notLoaded: string;
  readonly onRetry: () => void;
  /** The lines of the summary, on a narrow page. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function choosingView(view: ChoosingView, title: MessageKey, busy: boolean, fault: Fault): TemplateResult {
  const {flow, step, notLoaded, onRetry, open, onToggle} = view;
  const {store, host, later} = flow;
  const {shown} = store;
  const goOn = step && shown !== 'details' && shown?.step !== 'event' && canGoOn(flow);
  const text = host.faultText(fault, 'booking');
  const action = html`${text ? html`<p class="hint bad" role="alert">${text}</p>` : nothing}
  ${goOn ? continueButton(flow, busy, step.describedBy) : nothing}`;
  return html`<div class="flow">
    <section part="step" class="main" aria-labelledby="step-title">
      ${head({
        host,
        title: host.t(title),
        progress: progressOf(flow),
        onBack: store.depth ? () => flow.back() : undefined,
      })}
      ${flow.told()} ${notLoaded ? notice(notLoaded, 'error', button(host.t('common.tryAgain'), '', onRetry)) : nothing}
      ${step ? step.view() : notLoaded ? nothing : bones(4)}
    </section>
    ${
      hasAside(flow)
        ? html`<aside part="summary" class="summary ${open ? 'open' : ''}" aria-labelledby="summary-title">
            <h3 class="lines" id="summary-title">${host.t('booking.yourAppointment')}</h3>
            <ul class="lines" role="list">
              ${later?.summaryLines(flow)}
            </ul>
            ${later?.summaryToggle(flow, open, onToggle)} ${action}
          </aside>`
        : nothing
    }
  </div>`;
}

/** Nothing to go on with where nothing is offered. */
function canGoOn({store: {place, shown}}: Flow): boolean {
  return (
    shown !== null && shown !== 'details' && (shown.step !== 'services' || Boolean(place?.catalogue.services.length))
  );
}

/** Nothing is chosen, and nothing can be. */
function hasAside(flow: Flow): boolean {
  const {shown, choice} = flow.store;
  if (!canGoOn(flow) || shown === null || shown === 'details') return false;
  return shown.step !== 'event' || choice.parts.some(({serviceIds}) => serviceIds.length > 0);
}

function continueButton({host, goOn}: Flow, busy: boolean, describedBy = ''): Shown {
  return html`<button
    part="button button-primary"
    class="button primary"
    type="button"
    aria-disabled=${busy}
    aria-describedby=${describedBy || nothing}
    @click=${busy ? nothing : goOn}
  >
    ${host.t('booking.goOn')}
  </button>`;
}
