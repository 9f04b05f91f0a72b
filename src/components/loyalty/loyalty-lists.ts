// Responsible for: the three lists of <altegio-loyalty>, in a file that is loaded while the placeholder is painted.
// Not for: the element and its options (loyalty.ts), or what is known of the lists (loyalty.store.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {blank} from '../../base/blank.js';
import type {AltegioApiError} from '../../api/errors.js';
import type {Host} from '../../base/host.js';
import {ticket, user} from '../../base/icons.js';
import {Freshness} from '../../base/page/freshness.js';
import {notice, toneOf, type Shown} from '../../base/templates.js';
import {common} from '../../i18n/en/failures.js';
import {loyalty} from '../../i18n/en/loyalty.js';
import type {MessageKey} from '../../i18n/messages.js';
import type {View} from '../../parts/later-view/later-view.js';
import type {LoyaltyLoadedDetail} from './loyalty.events.js';
import {kinds, type Items, type Kind, type Part} from './loyalty.state.js';
import {LoyaltyStore, type Change, type LoyaltyApi, type Source} from './loyalty.store.js';
import {loyaltyStyles} from './loyalty.styles.js';
import {views} from './loyalty.view.js';

export {getGiftCards, getLoyaltyCards, getMemberships} from '../../api/loyalty.js';

const failures: Readonly<Record<Kind, MessageKey>> = {
  cards: 'loyalty.cardsFailed',
  memberships: 'loyalty.membershipsFailed',
  giftCards: 'loyalty.giftCardsFailed',
};

export class LoyaltyLists implements View {
  readonly #host: Host;
  readonly #store: LoyaltyStore;
  readonly #freshness: Freshness;
  readonly #placeholder: () => Shown;

  constructor(host: Host, api: () => LoyaltyApi, placeholder: () => Shown) {
    this.#host = host;
    this.#placeholder = placeholder;
    host.addWords({common, loyalty});
    host.addStyles(loyaltyStyles);
    this.#store = new LoyaltyStore(api, (change) => this.#changed(change));
    this.#freshness = new Freshness(host, {read: () => this.#store.load(), nextChange: () => null});
  }

  show(source: Source | null): void {
    this.#store.show(source);
  }

  refresh(): void {
    this.#store.load();
  }

  #changed(change: Change): void {
    this.#host.redraw();
    if (change.type === 'failed') this.#host.emitError(change.error);
    if (change.type !== 'loaded') return;
    this.#freshness.done();
    this.#host.emit('altegio-loyalty-loaded', {count: change.count} satisfies LoyaltyLoadedDetail);
  }

  status(): string {
    const parts = kinds.map((kind): Part<unknown> => this.#store.parts[kind]);
    const {t} = this.#host;
    if (parts.some(({status}) => status === 'loading')) return t('loyalty.loading');
    const count = parts.reduce((sum, part) => sum + (part.status === 'loaded' ? part.items.length : 0), 0);
    return count ? t('loyalty.loaded', {count}) : '';
  }

  content(): Shown {
    const {signedOut, parts} = this.#store;
    const {t} = this.#host;
    if (signedOut) return html`<slot name="signed-out">${blank(user, t('loyalty.signInToSee'))}</slot>`;
    const all = kinds.map((kind): Part<unknown> => parts[kind]);
    const asked = all.filter(({status}) => status !== 'none');
    if (asked.every(({status}) => status === 'loading')) return this.#placeholder();
    const empty = asked.every((part) => part.status === 'loaded' && !part.items.length && !part.fault);
    if (empty) return html`<slot name="empty">${blank(ticket, t('loyalty.empty'))}</slot>`;
    return html`${kinds.map((kind) => this.#section(kind))}`;
  }

  /** A list that has nothing in it is left out. */
  #section<K extends Kind>(kind: K): Shown {
    // The compiler does not see that both sides are of the same kind.
    const part = this.#store.parts[kind] as Part<Items[K]>;
    const {t, lang} = this.#host;
    switch (part.status) {
      case 'none':
        return nothing;
      case 'loading':
        return this.#placeholder();
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
      <h2 id=${kind} tabindex="-1">${this.#host.t(`loyalty.${kind}`)}</h2>
      ${content}
    </section>`;
  }

  async #again(kind: Kind): Promise<void> {
    await this.#store.read(kind);
    // The button that had the focus is gone, and a list that has nothing in it as well.
    await this.#host.focusOn(`#${kind}`);
    if (document.activeElement === document.body) await this.#host.focusOn('[tabindex="-1"]');
  }

  #failed(kind: Kind, error: AltegioApiError): TemplateResult {
    const {t, faultText} = this.#host;
    return notice(
      `${t(failures[kind])} ${faultText(error, 'loyalty')}`,
      toneOf(error),
      html`<button part="button" class="button" type="button" @click=${() => void this.#again(kind)}>
        ${t('common.tryAgain')}
      </button>`,
    );
  }
}
