// Responsible for: <altegio-review> in a dialog of the list. Loaded with the first press, and with it the file of that element, which
// is known here by its tag alone. Not for: the review itself, or the <dialog> (parts/dialog).
import {css, html, type LitElement, type TemplateResult} from 'lit';
import type {Appointment} from '../../../api/models.js';
import type {Host} from '../../../base/host.js';
import type {DialogContent, OpenDialog} from '../../../parts/dialog/dialog-content.js';

/** What is used of <altegio-review>. */
interface Review extends LitElement {
  recordToken: string;
  client: unknown;
  messages: unknown;
  readonly sending?: boolean;
  readonly sent?: boolean;
}

const tag = 'altegio-review';

/** The dialog has the frame and the padding. */
const styles = css`
  altegio-review {
    --altegio-border: transparent;
    --altegio-surface: transparent;
    margin: calc(var(--s) * -4);
  }
`;

/** One element for each visit: what was typed is there again when its dialog is opened again. */
const elements = new WeakMap<Host, Map<number, Review>>();

function reviewOf(host: Host, {id, reviewToken}: Appointment): Review {
  const known = elements.get(host) ?? new Map<number, Review>();
  elements.set(host, known);
  const review = known.get(id) ?? newReview(host);
  known.set(id, review);
  const {client, messages} = host.element as LitElement & Pick<Review, 'client' | 'messages'>;
  // As properties: the token is in no markup.
  return Object.assign(review, {
    client,
    messages,
    recordToken: reviewToken ?? '',
    proxyUrl: host.option('proxyUrl'),
    credentials: host.option('credentials'),
    theme: host.option('theme'),
  });
}

function newReview(host: Host): Review {
  const review = document.createElement(tag) as Review;
  // Its card says so, too.
  review.addEventListener('altegio-review-sent', () => host.redraw());
  return review;
}

/** It was sent in a dialog of this list, or the dialog has found out that it was. A record that carries another token is another visit. */
export function isReviewed(host: Host, {id, reviewToken}: Appointment): boolean {
  const review = elements.get(host)?.get(id);
  return Boolean(review?.sent) && review?.recordToken === reviewToken;
}

export function reviewDialog(host: Host, appointment: Appointment): OpenDialog<never> {
  const review = reviewOf(host, appointment);
  return (): DialogContent => ({
    styles: [styles],
    get title() {
      return host.t('bookings.review');
    },
    get closeName() {
      return host.t('cancel.close');
    },
    get busy() {
      return Boolean(review.sending);
    },
    get locked() {
      return Boolean(review.sending);
    },
    body: (): TemplateResult => html`${review}`,
    status: () => '',
  });
}
