// Responsible for: how the parts that all elements share look: icons, buttons, forms.
// Not for: text (text.styles.ts), fields (field.styles.ts), notices (notice.styles.ts), or one element's own layout.
import {css} from 'lit';
import {fieldStyles} from './field.styles.js';
import {textStyles} from './text.styles.js';
import {tokens} from '../tokens.js';

/** What the first paint of a form needs. Notices come later (Host.notice). */
export const formStyles = [
  tokens,
  textStyles,
  css`
    /* Between a line that says something and a form: what comes may be either. */
    :host(:state(coming)) .root {
      min-height: 11.5em;
    }
    .quiet {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    svg {
      flex: none;
      width: max(20px, 1.25em);
      height: max(20px, 1.25em);
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
      vertical-align: middle;
    }
    button,
    .button {
      display: inline-flex;
      gap: var(--s2);
      align-items: center;
      justify-content: center;
      min-width: 44px;
      min-height: 44px;
      padding: var(--s2) var(--s4);
      border: 1px solid transparent;
      border-radius: var(--round);
      background: none;
      color: inherit;
      font: inherit;
      line-height: 1.25;
      text-decoration: none;
      cursor: pointer;
    }
    /* Primary once a view, tonal for the rest, ghost for what is rare or final. */
    .button {
      background: var(--tint);
      font-size: 0.9375em;
      font-weight: 600;
    }
    .ghost {
      font-weight: 400;
      background: none;
    }
    /* What is chosen looks like the main button. */
    .primary,
    .next .leaf,
    [aria-pressed='true'],
    [aria-selected='true'] span {
      background: var(--accent);
      color: var(--on-accent);
    }
    .primary {
      font-size: 1em;
    }
    .danger {
      background: color-mix(in srgb, currentColor 12%, transparent);
      color: var(--danger);
    }
    .icon {
      flex: none;
      padding: 0;
    }
    /* In a sentence: what can be hit is higher than the line. */
    .text {
      margin-block: -0.8em;
      padding-inline: 0;
      text-decoration: underline;
    }
    @media (hover: hover) {
      :is(button, .button, .tool, .panel > a):hover {
        box-shadow: inset 0 0 0 99px var(--tint);
        transition: box-shadow 0.15s;
      }
    }
    [aria-disabled='true'] {
      opacity: 0.6;
      cursor: default;
    }
    :focus-visible,
    .control:focus-within {
      outline: 2px solid var(--link);
      outline-offset: 2px;
    }
    /* The words of a button on the accent are white; its ring is not mixed with them. */
    :is(.primary, [aria-pressed='true']):focus-visible {
      outline-color: var(--accent);
    }
    .control:focus-within {
      outline-offset: 0;
    }
    .control :is(input, select):focus-visible {
      outline: 0;
    }
    .control .icon:focus-visible {
      outline-offset: -3px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    .actions > .button {
      flex: 1 1 auto;
    }
    .form .actions > .button,
    .actions > :is(.primary, .danger) {
      flex-basis: 100%;
    }
    .good {
      color: var(--success);
    }
    .bad {
      color: var(--danger);
    }
    .card,
    .form {
      border: 1px solid var(--border);
      border-radius: var(--radius);
      background: var(--surface);
    }
    .form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s4);
      max-width: 26em;
      padding: var(--s4);
    }
    @container (min-width: 26em) {
      .form {
        padding: var(--s6);
      }
      .actions {
        flex-direction: row-reverse;
      }
      .actions > .button {
        flex: 0 1 auto;
      }
    }
    @media (forced-colors: active) {
      .primary,
      .danger,
      .next .leaf,
      [aria-pressed='true'],
      [aria-selected='true'] span {
        forced-color-adjust: none;
        border-color: Highlight;
        background: Highlight;
        color: HighlightText;
      }
      [aria-disabled='true'] {
        border-color: GrayText;
        background: none;
        color: GrayText;
        opacity: 1;
      }
    }
    @media print {
      button,
      .button {
        display: none;
      }
    }
  `,
  fieldStyles,
];
