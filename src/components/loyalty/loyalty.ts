import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Http} from '../../api/http.js';
import {getGiftCards, getLoyaltyCards, getMemberships} from '../../api/loyalty.js';
import {sendCall} from '../../api/request/request.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {blank} from '../../base/blank.js';
import {sendAtOnce} from '../../base/connection/later-requests.js';
import {ticket, user} from '../../base/icons.js';
import type {Problem} from '../../base/option-checks.js';
import {Freshness} from '../../base/page/freshness.js';
import {watchSession} from '../../base/page/session-watch.js';
import {styles} from '../../base/styles.js';
import {notice, toneOf, type Shown} from '../../base/templates.js';
import {common} from '../../i18n/en/failures.js';
import {loyalty} from '../../i18n/en/loyalty.js';
import type {MessageKey} from '../../i18n/messages.js';
import type {LoyaltyLoadedDetail} from './loyalty.events.js';
import {kinds, type Items, type Kind, type Part} from './loyalty.state.js';
import {LoyaltyStore, type Change, type LoyaltyApi, type Source} from './loyalty.store.js';
import {loyaltyStyles} from './loyalty.styles.js';
import {skeleton, views} from './loyalty.view.js';

const failures: Readonly<Record<Kind, MessageKey>> = {
  cards: 'loyalty.cardsFailed',
  memberships: 'loyalty.membershipsFailed',
  giftCards: 'loyalty.giftCardsFailed',
};

/**
 * The signed-in client's loyalty cards of a chain, and memberships and gift cards of a location.
 *
 * Calls the API when it appears, when someone signs in, on `refresh()`, and when its tab is shown or online again (at most once
 * in 30 seconds). Stores nothing. With `chain-id` it shows cards, with `location-id` memberships and gift cards. Of the number
 * of a gift card, which is as good as money, it keeps the last 4 characters.
 *
 * @example
 * <altegio-loyalty proxy-url="/altegio" chain-id="310" location-id="4564"></altegio-loyalty>
 *
 * @tag altegio-loyalty
 * @slot empty - instead of the text for no cards
 * @slot signed-out - instead of the text that asks to sign in
 * @fires {CustomEvent<LoyaltyLoadedDetail>} altegio-loyalty-loaded - each time the lists have come
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @csspart list - all cards of a kind
 * @csspart card - one card, membership or gift card
 * @csspart card-title - its kind
 * @csspart card-status - its state in a word
 * @csspart card-price - its balance
 * @csspart button - every button
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioLoyalty extends AltegioElement<LoyaltyApi> {
  static override styles = [...styles, loyaltyStyles];

  protected override texts = {words: {common, loyalty}, file: 'loyalty' as const, meanwhile: skeleton};
  #store = new LoyaltyStore(
    () => this.api,
    (change) => this.#changed(change),
  );
  #freshness = new Freshness(this.host, {read: () => this.#store.load(), nextChange: () => null});
  /** Where the focus goes once a list that was asked for again has come. */
  #retried: Kind | undefined;

  constructor() {
    super();
    this.host.whenGone(() => this.requestUpdate());
  }

  protected override connect(http: Http): LoyaltyApi {
    // The lists are asked for at once.
    sendAtOnce(sendCall, watchSession);
    return {
      session: http.session,
      getLoyaltyCards: getLoyaltyCards(http),
      getMemberships: getMemberships(http),
      getGiftCards: getGiftCards(http),
    };
  }

  /** Reads everything again; what is there stays meanwhile. */
  refresh(): void {
    this.#store.load();
  }

  protected override problem(): Problem {
    const {option} = this.host;
    const missing = option('chainId') || option('locationId') ? '' : 'needs a chain or a location.';
    return super.problem() || (missing && `${missing} Write chain-id="310", location-id="4564", or both.`);
  }

  #source(): Source | null {
    if (this.problem() || this.host.gone) return null;
    const {option} = this.host;
    const [chainId, locationId] = [option('chainId'), option('locationId')];
    const key = JSON.stringify([option('proxyUrl'), chainId, locationId, this.api.session.openings]);
    return {key, chainId, locationId};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#store.show(this.#source());
    super.willUpdate(changed);
  }

  #changed(change: Change): void {
    this.requestUpdate();
    if (change.type === 'failed') this.host.emitError(change.error);
    if (change.type !== 'loaded') return;
    this.#freshness.done();
    this.host.emit('altegio-loyalty-loaded', {count: change.count} satisfies LoyaltyLoadedDetail);
    // The button that had the focus is gone.
    if (this.#retried) void this.host.focusOn(`#${this.#retried}`);
    this.#retried = undefined;
  }

  protected override status(): string {
    const parts = kinds.map((kind): Part<unknown> => this.#store.parts[kind]);
    const {t} = this.host;
    if (parts.some(({status}) => status === 'loading')) return t('loyalty.loading');
    const count = parts.reduce((sum, part) => sum + (part.status === 'loaded' ? part.items.length : 0), 0);
    return count ? t('loyalty.loaded', {count}) : '';
  }

  protected override content(): Shown {
    const {signedOut, parts} = this.#store;
    const {t} = this.host;
    if (signedOut) return html`<slot name="signed-out">${blank(user, t('loyalty.signInToSee'))}</slot>`;
    const all = kinds.map((kind): Part<unknown> => parts[kind]);
    const asked = all.filter(({status}) => status !== 'none');
    if (asked.every(({status}) => status === 'loading')) return skeleton();
    const empty = asked.every((part) => part.status === 'loaded' && !part.items.length && !part.fault);
    if (empty) return html`<slot name="empty">${blank(ticket, t('loyalty.empty'))}</slot>`;
    return html`${kinds.map((kind) => this.#section(kind))}`;
  }

  /** A list that has nothing in it is left out. */
  #section<K extends Kind>(kind: K): Shown {
    // The compiler does not see that both sides are of the same kind.
    const part = this.#store.parts[kind] as Part<Items[K]>;
    const {t, lang} = this.host;
    switch (part.status) {
      case 'none':
        return nothing;
      case 'loading':
        return skeleton();
      case 'failed':
        return this.#titled(kind, this.#failed(kind, part.error));
      case 'loaded': {
        const {items, fault} = part;
        if (!items.length && !fault) return nothing;
        return this.#titled(
          kind,
          html`${fault ? this.#failed(kind, fault) : nothing}
            <div part="list" class="list">${items.map((item) => views[kind](item, {t, lang}))}</div>`,
        );
      }
    }
  }

  #titled(kind: Kind, content: TemplateResult): TemplateResult {
    return html`<section aria-labelledby=${kind}>
      <h2 id=${kind} tabindex="-1">${this.host.t(`loyalty.${kind}`)}</h2>
      ${content}
    </section>`;
  }

  #again(kind: Kind): void {
    this.#retried = kind;
    void this.#store.read(kind);
  }

  #failed(kind: Kind, error: Parameters<typeof toneOf>[0] & Parameters<typeof this.host.faultText>[0]): TemplateResult {
    const {t, faultText} = this.host;
    return notice(
      `${t(failures[kind])} ${faultText(error, 'loyalty')}`,
      toneOf(error),
      html`<button part="button" class="button" type="button" @click=${() => this.#again(kind)}>
        ${t('common.tryAgain')}
      </button>`,
    );
  }
}
