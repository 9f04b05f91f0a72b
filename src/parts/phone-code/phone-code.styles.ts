// Responsible for: what only the phone form has: the country before the number. Not for: the code (code-step.ts).
import {css} from 'lit';

export const phoneCodeStyles = css`
  .country {
    position: relative;
    display: flex;
    align-items: center;
    padding-inline: calc(var(--space) * 3);
    border-inline-end: 1px solid var(--border);
    white-space: nowrap;
  }
  select {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  @media (pointer: coarse) {
    select {
      font-size: max(16px, 1em);
    }
  }
`;
