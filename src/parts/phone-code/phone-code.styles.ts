// Responsible for: what only the phone form has: the country before the number, the code's wide digits.
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
  #code {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.3em;
    text-align: center;
  }
  @media (pointer: coarse) {
    select {
      font-size: max(16px, 1em);
    }
    #code {
      font-size: max(16px, 1.25em);
    }
  }
`;
