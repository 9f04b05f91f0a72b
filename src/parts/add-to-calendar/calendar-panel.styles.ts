// Responsible for: how the panel beneath "Add to calendar" looks.
import {css} from 'lit';

export const panelStyles = css`
  .panel {
    display: grid;
    gap: calc(var(--space) * 2);
    justify-items: start;
    padding: calc(var(--space) * 3);
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) - 2px);
  }
  .panel .links {
    row-gap: 0;
  }
`;
