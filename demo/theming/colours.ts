// Responsible for: parsing CSS colours, blending translucent ones, and WCAG 2 contrast.
// Not for: the pairs to compare (pairs.ts, test/support/edges.ts).

/** Red, green, blue from 0 to 255, alpha from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

export const white: Rgba = [255, 255, 255, 1];

let pixel: CanvasRenderingContext2D | null = null;

/** @param css a computed colour: `rgb()`, `color()`, `oklch()`. Anything else counts as transparent */
export function toRgba(css: string): Rgba {
  pixel ??= Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {
    willReadFrequently: true,
  });
  if (!pixel) return [0, 0, 0, 0];
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = 'transparent';
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

export function over(front: Rgba, back: Rgba): Rgba {
  const alpha = front[3] + back[3] * (1 - front[3]);
  if (!alpha) return [0, 0, 0, 0];
  const mix = (index: 0 | 1 | 2): number => (front[index] * front[3] + back[index] * back[3] * (1 - front[3])) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

/** From 1 (equal) to 21 (black and white). A translucent colour is blended over the other one. */
export function contrast(front: Rgba, back: Rgba): number {
  const [a, b] = [luminance(over(front, back)), luminance(back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The visible colour behind an element's own background, across shadow roots, down to the page. */
export function behind(element: Element, paper: Rgba = white): Rgba {
  const layers: Rgba[] = [];
  let place: Element | null = element;
  while ((place = place.assignedSlot ?? place.parentElement ?? (place.getRootNode() as ShadowRoot).host ?? null)) {
    layers.push(...backgrounds(place));
    if (layers.at(-1)?.[3] === 1) break;
  }
  return layers.reduceRight((back, front) => over(front, back), paper);
}

/** The visible background of an element: its own background over the colour behind it. */
export function under(element: Element, paper: Rgba = white): Rgba {
  return backgrounds(element).reduceRight((back, front) => over(front, back), behind(element, paper));
}

/** The element's backgrounds from front to back: a flat gradient, as in dialogs, then the colour. */
function backgrounds(element: Element): Rgba[] {
  const {backgroundColor, backgroundImage} = getComputedStyle(element);
  const [, flat] = /^linear-gradient\((.+\)|[^,]+?)(?: 0px)?(?: 0px)?, \1/.exec(backgroundImage) ?? [];
  return [...(flat ? [toRgba(flat)] : []), toRgba(backgroundColor)];
}
