// Responsible for: the list of requirements and its ticks.
import {css} from 'lit';

export const changePasswordStyles = css`
  .rules {
    display: grid;
    gap: var(--s);
  }
  .rules li {
    display: flex;
    gap: var(--s2);
  }
`;
