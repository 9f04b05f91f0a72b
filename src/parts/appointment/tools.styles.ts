// Responsible for: how the row of tools of an appointment looks, and the panel beneath it. Loaded with the list, before
// card.styles.ts, which has what depends on the width of the card, and with the details of a booking. Not for: its buttons.
import {css} from 'lit';

export const toolStyles = css`
  .tools {
    display: flex;
    border-top: 1px solid var(--border);
  }
  .tools:not(:has(*)) {
    display: none;
  }
  .tool {
    display: inline-flex;
    flex: 1;
    gap: var(--s2);
    align-items: center;
    justify-content: center;
    min-width: 44px;
    min-height: 44px;
    padding: 0;
    border: 0;
    border-radius: 0;
    color: inherit;
    text-decoration: none;
  }
  .tool + .tool {
    border-inline-start: 1px solid var(--border);
  }
  .tool:first-child {
    border-end-start-radius: var(--radius);
  }
  .tool:last-child {
    border-end-end-radius: var(--radius);
  }
  .tool:focus-visible,
  .panel > :focus-visible,
  .bar .button:focus-visible,
  .bar ::slotted(*) {
    outline-offset: -3px;
  }
  .tool > span {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [aria-expanded='true'] {
    background: var(--tint);
  }
  .panel {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    padding: var(--s2);
    border-top: 1px solid var(--border);
  }
  .panel[hidden] {
    display: none;
  }
  .panel > :not(.quiet, .hint) {
    display: flex;
    gap: var(--s3);
    align-items: center;
    justify-content: start;
    min-height: 44px;
    padding: var(--s2) var(--s3);
    border: 0;
    border-radius: var(--round);
    color: inherit;
    font-size: 0.9375em;
    text-align: start;
    text-decoration: none;
  }
  .panel > .hint {
    grid-column: 1 / -1;
    margin: var(--s2) var(--s3);
  }
`;
