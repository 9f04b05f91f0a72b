// Responsible for: the placeholder of the form, what stands under the number, and the two forms below each other.
import {css} from 'lit';

export const profileStyles = css`
  .form ~ .form {
    margin-top: var(--s4);
  }
  .form [readonly] {
    color: var(--muted);
  }
  .below {
    margin-top: var(--s);
    font-size: 0.9375em;
  }
  .form > .notice > svg {
    color: var(--success);
  }
  .form > .notice.error > svg {
    color: var(--danger);
  }
  .form > .notice.offline > svg {
    color: inherit;
  }
  .bone i {
    display: block;
    height: 48px;
    margin-top: calc(var(--s) + 1.36em);
    border-radius: var(--round);
    background: currentColor;
    opacity: 0.1;
  }
  /* Who waits for less than a fifth of a second sees no placeholder. */
  .bone {
    animation: come 0.2s;
  }
  @keyframes come {
    0%,
    100% {
      visibility: hidden;
    }
  }
`;
