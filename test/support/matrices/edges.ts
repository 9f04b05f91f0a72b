// Which controls can be told from what is around them: 3 to 1 by WCAG 2.2, 1.4.11. axe measures text alone.
import {behind, contrast, over, toRgba, under, type Rgba} from '../../../demo/theming/colours.js';

const enough = 3;
const text = 4.5;

/** Edges, fills and marks that are too faint; empty when none is. What cannot be used for now may be faint. */
export function faint(root: ParentNode): string[] {
  const found: string[] = [];
  const tell = (element: Element, what: string, front: Rgba, back: Rgba, least = enough): void => {
    const ratio = contrast(front, back);
    const name = `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 20)}"`;
    if (ratio < least) found.push(`${name}: its ${what} is ${ratio.toFixed(2)} to 1`);
  };
  for (const element of visible(root, '.control, .free > span')) {
    const {borderTopColor, backgroundColor, borderTopWidth} = getComputedStyle(element);
    const back = behind(element);
    // A free day has its number in bold and no edge: its number is text.
    if (element.matches('.free > span'))
      tell(element, 'number', toRgba(getComputedStyle(element).color), under(element));
    else if (borderTopWidth === '0px') tell(element, 'fill', toRgba(backgroundColor), back);
    else tell(element, 'edge', toRgba(borderTopColor), back);
  }
  for (const element of visible(root, '.primary, [aria-selected=true] > span')) {
    tell(element, 'fill', toRgba(getComputedStyle(element).backgroundColor), behind(element));
  }
  for (const element of visible(root, 'svg'))
    tell(element, 'line', toRgba(getComputedStyle(element).stroke), under(element));
  // A button is known by its words, whatever ground it has; so are a pill and a leaf.
  for (const element of visible(root, 'button, .button, .tool, .pill, .leaf, .dot')) {
    if (!element.textContent.trim()) continue;
    const {color} = getComputedStyle(element);
    tell(element, 'words', toRgba(color), under(element), element.matches('.leaf, .dot') ? enough : text);
  }
  for (const element of visible(root, ':focus')) {
    const ringed = element.closest('.control:focus-within') ?? element.querySelector(':scope > span') ?? element;
    const {outlineStyle, outlineColor, outlineOffset} = getComputedStyle(ringed);
    const back = outlineOffset.startsWith('-') ? under(ringed) : behind(ringed);
    if (outlineStyle !== 'none') tell(ringed, 'focus ring', toRgba(outlineColor), back);
  }
  return found;
}

function visible(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility() && !element.closest('[aria-disabled=true]'),
  );
}

export {contrast, over, toRgba};
