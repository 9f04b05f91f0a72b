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
    display: grid;
    gap: calc(var(--space) * 2);
    margin-top: calc(var(--space) * 2);
    padding: calc(var(--space) * 4);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    content-visibility: auto;
    contain-intrinsic-size: auto 14em;
  }
  .notice + .notice,
  .notice + [part='list'] {
    margin-top: calc(var(--space) * 4);
  }
  .top,
  .facts,
  .member,
  .links,
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space) calc(var(--space) * 2);
    align-items: center;
  }
  .top {
    justify-content: space-between;
    font-size: 0.9375em;
  }
  .title,
  time span,
  b {
    font-weight: 600;
  }
  .title {
    font-size: 1.0625em;
  }
  section:first-child .upcoming:first-of-type {
    border-inline-start: 3px solid var(--accent);
  }
  .cancelled time {
    text-decoration: line-through;
  }
  .status {
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
  .avatar {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    width: 40px;
    height: 40px;
    overflow: hidden;
    border-radius: 50%;
    background: var(--border);
    font-size: 0.8125em;
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
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
  .comment {
    white-space: pre-line;
  }
  .more {
    justify-content: space-between;
    margin-top: calc(var(--space) * 4);
  }
  .bone {
    background: linear-gradient(var(--border) 0 0) 1em 1em / 40% 1em no-repeat;
    min-height: 14em;
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
      grid-template-columns: 1fr 1fr;
      align-items: start;
      column-gap: calc(var(--space) * 6);
    }
    .top,
    .comment,
    .links {
      grid-column: 1 / -1;
    }
  }
`;
