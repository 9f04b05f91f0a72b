// Responsible for: how the parts that all elements share look: fields, buttons, notices. Not for: one element's own layout.
import {css} from 'lit';
import {tokens} from './tokens.js';

export const styles = [
  tokens,
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    * {
      box-sizing: border-box;
      margin: 0;
    }
    .root {
      container-type: inline-size;
      /* A container has no width of its own: in a dialog, a float or a row of a page it would be none at all. */
      contain-intrinsic-inline-size: 16em;
      line-height: 1.45;
      text-align: start;
      text-indent: 0;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: 1.25em;
      font-weight: 600;
    }
    a {
      color: var(--link);
    }
    .muted {
      color: var(--muted);
      font-size: 0.9375em;
    }
    .form {
      display: grid;
      grid-template-columns: 100%;
      gap: calc(var(--space) * 3);
      max-width: 30em;
      padding: calc(var(--space) * 6);
      border: 1px solid var(--border);
      border-radius: var(--radius);
      background: var(--surface);
    }
    label {
      display: block;
      margin-bottom: var(--space);
      font-size: 0.9375em;
      font-weight: 600;
    }
    .control {
      display: flex;
      border: 1px solid var(--edge);
      border-radius: calc(var(--radius) - 2px);
    }
    .bad {
      border-color: var(--danger);
    }
    input {
      flex: 1;
      min-width: 0;
      min-height: 44px;
      padding: 0 calc(var(--space) * 3);
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
    }
    /* iOS zooms in on a smaller field, and does not zoom out again. */
    @media (pointer: coarse) {
      input {
        font-size: max(16px, 1em);
      }
    }
    .fault {
      min-height: 1.45em;
      margin-top: var(--space);
      color: var(--danger);
      font-size: 0.8125em;
    }
    .form > .fault {
      min-height: 0;
    }
    button {
      min-width: 44px;
      min-height: 44px;
      padding: calc(var(--space) * 2) calc(var(--space) * 4);
      border: 1px solid var(--edge);
      border-radius: calc(var(--radius) - 2px);
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    .primary {
      border-color: var(--accent);
      background: var(--accent);
      color: var(--on-accent);
      font-weight: 600;
    }
    button.link,
    .icon {
      border-color: transparent;
      color: var(--link);
    }
    button.link {
      padding-inline: 0;
      text-decoration: underline;
    }
    [aria-disabled='true'] {
      opacity: 0.65;
      cursor: progress;
    }
    :focus-visible,
    .control:focus-within {
      outline: 2px solid var(--link);
      outline-offset: 2px;
    }
    input:focus-visible {
      outline: 0;
    }
    /* Inside, where it can be seen whatever accent the host sets. */
    .primary:focus-visible {
      outline-color: currentColor;
      outline-offset: -5px;
    }
    .actions,
    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--space) * 2);
      align-items: center;
      justify-content: space-between;
    }
    .primary:only-child {
      margin-inline-start: auto;
    }
    .notice {
      padding: calc(var(--space) * 3) calc(var(--space) * 4);
      border: 1px solid var(--border);
      border-inline-start: 3px solid var(--edge);
      border-radius: calc(var(--radius) - 2px);
    }
    .notice.error {
      border-inline-start-color: var(--danger);
    }
    .success {
      border-inline-start-color: var(--success);
    }
    .quiet {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    svg {
      width: 20px;
      height: 20px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      vertical-align: middle;
    }
    @media (forced-colors: active) {
      button.link {
        border-color: Canvas;
      }
      .primary {
        forced-color-adjust: none;
        border-color: Highlight;
        background: Highlight;
        color: HighlightText;
      }
      [aria-disabled='true'] {
        border-color: GrayText;
        color: GrayText;
        opacity: 1;
      }
      .primary[aria-disabled='true'] {
        background: none;
      }
    }
    @container (max-width: 420px) {
      .form {
        padding: calc(var(--space) * 4);
      }
      .primary {
        flex: 1 0 100%;
      }
    }
  `,
];
