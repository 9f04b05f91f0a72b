// Responsible for: cards: the next one stands out, past ones are quieter, a cancelled one is struck in its time.
import {css} from 'lit';

export const bookingsStyles = css`
  section + section {
    margin-top: calc(var(--space) * 6);
  }
  h3 {
    margin-top: calc(var(--space) * 4);
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .card {
    /* As far as it is known before it is drawn. */
    --height: 32em;
    display: grid;
    gap: calc(var(--space) * 2);
    margin-top: calc(var(--space) * 2);
    padding: calc(var(--space) * 4);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    content-visibility: auto;
    contain-intrinsic-size: auto var(--height);
  }
  .notice + .notice,
  .notice + [part='list'] {
    margin-top: calc(var(--space) * 4);
  }
  .when,
  time,
  .member,
  .links,
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space) calc(var(--space) * 2);
    align-items: center;
  }
  .when,
  time {
    align-items: baseline;
  }
  .when {
    font-size: 0.9375em;
  }
  .title,
  .soon,
  small,
  b {
    font-weight: 600;
  }
  .soon {
    color: var(--link);
  }
  [part='card-price'] {
    margin-inline-start: auto;
  }
  .what,
  .acts {
    display: grid;
    gap: calc(var(--space) * 2);
  }
  .title {
    font-size: 1.0625em;
  }
  /* The next one stands out; what is over is quieter. */
  section:first-child > div > :first-child > .upcoming {
    border-inline-start: 3px solid var(--accent);
  }
  section:first-child > div > :first-child > .upcoming time b,
  section:first-child > div > :first-child > .upcoming .title {
    font-size: 1.25em;
  }
  .past,
  .cancelled {
    background: none;
    font-size: 0.9375em;
  }
  .cancelled time {
    text-decoration: line-through;
  }
  .status {
    display: inline-block;
    margin-inline-end: var(--space);
    padding: 0 calc(var(--space) * 2);
    border: 1px solid var(--edge);
    border-radius: 2em;
    font-size: 0.8125em;
  }
  .status::before {
    content: '○ ' / '';
  }
  .confirmed .status::before,
  .visited .status::before {
    content: '✓ ' / '';
    color: var(--success);
  }
  .missed .status::before,
  .cancelled .status::before {
    content: '✕ ' / '';
    color: var(--danger);
  }
  [part='rating'] {
    white-space: nowrap;
  }
  .avatar {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    width: 40px;
    height: 40px;
    overflow: hidden;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 16%, transparent);
    font-size: 0.8125em;
  }
  .past .avatar,
  .cancelled .avatar {
    width: 32px;
    height: 32px;
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  /* What could not be loaded leaves the initials, and no icon of a broken picture. */
  img:not([src]) {
    display: none;
  }
  .member > :last-child {
    flex: 1;
  }
  .links {
    column-gap: calc(var(--space) * 4);
    margin-block: calc(var(--space) * -2);
  }
  .links a,
  ::slotted(a) {
    display: inline-flex;
    align-items: center;
    min-width: 44px;
    min-height: 44px;
  }
  .acts > .links {
    row-gap: 0;
  }
  .acts > p,
  .acts > .links:first-child {
    gap: calc(var(--space) * 2);
    margin: 0;
  }
  .acts button:not(.link) {
    padding-inline: calc(var(--space) * 3);
    font-size: 0.9375em;
  }
  .comment {
    white-space: pre-line;
  }
  .more {
    justify-content: space-between;
    margin-top: calc(var(--space) * 4);
  }
  .bone {
    min-height: var(--height);
    background:
      linear-gradient(var(--border) 0 0) 1em 1.2em / 45% 1em,
      linear-gradient(var(--border) 0 0) 1em 3.4em / 70% 1em,
      radial-gradient(closest-side, var(--border) 96%, #0000) 1em 6em / 40px 40px;
    background-repeat: no-repeat;
    opacity: 0.6;
    animation: pulse 1.2s ease-in-out infinite alternate;
  }
  @keyframes pulse {
    to {
      opacity: 0.3;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
  @container (min-width: 640px) {
    .card {
      --height: calc(29em - 17cqi);
      grid-template: auto 1fr / 10em minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
      column-gap: calc(var(--space) * 5);
    }
    .when,
    time {
      display: grid;
      grid-row: 1 / 3;
      justify-items: start;
      gap: 0;
    }
    time b {
      font-size: 1.0625em;
      text-wrap: balance;
    }
    [part='card-price'] {
      margin: 0;
    }
    .acts {
      grid-column: 2 / -1;
    }
    [part='location'] b {
      display: block;
    }
  }
`;
