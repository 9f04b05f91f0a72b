// Responsible for: one card of each kind, and the placeholder of a list. Pure. Not for: which lists there are (loyalty.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {GiftCard, LoyaltyCard, Membership, MembershipVisits} from '../../api/models/loyalty.js';
import {readMoment} from '../../api/values/moment.js';
import type {Shown} from '../../base/templates.js';
import {dates} from '../../i18n/dates.js';
import type {Translate} from '../../i18n/messages.js';
import {formatPrice} from '../../i18n/money.js';
import type {Items, Kind} from './loyalty.state.js';

export interface Words {
  readonly t: Translate;
  readonly lang: string;
}

/** How each kind is shown. */
export const views: {readonly [K in Kind]: (item: Items[K], words: Words) => TemplateResult} = {
  cards: loyaltyCard,
  memberships: membership,
  giftCards: giftCard,
};

function loyaltyCard(card: LoyaltyCard, {t, lang}: Words): TemplateResult {
  const {title, chainName, number, balance, points, visits, programs} = card;
  return article(title || t('loyalty.card'), [chainName, ...programs], '', [
    [t('loyalty.balance'), price(amount(balance, lang))],
    [t('loyalty.points'), amount(points, lang)],
    [t('loyalty.visits'), amount(visits, lang)],
    [t('loyalty.number'), ltr(number)],
  ]);
}

function membership(one: Membership, {t, lang}: Words): TemplateResult {
  const {title, number, status, frozen, validUntil, united, unlimited, visitsLeft, visits} = one;
  const left = (found: Pick<MembershipVisits, 'left' | 'unlimited'>): string =>
    found.unlimited ? t('loyalty.unlimited') : amount(found.left, lang);
  const sum = united ? left({left: visitsLeft, unlimited}) : '';
  // Altegio's summary says what its own lists do not.
  const summary = !sum && !visits.length ? one.balance : '';
  return article(title || t('loyalty.membership'), [summary], frozen ? t('loyalty.frozen') : status, [
    [t('loyalty.visitsLeft'), sum ? price(sum) : visits.length ? nothing : ''],
    // Of a united membership: what it is good for.
    ...visits
      .filter((found) => found.title || !united)
      .map((found) => [found.title || t('loyalty.visits'), united ? '' : left(found), 'sub'] as const),
    [t('loyalty.validUntil'), day(validUntil, lang)],
    [t('loyalty.number'), ltr(number)],
  ]);
}

function giftCard(card: GiftCard, {t, lang}: Words): TemplateResult {
  const {title, number, status, balance, initialBalance, validUntil} = card;
  const left = amount(balance, lang);
  const total = amount(initialBalance, lang);
  return article(title || t('loyalty.giftCard'), [], status, [
    [t('loyalty.balance'), price(left && total ? t('loyalty.amountOf', {amount: left, total}) : left)],
    [t('loyalty.validUntil'), day(validUntil, lang)],
    [t('loyalty.number'), number && masked(number, t)],
  ]);
}

/** A line: what it is, and how much. Without the second it is left out, unless it stands for itself or heads others. */
type Line = readonly [label: string, value: Shown | string, kind?: string];

function article(title: string, under: readonly string[], status: string, lines: readonly Line[]): TemplateResult {
  return html`<article part="card" class="card">
    <div class="head">
      <div>
        <h3 part="card-title"><bdi>${title}</bdi></h3>
        ${under.filter(Boolean).map((line) => html`<p class="muted"><bdi>${line}</bdi></p>`)}
      </div>
      ${status ? html`<p part="card-status" class="pill"><bdi>${status}</bdi></p>` : nothing}
    </div>
    <dl>
      ${lines.map(([label, value, kind = '']) =>
        value === '' && kind !== 'sub'
          ? nothing
          : html`<div class=${kind}>
              <dt><bdi>${label}</bdi></dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
      )}
    </dl>
  </article>`;
}

/** No currency comes with it. '': unknown. */
const amount = (value: number | null, lang: string): string =>
  value === null ? '' : formatPrice(value, value, '', lang);

/** What the card is worth. '' stays ''. */
const price = (text: string): Shown | '' => text && html`<span part="card-price" class="num">${text}</span>`;

/** A number is read from the left in every language. */
const ltr = (number: string): Shown | '' => number && html`<bdi dir="ltr">${number}</bdi>`;

/** Read as "Number ending in 5566". */
function masked(digits: string, t: Translate): TemplateResult {
  const name = t('loyalty.numberEnding', {number: digits});
  return html`<span class="quiet">${name}</span><bdi dir="ltr" aria-hidden="true">•••• ${digits}</bdi>`;
}

/** @param written `YYYY-MM-DD` */
function day(written: string | null, lang: string): string {
  const moment = readMoment(`${written}T00:00Z`);
  return moment ? dates(lang, {day: 'numeric', month: 'long', year: 'numeric'}).format(new Date(moment.epoch)) : '';
}
