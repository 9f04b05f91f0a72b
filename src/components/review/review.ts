import {html, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Http} from '../../api/http.js';
import {sendCall} from '../../api/request/request.js';
import {getReview, sendReview} from '../../api/reviews.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {sendAtOnce} from '../../base/connection/later-requests.js';
import {badHttps, said as given, type Problem} from '../../base/option-checks.js';
import {watchSession} from '../../base/page/session-watch.js';
import {styles} from '../../base/styles.js';
import {button, form, formFault, notice, toneOf, type Shown} from '../../base/templates.js';
import {Writes} from '../../base/writes.js';
import {common} from '../../i18n/en/failures.js';
import {review} from '../../i18n/en/review.js';
import {appointmentStyles} from '../../parts/appointment/appointment.styles.js';
import type {ReviewSentDetail} from './review.events.js';
import {isBusy, type ReviewState} from './review.state.js';
import {ReviewStore, type Change, type ReviewApi} from './review.store.js';
import {reviewStyles} from './review.styles.js';
import {ruleLinks, said, skeleton, stars, textField, tipLink, visitLines} from './review.view.js';

/**
 * Rates a visit, once: 1 to 5, and a text.
 *
 * Calls the API when it appears, and when the client presses the button, never twice for one press. Stores nothing. The token
 * is secret: whoever has it can read and rate the visit.
 *
 * @example
 * <altegio-review proxy-url="/altegio" record-token="1a2b3"></altegio-review>
 *
 * @tag altegio-review
 * @fires {CustomEvent<ReviewSentDetail>} altegio-review-sent - the review has been taken
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
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
  static override styles = [...styles, appointmentStyles, reviewStyles];
  static override properties: PropertyDeclarations = {
    recordToken: {attribute: 'record-token'},
    tipsUrl: {attribute: 'tips-url'},
  };

  /** The short token of the visit's record, as in Altegio's own review link. Secret. @else the element says that it is missing */
  declare recordToken?: string;
  /** Altegio's page for tips, such as `https://n123456.alteg.io/tips`: a link where the location takes tips. @else what Altegio's answer says */
  declare tipsUrl?: string;

  protected override texts = {words: {common, review}, file: 'review' as const, meanwhile: skeleton};
  #store: ReviewStore;

  constructor() {
    super();
    this.host.addWrites(Writes);
    this.#store = new ReviewStore({
      api: () => this.api,
      writes: this.host.writes,
      changed: (change) => this.#changed(change),
    });
    this.host.whenGone(() => this.requestUpdate());
  }

  /** A review is on its way: the element should stay on the page. */
  get sending(): boolean {
    return isBusy(this.#store.state);
  }

  protected override connect(http: Http): ReviewApi {
    // The visit is asked for at once.
    sendAtOnce(sendCall, watchSession);
    return {session: http.session, getReview: getReview(http), sendReview: sendReview(http)};
  }

  protected override problem(): Problem {
    return super.problem() || badToken(this.recordToken) || badHttps('tips-url', this.tipsUrl);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#store.show(this.problem() || this.host.gone ? '' : `${this.recordToken}`.trim());
    super.willUpdate(changed);
  }

  #changed(change: Change): void {
    const {state} = this.#store;
    this.requestUpdate();
    if (change.type === 'state') return;
    if (change.type === 'sent') {
      this.host.emit('altegio-review-sent', {rating: change.rating} satisfies ReviewSentDetail);
    } else {
      this.host.emitError(change.error);
      // A reading that nobody asked for takes no focus.
      if (state.phase === 'failed') return;
    }
    void this.host.focusOn(state.phase === 'editing' && state.fault === 'rating' ? '#star-1' : '.notice');
  }

  protected override status(): string {
    const {phase} = this.#store.state;
    return phase === 'sending' || phase === 'loading' ? this.host.t('common.busy') : '';
  }

  protected override content(): Shown {
    const {state} = this.#store;
    const {t, faultText} = this.host;
    switch (state.phase) {
      case 'failed':
        return notice(
          faultText(state.error, 'review'),
          toneOf(state.error),
          button(t('common.tryAgain'), '', () => {
            this.#store.read();
            this.requestUpdate();
          }),
        );
      case 'done':
        return this.#done(state);
      case 'editing':
      case 'sending':
      case 'checking':
      case 'unknown':
        return this.#form(state);
      default:
        return skeleton();
    }
  }

  #form(state: Extract<ReviewState, {readonly phase: 'editing' | 'sending' | 'checking' | 'unknown'}>): Shown {
    const {t, lang} = this.host;
    const store = this.#store;
    const words = {t, lang};
    const unknown = state.phase === 'unknown';
    const busy = isBusy(state);
    const missing = state.phase === 'editing' && state.fault === 'rating';
    return form(
      t('review.title'),
      () => void (unknown ? store.checkAgain() : store.send()),
      html`${visitLines(state.review, words)} ${this.#message(state)}
        ${stars(
          {
            rating: store.rating,
            error: missing ? t('review.ratingMissing') : '',
            busy: busy || unknown,
            onRate: (rating) => store.rate(rating),
          },
          words,
        )}
        ${textField({text: store.text, busy: busy || unknown, onInput: (text) => store.write(text)}, t)}
        ${ruleLinks(state.review, t)}
        <div class="actions">
          ${button(t(unknown ? 'review.checkAgain' : 'review.send'), 'primary', undefined, busy)}
        </div>
        ${this.#tip(state.review)}`,
    );
  }

  #message(state: ReviewState): Shown {
    const {t, faultText} = this.host;
    switch (state.phase) {
      case 'checking':
        return notice(t('review.checking'));
      case 'unknown':
        return notice(t('review.notKnown'), toneOf(state.lost));
      case 'editing': {
        const {fault} = state;
        if (fault === 'rating') return formFault('');
        return formFault(fault === 'not-sent' ? t('review.notSent') : faultText(fault, 'review'));
      }
      default:
        return formFault('');
    }
  }

  #done({review, here}: Extract<ReviewState, {readonly phase: 'done'}>): Shown {
    const {t, lang} = this.host;
    const {rating, text} = this.#store;
    return notice(
      t(here ? 'review.sent' : 'review.submitted'),
      'success',
      html`${visitLines(review, {t, lang})} ${here ? said(rating, text, {t, lang}) : formFault('')} ${this.#tip(review)}`,
    );
  }

  #tip(review: Parameters<typeof tipLink>[0]): Shown {
    return tipLink(review, this.tipsUrl || '', this.host.t);
  }
}

/** Says nothing of the token itself, which is secret. */
function badToken(token: unknown): Problem {
  if (!given(token)) return 'record-token is missing. Write record-token="…", the short token of the visit’s record.';
  return /^[\w-]{1,64}$/.test(`${token}`.trim())
    ? ''
    : 'record-token is no token. Write the short token of the visit’s record: letters and digits.';
}
