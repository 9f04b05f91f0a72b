// Responsible for: what a card offers: its buttons and links, until when it may be cancelled or moved, or why not. Pure.
// Not for: what a press does (acting-element.ts), or the rules (actions.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Moment} from '../../../api/moment.js';
import type {Appointment, Location} from '../../../api/models.js';
import type {MessageKey} from '../../../i18n/messages.js';
import * as format from '../../../i18n/dates.js';
import {mapLink, siteLink} from '../../../base/links.js';
import {phoneLinks} from '../../../parts/appointment/phone-links.js';
import {notice, type Shown} from '../../../base/templates.js';
import {cancelRule, rescheduleRule, type Rule} from '../rules.js';
import type {CardContext} from './booking-card.js';
import type {Entry} from './groups.js';

export type Act = 'cancel' | 'move' | 'calendar' | 'copy' | 'again';

/** What a card shows of the actions, and whom it tells. */
export interface CardActs {
  /** The client is known by a record's hash alone. */
  readonly guest: unknown;
  /** `cancel-7`: its file is on its way. */
  readonly busy: string;
  /** `cancel-7`: its file did not come. */
  readonly failed: string;
  /** Whose calendar is open. */
  readonly expanded: number | undefined;
  /** What a press has brought beneath the buttons. */
  below(appointment: Appointment): Shown;
  press(act: Act, appointment: Appointment): void;
}

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
  const why = kindOf(cancel) + kindOf(move);
  const refused = /late|paid|event|offered/.test(why);
  const told = limits(at, cancel, move, context);
  // The phone to call stands in the sentence that asks for it, and not twice.
  const [called = nothing, ...phones] = phoneLinks(location);
  return html`<div part="actions" class="acts">
    <div class="links">
      ${move.allowed ? control('move', 'reschedule') : nothing}
      ${cancel.allowed ? control('cancel', 'cancel') : nothing}
      ${
        at && (group === 'upcoming' || (status === 'cancelled' && at.epoch > now))
          ? control('calendar', 'calendar')
          : nothing
      }
      ${location?.id && (group === 'past' || status === 'cancelled') ? control('again', 'bookAgain') : nothing}
    </div>
    ${
      told
        ? html`<p class="muted links">
            ${told} ${refused ? html`${t('bookings.callLocation')} ${called}` : nothing}
            ${/guest/.test(why) ? html`<slot name="sign-in"></slot>` : nothing}
          </p>`
        : nothing
    }
    ${acts.failed.endsWith(`-${id}`) ? notice(t('bookings.notLoaded'), 'error') : acts.below(appointment)}
    <div class="links">
      ${map(location, t)} ${refused ? nothing : called} ${phones} ${site(location)}
      ${location?.address ? control('copy', 'copyAddress', 'link') : nothing}
      <slot name="card-actions-${id}"><slot name="card-actions"></slot></slot>
    </div>
  </div>`;
}

/** Until when it may be cancelled and moved, or why not; one sentence where both are alike. */
function limits(at: Moment | null, cancel: Rule, move: Rule, context: CardContext): string {
  const say = (verb: string, rule: Rule): string => {
    const kind = kindOf(rule);
    const until = at && kind ? untilText(at, rule.until ?? at.epoch, context) : '';
    return kind && context.t(`${verb}-${kind}` as MessageKey, {until});
  };
  const both = say('both', cancel);
  return both === say('both', move) ? both : `${say('cancel', cancel)} ${say('move', move)}`.trim();
}

/** Which sentence tells of a rule: the end of its key; '' for none. */
function kindOf(rule: Rule): string {
  if (rule.allowed) return 'until';
  const {reason} = rule;
  return reason === 'cancelled' || reason === 'past' ? '' : reason === 'unknown-time' ? 'not-offered' : reason;
}

/** `tomorrow, 14:30`, on the wall clock of the location. */
export function untilText(at: Moment, until: number, {t, lang, now}: Words): string {
  const moment = {...at, epoch: until};
  const days = format.daysAhead(moment, now);
  const day =
    days === 0 || days === 1
      ? t(days ? 'tomorrow' : 'today').toLocaleLowerCase(lang)
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
