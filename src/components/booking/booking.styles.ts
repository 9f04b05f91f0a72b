// Responsible for: how a booking looks: head, rows to choose from, summary, details. Not for: what all elements share
// (base/styles.ts), or the month and its times (parts).
import {css} from 'lit';

export const bookingStyles = css`
  .flow,
  .main,
  .contacts,
  .categories,
  .events {
    display: grid;
    gap: var(--s4);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  /* The bar at the foot stands over nothing that has the focus. */
  .main * {
    scroll-margin-bottom: 6em;
  }
  .main > button,
  .categories > button {
    justify-self: start;
  }
  .steps {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--s);
    align-items: center;
  }
  .flip:dir(rtl) {
    scale: -1 1;
  }
  .steps > .icon {
    margin-inline-start: calc(var(--s) * -3);
  }
  .steps > div {
    grid-column-end: 3;
  }
  .steps > div:first-child {
    grid-column-start: 1;
  }
  .steps .muted {
    font-size: 0.8125em;
  }
  progress {
    width: 100%;
    grid-column: 1 / 3;
    height: 4px;
    margin-top: var(--s2);
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--tint);
    appearance: none;
    forced-color-adjust: none;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    border-radius: 2px;
    background: var(--edge);
  }
  progress::-moz-progress-bar {
    background: var(--edge);
  }
  .picks {
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .picks > summary,
  .pick {
    display: flex;
    gap: var(--s3);
    align-items: center;
    min-height: 44px;
    margin: 0;
    padding: var(--s3) var(--s4);
    font-size: 1em;
    font-weight: 400;
  }
  .picks > summary {
    list-style: none;
    justify-content: space-between;
    cursor: pointer;
  }
  label.pick {
    cursor: pointer;
  }
  .pick {
    border-top: 1px solid var(--border);
  }
  .picks > .pick:first-child {
    border-top: 0;
    border-start-start-radius: var(--radius);
    border-start-end-radius: var(--radius);
  }
  .picks > :last-child {
    border-end-start-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }
  .pick > .row,
  .pick > p {
    flex: 1;
    min-width: 0;
    line-height: 1.35;
  }
  .pick small,
  .line {
    display: block;
  }
  .note {
    color: var(--muted);
    font-size: 0.8125em;
  }
  .pick small .muted {
    color: inherit;
  }
  .pick > input {
    flex: none;
    width: 24px;
    height: 24px;
    min-height: 0;
    accent-color: var(--accent);
  }
  .pick:has(:checked) {
    background: color-mix(in srgb, var(--accent) 11%, transparent);
  }
  .pick:has(:disabled) {
    color: var(--muted);
    cursor: default;
  }
  .pick:has(:focus-visible) {
    outline: 2px solid var(--link);
    outline-offset: -3px;
  }
  .pick > .text {
    margin: 0;
  }
  .starts,
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
  .summary {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
    padding: var(--s3) 0;
    border-top: 1px solid var(--border);
    background: linear-gradient(var(--surface) 0 0), var(--solid);
  }
  .summary > .primary {
    flex: 1 1 auto;
  }
  .summary > .hint,
  .summary > .notice,
  .outcome {
    flex: 1 0 100%;
    min-height: 0;
  }
  /* Beside the button: the sum, and under it how many services. */
  .total,
  .summary > .sum {
    display: grid;
    flex: 99 1 6em;
    gap: 0;
    justify-content: start;
    padding: 0;
    line-height: 1.35;
    text-align: start;
  }
  .total {
    margin-inline-start: calc(var(--s) * -2);
    padding-inline: var(--s2);
  }
  .summary > .sum > :first-child {
    order: 1;
    color: var(--muted);
    font-size: 0.9375em;
    font-weight: 400;
  }
  /* A range of prices or hours is wider than a narrow page. */
  .total,
  .total .num,
  .total bdi,
  .rows .num {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  /* Together on a line of its own, where it has the room. */
  .rows .num {
    display: inline-block;
  }
  .lines {
    display: none;
    flex: 1 0 100%;
    gap: var(--s2);
    font-size: 0.9375em;
  }
  .open .lines {
    display: grid;
  }
  .lines li,
  .sum {
    display: flex;
    gap: var(--s3);
    align-items: center;
    justify-content: space-between;
  }
  .lines li > :last-child {
    display: flex;
    flex: none;
    gap: var(--s3);
    align-items: center;
  }
  .lines .sum {
    display: none;
    padding-top: var(--s2);
    border-top: 1px solid var(--border);
  }
  @container (min-width: 52em) {
    .flow:has(> .summary) {
      column-gap: calc(var(--s) * 8);
      grid-template-columns: minmax(0, 1fr) 20em;
    }
    .summary {
      top: var(--s4);
      bottom: auto;
      align-self: start;
      padding: var(--s4);
      border: 1px solid var(--border);
      border-radius: var(--radius);
    }
    .lines {
      display: grid;
    }
    .lines .sum {
      display: flex;
    }
    .total {
      display: none;
    }
    .summary > .sum {
      flex-basis: 100%;
      justify-content: space-between;
      grid-auto-flow: column;
    }
    .summary > .sum > :first-child {
      order: 0;
      color: inherit;
      font-size: 1em;
      font-weight: 600;
    }
  }
`;
