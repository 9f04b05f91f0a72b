// Responsible for: the controls of a card: what changes the appointment, and the tools in one order: map, phone, calendar, site,
// more. Pure. Not for: performing an action (actions/appointment-actions.ts), the sentences (card-notes.ts), or the rules (rules.ts).
import {html, nothing, type TemplateResult} from 'lit';
import * as icons from '../../../base/icons.js';
import {notice, type Shown} from '../../../base/templates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {mapOf, siteOf} from '../../../parts/appointment/location.js';
import {phonesOf, type Phone} from '../../../parts/phone/phones-to-call.js';
import type {ActionName, CardContext} from './card-context.js';
import {isRefused} from './card-notes.js';
import type {Entry} from './groups.js';
import {morePanel, noneRare, rareOf} from './more-panel.js';

export function cardActions(entry: Entry, context: CardContext): TemplateResult {
  const {appointment, start, group, over, rules} = entry;
  const {t, actions, now, offline} = context;
  const {id, location, status, reviewToken} = appointment;
  const {results} = actions;
  const reviewed = reviewToken && (actions.reviewed.has(id) || results?.reviewed(appointment));
  const pressed = actions.pressed?.id === id ? actions.pressed : null;
  const open = results?.expanded?.id === id ? results.expanded.what : undefined;
  const control = (action: ActionName, icon: icons.Icon, label: MessageKey, kind: string): TemplateResult => {
    const words = t(label);
    const tool = kind === 'tool';
    const cut = offline && (action === 'cancel' || action === 'reschedule');
    return html`<button
      part="button"
      class=${kind}
      type="button"
      id="${action}-${id}"
      title=${cut ? t('common.offline') : tool ? words : nothing}
      aria-describedby="title-${id} time-${id}"
      aria-disabled=${cut || (pressed?.phase === 'loading' && pressed.action === action)}
      aria-expanded=${action === 'calendar' || action === 'more' ? open === action : nothing}
      @click=${cut ? nothing : () => actions.press(action, appointment)}
    >
      ${icon()}<span>${words}</span>
    </button>`;
  };
  const rare = rareOf(entry);
  const [first] = phonesOf(location?.phones ?? []);
  const call = first?.href ? first : undefined;
  const {cancel, reschedule} = rules;
  const callInstead = call && !cancel.allowed && isRefused(rules);
  const changes: readonly ((kind: string) => TemplateResult)[] = [
    reschedule.allowed && ((kind: string) => control('reschedule', icons.reschedule, 'bookings.reschedule', kind)),
    cancel.allowed && ((kind: string) => control('cancel', icons.cross, 'bookings.cancel', kind)),
    callInstead && ((kind: string) => phoneLink(call, kind)),
    over && location?.id && ((kind: string) => control('again', icons.reschedule, 'bookings.bookAgain', kind)),
    reviewToken &&
      status === 'visited' &&
      !reviewed &&
      ((kind: string) => control('review', icons.star, 'bookings.review', kind)),
  ].filter((one) => typeof one === 'function');
  const map = mapOf(location);
  const site = siteOf(location);
  const later = start && (group === 'upcoming' || (status === 'cancelled' && start.epoch > now));
  // The first is what keeps the appointment; what stands alone is no less.
  return html`<div part="actions" class="acts">
      <div class="change ${changes.length ? '' : 'none'}">
        ${changes.map((change, index) => change(index && !over ? 'button ghost' : 'button'))}
        <slot name="card-actions-${id}"><slot name="card-actions"></slot></slot>
      </div>
      <div class="tools">
        ${map ? tool(map, icons.pin, t('bookings.map')) : nothing}
        ${call && !callInstead ? phoneLink(call, 'tool') : nothing}
        ${later ? control('calendar', icons.calendar, 'bookings.calendar', 'tool') : nothing}
        ${site ? tool(site, icons.globe, location?.site ?? '') : nothing}
        ${location?.address || rare ? control('more', icons.more, 'bookings.more', 'tool') : nothing}
      </div>
    </div>
    ${
      rare || open === 'more'
        ? morePanel(appointment, rare ?? noneRare, open === 'more', t, () => actions.press('copy', appointment))
        : nothing
    }
    ${pressed?.phase === 'failed' ? notice(t('bookings.notLoaded'), 'error') : results?.below(appointment)}
    ${reviewed ? notice(t('bookings.reviewed')) : nothing}`;
}

function tool(href: string, icon: icons.Icon, words: string): Shown {
  return html`<a class="tool" href=${href} title=${words} target="_blank" rel="noopener noreferrer"
    >${icon()}<span>${words}</span></a
  >`;
}

function phoneLink({text, href}: Phone, kind: string): TemplateResult {
  return html`<a class=${kind} href=${href ?? nothing} title=${kind === 'tool' ? text : nothing}
    >${icons.phone()}<span><bdi dir="ltr">${text}</bdi></span></a
  >`;
}
