// Responsible for: the small sentences of a card: what the clock of the visitor shows; until when the appointment may be changed, or
// why not. Pure. Not for: the controls (card-actions.ts), or the rules (rules.ts).
import {html, nothing} from 'lit';
import type {Moment} from '../../../api/values/moment.js';
import {clock, globe, ticket} from '../../../base/icons.js';
import type {Shown} from '../../../base/templates.js';
import {foreignZone, formatDate, formatTime, visitorsMoment} from '../../../i18n/dates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {untilText} from '../../../parts/appointment/when.js';
import {phonesOf} from '../../../parts/phone/phones-to-call.js';
import type {Rule, Rules} from '../rules.js';
import type {CardContext} from './card-context.js';
import type {Entry} from './groups.js';

export function cardNotes({appointment, start, rules}: Entry, context: CardContext): Shown {
  const {t} = context;
  const until = limitsText(start, rules, context);
  const prepaid = [rules.cancel, rules.reschedule].some((rule) => limitOf(rule) === 'prepaid');
  const refused = isRefused(rules);
  // A phone that can be dialled is a button.
  const [first] = refused ? phonesOf(appointment.location?.phones ?? []) : [];
  return until
    ? html`<p class="note">
        ${prepaid ? ticket() : clock()}<span
          >${until} ${refused ? t('bookings.callLocation') : nothing}
          ${first && !first.href ? html`<bdi>${first.text}</bdi>` : nothing}
          ${limitOf(rules.reschedule) === 'guest' ? html`<slot name="sign-in"></slot>` : nothing}</span
        >
      </p>`
    : nothing;
}

/** Beside the time at the location. */
export function visitorsTime({start, group}: Entry, {t, lang, now}: CardContext): Shown {
  const elsewhere = group === 'upcoming' && start && foreignZone(start) ? visitorsMoment(start) : null;
  if (!start || !elsewhere) return nothing;
  const day = sameDay(start, elsewhere) ? '' : `${formatDate(elsewhere, now, lang)}, `;
  return html`<p class="note">
    ${globe()}<span>${t('bookings.whereYouAre', {time: day + formatTime(elsewhere, 0, lang)})}</span>
  </p>`;
}

const sameDay = (one: Moment, other: Moment): boolean =>
  Math.floor((one.epoch + one.offsetMinutes * 60_000) / 86_400_000) ===
  Math.floor((other.epoch + other.offsetMinutes * 60_000) / 86_400_000);

/** Something that the place could do is not offered here: its phone takes the place of the button. */
export function isRefused({cancel, reschedule}: Rules): boolean {
  return [limitOf(cancel), limitOf(reschedule)].some((limit) => limit && limit !== 'until' && limit !== 'guest');
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
  // Until the start: nobody has to be told.
  if (forCancel === 'until' && forReschedule === 'until' && cancel.until === null && reschedule.until === null)
    return '';
  const alike = forCancel === forReschedule && cancel.until === reschedule.until;
  if (alike && hasCancelText(forCancel)) return say(changeTexts[forCancel], cancel);
  return [
    hasCancelText(forCancel) && say(cancelTexts[forCancel], cancel),
    forReschedule && say(rescheduleTexts[forReschedule], reschedule),
  ]
    .filter(Boolean)
    .join(' ');
}
