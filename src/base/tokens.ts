// Responsible for: each --altegio-* custom property once, with its default, and the two themes made of them.
// Not for: layout (styles.ts). Muted text, borders and surfaces derive from the page's own text colour, so that an
// element on a dark page can be read also when the page never says that it is dark.
import {css} from 'lit';

/**
 * @cssprop --altegio-accent - main button, links, focus, free and chosen days
 * @cssprop --altegio-on-accent - text on the accent: black or white, whichever can be read
 * @cssprop --altegio-text - text; edges of fields and buttons are 55 % of it
 * @cssprop --altegio-muted - text that matters less
 * @cssprop --altegio-surface - background of cards, forms and dialogs; without it the page shows through cards and forms
 * @cssprop --altegio-border - lines around cards, forms, notices and dialogs
 * @cssprop --altegio-danger - faults, and what cannot be undone
 * @cssprop --altegio-success - what has worked
 * @cssprop --altegio-radius - corners of cards and forms; fields and buttons are 2 px less round
 * @cssprop --altegio-space - the step of all spacing
 * @cssprop --altegio-font-family - font
 * @cssprop --altegio-font-size - size of the text; all else is relative to it
 */
export const tokens = css`
  .root {
    --accent: var(--altegio-accent, #1a56db);
    --danger: var(--altegio-danger, #c5221f);
    --success: var(--altegio-success, #137333);
    --on-accent: var(--altegio-on-accent, #fff);
    --muted: var(--altegio-muted, color-mix(in srgb, currentColor 70%, transparent));
    --surface: var(--altegio-surface, transparent);
    --border: var(--altegio-border, color-mix(in srgb, currentColor 15%, transparent));
    --edge: color-mix(in srgb, currentColor 55%, transparent);
    --tint: color-mix(in srgb, currentColor 7%, transparent);
    --link: color-mix(in srgb, var(--accent) 70%, currentColor);
    --solid: var(--altegio-surface, Canvas);
    --radius: var(--altegio-radius, 12px);
    --round: calc(var(--radius) - 2px);
    --s: var(--altegio-space, 4px);
    --s2: calc(var(--s) * 2);
    --s3: calc(var(--s) * 3);
    --s4: calc(var(--s) * 4);
    --s6: calc(var(--s) * 6);
    color: var(--altegio-text, inherit);
    font-family: var(--altegio-font-family, inherit);
    font-size: var(--altegio-font-size, 16px);
  }
  .light,
  .dark {
    padding: var(--s4);
    border-radius: var(--radius);
    color-scheme: light;
    color: var(--altegio-text, #1b1b1f);
    background: #fff;
  }
  .dark {
    color-scheme: dark;
    color: var(--altegio-text, #ececf1);
    background: #17171b;
  }
  @supports (color: light-dark(red, red)) {
    .root {
      --accent: var(--altegio-accent, light-dark(#1a56db, #8ab4f8));
    }
  }
  /* As light as the text around it, so on any page; black or white on the accent, whatever accent the host sets. */
  @supports (color: oklch(from currentColor l c h)) {
    .root {
      --link: color-mix(in srgb, var(--accent) 65%, oklch(from currentColor l c h / 1));
      --danger: var(--altegio-danger, oklch(from currentColor clamp(0.5, l, 0.76) 0.17 27 / 1));
      --success: var(--altegio-success, oklch(from currentColor clamp(0.45, l, 0.8) 0.12 150 / 1));
      --on-accent: var(--altegio-on-accent, oklch(from var(--accent) clamp(0, (0.66 - l) * 1000, 1) 0 0));
      --solid: oklch(from currentColor clamp(0.2, (0.6 - l) * 1000, 1) 0.004 285 / 1);
    }
  }
  /* Paper is white, whatever the theme, the page or a preset says. */
  @media print {
    .root.root {
      --accent: #fff;
      --on-accent: #111;
      --danger: #111;
      --success: #111;
      --link: #111;
      --muted: #444;
      --surface: #fff;
      --solid: #fff;
      --tint: #fff;
      --border: #999;
      --edge: #666;
      background: #fff;
      color: #111;
      color-scheme: light;
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --muted: currentColor;
      --border: currentColor;
      --edge: currentColor;
    }
  }
`;
