// Responsible for: how days and times stand side by side, and how the times look. Not for: the month (parts/month).
import {css} from 'lit';

export const freeTimesStyles = css`
  .halves h3 {
    margin: 0;
    color: inherit;
    font-size: 1.0625em;
    letter-spacing: 0;
    text-transform: none;
  }
  .times h4 {
    margin: var(--space) 0 0;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .zone {
    display: block;
    font-size: 0.8125em;
  }
  .halves {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 4) calc(var(--space) * 6);
  }
  .days,
  .times {
    flex: 1 1 17em;
    min-width: 0;
  }
  /* As high as a month of six weeks, so that no other month moves what is below. */
  .days {
    min-height: calc(44px * 7 + 1.7em);
  }
  .days .notice {
    margin-top: calc(var(--space) * 3);
  }
  .times {
    display: grid;
    gap: calc(var(--space) * 2);
    align-content: start;
  }
  .day {
    padding-top: calc(var(--space) * 2);
  }
  .hint {
    padding-top: calc(var(--space) * 3);
  }
  .times ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5em, 1fr));
    gap: calc(var(--space) * 2);
    padding: 0;
    list-style: none;
  }
  .times li button {
    width: 100%;
    padding-inline: var(--space);
  }
  .times li button:hover {
    border-color: var(--link);
  }
  .wait {
    height: 44px;
    border-radius: calc(var(--radius) - 2px);
    background: var(--border);
    opacity: 0.6;
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--space) * 4);
    align-items: center;
  }
  .call a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
`;
