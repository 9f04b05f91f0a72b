// Responsible for: how the dialog looks: a sheet at the lower edge of a narrow screen. Not for: what is in a dialog.
import {css} from 'lit';

export const dialogStyles = css`
  dialog {
    container-type: inline-size;
    width: min(30em, 100% - 2em);
    max-height: calc(100dvh - 2em);
    margin: auto;
    padding: calc(var(--space) * 6);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 8px 32px rgb(0 0 0 / 24%);
    font-size: 1em;
    text-align: start;
  }
  dialog::backdrop {
    overflow: hidden;
    overscroll-behavior: contain;
    background: rgb(0 0 0 / 45%);
  }
  dialog h2:focus {
    outline: 0;
  }
  dialog > * + * {
    margin-top: calc(var(--space) * 4);
  }
  dialog .actions {
    justify-content: flex-end;
  }
  @container (max-width: 420px) {
    dialog .actions button {
      flex: 1 0 100%;
    }
  }
  @supports (color: oklch(from currentColor l c h)) {
    dialog {
      background: linear-gradient(var(--surface) 0 0), oklch(from currentColor clamp(0.22, (0.66 - l) * 1000, 1) 0 0);
      color: var(--altegio-text, inherit);
    }
  }
  @media print {
    dialog {
      background: #fff;
      color: #111;
    }
  }
  @media (max-width: 480px) {
    dialog {
      width: 100%;
      max-width: 100%;
      margin-bottom: 0;
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
`;
