import {css, html, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {Http} from '../../api/http.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {boneStyles} from '../../base/styles/bone.styles.js';
import {endpointOf} from '../../base/connection/later-requests.js';
import {badHttps, said, type Problem} from '../../base/option-checks.js';
import {styles} from '../../base/styles.js';
import type {Shown} from '../../base/templates.js';
import {LaterView} from '../../parts/later-view/later-view.js';
import {loadForm} from './lazy.js';
import type {ReviewForm} from './review-form.js';
import type {ReviewApi} from './review.store.js';

const placeholderStyles = css`
  .bone i.field {
    width: auto;
    height: 4em;
  }
`;

/**
 * Rates a visit, once: 1 to 5, and a text.
 *
 * Calls the API when it appears, when the client presses the button, never twice for one press, and when its tab is shown or
 * online again or another element or tab has changed something. Stores nothing. The token is secret: whoever has it can read
 * and rate the visit.
 *
 * @example
 * <altegio-review proxy-url="/altegio" record-token="1a2b3"></altegio-review>
 *
 * @tag altegio-review
 * @fires {CustomEvent<ReviewSentDetail>} altegio-review-sent - the review has been taken
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @slot - what stands there until the element has something to show
 * @csspart form - the form
 * @csspart field - a label, its control and its error line
 * @csspart label - a field's name
 * @csspart input - a text field
 * @csspart team-member - who the visit was with
 * @csspart avatar - photo or initials
 * @csspart location - name and address of the location
 * @csspart rating - the stars that were given
 * @csspart button - every button
 * @csspart button-primary - the main button
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioReview extends AltegioElement<ReviewApi> {
  static override styles = [...styles, boneStyles, placeholderStyles];
  static override properties: PropertyDeclarations = {
    recordToken: {attribute: 'record-token'},
    tipsUrl: {attribute: 'tips-url'},
  };

  /** The short token of the visit's record, as in Altegio's own review link. Secret. @else the element says that it is missing */
  declare recordToken?: string;
  /** Altegio's page for tips, such as `https://n123456.alteg.io/tips`: a link where the location takes tips. @else what Altegio's answer says */
  declare tipsUrl?: string;

  protected override texts = {words: {}, file: 'review' as const, meanwhile: placeholder};
  /** All but the options; loaded while the placeholder is painted. */
  #form = new LaterView<ReviewForm>(this.asHost, async () => {
    const {ReviewForm} = await loadForm();
    return new ReviewForm(
      this.asHost,
      () => this.api,
      () => this.tipsUrl || '',
    );
  });

  constructor() {
    super();
    this.asHost.whenGone(() => this.requestUpdate());
  }

  /** A review is on its way: the element should stay on the page. */
  get sending(): boolean {
    return this.#form.view?.sending ?? false;
  }

  /** The review was sent, from here or before: nothing can be sent any more. */
  get sent(): boolean {
    return this.#form.view?.sent ?? false;
  }

  protected override connect(http: Http): ReviewApi {
    return {
      session: http.session,
      getReview: endpointOf(http, loadForm, 'getReview'),
      sendReview: endpointOf(http, loadForm, 'sendReview'),
    };
  }

  protected override problem(): Problem {
    return super.problem() || badToken(this.recordToken) || badHttps('tips-url', this.tipsUrl);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const works = !this.problem() && !this.asHost.gone;
    if (works) this.#form.load();
    this.#form.view?.show(works ? `${this.recordToken}`.trim() : '');
    super.willUpdate(changed);
  }

  protected override status(): string {
    return this.#form.status();
  }

  protected override content(): Shown {
    return this.#form.content(placeholder);
  }
}

function placeholder(): TemplateResult {
  return html`<div class="form bone" aria-hidden="true">
    <p><i></i><i></i></p>
    <i class="field"></i>
    <i class="field"></i>
  </div>`;
}

/** Says nothing of the token itself, which is secret. */
function badToken(token: unknown): Problem {
  if (/^[\w-]{1,64}$/.test(`${token || ''}`.trim())) return '';
  return `record-token ${said(token) ? 'is no token' : 'is missing'}. Write record-token="…", the token of the visit’s record.`;
}
