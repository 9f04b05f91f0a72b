// What a person cannot read: text that a box cuts off, that leaves its element or its dialog, or that lies on other text; and
// controls that lie on one another. By the rectangles of the lines themselves, in the elements inside an element as well.
// Not for: boxes that are wider than what is in them (too-wide.ts).
import {plain} from '../ui.js';
import {isUnseen} from './too-wide.js';

interface Line {
  readonly text: string;
  readonly node: Node;
  readonly parent: HTMLElement;
  readonly box: DOMRect;
}

/** What moves over the rest while a dialog or a page scrolls stands in its place. */
const still = new CSSStyleSheet();
still.replaceSync('.foot, .summary { position: static !important }');

const tolerance = 1.5;

export function cutOff(element: HTMLElement): readonly string[] {
  const found = new Set<string>();
  const lines = linesIn(element);
  for (const {text, parent, box} of lines) {
    const around = boundary(parent).getBoundingClientRect();
    if (box.left < around.left - tolerance || box.right > around.right + tolerance)
      found.add(`leaves its box: ${text}`);
    for (const outer of clipping(parent)) {
      const {left, right, top, bottom} = outer.getBoundingClientRect();
      const isCut =
        box.left < left - tolerance || box.right > right + tolerance || middle(box) < top || middle(box) > bottom;
      if (isCut) found.add(`cut off: ${text}`);
    }
  }
  for (const [one, other] of pairs(lines))
    if (one.node !== other.node && covers(one.box, other.box))
      found.add(`lies on each other: ${one.text} | ${other.text}`);
  const controls = [...everyElement(element)].filter(
    (one) => one.matches('button, a, input, textarea, [data-day]') && isSeen(one),
  );
  for (const [one, other] of pairs(controls))
    if (
      !one.contains(other) &&
      !other.contains(one) &&
      covers(one.getBoundingClientRect(), other.getBoundingClientRect())
    )
      found.add(`controls lie on each other: ${plain(one.textContent)} | ${plain(other.textContent)}`);
  return [...found];
}

function linesIn(element: HTMLElement): readonly Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (const parent of everyElement(element)) {
    for (const node of parent.childNodes) {
      if (!(node instanceof Text) || !plain(node.data) || !isSeen(parent)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 1) lines.push({text: plain(node.data).slice(0, 60), node, parent, box});
      }
    }
  }
  return lines;
}

/** In an open dialog alone, where there is one. */
function* everyElement(element: HTMLElement): Generator<HTMLElement> {
  const {shadowRoot} = element;
  if (!shadowRoot) return;
  if (!shadowRoot.adoptedStyleSheets.includes(still)) shadowRoot.adoptedStyleSheets.push(still);
  const dialog = shadowRoot.querySelector('dialog[open]');
  for (const inner of shadowRoot.querySelectorAll<HTMLElement>('.root *')) {
    if (dialog && !dialog.contains(inner)) continue;
    yield inner;
    yield* everyElement(inner);
  }
}

function isSeen(element: HTMLElement): boolean {
  if (element.closest('.quiet, svg, select, style, .country') || isUnseen(element)) return false;
  return element.checkVisibility({opacityProperty: true, visibilityProperty: true});
}

/** The dialog or the element that it stands in. */
function boundary(element: HTMLElement): HTMLElement {
  return element.closest('dialog') ?? ((element.getRootNode() as ShadowRoot).host as HTMLElement);
}

function* clipping(element: HTMLElement): Generator<HTMLElement> {
  for (let outer: HTMLElement | null = element; outer; outer = outer.parentElement) {
    const {overflowX} = getComputedStyle(outer);
    if (outer.localName !== 'dialog' && (overflowX === 'hidden' || overflowX === 'clip')) yield outer;
  }
}

const middle = ({top, height}: DOMRect): number => top + height / 2;

/** Lines that follow one another may share the room above their letters. */
function covers(one: DOMRect, other: DOMRect): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > tolerance && height > Math.min(one.height, other.height) * 0.4;
}

function* pairs<T>(all: readonly T[]): Generator<readonly [T, T]> {
  for (const [index, one] of all.entries()) for (const other of all.slice(index + 1)) yield [one, other];
}
