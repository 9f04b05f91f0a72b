// Responsible for: the form of a review and what becomes of it, in a file that is loaded while the placeholder is painted.
// Not for: the element and its options (review.ts), or what is known of the review (review.store.ts).
import {html} from 'lit';
import {focusLater} from '../../base/focus/focus-later.js';
import type {Host} from '../../base/host.js';
import {Freshness} from '../../base/page/freshness.js';
import {button, form, formFault, notice, toneOf, type Shown} from '../../base/templates.js';
import {Writes} from '../../base/writes.js';
import {review} from '../../i18n/en/review.js';
import {appointmentStyles} from '../../parts/appointment/appointment.styles.js';
import type {View} from '../../parts/later-view/later-view.js';
import type {ReviewSentDetail} from './review.events.js';
import {isBusy, type ReviewState} from './review.state.js';
import {ReviewStore, type Change, type ReviewApi} from './review.store.js';
import {reviewStyles} from './review.styles.js';
import {ruleLinks, said, stars, textField, tipLink, visitLines} from './review.view.js';

export {getReview, sendReview} from '../../api/reviews.js';

export class ReviewForm implements View {
  readonly #host: Host;
  readonly #store: ReviewStore;
  readonly #freshness: Freshness;
  /** Where the embedder says that tips are given. */
  readonly #tipsPage: () => string;

  constructor(host: Host, api: () => ReviewApi, tipsPage: () => string) {
    this.#host = host;
    this.#tipsPage = tipsPage;
    host.addWrites(Writes);
    host.addWords({review});
    host.addStyles(appointmentStyles, reviewStyles);
    this.#store = new ReviewStore({api, writes: host.writes, changed: (change) => this.#changed(change)});
    this.#freshness = new Freshness(host, {read: () => this.#store.look(), nextChange: () => null});
  }

  /** @param token as for the store */
  show(token: string): void {
    this.#store.show(token);
  }

  get sending(): boolean {
    return isBusy(this.#store.state);
  }

  get sent(): boolean {
    return this.#store.state.phase === 'done';
  }

  #changed(change: Change): void {
    const {state} = this.#store;
    this.#host.redraw();
    switch (change.type) {
      case 'read':
        return this.#freshness.done();
      case 'state':
        return;
      case 'found':
        // The focus stays, unless it was in the form, which is gone.
        if (!(this.#host.element.renderRoot as ShadowRoot).activeElement) return;
        break;
      case 'sent':
        // Without a proxy nobody knows whose appointment it is.
        this.#freshness.announce(
          this.#host.proxy && 'review' in state ? {reviewed: state.review.appointmentId} : undefined,
        );
        this.#host.emit('altegio-review-sent', {rating: change.rating} satisfies ReviewSentDetail);
        break;
      default:
        this.#host.emitError(change.error);
        // A reading that nobody asked for takes no focus.
        if (state.phase === 'failed') return;
    }
    void this.#host.focusOn(state.phase === 'editing' && state.fault === 'rating' ? '#star-1' : '.notice');
  }

  status(): string {
    const {phase} = this.#store.state;
    return phase === 'sending' || phase === 'loading' ? this.#host.t('common.busy') : '';
  }

  content(): Shown | undefined {
    const {state} = this.#store;
    const {t, faultText} = this.#host;
    switch (state.phase) {
      case 'failed':
        return notice(
          faultText(state.error, 'review'),
          toneOf(state.error),
          button(t('common.tryAgain'), '', () => {
            this.#store.read();
            this.#host.redraw();
            focusLater(this.#host.element);
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
        return undefined;
    }
  }

  #form(state: Extract<ReviewState, {readonly phase: 'editing' | 'sending' | 'checking' | 'unknown'}>): Shown {
    const {t, lang} = this.#host;
    const store = this.#store;
    const words = {t, lang};
    const unknown = state.phase === 'unknown';
    const busy = isBusy(state);
    // The button that was pressed keeps its name.
    const looks = unknown || (state.phase === 'checking' && state.again);
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
        <div class="actions">${button(t(looks ? 'review.checkAgain' : 'review.send'), 'primary', undefined, busy)}</div>
        ${this.#tip(state.review)}`,
    );
  }

  #message(state: ReviewState): Shown {
    const {t, faultText} = this.#host;
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
    const {t, lang} = this.#host;
    const {rating, text} = this.#store;
    return notice(
      t(here ? 'review.sent' : 'review.submitted'),
      'success',
      html`${visitLines(review, {t, lang})} ${here ? said(rating, text, {t, lang}) : formFault('')} ${this.#tip(review)}`,
    );
  }

  #tip(review: Parameters<typeof tipLink>[0]): Shown {
    return tipLink(review, this.#tipsPage(), this.#host.t);
  }
}
