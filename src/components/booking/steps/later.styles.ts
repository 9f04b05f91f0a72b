// Responsible for: how the details, an event and what is booked look. Not for: the steps of the choice (booking.styles.ts).
import {css} from 'lit';

export const laterStyles = css`
  .agree {
    border: 0;
    padding-inline: 0;
    flex-direction: row-reverse;
  }
  .links svg {
    margin-inline-end: calc(var(--s) * -2);
  }
  .outcome:empty {
    display: none;
  }
  textarea,
  select.plain {
    position: static;
    flex: 1;
    min-width: 0;
    min-height: 46px;
    padding: var(--s3);
    border: 0;
    /* Between the browser's arrow and the frame. */
    border-inline-end: var(--s2) solid transparent;
    background: none;
    color: inherit;
    font: inherit;
    opacity: 1;
    resize: vertical;
  }
  .policy {
    max-height: 16em;
    overflow: auto;
    white-space: pre-line;
  }
  .consent summary {
    display: flex;
    gap: var(--s2);
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  .seats {
    max-width: 10em;
  }
  .card {
    display: grid;
    gap: var(--s3);
    padding: var(--s4);
  }
  .event {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    line-height: 1.35;
  }
  .event small,
  .event b {
    display: block;
  }
  .event time {
    font-size: 1em;
    font-weight: 400;
  }
  .agree:has(:checked) {
    background: none;
  }
  .picks + .note {
    margin-top: var(--s2);
  }
  .note {
    display: flex;
    gap: var(--s2);
  }
  .status {
    font-size: 0.8125em;
    font-weight: 600;
  }
  .cancelling .notice .actions {
    justify-self: stretch;
  }
  /* At the start of a wide page. */
  .main > .actions {
    justify-content: flex-end;
  }
  .pick > .row {
    align-items: center;
  }
  .acts {
    display: grid;
    gap: var(--s3);
  }
  .change:not(:has(*)) {
    display: none;
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
  .change > .button {
    flex: 1 1 auto;
    padding-inline: var(--s2);
  }
  /* To the edges of its card. */
  .card > :is(.tools, .panel) {
    margin: 0 calc(var(--s) * -4);
  }
  .card > :is(.tools, .panel):last-child {
    margin-bottom: calc(var(--s) * -4);
  }
  .card > .tools:has(~ .panel) {
    margin-bottom: calc(var(--s) * -3);
  }
  .next time b {
    font-size: 1.18em;
  }
  .code {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s3);
    max-width: 26em;
  }
  .code .sent {
    margin: 0;
  }
  .cancelled time {
    text-decoration: line-through;
  }
  .contacts {
    gap: var(--s4);
    max-width: 26em;
  }
  @container (min-width: 38em) {
    .change > .button {
      flex: none;
      padding-inline: var(--s4);
    }
  }
  @container (min-width: 52em) {
    .card .tools {
      flex-wrap: wrap;
    }
    .card .tool {
      flex: none;
      padding-inline: var(--s3);
    }
    .card .tool > span {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
  }
  /* Under its field. */
  .contacts > .hint {
    margin-top: calc(var(--s) * -3);
  }
`;
