// Responsible for: the list, and the grid of a card, which its skeleton has as well. Not for: what is in a card (list/card.styles.ts).
import {css} from 'lit';

export const bookingsStyles = css`
  section + [aria-labelledby] {
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
  .bone i:nth-child(2) {
    width: 90%;
  }
  .bone .leaf.leaf {
    height: 4em;
    border-radius: var(--round);
  }
  .bone :is(.dot, .leaf) {
    background: currentColor;
    opacity: 0.1;
  }
  .bone .acts {
    padding: 0 var(--s4) var(--s3);
    border-bottom: 1px solid var(--border);
    margin-bottom: 45px;
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
      grid-template-columns: 3em minmax(0, 5fr) minmax(0, 6fr);
    }
    .side {
      grid-template-columns: 3fr 4fr;
    }
  }
`;
