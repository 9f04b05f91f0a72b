// Responsible for: the list, and the grid of a card, which its skeleton has as well. Not for: what is in a card (list/card.styles.ts).
import {css} from 'lit';

export const bookingsStyles = css`
  section + section {
    margin-top: var(--s6);
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s3);
    margin-top: var(--s3);
  }
  .notice + *,
  .rest {
    margin-top: var(--s3);
  }
  .card {
    content-visibility: auto;
    /* As far as it is known before it is drawn. */
    contain-intrinsic-size: auto 22.5em;
  }
  .body {
    display: grid;
    grid-template-columns: 3em minmax(0, 1fr);
    gap: var(--s3);
    align-items: start;
    padding: var(--s4);
  }
  .side {
    display: grid;
    grid-column: 1 / -1;
    gap: var(--s3);
    align-items: start;
  }
  .bone :is(.leaf, .dot, i) {
    background: currentColor;
    opacity: 0.1;
  }
  .bone i {
    display: block;
    width: 70%;
    height: 0.75em;
    margin: 0.35em 0;
    border-radius: 4px;
  }
  .bone i:nth-child(2) {
    width: 90%;
  }
  .bone i:last-child {
    width: 45%;
  }
  .bone .leaf.leaf {
    height: 4em;
    border-radius: var(--round);
  }
  .bone .acts {
    padding: 0 var(--s4) var(--s3);
    border-bottom: 1px solid var(--border);
    margin-bottom: 45px;
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
  @container (min-width: 38em) {
    .card {
      contain-intrinsic-size: auto 13.5em;
    }
    .body {
      grid-template-columns: 3em minmax(0, 6fr) minmax(0, 5fr);
      row-gap: 0;
    }
    .side {
      grid-row: 1 / 4;
      grid-column: 3;
    }
    .bone .acts {
      padding: 0;
    }
    .bone .acts i {
      display: none;
    }
  }
  @container (min-width: 52em) {
    .card {
      contain-intrinsic-size: auto 9.5em;
    }
    .body {
      grid-template-columns: 3em minmax(0, 3fr) minmax(0, 4fr);
    }
    .side {
      grid-template-columns: 3fr 4fr;
    }
  }
`;
