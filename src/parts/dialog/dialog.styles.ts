// Responsible for: how the dialog looks: in the middle of a window, a sheet at the foot of a phone; on paper what it says, alone.
// Not for: what is in a dialog.
import {css} from 'lit';

export const dialogStyles = css`
  dialog {
    container-type: inline-size;
    width: min(var(--wide, 28em), 100% - 2em);
    max-height: calc(100dvh - 2em);
    margin: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) + 4px);
    box-shadow: 0 12px 40px #0003;
  }
  dialog.wide {
    --wide: 44em;
  }
  dialog::backdrop {
    overflow: hidden;
    overscroll-behavior: contain;
    background: #00000073;
  }
  dialog h2:focus {
    outline: 0;
  }
  /* At the foot, what is only said would make it scroll by a pixel. */
  dialog .quiet {
    margin-top: -1px;
  }
  .top {
    display: flex;
    gap: var(--s4);
    align-items: start;
    justify-content: space-between;
    padding: var(--s4) var(--s4) 0;
  }
  .top .icon {
    margin: calc(var(--s) * -2);
  }
  .inner {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s4);
    padding: var(--s3) var(--s4) var(--s4);
  }
  .inner time {
    font-size: 1.25em;
  }
  .call a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
    position: sticky;
    bottom: 0;
    padding: var(--s3) var(--s4);
    border-top: 1px solid var(--border);
    background: inherit;
  }
  .foot > .actions {
    flex: 1 0 auto;
  }
  @supports (color: oklch(from currentColor l c h)) {
    dialog {
      background: linear-gradient(var(--surface) 0 0), var(--solid);
      color: var(--altegio-text, inherit);
    }
  }
  /* Of more buttons than one line holds, the final one stays in the last. */
  @media (min-width: 30em) {
    .actions {
      flex-wrap: wrap-reverse;
    }
  }
  @media (max-width: 30em) {
    dialog {
      width: 100%;
      max-width: 100%;
      margin-bottom: 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog {
      animation: arrive 150ms ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(8px);
      }
    }
  }
  @media print {
    dialog {
      position: static;
      width: 100%;
      max-height: none;
      margin: 0;
      overflow: visible;
      border: 0;
      background: #fff;
      color: #111;
      box-shadow: none;
    }
    .root:has(dialog) > :not(dialog) {
      display: none;
    }
  }
`;
