// Responsible for: the element itself as a box, and how text looks: headings, labels, links, what matters less. Not for: one element's
// own layout.
import {css} from 'lit';

export const textStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
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
  ul {
    list-style: none;
  }
  h2,
  h3,
  h4,
  b,
  label {
    font-weight: 600;
  }
  h2,
  h3 {
    font-size: 1.0625em;
    line-height: 1.3;
  }
  h2 {
    font-size: 1.25em;
    text-wrap: balance;
  }
  a,
  .text {
    color: var(--link);
  }
  small,
  .muted,
  .hint {
    color: var(--muted);
    font-size: 0.9375em;
  }
  .hint {
    font-size: 0.8125em;
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  p {
    text-wrap: pretty;
  }
`;
