// Responsible for: how a placeholder looks of what is on its way: its lines, and that it waits. Not for: its size and place, which
// each element gives it.
import {css} from 'lit';

export const boneStyles = css`
  .bone i {
    display: block;
    width: 70%;
    height: 0.75em;
    margin: 0.35em 0;
    border-radius: 4px;
    background: currentColor;
    opacity: 0.1;
  }
  .bone i:last-child {
    width: 45%;
  }
  /* Who waits for less than a fifth of a second sees no placeholder. */
  .bone {
    animation:
      come 0.2s,
      wait 1.2s 0.2s ease-in-out infinite alternate;
  }
  @keyframes come {
    0%,
    100% {
      visibility: hidden;
    }
  }
  @keyframes wait {
    to {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
`;
