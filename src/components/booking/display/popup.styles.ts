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
    inset-block-start: calc(var(--space) * 3);
    inset-inline-end: calc(var(--space) * 3);
    margin: 0;
    padding: 0;
    color: inherit;
  }
  .floating {
    position: fixed;
    inset-block-end: calc(var(--space) * 6);
    inset-inline-end: calc(var(--space) * 6);
    z-index: 2147483000;
    box-shadow: 0 4px 16px #0003;
  }
  .floating.start {
    inset-inline: calc(var(--space) * 6) auto;
  }
  dialog .summary {
    bottom: calc(var(--space) * -6);
  }
`;
