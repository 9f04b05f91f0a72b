// Responsible for: how old and new time look side by side. Not for: days and times (parts/free-times), or the <dialog>.
import {css} from 'lit';

export const rescheduleStyles = css`
  .reschedule {
    display: grid;
    gap: calc(var(--space) * 4);
  }
  .reschedule h3 {
    margin: 0;
    color: inherit;
    font-size: 1.0625em;
    letter-spacing: 0;
    text-transform: none;
  }
  .reschedule h3:focus:not(:focus-visible) {
    outline: 0;
  }
  .yours b {
    display: block;
  }
  .reschedule > .actions {
    justify-content: flex-end;
  }
  .reschedule > .actions :first-child:not(.primary) {
    margin-inline-end: auto;
  }
  @media (max-width: 460px) {
    .reschedule > .actions button {
      flex: 1 1 auto;
    }
  }
  .compare {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
  }
  .compare > div {
    flex: 1 1 11em;
    padding: calc(var(--space) * 3) calc(var(--space) * 4);
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) - 2px);
  }
  .whole {
    white-space: nowrap;
  }
  .compare small {
    font-size: 0.8125em;
  }
  .compare dt {
    color: var(--muted);
    font-size: 0.8125em;
  }
  .compare b {
    display: block;
    font-size: 1.0625em;
  }
  .was time {
    color: var(--muted);
    text-decoration: line-through;
  }
  .compare .becomes {
    border-color: var(--accent);
  }
`;
