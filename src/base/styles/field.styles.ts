// Responsible for: how a field looks: its label, its frame, what is typed, the line under it. Not for: one element's own layout.
import {css} from 'lit';

export const fieldStyles = css`
  label {
    display: block;
    margin-bottom: var(--s);
    font-size: 0.9375em;
  }
  .control {
    display: flex;
    align-items: center;
    border: 1px solid var(--edge);
    border-radius: var(--round);
  }
  .control.bad {
    border-color: var(--danger);
    box-shadow: inset 0 0 0 1px var(--danger);
    color: inherit;
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 46px;
    padding: 0 var(--s3);
    border: 0;
    border-radius: var(--round);
    background: none;
    color: inherit;
  }
  input,
  select {
    font: inherit;
  }
  /* iOS zooms in on a smaller field, and does not zoom out again. */
  @media (pointer: coarse) {
    input,
    select {
      font-size: max(16px, 1em);
    }
  }
  input[type='password'] + .icon svg:last-child,
  input:not([type='password']) + .icon svg:first-child {
    display: none;
  }
  /* The line under a field: its hint, or in its place the fault. */
  .hint:not(:empty) {
    display: flex;
    gap: var(--s);
    margin-top: var(--s);
  }
  .hint svg,
  .note svg,
  .rules svg {
    width: 1.25em;
    height: 1.45em;
  }
`;
