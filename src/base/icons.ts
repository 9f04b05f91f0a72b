// Responsible for: the icons, one set: 20 × 20, stroke of 1.5 in the colour of the text, hidden from screen readers. Each is a
// function of its own, so that a file holds only those it draws. Not for: their size (styles.ts), or the name of what they stand on.
import {html} from 'lit';
import type {Icon} from './notice-icons.js';

export * from './notice-icons.js';

export const calendar: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <rect x="3" y="4.5" width="14" height="12.5" rx="2.5" />
    <path d="M3 8.7h14M7 2.7v3.4M13 2.7v3.4" />
  </svg>`;
export const clock: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="7.2" />
    <path d="M10 6v4.2l2.8 1.7" />
  </svg>`;
export const pin: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M10 17.7s-5.7-4.7-5.7-9.2a5.7 5.7 0 0 1 11.4 0c0 4.5-5.7 9.2-5.7 9.2Z" />
    <circle cx="10" cy="8.5" r="2.1" />
  </svg>`;
export const phone: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path
      d="M6.6 3H4.5A1.5 1.5 0 0 0 3 4.6 13 13 0 0 0 15.4 17a1.5 1.5 0 0 0 1.6-1.5v-2.1a1 1 0 0 0-.8-1l-2.6-.6a1 1 0 0 0-1 .3l-1.2 1.4a10.6 10.6 0 0 1-4.9-4.9l1.4-1.2a1 1 0 0 0 .3-1l-.6-2.6a1 1 0 0 0-1-.8Z"
    />
  </svg>`;
export const globe: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="7.2" />
    <path d="M2.8 10h14.4M10 2.8c2 2 3 4.6 3 7.2s-1 5.2-3 7.2c-2-2-3-4.6-3-7.2s1-5.2 3-7.2Z" />
  </svg>`;
export const copy: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <rect x="7" y="7" width="10" height="10" rx="2" />
    <path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2" />
  </svg>`;
export const chevron: Icon = () =>
  html`<svg class="flip" viewBox="0 0 20 20" aria-hidden="true"><path d="m7.5 4.5 5.5 5.5-5.5 5.5" /></svg>`;
export const back: Icon = () =>
  html`<svg class="flip" viewBox="0 0 20 20" aria-hidden="true"><path d="M12.5 4.5 7 10l5.5 5.5" /></svg>`;
export const down: Icon = () => html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5 7.5 5 5 5-5" /></svg>`;
export const up: Icon = () => html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5 12.5 5-5 5 5" /></svg>`;
export const cross: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5.5 5.5 9 9M14.5 5.5l-9 9" /></svg>`;
export const plus: Icon = () => html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 4v12M4 10h12" /></svg>`;
export const minus: Icon = () => html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10h12" /></svg>`;
export const star: Icon = () =>
  html`<svg class="star" viewBox="0 0 20 20" aria-hidden="true">
    <path d="m10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.1l5-.7Z" />
  </svg>`;
export const more: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.6" />
  </svg>`;
export const reschedule: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M16.9 8.7A7.1 7.1 0 1 0 16.6 13M17.2 4.5v4.3h-4.3M10 6.4V10l2.4 1.5" />
  </svg>`;
export const ticket: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path
      d="M3 7.3A1.5 1.5 0 0 1 4.5 5.8h11A1.5 1.5 0 0 1 17 7.3v1.2a1.5 1.5 0 0 0 0 3v1.2a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 12.7v-1.2a1.5 1.5 0 0 0 0-3ZM12 5.8v1.4M12 9.3v1.4M12 12.8v1.4"
    />
  </svg>`;
export const message: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path
      d="M3 5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-3.6 2.8V14h-.9A1.5 1.5 0 0 1 3 12.5Z"
    />
  </svg>`;
export const circle: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="6" /></svg>`;
