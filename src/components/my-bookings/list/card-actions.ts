// Responsible for: the actions of a card: its buttons and links, and the sentence with the time limits or the reason why an action
// is not available. Pure. Not for: performing an action (actions/appointment-actions.ts), or the rules (rules.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Moment} from '../../../api/values/moment.js';
import {notice} from '../../../base/templates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {mapOf, phoneLinks, siteOf} from '../../../parts/appointment/location.js';
import {untilText} from '../../../parts/appointment/when.js';
import type {Rule, Rules} from '../rules.js';
import type {ActionName, CardContext} from './card-context.js';
import type {Entry} from './groups.js';

export function cardActions({appointment, start, group, rules}: Entry, context: CardContext): TemplateResult {
  const {t, actions, now} = context;
  const {id, location, status} = appointment;
  const pressed = actions.pressed?.id === id ? actions.pressed : null;
  const control = (action: ActionName, label: MessageKey, kind = ''): TemplateResult =>
    html`<button
      part="button"
      class=${kind}
      type="button"
      id="${action}-${id}"
      aria-describedby="title-${id} time-${id}"
      aria-disabled=${pressed?.phase === 'loading' && pressed.action === action}
      aria-expanded=${action === 'calendar' ? actions.expanded === id : nothing}
      @click=${() => actions.press(action, appointment)}
    >
      ${t(label)}
    </button>`;
  const {cancel, reschedule} = rules;
  const limits = [limitOf(cancel), limitOf(reschedule)];
  const refused = limits.some((limit) => limit && limit !== 'until' && limit !== 'guest');
  const until = limitsText(start, rules, context);
  // The phone to call stands in the sentence that asks for it, and is not repeated below.
  const [called = nothing, ...phones] = phoneLinks(location);
  return html`<div part="actions" class="acts">
    <div class="links">
      ${reschedule.allowed ? control('reschedule', 'bookings.reschedule') : nothing}
      ${cancel.allowed ? control('cancel', 'bookings.cancel') : nothing}
      ${
        start && (group === 'upcoming' || (status === 'cancelled' && start.epoch > now))
          ? control('calendar', 'bookings.calendar')
          : nothing
      }
      ${location?.id && (group === 'past' || status === 'cancelled') ? control('again', 'bookings.bookAgain') : nothing}
    </div>
    ${
      until
        ? html`<p class="muted links">
            ${until} ${refused ? html`${t('bookings.callLocation')} ${called}` : nothing}
            ${limits.includes('guest') ? html`<slot name="sign-in"></slot>` : nothing}
          </p>`
        : nothing
    }
    ${pressed?.phase === 'failed' ? notice(t('bookings.notLoaded'), 'error') : actions.below(appointment)}
    <div class="links">
      ${mapOf(location, t('bookings.map'))} ${refused ? nothing : called} ${phones} ${siteOf(location)}
      ${location?.address ? control('copy', 'bookings.copyAddress', 'link') : nothing}
      <slot name="card-actions-${id}"><slot name="card-actions"></slot></slot>
    </div>
  </div>`;
}

/** The sentence that a rule needs; null where it needs none. */
type Limit = 'until' | 'too-late' | 'prepaid' | 'not-offered' | 'group-event' | 'guest';

function limitOf(rule: Rule): Limit | null {
  if (rule.allowed) return 'until';
  switch (rule.reason) {
    case 'cancelled':
    case 'past':
      return null;
    case 'unknown-time':
      return 'not-offered';
    default:
      return rule.reason;
  }
}

type CancelLimit = Exclude<Limit, 'group-event' | 'guest'>;

/** Both of the others are reasons of a reschedule alone. */
function hasCancelText(limit: Limit | null): limit is CancelLimit {
  return limit !== null && limit !== 'group-event' && limit !== 'guest';
}

const cancelTexts: Readonly<Record<CancelLimit, MessageKey>> = {
  until: 'bookings.cancelUntil',
  'too-late': 'bookings.cancelTooLate',
  prepaid: 'bookings.cancelPrepaid',
  'not-offered': 'bookings.cancelNotOffered',
};
const rescheduleTexts: Readonly<Record<Limit, MessageKey>> = {
  until: 'bookings.rescheduleUntil',
  'too-late': 'bookings.rescheduleTooLate',
  prepaid: 'bookings.reschedulePrepaid',
  'not-offered': 'bookings.rescheduleNotOffered',
  'group-event': 'bookings.rescheduleGroupEvent',
  guest: 'bookings.rescheduleGuest',
};
/** Sentences about both actions. */
const changeTexts: typeof cancelTexts = {
  until: 'bookings.changeUntil',
  'too-late': 'bookings.changeTooLate',
  prepaid: 'bookings.changePrepaid',
  'not-offered': 'bookings.changeNotOffered',
};

/** Until when the appointment may be cancelled and rescheduled, or why not; one sentence where both are alike. */
function limitsText(start: Moment | null, {cancel, reschedule}: Rules, context: CardContext): string {
  const say = (key: MessageKey, rule: Rule): string =>
    context.t(key, {until: start ? untilText(start, rule.until ?? start.epoch, context) : ''});
  const [forCancel, forReschedule] = [limitOf(cancel), limitOf(reschedule)];
  const alike = forCancel === forReschedule && cancel.until === reschedule.until;
  if (alike && hasCancelText(forCancel)) return say(changeTexts[forCancel], cancel);
  return [
    hasCancelText(forCancel) && say(cancelTexts[forCancel], cancel),
    forReschedule && say(rescheduleTexts[forReschedule], reschedule),
  ]
    .filter(Boolean)
    .join(' ');
}
