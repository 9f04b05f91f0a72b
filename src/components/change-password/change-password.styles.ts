// Responsible for: the list of requirements and its ticks.
import {css} from 'lit';

export const changePasswordStyles = css`
  ul {
    padding: 0;
    list-style: none;
  }
  li::before {
    content: '○ ' / '';
  }
  li.met {
    color: var(--success);
  }
  li.met::before {
    content: '✓ ' / '';
  }
`;
