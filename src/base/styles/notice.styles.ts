// Responsible for: how messages look, what stands where a list would, and what is inside both. No form shows them at first, so forms
// load this later. Not for: their templates (base/templates.ts, base/blank.ts).
import {css} from 'lit';

export const noticeStyles = css`
  /* A card or a form that is a notice keeps its own look, whichever style sheet comes first. */
  :where(.notice) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 var(--s3);
    align-items: center;
    padding: var(--s2) var(--s4);
    border: 1px solid transparent;
    border-radius: var(--round);
    background: var(--tint);
  }
  .dot {
    display: grid;
    position: relative;
    flex: none;
    place-items: center;
    width: 3.08em;
    height: 3.08em;
    overflow: hidden;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--tint);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .notice > p {
    padding-block: var(--s2);
    font-size: 0.9375em;
  }
  .card > p {
    padding: 0;
  }
  .blank b {
    font-size: 1.13em;
  }
  .success b {
    font-size: 1.25em;
  }
  .notice > p:first-child {
    grid-column: 1 / 3;
  }
  .notice.error {
    background: color-mix(in srgb, var(--danger) 8%, transparent);
  }
  .notice.error > svg {
    color: var(--danger);
  }
  .notice:not(.blank) > p ~ * {
    grid-column: 1 / -1;
    justify-self: start;
    margin-bottom: var(--s2);
  }
  .notice:not(.blank) > svg ~ p ~ * {
    grid-column: 2;
  }
  .blank {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: var(--s2);
    padding: var(--s6) var(--s4);
    text-align: center;
  }
  .blank .button {
    margin-top: var(--s2);
  }
  /* Unless the text is very large, a time, a price and a phone stay in one line. */
  @container (min-width: 16em) {
    .num,
    bdi[dir] {
      white-space: nowrap;
    }
  }
  @container (min-width: 26em) {
    .notice:not(.blank) > p ~ .button {
      grid-column: 3;
      margin: 0;
    }
  }
`;
