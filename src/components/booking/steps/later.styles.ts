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
  a.primary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 44px;
    padding: var(--s2) var(--s4);
    border-radius: calc(var(--radius) - 2px);
    text-decoration: none;
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
  .member {
    display: flex;
    gap: var(--s3);
    align-items: center;
  }
  .avatar {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    width: 40px;
    height: 40px;
    overflow: hidden;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .avatar img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .cancelled time {
    text-decoration: line-through;
  }
  .contacts .fault:empty {
    min-height: 0;
    margin: 0;
  }
  .contacts {
    gap: var(--s4);
    max-width: 26em;
  }
  .contacts .hint {
    margin-top: calc(var(--s) * -3);
  }
`;
