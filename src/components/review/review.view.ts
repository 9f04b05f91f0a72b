// Responsible for: the lines of a review: the visit, the stars, the text, the links. Pure. Not for: when which is shown (review.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Review} from '../../api/models/review.js';
import {readMoment} from '../../api/values/moment.js';
import {pin, star, warning} from '../../base/icons.js';
import type {Shown} from '../../base/templates.js';
import {comma, formatDate, formatTime} from '../../i18n/dates.js';
import type {Translate} from '../../i18n/messages.js';
import {formatNumber} from '../../i18n/money.js';
import {outward} from '../../parts/appointment/location.js';
import {photoOf, positionOf} from '../../parts/appointment/team-member.js';

interface Words {
  readonly t: Translate;
  readonly lang: string;
}

/** Altegio takes no longer text. */
const longestText = 4000;

/** Who it was with, when, and where. */
export function visitLines({teamMember, location, startsAt}: Review, {lang}: Words): Shown {
  const start = readMoment(startsAt);
  const when = start ? formatDate(start, Date.now(), lang) + comma(lang) + formatTime(start, 0, lang) : '';
  if (!teamMember && !location && !when) return nothing;
  return html`<div class="visit">
    ${
      teamMember
        ? html`<div part="team-member" class="row">
            ${photoOf(teamMember)}
            <p>
              <bdi>${teamMember.name}</bdi> <small><bdi>${positionOf(teamMember)}</bdi></small>
            </p>
          </div>`
        : nothing
    }
    ${
      location || start
        ? html`<div part="location" class="row">
            <span class="dot" aria-hidden="true">${pin()}</span>
            <p>
              <bdi>${location?.name}</bdi>
              <small><bdi>${location?.address}</bdi></small>
              ${start ? html`<small><span class="num">${when}</span></small>` : nothing}
            </p>
          </div>`
        : nothing
    }
  </div>`;
}

export interface Stars {
  readonly rating: number;
  readonly error: string;
  readonly busy: boolean;
  readonly onRate: (rating: number) => void;
}

/** Native radio buttons: arrow keys choose, a reader counts. */
export function stars({rating, error, busy, onRate}: Stars, {t, lang}: Words): TemplateResult {
  return html`<fieldset part="field" aria-describedby="rating-error rating-hint">
    <legend part="label">${t('review.rating')}</legend>
    <div class="stars">
      ${[1, 2, 3, 4, 5].map(
        (value) =>
          html`<label class=${value <= rating ? 'on' : ''}>
            <input
              type="radio"
              name="rating"
              id="star-${value}"
              value=${value}
              aria-invalid=${error ? 'true' : 'false'}
              .checked=${value === rating}
              ?disabled=${busy && value !== rating}
              @change=${() => onRate(value)}
            />
            ${star()}<span>${formatNumber(value, lang)}</span>
          </label>`,
      )}
    </div>
    <p class="hint bad" id="rating-error" role="alert">${error ? html`${warning()}<span>${error}</span>` : nothing}</p>
    ${error ? nothing : html`<p class="hint" id="rating-hint">${t('review.ratingHint')}</p>`}
  </fieldset>`;
}

export interface Text {
  readonly text: string;
  readonly busy: boolean;
  readonly onInput: (text: string) => void;
}

export function textField({text, busy, onInput}: Text, t: Translate): TemplateResult {
  return html`<div part="field">
    <label part="label" for="text">${t('review.text')}</label>
    <div class="control">
      <textarea
        part="input"
        id="text"
        rows="4"
        maxlength=${longestText}
        aria-describedby="text-hint"
        ?readonly=${busy}
        .value=${text}
        @input=${({target}: Event) => onInput((target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    <p class="hint" id="text-hint">${t('review.optional')}</p>
  </div>`;
}

/** What was sent from here. */
export function said(rating: number, text: string, {t, lang}: Words): Shown {
  if (!rating) return nothing;
  const label = t('review.rated', {rating: formatNumber(rating, lang)});
  return html`<p part="rating" class="rated stars" role="img" aria-label="${t('review.rating')}: ${label}">
      ${[1, 2, 3, 4, 5].map((value) => html`<span class=${value <= rating ? 'on' : ''}>${star()}</span>`)}
    </p>
    ${text.trim() ? html`<p class="said"><bdi>${text.trim()}</bdi></p>` : nothing}`;
}

/** The location's rules, which count for what is sent. */
export function ruleLinks({links}: Review, t: Translate): Shown {
  const {privacy, terms} = links;
  return privacy || terms
    ? html`<p class="links">
        ${privacy ? outward(privacy, t('review.privacy')) : nothing}
        ${terms ? outward(terms, t('review.terms')) : nothing}
      </p>`
    : nothing;
}

/** Altegio's own page: nothing of a payment passes here. @param page where the embedder says that it is */
export function tipLink({tips, tipsLink}: Review, page: string, t: Translate): Shown {
  const href = tipsLink ?? page;
  return tips && href ? outward(href, t('review.tip'), 'tip') : nothing;
}
