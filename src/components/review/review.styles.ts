// Responsible for: how a review looks: the visit, the row of stars, the text. Not for: what all elements share (base/styles.ts).
import {css} from 'lit';

export const reviewStyles = css`
  fieldset {
    min-width: 0;
    border: 0;
  }
  legend {
    margin-bottom: var(--s);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .stars {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
  .stars label,
  .rated {
    position: relative;
    display: grid;
    place-items: center;
    margin: 0;
    font-weight: 400;
    line-height: 1.2;
  }
  .stars label {
    min-width: 44px;
    min-height: 56px;
    cursor: pointer;
  }
  .stars input {
    position: absolute;
    inset: 0;
    appearance: none;
    cursor: inherit;
  }
  .stars svg {
    width: 2em;
    height: 2em;
    fill: none;
  }
  .stars .on svg {
    color: var(--link);
    fill: currentColor;
  }
  .rated {
    display: flex;
    gap: var(--s2);
  }
  .visit {
    display: grid;
    justify-self: stretch;
    text-align: start;
    gap: var(--s2);
  }
  .said {
    white-space: pre-line;
  }
  .links {
    margin-block: calc(var(--s) * -3);
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s4);
    font-size: 0.8125em;
  }
  .links a,
  .tip {
    display: inline-flex;
    align-items: center;
    min-width: 44px;
    min-height: 44px;
  }
  /* Elsewhere it is in the middle, as what it stands under. */
  form > .tip {
    justify-self: start;
  }
  textarea {
    flex: 1;
    min-width: 0;
    padding: var(--s2) var(--s3);
    border: 0;
    border-radius: var(--round);
    background: none;
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  textarea:focus-visible {
    outline: 0;
  }
  @media (pointer: coarse) {
    textarea {
      font-size: max(16px, 1em);
    }
  }
`;
