// Responsible for: how cards, memberships and gift cards look. Not for: what all elements share (base/styles.ts).
import {css} from 'lit';

export const loyaltyStyles = css`
  section + section {
    margin-top: var(--s6);
  }
  .list:empty {
    display: none;
  }
  h2 + .notice {
    margin-top: var(--s3);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    align-content: start;
    padding: var(--s4);
  }
  .card .num,
  .card bdi {
    white-space: normal;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s3);
    align-items: baseline;
    justify-content: space-between;
  }
  .pill {
    padding: 0.15em 0.75em;
    border: 1px solid transparent;
    border-radius: 1em;
    background: var(--tint);
    font-size: 0.8125em;
  }
  dl {
    display: grid;
    gap: var(--s);
    font-size: 0.9375em;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s4);
    align-items: baseline;
    justify-content: space-between;
  }
  dt {
    color: var(--muted);
  }
  dd {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .sub {
    padding-inline-start: var(--s3);
  }
  @container (min-width: 38em) {
    .list {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 68em) {
    .list {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
