// Responsible for: how a card looks beyond its grid: pill, title, facts, notes and buttons. Loaded with the list.
// Not for: the grid, which the skeleton has as well (my-bookings.styles.ts), or tools and their panel (tools.styles.ts).
import {css} from 'lit';

export const cardStyles = css`
  .when,
  .rest {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s);
    align-items: center;
    justify-content: space-between;
  }
  /* From and to may stand in two lines. */
  .when .num {
    white-space: normal;
  }
  .next time {
    font-size: 1.25em;
    line-height: 1.3;
  }
  time .muted {
    font-size: 0.77em;
    font-weight: 400;
  }
  .pill {
    display: inline-flex;
    gap: var(--s);
    align-items: center;
    padding: 0.1em 0.6em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--tint);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .pill svg {
    width: 1.1em;
    height: 1.1em;
    stroke-width: 2.2;
  }
  .soon {
    color: var(--link);
  }
  .title {
    font-weight: 600;
    line-height: 1.35;
  }
  .title > span {
    display: block;
    margin-top: 3px;
  }
  .facts {
    font-size: 0.9375em;
  }
  .facts > span,
  .facts:not(.upcoming) b {
    color: var(--muted);
    font-weight: 400;
  }
  .facts > :not(.muted, .quiet, b) {
    display: inline-block;
  }
  .facts > .muted {
    font-size: 1em;
  }
  .comment {
    white-space: pre-line;
  }
  .note {
    display: flex;
    flex: 1 0 100%;
    grid-column: 1 / -1;
    gap: var(--s2);
    color: var(--muted);
    font-size: 0.8125em;
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    padding: 0 var(--s4) var(--s3);
  }
  .change > .button,
  ::slotted(*) {
    flex: 1 1 auto;
    padding-inline: var(--s2);
  }
  ::slotted(a) {
    display: inline-flex;
    align-items: center;
    min-width: 44px;
    min-height: 44px;
  }
  .change.none,
  .bar .change {
    padding: 0;
  }
  .change svg {
    display: none;
  }
  .card > .notice {
    margin: 0 var(--s3) var(--s3);
  }
  .acts + .notice {
    margin-top: var(--s3);
  }
  .bar .body {
    font-size: 0.9375em;
  }
  .bar .leaf {
    background: none;
    color: var(--muted);
  }
  .bar {
    background: none;
  }
  .cancelled time {
    text-decoration: line-through;
  }
  /* One bar from the start: what is over has one button. */
  .acts {
    display: flex;
    flex-wrap: wrap;
  }
  .change,
  .tools {
    flex: 1 0 100%;
  }
  .bar :is(.change, .tools) {
    flex: 1 1 auto;
    border-top: 1px solid var(--border);
  }
  /* The lines between two that stand side by side or one above the other; at the edges they are cut off. */
  .bar .change {
    overflow: clip;
  }
  .bar .button {
    border-radius: 0;
    border-color: var(--border) transparent transparent var(--border);
    margin: -1px 0 0 -1px;
    background: none;
  }
  .bar .change svg {
    display: block;
  }
  @container (min-width: 38em) {
    .body > .note {
      grid-column: 2;
      margin-top: var(--s2);
    }
    .change,
    .tools {
      flex: 1 0 auto;
    }
    .change {
      gap: 0;
      padding: 0;
      padding-inline-start: var(--s);
      border-top: 1px solid var(--border);
    }
    .change > .button,
    ::slotted(*) {
      flex: none;
      padding-inline: var(--s3);
    }
    .change > .button {
      border-radius: 0;
      background: none;
    }
    .change > :first-child {
      border-end-start-radius: var(--radius);
    }
    .change svg {
      display: block;
    }
    .bar .button {
      border-left-color: transparent;
    }
    .tools {
      justify-content: end;
    }
    .when {
      gap: var(--s) var(--s2);
      justify-content: start;
    }
    .when .note {
      flex: none;
    }
    .tool {
      flex: none;
      min-width: 48px;
    }
  }
  @container (min-width: 68em) {
    .tool:not(:nth-last-child(-n + 2)) {
      padding-inline: var(--s3);
      font-size: 0.9375em;
    }
    .tool:not(:nth-last-child(-n + 2)) > span {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .panel,
    .change,
    .pill:not(:has(svg)),
    .tool:not([href^='tel:']),
    .rest .button {
      display: none;
    }
    .card .acts * {
      border: 0;
    }
    .card .tools {
      flex: none;
      padding: 0 var(--s4) var(--s2);
    }
    .tool > span {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
  }
`;
