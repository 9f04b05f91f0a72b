// Responsible for: how the popup of a booking and its floating button look. Not for: what is in it (booking.styles.ts).
import {css} from 'lit';

export const popupStyles = css`
  dialog {
    width: min(44em, 100% - 2em);
  }
  @media (max-width: 480px) {
    dialog {
      width: 100%;
      min-height: 60dvh;
    }
  }
  .close {
    position: absolute;
    inset-block-start: var(--s3);
    inset-inline-end: var(--s3);
    margin: 0;
    padding: 0;
    color: inherit;
  }
  .floating {
    position: fixed;
    inset-block-end: var(--s6);
    inset-inline-end: var(--s6);
    z-index: 2147483000;
    box-shadow: 0 4px 16px #0003;
  }
  .floating.start {
    inset-inline: var(--s6) auto;
  }
`;
