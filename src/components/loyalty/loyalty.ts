import {css, html, type PropertyValues, type TemplateResult} from 'lit';
import type {Http} from '../../api/http.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {boneStyles} from '../../base/styles/bone.styles.js';
import {endpointOf} from '../../base/connection/later-requests.js';
import type {Problem} from '../../base/option-checks.js';
import {styles} from '../../base/styles.js';
import type {Shown} from '../../base/templates.js';
import {LaterView} from '../../parts/later-view/later-view.js';
import {loadLists} from './lazy.js';
import type {LoyaltyLists} from './loyalty-lists.js';
import type {LoyaltyApi, Source} from './loyalty.store.js';

/** A list and its cards stand the same way before and after they come. */
const placeholderStyles = css`
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s3);
    margin-top: var(--s3);
  }
  .bone.card {
    padding: var(--s4);
  }
`;

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
 * @slot - what stands there until the element has something to show
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
  static override styles = [...styles, boneStyles, placeholderStyles];

  protected override texts = {words: {}, file: 'loyalty' as const, meanwhile: placeholder};
  /** All but the options; loaded while the placeholder is painted. */
  #lists = new LaterView<LoyaltyLists>(this.asHost, async () => {
    const {LoyaltyLists} = await loadLists();
    return new LoyaltyLists(this.asHost, () => this.api, placeholder);
  });

  constructor() {
    super();
    this.asHost.whenGone(() => this.requestUpdate());
  }

  protected override connect(http: Http): LoyaltyApi {
    return {
      session: http.session,
      getLoyaltyCards: endpointOf(http, loadLists, 'getLoyaltyCards'),
      getMemberships: endpointOf(http, loadLists, 'getMemberships'),
      getGiftCards: endpointOf(http, loadLists, 'getGiftCards'),
    };
  }

  /** Reads everything again; what is there stays meanwhile. */
  refresh(): void {
    this.#lists.view?.refresh();
  }

  protected override problem(): Problem {
    const {option} = this.asHost;
    const missing = option('chainId') || option('locationId') ? '' : 'needs a chain or a location.';
    return super.problem() || (missing && `${missing} Write chain-id="310", location-id="4564", or both.`);
  }

  #source(): Source | null {
    if (this.problem() || this.asHost.gone) return null;
    const {option} = this.asHost;
    const [chainId, locationId] = [option('chainId'), option('locationId')];
    const key = JSON.stringify([option('proxyUrl'), chainId, locationId, this.api.session.openings]);
    return {key, chainId, locationId};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const source = this.#source();
    if (source) this.#lists.load();
    this.#lists.view?.show(source);
    super.willUpdate(changed);
  }

  protected override status(): string {
    return this.#lists.status();
  }

  protected override content(): Shown {
    return this.#lists.content(placeholder);
  }
}

/** As high as two cards. */
function placeholder(): TemplateResult {
  const card = html`<div class="card bone"><i></i><i></i><i></i></div>`;
  return html`<div aria-hidden="true">
    <h2>&nbsp;</h2>
    <div class="list">${card}${card}</div>
  </div>`;
}
