// Responsible for: how the details, an event and what is booked look. Not for: the steps of the choice (booking.styles.ts).
import {css} from 'lit';

export const laterStyles = css`
  .agree {
    border: 0;
    padding-inline: 0;
    flex-direction: row-reverse;
  }
  .good {
    color: var(--success);
  }
  .blank {
    display: grid;
    gap: var(--s2);
    justify-items: center;
    text-align: center;
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
    min-height: 44px;
    padding-block: var(--s2);
    cursor: pointer;
  }
  .seats {
    max-width: 10em;
  }
  .card {
    display: grid;
    gap: var(--s3);
    padding: var(--s4);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .event {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  .event small,
  .event b {
    display: block;
  }
  .acts {
    display: grid;
    gap: var(--s2);
  }
  .next .leaf {
    background: var(--accent);
    color: var(--on-accent);
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
  .cancelled time {
    text-decoration: line-through;
  }
  .contacts {
    gap: var(--s4);
    max-width: 26em;
  }
  /* Under its field. */
  .contacts > .hint {
    margin-top: calc(var(--s) * -3);
  }
`;
