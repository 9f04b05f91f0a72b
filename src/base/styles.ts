// Responsible for: how the parts that all elements share look: icons, buttons, notices.
// Not for: text (styles/text.styles.ts), fields (styles/field.styles.ts), or one element's own layout.
import {css} from 'lit';
import {fieldStyles} from './styles/field.styles.js';
import {textStyles} from './styles/text.styles.js';
import {tokens} from './tokens.js';

export const styles = [
  tokens,
  textStyles,
  css`
    /* As high as one line that says something: what comes may be that, or a form. */
    :host(:state(coming)) .root {
      min-height: 8em;
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
    .flip:dir(rtl) {
      transform: scaleX(-1);
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
      background: none;
      font-weight: 400;
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
    .dot {
      display: grid;
      position: relative;
      flex: none;
      place-items: center;
      width: 3.08em;
      height: 3.08em;
      overflow: hidden;
      border: 1px solid transparent;
      border-radius: 50%;
      background: var(--tint);
      font-size: 0.8125em;
      font-weight: 600;
    }
    .notice {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0 var(--s3);
      align-items: center;
      padding: var(--s2) var(--s4);
      border: 1px solid transparent;
      border-radius: var(--round);
      background: var(--tint);
    }
    .notice > p {
      padding-block: var(--s2);
      font-size: 0.9375em;
    }
    .card > p {
      padding: 0;
    }
    .blank b {
      font-size: 1.13em;
    }
    .success b {
      font-size: 1.25em;
    }
    .notice > p:first-child {
      grid-column: 1 / 3;
    }
    .notice.error {
      background: color-mix(in srgb, var(--danger) 8%, transparent);
    }
    .notice.error > svg {
      color: var(--danger);
    }
    .notice:not(.blank) > p ~ * {
      grid-column: 1 / -1;
      justify-self: start;
      margin-bottom: var(--s2);
    }
    .notice:not(.blank) > svg ~ p ~ * {
      grid-column: 2;
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
    .blank {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      gap: var(--s2);
      padding: var(--s6) var(--s4);
      text-align: center;
    }
    .blank .button {
      margin-top: var(--s2);
    }
    /* Unless the text is very large, a time, a price and a phone stay in one line. */
    @container (min-width: 16em) {
      .num,
      bdi[dir] {
        white-space: nowrap;
      }
    }
    @container (min-width: 26em) {
      .form {
        padding: var(--s6);
      }
      .notice.notice:not(.blank) > p ~ .button {
        grid-column: 3;
        margin: 0;
      }
      .actions {
        flex-direction: row-reverse;
      }
      .actions > .button,
      .actions > :is(.primary, .danger) {
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
