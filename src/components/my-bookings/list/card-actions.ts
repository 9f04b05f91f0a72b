// Responsible for: the actions of a card: its buttons and links, and the sentence with the time limits or the reason why an action
// is not available. Pure. Not for: performing an action (actions/appointment-actions.ts), or the rules (rules.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Moment} from '../../../api/moment.js';
import type {Location} from '../../../api/models.js';
import type {MessageKey} from '../../../i18n/messages.js';
import * as format from '../../../i18n/dates.js';
import {mapLink, siteLink} from '../../../base/links.js';
import {phoneLinks} from '../../../parts/appointment/phone-links.js';
import {notice, type Shown} from '../../../base/templates.js';
import {cancelRule, rescheduleRule, type Rule} from '../rules.js';
import type {Act, CardContext} from './card-context.js';
import type {Entry} from './groups.js';

type Words = Pick<CardContext, 't' | 'lang' | 'now'>;

export function cardActions({appointment, at, group}: Entry, context: CardContext): TemplateResult {
  const {t, acts, now} = context;
  const {id, location, status} = appointment;
  const control = (act: Act, label: MessageKey, kind = ''): TemplateResult =>
    html`<button
      part="button"
      class=${kind}
      type="button"
      id="${act}-${id}"
      aria-describedby="title-${id} time-${id}"
      aria-disabled=${acts.busy === `${act}-${id}`}
      aria-expanded=${act === 'calendar' ? acts.expanded === id : nothing}
      @click=${() => acts.press(act, appointment)}
    >
      ${t(label)}
    </button>`;
  const cancel = cancelRule(appointment, now);
  const move = rescheduleRule(appointment, now, Boolean(acts.guest));
  const limits = [limitOf(cancel), limitOf(move)];
  const refused = limits.some((limit) => limit && limit !== 'until' && limit !== 'guest');
  const sentence = limitsText(at, cancel, move, context);
  // If the sentence asks to call, it contains the first phone. Do not show that phone again below.
  const [called = nothing, ...phones] = phoneLinks(location);
  return html`<div part="actions" class="acts">
    <div class="links">
      ${move.allowed ? control('move', 'bookings.reschedule') : nothing}
      ${cancel.allowed ? control('cancel', 'bookings.cancel') : nothing}
      ${
        at && (group === 'upcoming' || (status === 'cancelled' && at.epoch > now))
          ? control('calendar', 'bookings.calendar')
          : nothing
      }
      ${location?.id && (group === 'past' || status === 'cancelled') ? control('again', 'bookings.bookAgain') : nothing}
    </div>
    ${
      sentence
        ? html`<p class="muted links">
            ${sentence} ${refused ? html`${t('bookings.callLocation')} ${called}` : nothing}
            ${limits.includes('guest') ? html`<slot name="sign-in"></slot>` : nothing}
          </p>`
        : nothing
    }
    ${acts.failed.endsWith(`-${id}`) ? notice(t('bookings.notLoaded'), 'error') : acts.below(appointment)}
    <div class="links">
      ${map(location, t)} ${refused ? nothing : called} ${phones} ${site(location)}
      ${location?.address ? control('copy', 'bookings.copyAddress', 'link') : nothing}
      <slot name="card-actions-${id}"><slot name="card-actions"></slot></slot>
    </div>
  </div>`;
}

/** The kind of sentence that a rule needs. */
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

const cancelTexts: Readonly<Record<Exclude<Limit, 'group-event' | 'guest'>, MessageKey>> = {
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

/** The sentence with the limits of both actions, or two sentences if the limits differ. */
function limitsText(at: Moment | null, cancel: Rule, reschedule: Rule, context: CardContext): string {
  const say = (key: MessageKey, rule: Rule): string =>
    context.t(key, {until: at ? untilText(at, rule.until ?? at.epoch, context) : ''});
  const [forCancel, forReschedule] = [limitOf(cancel), limitOf(reschedule)];
  const alike = forCancel === forReschedule && cancel.until === reschedule.until;
  if (alike && forCancel && forCancel in changeTexts)
    return say(changeTexts[forCancel as keyof typeof changeTexts], cancel);
  return [
    forCancel && say(cancelTexts[forCancel as keyof typeof cancelTexts], cancel),
    forReschedule && say(rescheduleTexts[forReschedule], reschedule),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Such as `tomorrow, 14:30`, in the location's local time. */
export function untilText(at: Moment, until: number, {t, lang, now}: Words): string {
  const moment = {...at, epoch: until};
  const days = format.daysAhead(moment, now);
  const day =
    days === 0 || days === 1
      ? t(days ? 'bookings.tomorrow' : 'bookings.today').toLocaleLowerCase(lang)
      : format.formatDate(moment, now, lang);
  return `${day}, ${format.formatTime(moment, 0, lang)}`;
}

function map(location: Location | null, t: Words['t']): Shown {
  if (!location) return nothing;
  const {latitude, longitude, address, city, name} = location;
  const href = mapLink(latitude, longitude, [name, address, city].filter(Boolean).join(', '));
  return href ? outward(href, t('bookings.map')) : nothing;
}

function site(location: Location | null): Shown {
  const href = location && siteLink(location.site);
  return href ? outward(href, location.site) : nothing;
}

function outward(href: string, text: string): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
