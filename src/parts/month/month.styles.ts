// Responsible for: how a month's days look. A free day is bold, so that its colour is not the only sign.
import {css} from 'lit';

export const monthStyles = css`
  .flip:dir(rtl) {
    scale: -1 1;
  }
  @media (max-width: 240px) {
    .month {
      flex-wrap: wrap;
    }
    .month h3 {
      flex: 1 0 100%;
      order: -1;
    }
  }
  /* Large text: a letter for a weekday, and smaller numbers, so that neither is cut nor touches its neighbour. */
  @container (max-width: 15em) {
    [role='grid'] th span {
      display: none;
    }
    [role='grid'] th::after {
      content: attr(data-narrow);
    }
  }
  @container (max-width: 12em) {
    [role='grid'] td {
      font-size: 0.8125em;
    }
  }
  @container (max-width: 9em) {
    [role='grid'] td {
      font-size: 0.6875em;
    }
  }
  .month {
    display: flex;
    align-items: center;
    justify-content: space-between;
    text-align: center;
  }
  .step[aria-disabled='true'] {
    opacity: 0.35;
  }
  [role='grid'] {
    width: 100%;
    table-layout: fixed;
    border-spacing: 0;
    text-align: center;
    white-space: nowrap;
  }
  [role='grid'] th {
    overflow: hidden;
    height: 2em;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  [role='grid'] td {
    height: max(46px, 1.6em);
    padding: 1px;
  }
  [data-day] {
    color: var(--muted);
    cursor: pointer;
  }
  [data-day] span {
    display: grid;
    position: relative;
    place-items: center;
    height: 100%;
    max-width: max(46px, 1.6em);
    margin: auto;
    border: 1px solid transparent;
    border-radius: var(--round);
  }
  [data-day][aria-disabled='true'] {
    opacity: 1;
    cursor: default;
  }
  [data-day][aria-disabled='true'] span {
    opacity: 0.75;
  }
  .free {
    color: inherit;
    font-weight: 600;
  }
  .marked span {
    border: 1px dashed var(--edge);
  }
  [aria-current='date'] span::after {
    position: absolute;
    bottom: 5px;
    width: 4px;
    height: 4px;
    border-radius: 50%;
    background: currentColor;
    content: '';
  }
  .free:not([aria-selected='true']):hover span {
    background: var(--tint);
  }
  [aria-selected='true'][data-day] span {
    border: 1px solid transparent;
    opacity: 1;
  }
  [data-day]:focus-visible {
    outline: 0;
  }
  [data-day]:focus-visible span {
    outline: 2px solid var(--link);
    outline-offset: 1px;
  }
  [data-day][aria-selected='true']:focus-visible span {
    outline-color: currentColor;
    outline-offset: -5px;
  }
  @media (forced-colors: active) {
    [data-day] span {
      border-color: Canvas;
    }
    .free span,
    .marked span {
      border-color: ButtonText;
    }
    [data-day][aria-disabled='true'] {
      color: GrayText;
    }
    .step[aria-disabled='true'],
    [data-day][aria-disabled='true'] span {
      opacity: 1;
    }
    [aria-current='date'] span::after {
      forced-color-adjust: none;
      background: currentColor;
    }
  }
`;
