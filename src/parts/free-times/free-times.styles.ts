// Responsible for: how days and times stand side by side, and how the times look. Not for: the month (parts/month).
import {css} from 'lit';

export const freeTimesStyles = css`
  .times h4 {
    margin: var(--s) 0 0;
    color: var(--muted);
    font-size: 0.8125em;
  }
  .zone {
    display: block;
    font-size: 0.8125em;
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s4) var(--s6);
  }
  /* As high as a month of six weeks, so that no other month moves what is below. */
  .days {
    min-height: calc(320px + 1.7em);
  }
  .days .notice {
    margin-top: var(--s3);
  }
  .times {
    display: grid;
    gap: var(--s2);
    align-content: start;
  }
  .times ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(4.6em, 100%), 1fr));
    gap: var(--s2);
  }
  .slot {
    width: 100%;
    padding: 0;
    font-variant-numeric: tabular-nums;
  }
  .slot:not([aria-pressed='true']) {
    border-color: var(--border);
  }
  .wait {
    height: 44px;
    border-radius: var(--round);
    background: var(--tint);
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s4);
    align-items: center;
  }
  .call a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
  @container (min-width: 38em) {
    .halves {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
