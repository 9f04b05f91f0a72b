// Responsible for: the sections as a menu that wraps, and what stands below it. Not for: how a section looks.
import {css} from 'lit';

export const accountStyles = css`
  .room {
    min-height: 300px;
  }
  .sections {
    margin-top: var(--s4);
  }
  .tabs {
    display: grid;
    gap: var(--s2);
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    margin-bottom: var(--s4);
  }
  .tabs > button {
    border-color: var(--border);
    padding-inline: var(--s);
  }
  .tabs > [aria-selected='true'] {
    border-color: currentColor;
    background: var(--tint);
    box-shadow: inset 0 -2px 0 var(--link);
    font-weight: 600;
  }
  @container (min-width: 26em) {
    .tabs {
      display: flex;
      flex-wrap: wrap;
    }
    .tabs > button {
      padding-inline: var(--s4);
    }
  }
  @media (forced-colors: active) {
    .tabs > [aria-selected='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
