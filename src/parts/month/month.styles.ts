// Responsible for: how a month's days look. The text of a free day is bold, so that its fill is not the only sign.
import {css} from 'lit';

export const monthStyles = css`
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
  @container (max-width: 8em) {
    [role='grid'] td {
      font-size: 0.6875em;
    }
  }
  .month {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .month h3 {
    font-size: 0.9375em;
    text-align: center;
  }
  .step {
    display: grid;
    flex: none;
    place-items: center;
    padding: 0;
    border-color: transparent;
  }
  .step:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .step[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
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
    padding: 0;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  [role='grid'] td {
    height: max(44px, 1.6em);
    padding: 1px;
  }
  [data-day] {
    cursor: pointer;
  }
  [data-day] span {
    display: grid;
    position: relative;
    place-items: center;
    height: 100%;
    max-width: max(44px, 1.6em);
    margin: auto;
    border: 1px solid transparent;
    border-radius: calc(var(--radius) - 2px);
  }
  [data-day][aria-disabled='true'] {
    color: var(--muted);
    opacity: 1;
    cursor: default;
  }
  [data-day][aria-disabled='true'] span {
    opacity: 0.7;
  }
  .free span {
    background: color-mix(in srgb, var(--accent) 14%, transparent);
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
  .free:hover span {
    border-color: var(--link);
  }
  [data-day][aria-selected='true'] span {
    border: 1px solid var(--accent);
    background: var(--accent);
    color: var(--on-accent);
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
    [data-day][aria-selected='true'] span {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    [aria-current='date'] span::after {
      forced-color-adjust: none;
      background: currentColor;
    }
  }
`;
