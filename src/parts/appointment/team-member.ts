// Responsible for: how a team member is shown: photo or initials, name, position, rating.
// Not for: whether a rating may be shown, which the model says.
import {html, nothing, type TemplateResult} from 'lit';
import type {TeamMember} from '../../api/models.js';
import {star, user} from '../../base/icons.js';
import type {Shown} from '../../base/templates.js';
import type {Translate} from '../../i18n/messages.js';
import {formatNumber} from '../../i18n/money.js';

interface MemberWords {
  readonly t: Translate;
  readonly lang: string;
}

/** What a team member does. */
export function positionOf({position, specialization}: TeamMember): string {
  return position || specialization;
}

/** @param any the client asked for nobody in particular */
export function teamMemberLine(member: TeamMember | null, any: boolean, words: MemberWords): Shown {
  if (!member)
    return any
      ? html`<div part="team-member" class="row">
          <span class="dot" aria-hidden="true">${user()}</span>
          <p>${words.t('bookings.anyTeamMember')}</p>
        </div>`
      : nothing;
  return html`<div part="team-member" class="row">
    ${photoOf(member)}
    <p><bdi>${member.name}</bdi> <small>${aboutOf(member, positionOf(member), words)}</small></p>
  </div>`;
}

/** The initials, and the photo over them. */
export function photoOf({name, avatar}: TeamMember): TemplateResult {
  const initials = name
    .split(/\s+/)
    .map(([first]) => first)
    .slice(0, 2)
    .join('');
  // Not `hidden`: after a refresh the same element shows another photo.
  const remove = (event: Event): void => (event.target as HTMLElement).removeAttribute('src');
  return html`<span part="avatar" class="dot" aria-hidden="true">
    ${initials}${
      avatar
        ? html`<img
            src=${avatar}
            alt=""
            width="40"
            height="40"
            loading="lazy"
            referrerpolicy="no-referrer"
            @error=${remove}
          />`
        : nothing
    }
  </span>`;
}

/** @param does the position or the specialization */
export function aboutOf(
  {rating, reviews}: TeamMember,
  does: string,
  {t, lang}: MemberWords,
): readonly TemplateResult[] {
  const about = [does, rating ? ratingText(rating, reviews, {t, lang}) : ''].filter(Boolean);
  // In the direction of the language, so that the star comes before its number.
  return about.map((one, index) => html`${index ? ' · ' : ''}${one === does ? html`<bdi>${one}</bdi>` : one}`);
}

function ratingText(rating: number, reviews: number, {t, lang}: MemberWords): TemplateResult {
  const number = formatNumber(rating, lang);
  const label = [t('bookings.rated', {rating: number}), reviews ? t('bookings.reviews', {count: reviews}) : '']
    .filter(Boolean)
    .join(', ');
  return html`<span part="rating" class="num" role="img" aria-label=${label}
    >${star()} ${number}${reviews ? ` (${reviews})` : ''}</span
  >`;
}
