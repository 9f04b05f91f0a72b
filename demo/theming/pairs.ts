// Responsible for: the pairs of colours that need contrast in every theme, and measuring them on the elements' own tokens in a
// hidden probe. Not for: the messages (warnings.ts).
import {tokens} from '../../src/base/tokens.js';
import {contrast, over, toRgba, type Rgba} from './colours.js';

export type Scheme = 'light' | 'dark';
/** Custom properties by name. */
export type Values = Readonly<Record<string, string>>;

interface Pair {
  /** The name of the pair, as the beginning of a sentence. */
  readonly what: string;
  readonly front: string;
  readonly back: string;
  /** 4.5 for text, 3 for edges: WCAG 2.2, 1.4.3 and 1.4.11. */
  readonly need: number;
  readonly remedy: string;
}

export interface Measured extends Pair {
  readonly scheme: Scheme;
  readonly ratio: number;
}

const surface = 'var(--surface)';
const paper = 'transparent';

const pairs: readonly Pair[] = [
  {
    what: 'Text on the main button',
    front: 'var(--on-accent)',
    back: 'var(--accent)',
    need: 4.5,
    remedy: 'take another accent, or leave the text on it to the element',
  },
  {
    what: 'The main button on a form',
    front: 'var(--accent)',
    back: surface,
    need: 3,
    remedy: 'take an accent that stands out from the surface',
  },
  {
    what: 'Text on forms and cards',
    front: 'currentColor',
    back: surface,
    need: 4.5,
    remedy: 'take text and surface further apart',
  },
  {what: 'Text on the page', front: 'currentColor', back: paper, need: 4.5, remedy: 'take another colour of text'},
  {
    what: 'Edges of fields and buttons',
    front: 'var(--edge)',
    back: surface,
    need: 3,
    remedy: 'take a stronger colour of text: edges are made of it',
  },
  {
    what: 'Hints on forms and cards',
    front: 'var(--muted)',
    back: surface,
    need: 4.5,
    remedy: 'take a stronger muted colour',
  },
  {
    what: 'Headings and hints on the page',
    front: 'var(--muted)',
    back: paper,
    need: 4.5,
    remedy: 'take a stronger muted colour',
  },
  {
    what: 'Links on forms and cards',
    front: 'var(--link)',
    back: surface,
    need: 4.5,
    remedy: 'take an accent further from the surface: links are made of it and the text',
  },
  {
    what: 'What went wrong',
    front: 'var(--danger)',
    back: surface,
    need: 4.5,
    remedy: 'take a stronger colour of danger',
  },
  {
    what: 'What went well',
    front: 'var(--success)',
    back: surface,
    need: 4.5,
    remedy: 'take a stronger colour of success',
  },
];

/** The colours of the host's page, for elements that use the page's colours. */
export const pages: Readonly<Record<Scheme, {readonly paper: string; readonly ink: string}>> = {
  light: {paper: '#ffffff', ink: '#1b1b1f'},
  dark: {paper: '#17171b', ink: '#ececf1'},
};

/** @param theme the attribute's value. With `light` and `dark` the element has its own background */
export function measure(values: Values, scheme: Scheme, theme: string): readonly Measured[] {
  return withProbe(values, scheme, theme, (colourOf) => {
    const back = toRgba(pages[scheme].paper);
    return pairs.map((pair): Measured => {
      const behind = over(colourOf(pair.back), back);
      return {...pair, scheme, ratio: contrast(colourOf(pair.front), behind)};
    });
  });
}

/** The resulting colour of each token, as `#rrggbb`. Lengths and fonts are omitted. */
export function worth(values: Values, scheme: Scheme, theme: string): Readonly<Record<string, string>> {
  const names = ['accent', 'on-accent', 'muted', 'surface', 'border', 'danger', 'success'];
  return withProbe(values, scheme, theme, (colourOf) => {
    const back = toRgba(pages[scheme].paper);
    const found = names.map((name) => [`--altegio-${name}`, toHex(over(colourOf(`var(--${name})`), back))]);
    return Object.fromEntries([...found, ['--altegio-text', toHex(colourOf('currentColor'))]]) as Record<
      string,
      string
    >;
  });
}

export function toHex([red, green, blue]: Rgba): string {
  return `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function withProbe<T>(values: Values, scheme: Scheme, theme: string, look: (of: (css: string) => Rgba) => T): T {
  const host = document.createElement('div');
  host.style.cssText = `position: absolute; visibility: hidden; color-scheme: ${scheme}; color: ${pages[scheme].ink}`;
  for (const [name, value] of Object.entries(values)) host.style.setProperty(name, value);
  const root = host.attachShadow({mode: 'open'});
  if (tokens.styleSheet) root.adoptedStyleSheets = [tokens.styleSheet];
  const place = root.appendChild(document.createElement('div'));
  place.className = `root ${theme}`;
  const spot = place.appendChild(document.createElement('span'));
  document.body.append(host);
  try {
    return look((css) => {
      spot.style.backgroundColor = css;
      return toRgba(getComputedStyle(spot).backgroundColor);
    });
  } finally {
    host.remove();
  }
}
