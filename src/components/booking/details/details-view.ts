// Responsible for: the details as one page: what is booked, contacts, consent, total and the button; or the way to Altegio's
// hosted form where only that can finish it. Pure. Not for: what a press does (details-step.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {said} from '../../../base/option-checks.js';
import {notice, type Shown} from '../../../base/templates.js';
import {comma} from '../../../i18n/dates.js';
import {callLine} from '../../../parts/appointment/location.js';
import {titles} from '../../../parts/appointment/services.js';
import {handOverOf, handOverUrl, type HandOver} from '../choice/hand-over.js';
import {readId} from '../choice/presets.js';
import type {HandOverDetail} from '../booking.events.js';
import {codeFault} from './code-view.js';
import {consent} from './consent.js';
import type {Details} from './details.js';
import {detailsSummary} from './details-summary.js';
import {head} from '../steps/head.js';
import {mostSeats} from '../steps/most-seats.js';
import {progressOf} from '../steps/progress.js';
import type {Flow} from '../steps/step.js';
import {chosenServices, totalOf} from '../steps/summary.js';

export function detailsStatus({locked, code, flow, write, lookingUp, isCodeSent}: Details): string {
  const {status} = write.state;
  if (status === 'checking') return flow.host.t('booking.checking');
  // The client has left the step of the code.
  const isOver = isCodeSent && status !== 'code' && !lookingUp;
  return (isOver ? '' : code.status()) || (locked ? flow.host.t('common.busy') : '');
}

/** Why it cannot be booked here; null: it can. */
export function handOverFor({store}: Flow): HandOver | null {
  const {choice} = store;
  const members = choice.parts.map(({teamMemberId}) =>
    typeof teamMemberId === 'number' ? store.memberOf(teamMemberId) : undefined,
  );
  return handOverOf(chosenServices(store), members, choice.event);
}

export function detailsView(step: Details): TemplateResult {
  const {flow} = step;
  const {host, store} = flow;
  const {choice} = store;
  const handOver = handOverFor(flow);
  const onBack = store.depth && !step.locked ? () => void flow.back() : undefined;
  const submit = (event: Event): void => {
    event.preventDefault();
    void step.press();
  };
  const main = html`${head({host, title: host.t('booking.details'), progress: progressOf(flow, 'details', !handOver && step.needsCode), onBack})}
    ${flow.told()}
    <div class="choice" part="choice">${detailsSummary(flow)}</div>`;
  if (handOver) {
    return html`<div class="flow">
      <section part="step" class="main" aria-labelledby="step-title">${main}</section>
      <aside part="summary" class="summary" aria-label=${host.t('booking.total')}>
        ${total(flow)} ${offered(flow, handOver)}
      </aside>
    </div>`;
  }
  return html`<form part="form" class="flow" novalidate aria-labelledby="step-title" @submit=${submit}>
    <section part="step" class="main" aria-labelledby="step-title">
      ${main} ${choice.event ? seats(step) : nothing}
      <slot name="sign-in"></slot>
      ${step.contacts.view()}
      <slot name="details"></slot>
      ${consent(flow, step.contacts, step.policy)}
    </section>
    <div part="summary" class="summary book">
      ${total(flow)} ${outcome(step)}
      <button part="button button-primary" class="button primary" type="submit" aria-disabled=${step.locked}>
        ${host.t(isAlready(step) ? 'booking.bookAnyway' : 'booking.book')}
      </button>
    </div>
  </form>`;
}

function total(flow: Flow): Shown {
  const text = totalOf(flow);
  return text
    ? html`<p class="sum">
        <b>${flow.host.t('booking.total')}</b> <b part="total"><bdi dir="ltr">${text}</bdi></b>
      </p>`
    : nothing;
}

function isAlready({write: {state}}: Details): boolean {
  return 'already' in state && state.already.length > 0;
}

/** What became of the last press. */
function outcome(step: Details): Shown {
  const {write, flow} = step;
  const {host, store} = flow;
  const {state} = write;
  const call = callLine(store.place?.location ?? null);
  const shown = (): Shown => {
    const fault = codeFault(step);
    if (fault !== nothing) return fault;
    if (isAlready(step) && 'already' in state) {
      const what = state.already.map(({services}) => titles(services, host.t)).join(comma(host.lang));
      return notice(host.t('booking.already', {what}));
    }
    switch (state.status) {
      case 'not-booked':
        return notice(host.t('booking.notBooked'), 'error');
      case 'refused': {
        if (step.contacts.saysRefusal) return nothing;
        const wall = state.error.code === 'verification-required';
        const blocked = state.error.code === 'blocked-client';
        const text = blocked ? host.t('phone.blocked-client') : host.faultText(state.error, 'booking');
        return notice(text, 'error', html`${wall ? link(flow, 'wall') : nothing} ${wall || blocked ? call : nothing}`);
      }
      default:
        return nothing;
    }
  };
  return html`<div class="outcome">${shown()}</div>`;
}

/** Why it cannot be booked here, and where it can. */
function offered(flow: Flow, reason: HandOver): TemplateResult {
  const {host, store} = flow;
  const call = callLine(store.place?.location ?? null);
  if (reason === 'membership') return notice(host.t('booking.membership'), '', call);
  const to = link(flow, reason);
  return html`${notice(to === nothing ? host.t('booking.callUs') : host.t(`booking.${reason}`), '', to === nothing ? call : nothing)}
  ${to}`;
}

function link(flow: Flow, reason: HandOverDetail['reason']): Shown {
  const {host, store, element} = flow;
  const url = handOverUrl(store.choice, host.option('bookingUrl'), readId(said(element.formId)));
  if (!url) return nothing;
  const leave = (event: Event): void => {
    if (!host.emit('altegio-before-hand-over', {reason, url} satisfies HandOverDetail, true)) event.preventDefault();
  };
  return html`<a part="button button-primary" class="button primary" href=${url} @click=${leave}
    >${host.t('booking.payAndBook')}</a
  >`;
}

function seats(step: Details): Shown {
  const {flow} = step;
  const {host, store, element} = flow;
  const {event, seats: chosen} = store.choice;
  if (!event) return nothing;
  const most = mostSeats(event.seatsLeft, store.place?.location.rules.maxSeats ?? 0, element.maxSeats);
  const set = ({target}: Event): void => {
    const input = target as HTMLInputElement;
    const count = Math.min(Math.max(1, Math.round(Number(input.value)) || 1), most);
    if (input.value !== '') store.choose({...store.choice, seats: count});
  };
  const tidy = ({target}: Event): void => {
    (target as HTMLInputElement).value = `${store.choice.seats}`;
  };
  return html`<div part="field seats" class="seats">
    <label part="label" for="seats">${host.t('booking.seats')}</label>
    <div class="control">
      <input
        part="input"
        id="seats"
        type="number"
        inputmode="numeric"
        min="1"
        max=${most}
        ?readonly=${step.locked}
        .value=${`${chosen}`}
        @input=${set}
        @change=${tidy}
      />
    </div>
  </div>`;
}
