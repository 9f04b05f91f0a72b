// Responsible for: the icons that fields and notices are drawn with. Not for: all others (icons.ts, which says what an icon is).
import {html, type TemplateResult} from 'lit';

export type Icon = () => TemplateResult;

export const check: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4.5 10.5 3.7 3.7L15.5 6" /></svg>`;
export const user: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="6.8" r="3.3" />
    <path d="M3.8 17a6.2 6.2 0 0 1 12.4 0" />
  </svg>`;
export const warning: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 3.2 17.6 16.4H2.4ZM10 8v3.6M10 13.9h.01" /></svg>`;
export const offline: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path
      d="m3.5 3 13 14M2.8 8.8a10.5 10.5 0 0 1 3.4-2.2M9.4 5.6a10.5 10.5 0 0 1 7.8 3.2M5.6 12a6.5 6.5 0 0 1 2.9-1.7M13.2 10.9a6.5 6.5 0 0 1 1.2 1.1"
    />
    <circle cx="10" cy="15.3" r=".7" />
  </svg>`;
export const eye: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M2.5 10S5.2 4.8 10 4.8s7.5 5.2 7.5 5.2-2.7 5.2-7.5 5.2S2.5 10 2.5 10Z" />
    <circle cx="10" cy="10" r="2.3" />
  </svg>`;
export const eyeOff: Icon = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">
    <path
      d="m3 3 14 14M8.4 5a7 7 0 0 1 1.6-.2c4.8 0 7.5 5.2 7.5 5.2a13 13 0 0 1-1.9 2.5M5.6 6.6A12.6 12.6 0 0 0 2.5 10s2.7 5.2 7.5 5.2a7.4 7.4 0 0 0 3.9-1.1M8.4 8.4a2.3 2.3 0 0 0 3.2 3.2"
    />
  </svg>`;
