// Responsible for: what only the phone form has: the country before the number, in one frame that is read from left to right.
import {css} from 'lit';

export const phoneCodeStyles = css`
  /* Until its own look has come (Host.notice), a message keeps that height, with a button as well. */
  p.notice {
    padding-block: 20px;
  }
  @container (min-width: 26em) {
    p.notice {
      padding: 0;
    }
  }
  .control:has(.country) {
    direction: ltr;
  }
  .country {
    position: relative;
    display: flex;
    gap: var(--s);
    align-items: center;
    align-self: stretch;
    padding-inline: var(--s3) var(--s2);
    border-inline-end: 1px solid var(--border);
    white-space: nowrap;
  }
  .country svg {
    width: 16px;
  }
  select {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
`;
